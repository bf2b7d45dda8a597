import Archive
import Settlement
internal import Text

extension Archive {
  /// Says that a month was never settled, and which were.
  func neverSettled(_ period: Period) throws(RunError) -> RunError {
    let settled = try orRunError(periods()).suffix(12).map(\.description)
    guard !settled.isEmpty else {
      return .missing([
        Message(
          en: "\(period) was never settled, nor was any other month (run it first)",
          zh: "\(period) 尚未结算，其他月份也未结算（请先结算该月份）")
      ])
    }
    return .missing([
      Message(
        en: "\(period) was never settled (there are \(settled.joined(separator: ", ")))",
        zh: "\(period) 尚未结算（已结算的有 \(settled.joined(separator: "、"))）")
    ])
  }
}
