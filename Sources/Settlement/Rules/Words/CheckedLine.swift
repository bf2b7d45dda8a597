package import Text

/// One line of a checked list, with all that a remedy has to name.
package struct CheckedLine: Sendable {
  package let terms: CheckTerms
  package let claim: ClaimLine
  package let decision: LineDecision
  package let names: LineNames
  package let facts: LineBackground

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

  /// Whether money would be cut, or the table that decides about it was not given.
  package var wantsAttention: Bool {
    decision.verdict == .rejected || decision.reasons.contains { $0.amount > .zero }
  }

  /// What to do about a code of this line before it is mailed.
  package func remedy(for code: ReasonCode) -> Message {
    let words = code.words
    return words.correction?(self) ?? words.remedy
  }

  /// What to do where old parts are lacking under the line's label.
  func sendBack(_ lacking: Quantity) -> Message {
    let (quantity, item, label) = (text(lacking), names.item, names.record)
    guard lacking > facts.unlabelled else {
      let found = text(facts.unlabelled)
      return Message(
        en:
          "hang label \(label) on \(quantity) of \(item) and write it on the manifest, which lists "
          + "\(found) without a label",
        zh: "明细表有 \(found) 件 \(item) 未填标签号：请给其中 \(quantity) 件挂上标签 \(label) 并填入明细表")
    }
    let listed = text(facts.listed ?? .zero)
    return Message(
      en:
        "return \(quantity) more of \(item) under label \(label) and list them (the manifest lists "
        + "\(listed) for all lines), or claim fewer",
      zh: "请再退回 \(quantity) 件 \(item)，挂标签 \(label) 并列入明细表（目前共列 \(listed) 件），否则请按实退数量申报")
  }

  private func isOpen(_ code: ReasonCode) -> Bool { terms.openCodes.contains(code) }
}

/// What holds for all lines of a list.
package struct CheckTerms: Sendable {
  package let dealer: Dealer
  package let period: Period
  package let edition: Edition
  /// Its postmark is the day of mailing.
  package let deadline: DeadlineRuling
  /// Codes that say nothing here, because the table that they speak of was not given.
  package let openCodes: Set<ReasonCode>
  package let calendar: WorkingCalendar

  /// The service center as people name it: its number, and its name where a register has it.
  package var dealerName: String {
    dealer.name.isEmpty ? dealer.id : "\(dealer.id) \(dealer.name)"
  }

  package init(
    dealer: Dealer, period: Period, edition: Edition, deadline: DeadlineRuling,
    openCodes: Set<ReasonCode>, calendar: WorkingCalendar = WorkingCalendar()
  ) {
    self.dealer = dealer
    self.period = period
    self.edition = edition
    self.deadline = deadline
    self.openCodes = openCodes
    self.calendar = calendar
  }
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
  /// How long the warranty of the part is; nil where it is the machine's.
  package var partWarranty: Int?
  /// What the manifest lists of the part under the label; nil without a manifest.
  package var listed: Quantity?
  /// What the manifest lists of the part without any label.
  package var unlabelled = Quantity.zero

  package init() {}
}
