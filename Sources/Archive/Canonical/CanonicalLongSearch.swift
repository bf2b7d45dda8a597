package import Settlement
internal import Text

/// The canonical form of a search that took long: an array of its target, the amounts and the places
/// that were found, or null; whether it was cut short stands before it.
extension TextBuffer {
  mutating func append(_ search: LongSearch) {
    append(",[")
    append(decimal: search.target)
    append(UInt8(ascii: ","))
    append(array: search.amounts) { $1.append(decimal: $0) }
    append(UInt8(ascii: ","))
    if case .found(let places) = search.answer {
      append(array: places) { $1.append(decimal: Int64($0)) }
    } else {
      append("null")
    }
    append(UInt8(ascii: "]"))
  }
}

extension LongSearch {
  /// Reads it back.
  ///
  /// - Throws: ``ArchiveError/damaged(_:)`` where what was found does not add up.
  init(_ fields: inout JSONFields, isCutShort: Bool) throws(ArchiveError) {
    let target = try fields.number()
    let amounts = try fields.array { amounts throws(ArchiveError) in try amounts.number() }
    var answer: SubsetAnswer = isCutShort ? .cutShort : .none
    if var found = try fields.optionalFields() {
      var places: [Int] = []
      while !found.isAtEnd { places.append(try found.count()) }
      guard places.allSatisfy(amounts.indices.contains),
        places.reduce(Int128(0), { $0 + Int128(amounts[$1]) }) == Int128(target)
      else { throw .damaged("a search of a reconciliation") }
      answer = .found(places)
    }
    try fields.finish()
    self.init(target: target, amounts: amounts, answer: answer)
  }
}

extension Archive {
  /// The searches that took long, of the latest judgement on all invoices.
  package func longSearches() throws(ArchiveError) -> [LongSearch] {
    try database.rows(
      """
      SELECT json_extract(s.value, '$[8]') AS is_cut_short, json_extract(s.value, '$[9]') AS search
      FROM reconciliation AS r, json_each(r.record, '$.statements') AS s
      WHERE r.run = (SELECT max(run) FROM reconciliation WHERE period IS NULL)
        AND json_array_length(s.value) > 9
      """
    ) { row throws(ArchiveError) in
      var fields = try JSONFields(text: row.bytes("search"), subject: "a reconciliation")
      return try LongSearch(&fields, isCutShort: row.integer("is_cut_short") != 0)
    }
  }
}
