internal import Text

/// Advises that a milestone was serviced outside its window, and not near its hours either.
///
/// The window counts from the sale. Hours within 100 of the milestone explain a visit at any time;
/// blank hours explain nothing.
enum MilestoneOffScheduleRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    guard facts.line.kind == .maintenance else { return .notAsked(.otherKind) }
    guard let milestone = facts.milestone else { return .notAsked(.milestoneUnknown) }
    return facts.askingMachine { machine, record in
      guard let soldOn = saleDay(facts.standing(machine, record)) ?? machine.soldOn else {
        return .notAsked(.notSold)
      }
      guard let window = milestoneWindow(milestone, soldOn: soldOn),
        !window.contains(record.serviceDate)
      else { return .passes }
      guard let hours = record.hours else { return .fails(.milestoneOffSchedule) }
      let due = Int64(facts.list.edition.milestones[milestone]) * 100
      return .failing(.milestoneOffSchedule, if: (hours - due).magnitude > 100 * 100)
    }
  }

  /// The day that the windows count from; nil where it is not there yet.
  private static func saleDay(_ standing: MachineStanding) -> Day? {
    switch standing {
    case .sold(let soldOn), .deemedSold(let soldOn): soldOn
    case .inStock, .neither: nil
    }
  }

  static let reasons = [
    ReasonWords(
      .milestoneOffSchedule,
      title: Message(en: "Maintenance off its schedule", zh: "强保时间及工作小时偏离节点"),
      meaning: Message(
        en: """
          The visit was outside the milestone's time window, and the machine's hours are unknown or \
          more than 100 off the milestone.
          """, zh: "服务日期不在该次强保的时间范围内，且工作小时未填或与节点相差超过100小时。"),
      clause: Clause.maintenance("间隔时间表", "table of intervals"),
      remedy: Message(
        en: "Visit within the milestone's window, and write the machine's hours on the record.",
        zh: "请在规定时间内强保，并在记录表上填写工作小时。"),
      correction: correction)
  ]

  private static func correction(_ line: CheckedLine) -> Message {
    let read = line.facts.record?.hours.map { text(hours: $0) }
    return Message(
      en:
        "the visit is outside the window of \(line.names.item) hours and record \(line.names.record) has "
        + (read.map { "\($0) hours" } ?? "no hours") + ": check date and hours on the form",
      zh: "服务日期不在 \(line.names.item) 小时强保的时间范围内，记录表 \(line.names.record) "
        + (read.map { "工作小时为 \($0)" } ?? "未填工作小时") + "：请核对日期和小时数")
  }

  static func seen(_ line: TracedLine) -> Message? { nil }
}
