package import Text

/// What the records register (现场服务记录表登记) has for a line.
package enum RecordLookup: Sendable {
  /// No register was read: nothing that needs it is evaluated.
  case notAtHand
  case missing
  /// Of another dealer's record nothing else is evaluated or shown.
  case otherDealer
  case found(ServiceRecord)
}

/// What the machine register (整机档案) has for a line's record.
package enum MachineLookup: Sendable {
  /// No register was read, or no record says which machine.
  case notAtHand
  case missing
  case found(Machine)
}

/// All that a rule may know about a line: the claim, and what the registers say on its day.
package struct LineFacts: Sendable {
  package let line: ClaimLine
  package let list: ListFacts
  package let record: RecordLookup
  package let machine: MachineLookup
  /// Nil where no price is in force for the part, or the line is of another kind.
  package let price: PartPrice?
  /// How long the warranty of the part is; nil where it is the machine's.
  package let partWarranty: Int?
  /// Nil where no tariff is in force for the item, or the line is of another kind.
  package let tariff: UnitPrice?
  /// Whether acceptance was read, so that a part must be in a pool.
  package let isInspected: Bool
  /// The pool of the line's label and part as the lines before left it.
  package let pool: Pool
  /// The listed quantity of the line's label and part; nil where no manifest was read.
  package let listed: Quantity?
  /// The consent (书面同意) that covers the whole of an external purchase.
  package let consent: Consent?
  /// Whether a standing statement for another period paid the same record, kind and item.
  package let isPaidElsewhere: Bool
  /// Whether the machine's milestone was approved on an earlier line, or for another period.
  package let isMilestoneSettled: Bool
  /// Whether the same record, kind and item stands on an earlier line that is not rejected.
  package let standsEarlier: Bool
  /// Whether the same record and item stands on any earlier part line.
  package let isRepeated: Bool
  /// Whether the record also bears a part line of the list.
  package let bearsPart: Bool

  /// Whether the line asks money for a part that is a seal (橡胶密封件).
  package var isSeal: Bool { price?.partClass == .seal }

  /// Whether the line asks money for a service that is paid by tariff (服务费标准).
  package var isService: Bool { line.kind.isService }

  /// What a unit is worth: the settlement price (结算价), or the tariff; nil where none is in force.
  package var settlementPrice: UnitPrice? { isService ? tariff : price?.price }

  /// The place of the line's milestone in the rulebook, from 0; nil where it names none.
  package var milestone: Int? {
    guard line.kind == .maintenance else { return nil }
    return list.milestones.firstIndex(of: line.item)
  }

  /// The record, where it is at hand and the dealer's own.
  package var ownRecord: ServiceRecord? {
    guard case .found(let record) = record else { return nil }
    return record
  }

  /// The machine of the dealer's own record, where it is in its register.
  package var ownMachine: Machine? {
    guard case .found(let machine) = machine else { return nil }
    return machine
  }

  /// How long the warranty of what the line claims is, in months (三包期).
  func warrantyMonths(_ machine: Machine) -> Int { partWarranty ?? machine.warrantyMonths }

  /// What the machine was on the day of the visit.
  func standing(_ machine: Machine, _ record: ServiceRecord) -> MachineStanding {
    machine.standing(on: record.serviceDate, by: list.edition)
  }

  /// All that was accepted under the line's label and part, whatever lines drew on it.
  var wholeAccepted: Quantity {
    pool.whole(mayBeDismantled: price?.mayBeDismantled ?? false)
  }

  /// Whether an approved quantity is taken out of the line's pool.
  var drawsOnPool: Bool { line.kind == .part && isInspected && !isSeal }
}

/// What is the same for all lines of a list; shared by their facts, not copied into each.
package final class ListFacts: Sendable {
  package let dealer: Symbol
  package let period: Period
  package let isLate: Bool
  /// The last day in time.
  package let deadline: Day
  package let edition: Edition
  /// Approvals of type emergency for the dealer that bear on the period: the parts, blank for any.
  package let emergencyParts: [Symbol]
  /// The rulebook's milestones as items of lines.
  package let milestones: [Symbol]
  /// Whether the register of receipts, which has the postmark, was at hand.
  let hasReceipts: Bool
  let hasApprovals: Bool
  /// Whether the records have a column of the cause.
  let hasCauses: Bool
  /// Whether the records have a column of the day on which they came back.
  let hasRecordReturns: Bool
  /// Whether a warranty card without a customer never came.
  let cardNeedsCustomer: Bool
  /// The rules by which the list is decided.
  let rules: RuleRegistry

  init(
    dealer: Symbol, period: Period, deadline: DeadlineRuling, edition: Edition,
    emergencyParts: [Symbol], milestones: [Symbol], absent: [AbsentInput],
    cardNeedsCustomer: Bool = false, rules: RuleRegistry
  ) {
    self.dealer = dealer
    self.period = period
    isLate = deadline.isLate
    self.deadline = deadline.day
    self.edition = edition
    self.emergencyParts = emergencyParts
    self.milestones = milestones
    hasReceipts = !absent.contains(.receipts)
    hasApprovals = !absent.contains(.approvals)
    hasCauses = !absent.contains(.cause)
    hasRecordReturns = !absent.contains(.recordReturn)
    self.cardNeedsCustomer = cardNeedsCustomer
    self.rules = rules
  }
  /// Whether the warranty card of a machine says all that it has to.
  func isComplete(_ machine: Machine) -> Bool { machine.hasCustomer || !cardNeedsCustomer }
}
