package import Text

/// A line of a standing statement that is not rejected, with what the registers of its period say of
/// it.
package struct ExpenseLine: Sendable {
  package let kind: ClaimKind
  package let record: Symbol
  /// The part number, the milestone's hours, or the tariff item.
  package let item: Symbol
  /// As approved, and so are the amounts.
  package let quantity: Quantity
  package let amount: Money
  package let fee: Money
  package var visit: Visit?
  /// The name of a part: of the price row in force on the visit.
  package var priceName = Symbol.blank
  /// The name as listed; blank where it is not asked for.
  package var listedName = Symbol.blank
  /// Whether it is a part that need not come back (密封件).
  package var isSeal = false

  /// What a service record says of its visit, and its machine.
  package struct Visit: Sendable {
    package let machine: Symbol
    package let day: Day
    package let cause: FaultCause?
    /// That of the record, else of the machine.
    package let project: Symbol
    /// As written; blank where the machine is in no register.
    package let model: Symbol
    package let family: FamilyName
    package let month: MonthInService
  }

  /// Takes what the statement says.
  package init(
    kind: ClaimKind, record: Symbol, item: Symbol, quantity: Quantity, amount: Money, fee: Money
  ) {
    self.kind = kind
    self.record = record
    self.item = item
    self.quantity = quantity
    self.amount = amount
    self.fee = fee
  }

  package var total: Money { amount + fee }

  /// Whether money was approved for it.
  package var isPaid: Bool { total > .zero }
}

/// A family of machines (机种): what it is compared by, and how it was written.
package struct FamilyName: Hashable, Sendable {
  package let folded: Symbol
  package let written: Symbol

  package static let unknown = FamilyName(folded: .blank, written: .blank)

  package init(folded: Symbol, written: Symbol) {
    self.folded = folded
    self.written = written
  }

  package static func == (left: FamilyName, right: FamilyName) -> Bool {
    left.folded == right.folded
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(folded) }
}

/// Which month of its service a machine was in at a visit.
package enum MonthInService: Hashable, Sendable {
  /// The machine is in no register.
  case unknown
  /// Before the sale, or never sold.
  case beforeSale
  /// From 0: the days from the sale to the day before the same day a month later, clamped.
  case month(Int)

  /// The month of a visit to a machine.
  package init(of day: Day, _ machine: Machine?) {
    guard let machine else {
      self = .unknown
      return
    }
    let months = machine.soldOn.flatMap { day.wholeMonths(since: $0) }
    self = months.map { .month($0) } ?? .beforeSale
  }

  /// What reports call it: from the twelfth month on all are one.
  package var key: String {
    switch self {
    case .unknown: ""
    case .beforeSale: "before-sale"
    case .month(let number): number < 12 ? String(number) : "12+"
    }
  }
}
