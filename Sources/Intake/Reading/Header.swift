internal import Settlement
import Text

/// The header of a table: its kind, and where each column stands.
struct Header: Sendable {
  /// Two headings that name one column.
  typealias Doubled = (field: Field, first: String, second: String)

  let kind: TableKind
  let row: Int
  /// By the field's raw value the place of its cell in a row, -1 for none.
  private(set) var places = [Int](repeating: -1, count: Field.allCases.count)
  /// What the header calls the columns, by place.
  let headings: [String]
  /// The rows of the file that make the header, to know them again on a second page.
  let rows: [[String]]
  /// Headings that mean nothing in this kind.
  private(set) var unknown: [String] = []
  /// A column that two headings name, so that the file cannot be read.
  private(set) var doubled: Doubled?
  /// Columns without weight of which the first counts.
  private(set) var repeated: [Doubled] = []
  /// Another kind that the header fits as well.
  var rival: KindName?
  /// A table that no command reads, whose header it is as well.
  var other: OtherTable?
  let preamble: Preamble
  /// How many headings stand in the header.
  let count: Int
  /// The place behind the last heading.
  let end: Int

  /// Gives each cell of the header its column.
  init(kind: TableKind, row: Int, headings: [String], preamble: Preamble, rows: [[String]] = []) {
    self.kind = kind
    self.row = row
    self.headings = headings
    self.rows = rows.isEmpty ? [headings] : rows
    self.preamble = preamble
    count = headings.count { !$0.isEmpty }
    end = (headings.lastIndex { !$0.isEmpty } ?? -1) + 1
    let number = TableKind.allCases.firstIndex(of: kind)
    for (place, heading) in headings.enumerated() where !heading.isEmpty {
      let meanings = HeadingIndex.meanings(of: heading)
      if let meaning = meanings.first(where: { $0.kind == number }) {
        add(meaning.field, at: place)
      } else if !RemarkColumn.isHeading(heading) {
        unknown.append(heading)
      }
    }
  }

  private mutating func add(_ field: Field, at place: Int) {
    let earlier = places[field.rawValue]
    guard earlier >= 0 else {
      places[field.rawValue] = place
      return
    }
    let pair = (field, headings[earlier], headings[place])
    if field.mayBeTwice {
      repeated.append(pair)
    } else if field == .dealer, isCodeHeading(pair.1) != isCodeHeading(pair.2) {
      // The other of the two is the name.
      if isCodeHeading(pair.2) { places[field.rawValue] = place }
    } else if doubled == nil {
      doubled = pair
    }
  }

  /// The place of a column's cell, or -1.
  func place(of field: Field) -> Int { places[field.rawValue] }

  /// The heading of a column as the file has it, or the column's title where the file has none.
  func heading(of field: Field) -> Message {
    let place = places[field.rawValue]
    if place >= 0 { return Message(asWritten: headings[place]) }
    return kind.column(of: field)?.title ?? Message(asWritten: field.name)
  }
}

extension Header {
  /// Whether the table is read, be it only to say that it may be another one.
  func isWanted(_ wanted: WantedTables) -> Bool {
    wanted.kinds.contains(kind) || wanted.kinds.contains { $0.rawValue == rival?.name }
  }

  /// Headings that are not known but may well mean a column that the file lacks and that decides
  /// something.
  var doubtful: [(heading: String, field: Field)] { doubtful(kind.decidingColumns) }

  /// The same of a column that the rulebook may ask for.
  func doubtful(_ deciding: [Field]) -> [(heading: String, field: Field)] {
    let lacking = deciding.filter { place(of: $0) < 0 && !isInPreamble($0) }
    return unknown.compactMap { heading in
      let name = foldedHeading(heading)
      if kind == .expenses, TableKind.settlementHeadings.contains(name) { return nil }
      return lacking.first { isNamed($0, in: name) }.map { (heading, $0) }
    }
  }

  private func isInPreamble(_ field: Field) -> Bool {
    field == .dealer && preamble.dealer != nil || field == .period && preamble.period != nil
  }

  private func isNamed(_ field: Field, in heading: String) -> Bool {
    guard let column = kind.columns.first(where: { $0.field == field }) else { return false }
    return ([column.name] + column.aliases).map { foldedHeading($0) }
      .contains { isLongEnough($0) && heading.contains($0) }
  }

  /// A word of two Chinese characters or five letters; shorter ones occur in everything.
  private func isLongEnough(_ word: String) -> Bool {
    let scalars = word.unicodeScalars
    return scalars.count { $0.value >= 0x80 } >= 2 || scalars.count { $0.value < 0x80 } >= 5
  }

  /// Whether the few columns that the kind needs stand among more that it does not know, in a file
  /// that does not say by a title that it is of the kind.
  var isDoubtfulKind: Bool {
    kind.neededColumns <= 3 && unknown.count > count - unknown.count
      && !preamble.titles.contains(kind)
  }
}
