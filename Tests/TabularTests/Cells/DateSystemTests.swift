import Testing

@testable import Tabular

@Suite("Days of workbooks") struct DateSystemTests {
  private func day(_ serial: String, _ system: DateSystem) throws -> String? {
    try system.day(#require(ExactDecimal(text: serial))).map(written)
  }

  private func written(_ day: CivilDay) -> String {
    var text: [UInt8] = []
    day.append(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  @Test(
    "A number is a day of the 1900 system",
    arguments: [
      ("1", "1900-01-01"), ("59", "1900-02-28"), ("60", nil), ("60.5", nil), ("61", "1900-03-01"),
      ("45936", "2025-10-06"), ("45936.999", "2025-10-06"), ("2958465", "9999-12-31"),
      ("2958465.9", "9999-12-31"), ("2958466", nil), ("0", nil), ("0.5", nil), ("-1", nil),
      ("1E300", nil), ("45716", "2025-02-28"), ("45717", "2025-03-01"), ("36585", "2000-02-29"),
    ] as [(String, String?)])
  func days1900(serial: String, day: String?) throws {
    #expect(try self.day(serial, .from1900) == day)
  }

  @Test(
    "A number is a day of the 1904 system",
    arguments: [
      ("0", "1904-01-01"), ("44474", "2025-10-06"), ("60", "1904-03-01"), ("2957003", "9999-12-31"),
      ("2957004", nil), ("-1", nil),
    ] as [(String, String?)])
  func days1904(serial: String, day: String?) throws {
    #expect(try self.day(serial, .from1904) == day)
  }

  @Test(
    "The day of a moment in ISO 8601 is read",
    arguments: [
      ("2025-10-05", "2025-10-05"), ("2025-10-05T11:33:22.000", "2025-10-05"),
      ("2024-02-29T00:00", "2024-02-29"), ("2025-02-29", nil), ("2025-13-01", nil), ("11:33", nil),
      ("2025-10-051", nil), ("1899-12-30", nil),
    ] as [(String, String?)])
  func iso(text: String, day: String?) {
    #expect(CivilDay(isoText: text).map(written) == day)
  }
}
