internal import Text

/// Rejects a milestone that the machine's warranty does not include.
///
/// A short warranty has the first three of the rulebook only, a machine in stock none.
enum MilestoneNotCoveredRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    guard facts.line.kind == .maintenance else { return .notAsked(.otherKind) }
    guard let milestone = facts.milestone else { return .notAsked(.milestoneUnknown) }
    return facts.askingMachine { machine, record in
      let isInStock = facts.standing(machine, record) == .inStock
      return .failing(
        .milestoneNotCovered, if: isInStock || !machine.includesMilestone(milestone))
    }
  }

  static let reasons = [
    ReasonWords(
      .milestoneNotCovered,
      title: Message(en: "Milestone not included in the warranty", zh: "三包期不含该次强保"),
      meaning: Message(
        en: """
          The warranty of this machine does not include that maintenance milestone, or the machine \
          was in stock; rejected.
          """, zh: "该机三包期限不包含该次强保，或该机当日在库待销，不予结算。"),
      clause: Clause.maintenance("间隔时间表", "table of intervals"),
      remedy: Message(
        en: "Agree with the user who pays; where the warranty is longer, have it corrected.",
        zh: "与用户商定费用；如三包月数有误，请申请更正。"),
      correction: correction)
  ]

  private static func correction(_ line: CheckedLine) -> Message {
    if let machine = line.facts.machine, let visit = line.facts.record?.serviceDate,
      machine.standing(on: visit, by: line.terms.edition) == .inStock
    {
      return Message(
        en:
          "machine \(line.facts.machineNumber) was in stock on \(visit), and a machine in stock has "
          + "no maintenance at \(line.names.item) hours: take the line out, or have the sale registered",
        zh:
          "整机 \(line.facts.machineNumber) 在 \(visit) 仍在库待销，不含 \(line.names.item) 小时强保：请删去该行，或补报销售档案"
      )
    }
    let months = line.facts.machine.map { "\($0.warrantyMonths)" } ?? "-"
    return Message(
      en:
        "the warranty of machine \(line.facts.machineNumber) (\(months) months) does not include the "
        + "maintenance at \(line.names.item) hours: bill the user and take the line out",
      zh: "整机 \(line.facts.machineNumber) 三包 \(months) 个月，不含 \(line.names.item) 小时强保：向用户收费并删去该行")
  }

  static func seen(_ line: TracedLine) -> Message? {
    guard let machine = line.facts.ownMachine, let record = line.facts.ownRecord else {
      return nil
    }
    guard line.facts.standing(machine, record) != .inStock else {
      return NotAskedReason.inStock.words
    }
    let months = machine.warrantyMonths
    return Message(en: "warranty of \(months) months", zh: "三包 \(months) 个月")
  }
}
