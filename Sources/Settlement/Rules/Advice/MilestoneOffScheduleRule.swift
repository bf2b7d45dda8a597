/// Tells that a milestone was serviced outside its window, and not near its hours either.
///
/// The window counts from the sale. Hours within 100 of the milestone explain a visit at any time;
/// blank hours explain nothing.
enum MilestoneOffScheduleRule: AdviceRule {
  static let code = ReasonCode.milestoneOffSchedule
  static let needs: [RuleNeed] = [.maintenance, .milestone, .machine]

  static func applies(to facts: LineFacts) -> Bool {
    guard let milestone = facts.milestone, let record = facts.ownRecord,
      case .found(let machine) = facts.machine,
      let window = milestoneWindow(milestone, soldOn: machine.soldOn),
      !window.contains(record.serviceDate)
    else { return false }
    guard let hours = record.hours else { return true }
    let due = Int64(facts.list.edition.milestones[milestone]) * 100
    return (hours - due).magnitude > 100 * 100
  }
}
