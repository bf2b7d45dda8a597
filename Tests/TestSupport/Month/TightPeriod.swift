/// A month of the calendar, for the dates of a tight month.
package struct TightPeriod: Sendable, Equatable {
  let year: Int
  let month: Int

  /// As a period is written.
  package var text: String { "\(year)-\(Self.padded(month))" }

  /// As it stands in the number of a statement.
  package var compact: String { "\(year)\(Self.padded(month))" }

  package var next: TightPeriod { month == 12 ? .init(year: year + 1, month: 1) : later(1) }
  var previous: TightPeriod { month == 1 ? .init(year: year - 1, month: 12) : later(-1) }
  var lastDay: Int { [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] }

  /// A day of the month, such as 2025-10-05.
  package func day(_ day: Int) -> String { "\(text)-\(Self.padded(day))" }

  private func later(_ months: Int) -> TightPeriod { .init(year: year, month: month + months) }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
