import Archive
import Settlement
internal import Text

extension Archive {
  /// A notice where the period before another was never settled, though an earlier one was.
  ///
  /// What is settled first is paid first: a part, a milestone or a consent that both months claim goes
  /// to the wrong one, and totals below zero are carried past it.
  func periodPassedOver(_ previous: Period, before period: Period) throws(ArchiveError) -> Finding?
  {
    let periods = try periods()
    guard !periods.contains(previous), let last = periods.filter({ $0 < previous }).max() else {
      return nil
    }
    return Finding(
      .notice, .monthPassedOver, at: .nowhere,
      Message(
        en:
          "\(previous) was not settled, the last month before \(period) that was is \(last); where "
          + "\(previous) has lists, settle it first",
        zh: "\(previous) 尚未结算，\(period) 之前最近结算的是 \(last)；\(previous) 有清单的，请先结算该月"))
  }
}
