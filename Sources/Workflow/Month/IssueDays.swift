import Archive
import Settlement
internal import Text

extension RunRequest {
  /// Refuses days on which no statement of the period can be issued or judged.
  ///
  /// - Parameters:
  ///   - issuedOn: The day of issue, given or today.
  ///   - asOf: The day by which deadlines are judged.
  ///   - today: The day of the run.
  /// - Throws: ``RunError/usage(_:)``.
  func checkDays(issuedOn: Day, asOf: Day, today: Day) throws(RunError) {
    if issuedOn > today { throw .usage(ahead(issuedOn, today)) }
    if issuedOn <= period.lastDay { throw .usage(notOver(issuedOn)) }
    if asOf < issuedOn { throw .usage(judgedEarly(asOf, issuedOn)) }
  }

  private func ahead(_ issuedOn: Day, _ today: Day) -> Message {
    Message(
      en:
        "--issued-on \(issuedOn) lies after today, \(today); correct the day, or the clock of this "
        + "machine",
      zh: "--issued-on \(issuedOn) 晚于今天（\(today)）；请更正日期，或检查本机日期")
  }

  private func notOver(_ issuedOn: Day) -> Message {
    self.issuedOn == nil
      ? Message(
        en:
          "today, \(issuedOn), is not after the last day of \(period), so that no statement of it can "
          + "be issued; run it when the \(period.sort.scheme.periodName.english) is over",
        zh: "今天（\(issuedOn)）尚未过 \(period) 的最后一天（\(period.lastDay)），不能出具其结算单；"
          + "请在该日之后运行")
      : Message(
        en:
          "--issued-on \(issuedOn) is not after the last day of \(period), \(period.lastDay); correct "
          + "the day or the period",
        zh: "--issued-on \(issuedOn) 不晚于 \(period) 的最后一天（\(period.lastDay)）；请更正日期或结算期间")
  }

  private func judgedEarly(_ asOf: Day, _ issuedOn: Day) -> Message {
    Message(
      en: "--as-of \(asOf) is before the day of issue, \(issuedOn); give that day or a later one",
      zh: "--as-of \(asOf) 早于出具日期 \(issuedOn)；请填出具日期当天或之后的日期")
  }
}

extension MonthChanges {
  /// Refuses a run that would date a revision before the one that it replaces.
  ///
  /// A clock that goes backwards is the usual reason. The order of the days decides which revision
  /// a confirmation is about and when an invoice is due, so that none may come out of it.
  ///
  /// - Throws: ``RunError/usage(_:)`` with the statement that asks for the latest day.
  func checkOrder(issuedOn: Day, archive: Archive?) throws(RunError) {
    guard let archive, let period = new.first(where: { $0.revision > 1 })?.period else { return }
    let numbers = Set(new.filter { $0.revision > 1 }.map(\.number))
    var replaced = try orRunError(archive.standing(period)).filter { numbers.contains($0.number) }
      .map { Replaced(number: $0.number, revision: $0.issue.revision, issuedOn: $0.issue.issuedOn) }
    // What is withdrawn stands no more, and has an issue that comes before all the same.
    for number in numbers.subtracting(replaced.map(\.number)).sorted(by: precedes) {
      guard let last = try orRunError(archive.history(of: number)).last else { continue }
      replaced.append(
        Replaced(number: number, revision: last.revision, issuedOn: last.issuedOn))
    }
    // Of one day the first by its number.
    let later = replaced.filter { $0.issuedOn > issuedOn }
      .min {
        $0.issuedOn == $1.issuedOn ? precedes($0.number, $1.number) : $0.issuedOn > $1.issuedOn
      }
    if let later { throw .usage(outOfOrder(later, issuedOn: issuedOn)) }
  }
}

/// A revision that a new one takes the place of.
private struct Replaced {
  let number: String
  let revision: Int
  let issuedOn: Day
}

private func outOfOrder(_ replaced: Replaced, issuedOn: Day) -> Message {
  let (number, revision) = (replaced.number, replaced.revision)
  return Message(
    en: "\(number): revision \(revision + 1) would be issued on \(issuedOn), before revision "
      + "\(revision), which is of \(replaced.issuedOn); check the clock of this machine, or give a "
      + "day from then on with --issued-on",
    zh: "\(number)：第 \(revision + 1) 版的出具日期为 \(issuedOn)，早于第 \(revision) 版的 "
      + "\(replaced.issuedOn)；请检查本机日期，或用 --issued-on 指定该日或之后的出具日期")
}
