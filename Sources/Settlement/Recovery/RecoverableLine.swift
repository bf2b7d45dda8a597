package import Text

/// A line of a standing statement that was approved with money, as a recovery asks for it.
package struct RecoverableLine: Sendable {
  package let key: ClaimedKey
  package let dealer: Symbol
  /// What the item is called; blank where the statement does not say.
  package let name: Symbol
  /// Of the statement.
  package let period: Period
  /// Whether the statement is confirmed, posted or invoiced.
  package let isConfirmed: Bool
  package let source: PartSource
  /// As approved, and so are price and amount.
  package let quantity: Quantity
  package let unitPrice: UnitPrice
  package let amount: Money
  /// Nil where the record is not in the register.
  package let visit: RepairVisit?

  package init(
    key: ClaimedKey, dealer: Symbol, name: Symbol = .blank, period: Period, isConfirmed: Bool,
    source: PartSource,
    quantity: Quantity, unitPrice: UnitPrice, amount: Money, visit: RepairVisit?
  ) {
    self.key = key
    self.dealer = dealer
    self.name = name
    self.period = period
    self.isConfirmed = isConfirmed
    self.source = source
    self.quantity = quantity
    self.unitPrice = unitPrice
    self.amount = amount
    self.visit = visit
  }

  /// The day of the visit; where no record says it, the period's last, as for prices.
  var day: Day { visit?.day ?? period.lastDay }
}

/// Which line a claim is about: lines that agree in all of it share their quantity.
package struct ClaimedKey: Hashable, Sendable {
  /// The statement's number.
  package let statement: Symbol
  /// The line's number as printed.
  package let line: Symbol
  package let kind: ClaimKind
  package let record: Symbol
  package let item: Symbol

  package init(statement: Symbol, line: Symbol, kind: ClaimKind, record: Symbol, item: Symbol) {
    self.statement = statement
    self.line = line
    self.kind = kind
    self.record = record
    self.item = item
  }
}

/// What the registers say of the visit at which a part was replaced, for the supplier to read.
package struct RepairVisit: Hashable, Sendable {
  package let machine: Symbol
  package let day: Day
  /// Nil where the machine is in no register, or not sold.
  package let soldOn: Day?
  /// Of the machine; nil where it is in no register.
  package let warrantyMonths: Int?
  /// Of the machine at the visit, in hundredths; nil where the record does not say.
  package let hours: Int64?
  /// What was repaired (维修部位); blank where the record does not say.
  package let repaired: Symbol
  /// Nil where the record does not say.
  package let cause: FaultCause?

  package init(
    machine: Symbol, day: Day, soldOn: Day?, warrantyMonths: Int?, hours: Int64?,
    repaired: Symbol, cause: FaultCause?
  ) {
    self.machine = machine
    self.day = day
    self.soldOn = soldOn
    self.warrantyMonths = warrantyMonths
    self.hours = hours
    self.repaired = repaired
    self.cause = cause
  }

  /// Whether the visit came after a warranty of so many months, or of the machine's where they are nil;
  /// false where the sale is unknown.
  func isAfterWarranty(ofMonths months: Int?) -> Bool {
    guard let soldOn, let months = months ?? warrantyMonths else { return false }
    return day > soldOn.adding(months: months)
  }
}
