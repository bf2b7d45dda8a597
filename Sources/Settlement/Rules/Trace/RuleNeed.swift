/// What has to be at hand, or to be so, before a rule has anything to ask about a line.
///
/// Rules say for themselves when they pass; the needs say which of the lines that pass were
/// not asked at all, so that nobody takes what was not looked at for what was found in order.
package enum RuleNeed: CaseIterable, Sendable {
  /// The register of receipts, which has the postmark.
  case postmark
  /// The register of records.
  case records
  /// The line's record, in the register and the dealer's own.
  case ownRecord
  /// The register of machines, and a record that says which machine.
  case machines
  /// The record's machine, in its register.
  case machine
  /// A machine that is in its register, where one was read.
  case machineNotMissing
  /// A term for the warranty card in the rulebook.
  case cardTerm
  case part
  /// Kind maintenance, labour or travel.
  case service
  case maintenance
  /// A part that was bought elsewhere.
  case external
  /// A part that has to come back.
  case returnable
  /// The acceptance of old parts.
  case acceptance
  /// The manifest of returned old parts.
  case manifest
  /// The register of approvals.
  case approvals
  /// A price row in force.
  case price
  /// An item that names a milestone of the rulebook.
  case milestone
}

/// Why a rule was not evaluated for a line; raw values are part of what programs read.
package enum NotAskedReason: String, CaseIterable, Sendable {
  case noReceipts = "no-receipts"
  case noRecords = "no-records"
  case recordMissing = "record-missing"
  case recordOfOtherDealer = "record-of-other-dealer"
  case noMachines = "no-machines"
  case machineMissing = "machine-missing"
  case notSet = "not-set"
  case otherKind = "other-kind"
  case notExternal = "not-external"
  case seal
  case noAcceptance = "no-acceptance"
  case noManifest = "no-manifest"
  case noApprovals = "no-approvals"
  case noPrice = "no-price"
  case milestoneUnknown = "milestone-unknown"
}

extension RuleNeed {
  /// What is lacking for a line; nil where the need is met.
  func lack(in facts: LineFacts) -> NotAskedReason? {
    switch self {
    case .postmark: facts.list.absent.contains(.receipts) ? .noReceipts : nil
    case .records, .ownRecord, .machines, .machine, .machineNotMissing: visitLack(facts)
    case .cardTerm: facts.list.edition.cardWithinDays == nil ? .notSet : nil
    case .part: facts.line.kind == .part ? nil : .otherKind
    case .service: facts.isService ? nil : .otherKind
    case .maintenance: facts.line.kind == .maintenance ? nil : .otherKind
    case .external: facts.line.isExternal ? nil : .notExternal
    case .returnable: facts.isSeal ? .seal : nil
    case .acceptance: facts.isInspected ? nil : .noAcceptance
    case .manifest: facts.listed == nil ? .noManifest : nil
    case .approvals: facts.list.absent.contains(.approvals) ? .noApprovals : nil
    case .price: facts.price == nil ? .noPrice : nil
    case .milestone: facts.milestone == nil ? .milestoneUnknown : nil
    }
  }

  /// What is lacking of the visit: its record, and the machine that the record names.
  private func visitLack(_ facts: LineFacts) -> NotAskedReason? {
    switch facts.record {
    case .notAtHand: return .noRecords
    case .missing: return self == .records ? nil : .recordMissing
    case .otherDealer: return self == .records ? nil : .recordOfOtherDealer
    case .found: break
    }
    guard self != .records, self != .ownRecord else { return nil }
    switch facts.machine {
    case .notAtHand: return self == .machineNotMissing ? nil : .noMachines
    case .missing: return self == .machines ? nil : .machineMissing
    case .found: return nil
    }
  }
}
