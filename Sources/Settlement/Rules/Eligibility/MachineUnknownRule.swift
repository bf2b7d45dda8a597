internal import Text

/// Rejects a line whose machine is not in the machine register.
///
/// What was never sold has no warranty.
enum MachineUnknownRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    facts.askingRecord { _ in
      switch facts.machine {
      case .notAtHand: .notAsked(.noMachines)
      case .missing: .fails(.machineUnknown)
      case .found: .passes
      }
    }
  }

  static let reasons = [
    ReasonWords(
      .machineUnknown,
      title: Message(en: "Machine not registered", zh: "整机档案中无此机号"),
      meaning: Message(
        en: "The record's machine number is not in the register of machines; rejected.",
        zh: "现场服务记录表所载机号不在整机档案中，不予结算。"),
      clause: Clause.rule("整机档案", "register of machines"),
      remedy: Message(
        en: "Check the machine number on the record; have the sale of the machine registered.",
        zh: "核对记录表上的机号；补报整机销售档案。"),
      correction: correction)
  ]

  private static func correction(_ line: CheckedLine) -> Message {
    Message(
      en:
        "machine \(line.facts.machineNumber) of record \(line.names.record) is not registered: compare it "
        + "with the name plate, or have the sale registered",
      zh: "记录表 \(line.names.record) 的机号 \(line.facts.machineNumber) 不在整机档案中：核对铭牌，或补报销售档案")
  }

  static func seen(_ line: TracedLine) -> Message? {
    Message(asWritten: line.machineNumber)
  }
}
