import Intake
import Settlement
internal import Text

extension Arguments {
  /// The period that is the first operand.
  func period() throws(UsageError) -> Period {
    try period(at: 0, "PERIOD")
  }

  /// The period that is the operand at a place, which the help calls by a name.
  func period(at place: Int, _ name: String) throws(UsageError) -> Period {
    let word = place < operands.count ? operands[place] : ""
    if let period = Period(asInCells: word) { return period }
    throw .notUnderstood(
      word, for: name,
      expected: Message(en: "write it as 2025-10, or 2025-H1", zh: "写作 2025-10，或 2025-H1"))
  }

  /// What a new workspace settles at one time: months where nothing is said.
  func scheme() throws(UsageError) -> PeriodSort {
    guard let word = self[.scheme] else { return .month }
    if let periods = PeriodSort(rawValue: word) { return periods }
    throw .notUnderstood(
      word, for: "--scheme",
      expected: Message(en: "write month or half-year", zh: "写 month 或 half-year"))
  }

  /// The day that an option gives, or nil where it is not given.
  func day(_ option: Option) throws(UsageError) -> Day? {
    guard let word = self[option] else { return nil }
    if let day = Day(word) { return day }
    throw .notUnderstood(
      word, for: "--\(option.name)",
      expected: Message(en: "write a day as 2025-11-05", zh: "日期写作 2025-11-05"))
  }

  /// The number from 1 to 1024 that an option gives, or nil where it is not given.
  func count(_ option: Option) throws(UsageError) -> Int? {
    guard let word = self[option] else { return nil }
    if let number = Int(word), (1...1024).contains(number) { return number }
    throw .notUnderstood(
      word, for: "--\(option.name)",
      expected: Message(en: "write a whole number from 1", zh: "写 1 以上的整数"))
  }
}
