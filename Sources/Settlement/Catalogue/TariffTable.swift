package import Text

/// One row of the tariffs for services (服务费标准).
package struct TariffRow: DatedRow, Sendable {
  package let price: UnitPrice
  /// Blank for machines of any family.
  package let family: Symbol
  package let effectiveFrom: Day
  /// The last day in force; nil for no end.
  package let effectiveTo: Day?
  /// Where the row stands, for messages.
  package let place: Place

  package init(
    price: UnitPrice, family: Symbol, effectiveFrom: Day, effectiveTo: Day?, place: Place
  ) {
    self.price = price
    self.family = family
    self.effectiveFrom = effectiveFrom
    self.effectiveTo = effectiveTo
    self.place = place
  }

  func precedes(_ other: TariffRow) -> Bool { effectiveFrom > other.effectiveFrom }

  func ranksWith(_ other: TariffRow) -> Bool { effectiveFrom == other.effectiveFrom }

  func contradicts(_ other: TariffRow) -> Bool { price != other.price }
}

/// What a tariff is for: a service, and its item for machines of a family.
struct TariffSubject: Hashable {
  let kind: ClaimKind
  /// The milestone's hours, or the item of labour or travel.
  let item: Symbol
  /// Blank for machines of any family.
  let family: Symbol
}

/// The tariffs for services (服务费标准), as read.
package struct TariffTable: Sendable {
  private var rows: [TariffSubject: [TariffRow]] = [:]
  /// In the order of their first row.
  private(set) var subjects: [TariffSubject] = []

  package init() {}

  /// Adds a row, in reading order.
  package mutating func add(_ row: TariffRow, for item: Symbol, of kind: ClaimKind) {
    let subject = TariffSubject(kind: kind, item: item, family: row.family)
    if rows[subject] == nil { subjects.append(subject) }
    rows[subject, default: []].append(row)
  }

  /// The items, one for each kind and family.
  package var items: [Symbol] { subjects.map(\.item) }

  /// The rows of a subject in the order of precedence; of one rank in reading order.
  func rowsInOrder(of subject: TariffSubject) -> [TariffRow] {
    (rows[subject] ?? []).inPrecedence
  }
}
