package import Settlement

/// One line of a checked list, with all that a remedy has to name.
package struct CheckedLine: Sendable {
  package let terms: CheckTerms
  package let claim: ClaimLine
  package let decision: LineDecision
  package let names: LineNames
  package let facts: LineBackground

  /// Puts together what is known of a line.
  package init(
    terms: CheckTerms, claim: ClaimLine, decision: LineDecision, names: LineNames,
    facts: LineBackground
  ) {
    self.terms = terms
    self.claim = claim
    self.decision = decision
    self.names = names
    self.facts = facts
  }

  /// Whether the table that decides about the line was not given.
  package var isOpen: Bool {
    decision.verdict == .rejected && decision.reasons.allSatisfy { isOpen($0.code) }
  }

  /// The reasons that take or add money, without those that say nothing here.
  package var reasons: [Reduction] { decision.reasons.filter { !isOpen($0.code) } }

  /// What else is to be known about the line, without what says nothing here.
  package var advice: [ReasonCode] { decision.advice.filter { !isOpen($0) } }

  /// Whether money would be cut, or nobody can say here whether it would.
  package var wantsAttention: Bool {
    decision.verdict == .rejected || decision.reasons.contains { $0.amount > .zero }
  }

  private func isOpen(_ code: ReasonCode) -> Bool { terms.openCodes.contains(code) }
}

/// The texts of a line.
package struct LineNames: Sendable {
  /// As written, or the position in the list.
  package let number: String
  package let record: String
  package let kindText: String
  package let item: String
  package let name: String
  package let approval: String
  /// The price table's name of the part; empty where it has none.
  package let priceName: String
  /// The number of the first line with the same record, kind and item; nil where this is the first.
  package let earlierLine: String?

  /// Takes the texts of a line.
  package init(
    number: String, record: String, kindText: String, item: String, name: String,
    approval: String, priceName: String, earlierLine: String?
  ) {
    self.number = number
    self.record = record
    self.kindText = kindText
    self.item = item
    self.name = name
    self.approval = approval
    self.priceName = priceName
    self.earlierLine = earlierLine
  }
}

/// What the registers and the manifest have for a line.
package struct LineBackground: Sendable {
  /// The dealer's own record; nil where there is none at hand.
  package var record: ServiceRecord?
  /// The machine's number; empty where there is no record.
  package var machineNumber = ""
  package var machine: Machine?
  /// What the manifest lists of the part under the label; nil without a manifest.
  package var listed: Quantity?
  /// What the manifest lists of the part without any label.
  package var unlabelled = Quantity.zero

  /// Starts with nothing known.
  package init() {}
}
