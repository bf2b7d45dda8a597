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
  private let file: FileNumber
  private let number: Int32
  /// Where the row stands, for messages.
  package var place: Place { Place(file: file, row: Int(number)) }

  package init(
    price: UnitPrice, partClass: PartClass?, name: Symbol, foldedName: Symbol, effectiveFrom: Day,
    effectiveTo: Day?, publishedOn: Day?, warrantyMonths: Int? = nil, file: FileNumber, row: Int32
  ) {
    self.price = price
    self.partClass = partClass
    self.name = name
    self.foldedName = foldedName
    self.effectiveFrom = effectiveFrom
    self.effectiveTo = effectiveTo
    self.publishedOn = publishedOn
    self.warrantyMonths = warrantyMonths
    self.file = file
    number = row
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
    let none = Message(en: "no price", zh: "无价格")
    return [price == .zero ? none : Message(asWritten: text(price)), type, months].compactMap(
      \.self
    )
    .joined(en: ", ", zh: "、")
  }

  func completed(by other: PriceRow) -> PriceRow {
    PriceRow(
      price: price, partClass: partClass ?? other.partClass, name: name, foldedName: foldedName,
      effectiveFrom: effectiveFrom, effectiveTo: effectiveTo, publishedOn: publishedOn,
      warrantyMonths: warrantyMonths ?? other.warrantyMonths, file: file, row: number)
  }

  private var publication: Int32 { publishedOn?.number ?? .min }
}

/// The wholesale prices (批发价) by part, as read.
package struct PriceTable: Sendable {
  /// Where the rows of a part stand.
  ///
  /// Most parts have one row, and an array for each would cost more than all else.
  private struct Chain {
    let first: Int32
    var last: Int32
  }

  /// In reading order.
  private(set) var rows: [PriceRow] = []
  /// For each row the place of the next one of its part; 0 for none.
  private var next: [Int32] = []
  private var chains = SymbolMap<Chain>()
  /// Whether any row has months of warranty.
  private(set) var hasWarranties = false

  package init() {}

  /// Makes room for more rows.
  package mutating func reserve(_ count: Int) {
    rows.reserveCapacity(rows.count + count)
    next.reserveCapacity(next.count + count)
  }

  /// Adds a row, in reading order.
  package mutating func add(_ row: PriceRow, for part: Symbol) {
    let place = Int32(rows.count)
    rows.append(row)
    next.append(0)
    if row.warrantyMonths != nil { hasWarranties = true }
    guard let last = chains[part]?.last else {
      chains[part] = Chain(first: place, last: place)
      return
    }
    next[Int(last)] = place
    chains[part]?.last = place
  }

  /// How many rows there are of all parts together.
  package var rowCount: Int { rows.count }

  /// Where the first row of a part stands; nil where there is none.
  func firstPlace(of part: Symbol) -> Int? { chains[part].map { Int($0.first) } }

  /// The places of a part's rows in the order of precedence; of one rank in reading order.
  func placesInOrder(of part: Symbol) -> [Int] {
    guard let chain = chains[part] else { return [] }
    var places = [Int(chain.first)]
    while let place = places.last.map({ next[$0] }), place > 0 { places.append(Int(place)) }
    places.sort {
      if rows[$0].precedes(rows[$1]) { return true }
      return rows[$1].precedes(rows[$0]) ? false : $0 < $1
    }
    return places
  }

  /// The parts with more than one row, in the order of their first.
  var partsWithSeveralRows: [Symbol] {
    zip(chains.symbols, chains.values).filter { $1.first != $1.last }.map { $0.0 }
  }

  /// The parts, in the order of their first row.
  package var parts: [Symbol] { chains.symbols }
}
