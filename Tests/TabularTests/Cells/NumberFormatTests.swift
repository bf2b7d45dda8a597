import Testing

@testable import Tabular

@Suite("Number formats") struct NumberFormatTests {
  private func format(_ code: String) -> NumberFormat {
    NumberFormat(text: code)
  }

  @Test(
    "A code with letters of days is a date",
    arguments: [
      "yyyy\"年\"m\"月\"d\"日\";@", "[$-804]yyyy/m/d", "[DBNum1][$-804]yyyy\"年\"m\"月\";@",
      "reserved-0x1F", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "m/d/yy h:mm", "mmm-yy", "mmmm",
      "YYYY-MM-DD", "yyyy\\-mm\\-dd", "e\"年\"m\"月\"", "d", "m\"月\"", "[Red]yyyy/m/d",
    ])
  func dates(code: String) {
    #expect(format(code) == .date)
  }

  @Test(
    "A code with letters of times only is a time",
    arguments: [
      "h:mm", "mm:ss", "[h]:mm:ss", "[mm]:ss", "[ss].0", "h:mm AM/PM", "[$-F400]h:mm:ss AM/PM",
      "[m]",
    ])
  func times(code: String) {
    #expect(format(code) == .time)
  }

  @Test(
    "Other codes are numbers, with the decimals that they show",
    arguments: [
      ("General", nil), ("G/通用格式", nil), ("\"d\"General", nil), ("0.00", 2), ("#,##0.00", 2),
      ("[Red]0.00", 2), ("0.00\"d\"", 2), ("\"月\"0.0", 1), ("[DBNum2]0.00", nil),
      ("_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", 2), ("0.00E+00", nil),
      ("##0.0e-0", nil),
      ("0.0%", 3), ("0%", 2), ("#,##0", 0), ("#,##0,", nil), ("0.0,,", nil), ("# ?/?", nil),
      ("@", nil),
      ("#,##0.00##", 4), ("¥#,##0.00", 2), ("[$¥-804]#,##0.00", 2), ("", nil), (";;;", nil),
      ("0.00;yyyy", 2), ("\"unclosed 0.00", nil), ("\\y0.0", 1), ("aaaa", nil),
    ] as [(String, Int?)])
  func numbers(code: String, decimals: Int?) {
    #expect(format(code) == .number(decimals: decimals))
  }

  @Test(
    "A mask shows a whole number between its characters",
    arguments: [
      ("0000000000", 83_000_005, "0083000005"), ("\"HA\"0000000", 1234, "HA0001234"),
      ("0000-000000", 1_234_567, "0001-234567"), ("000", 12345, "12345"), ("0-00", 12345, "123-45"),
      ("#", 0, ""), ("0", 0, "0"), ("\\H\\A000", 7, "HA007"), ("(000) 000", 12, "(000) 012"),
      ("0_ ", 5, "5"), ("[Red]000", 5, "005"), ("第000号", 5, "第005号"), ("##-##", 123, "1-23"),
      ("000;yyyy", 5, "005"), ("0000/00", 202510, "2025/10"), ("_(* 000_)", 5, "005"),
    ] as [(String, UInt64, String)])
  func masks(code: String, number: UInt64, shown: String) throws {
    guard case .mask(let mask) = format(code) else {
      Issue.record("\(code) is no mask")
      return
    }
    var text: [UInt8] = []
    mask.append(number, to: &text)
    #expect(String(decoding: text, as: UTF8.self) == shown)
  }

  @Test("Formats without a code have the meaning of the standard")
  func builtIn() {
    let dates = Set((0...60).filter { NumberFormat(builtIn: $0) == .date })
    #expect(dates == [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])
    #expect((0...60).filter { NumberFormat(builtIn: $0) == .time } == [18, 19, 20, 21, 45, 46, 47])
    #expect(
      (0...60).filter { NumberFormat(builtIn: $0) == .dateOrTime } == [32, 33, 34, 35, 55, 56])
    #expect(NumberFormat(builtIn: 4) == .number(decimals: 2))
    #expect(NumberFormat(builtIn: 49) == .general && NumberFormat(builtIn: 164) == .general)
    #expect(NumberFormat(builtIn: -1) == .general)
  }
}
