package import Settlement
package import Text

extension QualityTask.Code {
  /// What the code is called.
  package var title: Message {
    switch self {
    case .veryDissatisfied: Message(en: "User very dissatisfied", zh: "用户非常不满意")
    case .major: Message(en: "Grave defect of quality", zh: "重大质量问题")
    case .openProblem: Message(en: "Problem not solved", zh: "尚有待处理问题")
    case .complaintOverdue: Message(en: "Complaint overdue", zh: "投诉逾期未办结")
    case .complaintNotFollowedUp: Message(en: "Complaint not followed up", zh: "投诉办结后未回访")
    case .repairNotCalled: Message(en: "Repair not called back", zh: "维修后未回访")
    case .userNotCalled: Message(en: "User not called yet", zh: "售后用户未回访")
    case .callOpen: Message(en: "Call not closed", zh: "报修尚未恢复")
    }
  }

  /// What it means.
  package var meaning: Message {
    switch self {
    case .veryDissatisfied:
      Message(
        en: "A user gave the worst grade in a call-back, or on a service record.",
        zh: "用户在回访中或服务记录上给出了“非常不满意”的评价。")
    case .major:
      Message(
        en: "In a call-back the user reported a grave defect of quality.", zh: "回访中用户反映了重大质量问题。")
    case .openProblem:
      Message(
        en: "In the latest call-back of the machine the user had a problem that waits.",
        zh: "该整机最近一次回访时，用户仍有待处理的问题。")
    case .complaintOverdue:
      Message(
        en: "The complaint is not closed, and its time is over.", zh: "投诉尚未办结，且已超过规定期限。")
    case .complaintNotFollowedUp:
      Message(
        en: "The complaint is closed, and no call-back since then reached the user about it.",
        zh: "投诉已办结，此后没有就该投诉成功回访用户。")
    case .repairNotCalled:
      Message(
        en: "No call-back that reached the user names the service record.", zh: "没有针对该服务记录的成功回访。")
    case .userNotCalled:
      Message(
        en: "The machine was sold long enough ago, and its user was not reached since.",
        zh: "整机售出已满规定月数，此后没有成功回访用户。")
    case .callOpen:
      Message(
        en: "The call has no time at which the machine was running again.", zh: "该报修没有填写恢复时间。")
    }
  }

  /// What to do about it.
  package var remedy: Message {
    switch self {
    case .veryDissatisfied:
      Message(en: "Ask the user for the reason, and mend it.", zh: "请向用户了解原因并整改。")
    case .major:
      Message(
        en: "Report it at once to the service department.", zh: "请立即上报服务主管部门。")
    case .openProblem:
      Message(en: "Solve it, and call the user again.", zh: "请处理该问题后再次回访。")
    case .complaintOverdue:
      Message(
        en: "Close it, and fill in when.", zh: "请尽快办结，并填写办结时间。")
    case .complaintNotFollowedUp, .repairNotCalled, .userNotCalled:
      Message(en: "Call the user, and register the call-back.", zh: "请回访用户并登记。")
    case .callOpen:
      Message(
        en: "Repair the machine, or fill in when it was repaired.", zh: "请修复整机，或补填恢复时间。")
    }
  }
}
