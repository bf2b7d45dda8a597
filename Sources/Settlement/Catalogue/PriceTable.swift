package import Text

/// What a price row says a part is (类别).
package enum PartClass: String, CaseIterable, Sendable {
  /// 配件
  case part
  /// 总成
  case assembly
  /// 密封件
  case seal
}

extension PartClass {
  /// What people call it.
  package var name: Message {
    switch self {
    case .part: Message(en: "part", zh: "配件")
    case .assembly: Message(en: "assembly", zh: "总成")
    case .seal: Message(en: "seal", zh: "密封件")
    }
  }
}

/// One row of the wholesale price table (配件批发价表).
package struct PriceRow: DatedRow, Sendable {
  /// Zero where the row says that the part has no price while it is in force (停产, 停供, 面议).
  package let price: UnitPrice
  /// Nil where the row leaves it to the part's name.
  package let partClass: PartClass?
  package let name: Symbol
  /// The name folded for comparison: half-width, no white space, upper case.
  package let foldedName: Symbol
  package let effectiveFrom: Day
  /// The last day in force; nil for no end.
  package let effectiveTo: Day?
  /// Nil is the earliest.
  package let publishedOn: Day?
  /// How long the warranty of the part is; nil where it is the machine's.
  package let warrantyMonths: Int?
  /// Where the row stands, for messages.
  package let place: Place

  package init(
    price: UnitPrice, partClass: PartClass?, name: Symbol, foldedName: Symbol, effectiveFrom: Day,
    effectiveTo: Day?, publishedOn: Day?, warrantyMonths: Int? = nil, place: Place
  ) {
    self.price = price
    self.partClass = partClass
    self.name = name
    self.foldedName = foldedName
    self.effectiveFrom = effectiveFrom
    self.effectiveTo = effectiveTo
    self.publishedOn = publishedOn
    self.warrantyMonths = warrantyMonths
    self.place = place
  }

  /// Whether the row goes before another that covers the same day: the later first day, then
  /// the later publication.
  func precedes(_ other: PriceRow) -> Bool {
    effectiveFrom != other.effectiveFrom
      ? effectiveFrom > other.effectiveFrom : publication > other.publication
  }

  /// Whether neither row goes before the other.
  func ranksWith(_ other: PriceRow) -> Bool {
    effectiveFrom == other.effectiveFrom && publication == other.publication
  }

  /// Whether two rows of one rank cannot both hold.
  func contradicts(_ other: PriceRow) -> Bool {
    price != other.price || differ(partClass, other.partClass)
      || differ(warrantyMonths, other.warrantyMonths)
  }

  /// Whether both are given, and are not the same.
  private func differ<Value: Equatable>(_ value: Value?, _ other: Value?) -> Bool {
    guard let value, let other else { return false }
    return value != other
  }

  func isNews(beside rows: [PriceRow]) -> Bool {
    isNews(price, beside: rows.map(\.price))
      || partClass.map { isNews($0, beside: rows.compactMap(\.partClass)) } ?? false
      || warrantyMonths.map { isNews($0, beside: rows.compactMap(\.warrantyMonths)) } ?? false
  }

  var said: Message {
    let type = partClass.map(\.name)
    let months = warrantyMonths.map {
      Message(en: "\($0) months of warranty", zh: "质量保证期 \($0) 个月")
    }
    return [Message(asWritten: text(price)), type, months].compactMap(\.self)
      .joined(en: ", ", zh: "、")
  }

  func completed(by other: PriceRow) -> PriceRow {
    PriceRow(
      price: price, partClass: partClass ?? other.partClass, name: name, foldedName: foldedName,
      effectiveFrom: effectiveFrom, effectiveTo: effectiveTo, publishedOn: publishedOn,
      warrantyMonths: warrantyMonths ?? other.warrantyMonths, place: place)
  }

  private var publication: Int32 { publishedOn?.number ?? .min }
}

/// The wholesale prices (批发价) by part, as read.
package struct PriceTable: Sendable {
  /// Where the rows of a part stand.
  ///
  /// Most parts have one row, and an array for each would cost more than all else.
  private struct Chain {
    let first: Int
    var last: Int
  }

  /// In reading order.
  private var rows: [PriceRow] = []
  /// For each row the place of the next one of its part; 0 for none.
  private var next: [Int] = []
  private var chains = SymbolMap<Chain>()

  package init() {}

  /// Adds a row, in reading order.
  package mutating func add(_ row: PriceRow, for part: Symbol) {
    let place = rows.count
    rows.append(row)
    next.append(0)
    guard let last = chains[part]?.last else {
      chains[part] = Chain(first: place, last: place)
      return
    }
    next[last] = place
    chains[part]?.last = place
  }

  /// How many rows there are of all parts together.
  package var rowCount: Int { rows.count }

  /// Goes through the rows of a part in the order of precedence; of one rank in reading order.
  func forEachRow(inOrderOf part: Symbol, _ body: (PriceRow) -> Void) {
    guard let chain = chains[part] else { return }
    guard chain.last != chain.first else { return body(rows[chain.first]) }
    var found = [rows[chain.first]]
    var place = next[chain.first]
    while place > 0 {
      found.append(rows[place])
      place = next[place]
    }
    found.inPrecedence.forEach(body)
  }

  /// The parts, in the order of their first row.
  package var parts: [Symbol] { chains.symbols }
}
