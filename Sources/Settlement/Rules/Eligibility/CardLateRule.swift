internal import Text

/// Rejects a line whose machine's warranty card (三包回执卡) came in late or never.
///
/// Asked only where the rulebook sets `cardWithinDays`, counted from the day after the sale, and of
/// a machine that was sold by the day of the visit: one in stock, or deemed sold, has no card. Where
/// the scheme asks for the customer with the card, one without a customer never came.
enum CardLateRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    guard let days = facts.list.edition.cardWithinDays else { return .notAsked(.notSet) }
    return facts.askingMachine { machine, record in
      switch facts.standing(machine, record) {
      case .inStock: return .notAsked(.inStock)
      case .deemedSold, .neither: return .notAsked(.notSold)
      case .sold(let soldOn):
        guard let received = machine.cardReceivedOn, facts.list.isComplete(machine) else {
          return .fails(.cardLate)
        }
        return .failing(.cardLate, if: received > soldOn.adding(days: days))
      }
    }
  }

  static let reasons = [
    ReasonWords(
      .cardLate,
      title: Message(en: "Warranty card late or missing", zh: "三包回执卡逾期或未寄回"),
      meaning: Message(
        en: """
          The machine's warranty card came in more days after the sale than the rulebook allows, \
          or never; rejected.
          """, zh: "该机三包回执卡寄回日距销售日超过规定天数，或一直未寄回，不予结算。"),
      clause: Clause.rulebook("回执卡期限", "term for the warranty card"),
      remedy: Message(
        en: "Mail each warranty card soon after the sale; where it was mailed in time, prove it.",
        zh: "销售后请及时寄回三包回执卡；如已按时寄回，请提供凭证。"),
      correction: correction)
  ]

  private static func correction(_ line: CheckedLine) -> Message {
    guard let machine = line.facts.machine, let soldOn = machine.soldOn,
      let days = line.terms.edition.cardWithinDays
    else { return ReasonCode.cardLate.remedy }
    let last = soldOn.adding(days: days)
    let came = machine.cardReceivedOn
    if let came, came <= last {
      return Message(
        en:
          "the warranty card of \(line.facts.machineNumber) names no customer, so that it counts as "
          + "never come: have the customer registered, or take the line out",
        zh: "整机 \(line.facts.machineNumber) 的三包回执卡没有客户，视为未寄回：请补登客户，否则删去该行")
    }
    return Message(
      en: "the warranty card of \(line.facts.machineNumber) was due by \(last) and "
        + (came.map { "came in on \($0)" } ?? "never came in")
        + ": prove that it was mailed in time, or take the line out",
      zh: "整机 \(line.facts.machineNumber) 的三包回执卡应在 \(last) 前寄回，"
        + (came.map { "实际收到日为 \($0)" } ?? "至今未收到") + "：请提供按时寄出的凭证，否则删去该行")
  }

  static func seen(_ line: TracedLine) -> Message? {
    guard let machine = line.facts.ownMachine, let soldOn = machine.soldOn,
      let days = line.facts.list.edition.cardWithinDays
    else { return nil }
    let last = soldOn.adding(days: days)
    let came = machine.cardReceivedOn
    if !line.facts.list.isComplete(machine) {
      return Message(en: "due by \(last), no customer", zh: "应于 \(last) 前寄回，没有客户")
    }
    return Message(
      en: "due by \(last), \(came.map { "came on \($0)" } ?? "never came")",
      zh: "应于 \(last) 前寄回，\(came.map { "\($0) 收到" } ?? "未收到")")
  }
}
