import Settlement
import Testing

@testable import Intake
import Text

@Suite("Cells")
struct CellTests {
  @Test(
    "Numbers are accepted in the forms that sheets use",
    arguments: [
      ("1234.5", 123_450), ("1,234.50", 123_450), ("￥1,234.50", 123_450), ("¥1234.5", 123_450),
      ("1234.5元", 123_450), ("１２３４．５", 123_450), ("１，２３４．５０", 123_450), ("0", 0),
      ("007", 700), ("1.500000", 150), ("-3.25", -325), ("-￥3.25", -325),
      ("1,000,000", 100_000_000),
      ("1000000000000", 100_000_000_000_000),
    ])
  func numbers(text: String, hundredths: Int64) throws {
    #expect(try signedNumber(Array(text.utf8).span, decimals: 2) == hundredths)
  }

  @Test(
    "Anything else is no number",
    arguments: [
      ("两", CellDefect.notNumber), ("", .notNumber), ("+5", .notNumber), ("5.", .notNumber),
      (".5", .notNumber), ("1.2.3", .notNumber), ("1e3", .notNumber), ("--5", .notNumber),
      ("-", .notNumber), ("5-", .notNumber), ("￥-5", .notNumber), ("1 234", .notNumber),
      ("1,234,5", .grouping), ("1234,567", .grouping), (",123", .grouping), ("1,23", .grouping),
      ("0.123,4", .notNumber), ("1.005", .tooManyDecimals(allowed: 2)),
      ("1000000000000.01", .tooLarge), ("99999999999999999999999999", .tooLarge),
    ])
  func noNumbers(text: String, defect: CellDefect) {
    #expect(throws: defect) { try signedNumber(Array(text.utf8).span, decimals: 2) }
  }

  @Test(
    "Money is read as accountants' formats show it",
    arguments: [
      (" ¥ 91.20", 9_120), ("91.20 元", 9_120), ("-", 0), ("¥-", 0), ("￥ -  ", 0),
      ("（50.16）", -5_016),
      ("(1,234.50)", -123_450), ("-¥50.16", -5_016), ("-¥ 50.16", -5_016),
      ("\u{FEFF}9\u{200B}1.2", 9_120),
    ])
  func accounting(text: String, fen: Int64) throws {
    #expect(try NumberRule.signedAmount.value(of: cell(text).span) == fen)
  }

  @Test(
    "Forms of money are not combined, and no other column has them",
    arguments: [
      ("(¥50.16)", NumberRule.signedAmount), ("(-50.16)", .signedAmount), ("(50.16", .signedAmount),
      ("¥50.16元", .signedAmount), ("--", .signedAmount), ("()", .signedAmount), ("-", .quantity),
      ("(2)", .quantity), ("-", .hours), ("-", .months), ("2件", .signedAmount), ("2小时", .quantity),
    ])
  func notMoney(text: String, rule: NumberRule) {
    #expect(throws: CellDefect.notNumber) { try rule.value(of: cell(text).span) }
  }

  @Test("What accountants write for less than zero is none where nothing may be below zero")
  func belowZero() {
    #expect(throws: CellDefect.belowZero) { try NumberRule.amount.value(of: cell("(50.16)").span) }
  }

  @Test(
    "A quantity may have its unit behind it, and hours theirs",
    arguments: [
      ("2件", NumberRule.quantity, 2_000), ("1.5 KG", .quantity, 1_500), ("4個", .accepted, 4_000),
      ("1,000 只", .quantity, 1_000_000), ("3ｍ", .quantity, 3_000), ("0.5 L", .accepted, 500),
      ("120h", .hours, 12_000), ("120.5 小時", .hours, 12_050),
    ])
  func units(text: String, rule: NumberRule, value: Int64) throws {
    #expect(try rule.value(of: cell(text).span) == value)
  }

  @Test(
    "A unit and a currency do not stand about one number",
    arguments: [("¥2件", NumberRule.quantity), ("￥ 3 kg", .accepted), ("¥120h", .hours)])
  func unitAndCurrency(text: String, rule: NumberRule) {
    #expect(throws: CellDefect.notNumber) { try rule.value(of: cell(text).span) }
  }

  @Test(
    "A column's bounds hold",
    arguments: [
      ("0", NumberRule.quantity, CellDefect.notAboveZero), ("-1", .quantity, .notAboveZero),
      ("-1", .unitPrice, .belowZero), ("0", .price, .notAboveZero), ("-0.01", .amount, .belowZero),
      ("1.5", .months, .tooManyDecimals(allowed: 0)),
    ])
  func bounds(text: String, rule: NumberRule, defect: CellDefect) {
    #expect(throws: defect) { try rule.value(of: Array(text.utf8).span) }
  }

  @Test(
    "Days are accepted in the forms that sheets use",
    arguments: [
      "2025-10-05", "2025/10/5", "2025.10.5", "20251005", "2025年10月5日", "2025年10月05日",
      "2025-10-05 14:23:05", "2025/10/5 0:00", "2025-10-05T10:22:33.125", "2025年10月5日 9:05",
      "2025年10月5日9:05", "2025/10/5 下午 2:05", "2025-10-05 2:05 PM", "2025年10月5日 14时5分",
      "2025年10月5日上午9时05分06秒", "20251005 10:22", "2025 年 10 月 5 日", "2025 - 10 - 05",
      "\u{200B}2025-10-05",
    ])
  func days(text: String) throws {
    #expect(try Day(cell: Array(text.utf8).span).description == "2025-10-05")
  }

  @Test(
    "Anything else is no day",
    arguments: [
      ("05/10/2025", CellDefect.ambiguousDate), ("5-10-2025", .ambiguousDate),
      ("2025-02-30", .impossibleDay), ("20251301", .impossibleDay), ("2025年2月29日", .impossibleDay),
      ("2025-10-05 24:00", .notDate), ("2025-10-05 8点", .notDate), ("2025-10-0510:22", .notDate),
      ("2025-10-05T10:22:33+08:00", .notDate), ("05/10/2025 10:22", .ambiguousDate),
      ("2025-10/05", .notDate), ("2025-10", .notDate),
      ("2025年10月", .notDate), ("昨天", .notDate), ("12345", .notDate), ("2025 1005", .notDate),
      ("2025-010-5", .notDate),
      ("年月日", .notDate), ("10月5日", .notDate), ("2025年10月5", .notDate),
      ("2025年10月1日1", .notDate), ("2025年10月1日 1", .notDate), ("2025年10月1日 1时", .notDate),
      ("2025-10-05 下午", .notDate), ("2025-10-05 PM", .notDate), ("2025-10-05 25时5分", .notDate),
    ])
  func noDays(text: String, defect: CellDefect) {
    #expect(throws: defect) { try Day(cell: Array(text.utf8).span) }
  }

  @Test("Every day is read as it is printed, and none of which a digit is something else")
  func eachDay() throws {
    let first = try #require(Day("2023-12-30"))
    for count in 0..<430 {
      let day = first.adding(days: count)
      #expect(try Day(cell: Array(day.description.utf8).span) == day)
    }
    for place in [0, 1, 2, 3, 5, 6, 8, 9] {
      for other in "/:xO".utf8 {
        var bytes = Array("2025-10-05".utf8)
        bytes[place] = other
        #expect(throws: CellDefect.self) { try Day(cell: bytes.span) }
      }
    }
  }

  @Test(
    "A number that a spreadsheet shows as a day is said to be one",
    arguments: [("45934", "2025-10-04"), ("45934.5", "2025-10-04"), ("36526", "2000-01-01")])
  func dayNumbers(text: String, day: String) throws {
    let shown = try #require(Day(day))
    #expect(throws: CellDefect.dayNumber(shown)) { try Day(cell: cell(text).span) }
  }

  @Test(
    "Months are accepted in the forms that sheets use",
    arguments: [
      "2025-10", "2025/10", "202510", "2025年10月", "2025年10月份", "2025 年 10 月", "2025/10/1",
      "2025-10-01", "2025年10月1日", "2025/10/1 0:00",
    ])
  func periods(text: String) throws {
    #expect(try Period(cell: Array(text.utf8).span) == october)
  }

  @Test(
    "Anything else is no month",
    arguments: [
      "2025-13", "2025年1月1", "2025年10月1日1", "202500", "10月", "2025", "2025-10-05", "2025.10",
      "2025年", "十月", "", "20251001",
      "10-2025", "01/10/2025", "10月份",
    ])
  func noPeriods(text: String) {
    #expect(throws: CellDefect.notPeriod) { try Period(cell: Array(text.utf8).span) }
  }

  @Test(
    "What a spreadsheet makes of a month is said to be that",
    arguments: ["Oct-25", "oct-2025", "1-Oct", "1-Oct-25"])
  func rewrittenPeriods(text: String) {
    #expect(throws: CellDefect.rewrittenPeriod) { try Period(cell: cell(text).span) }
    let day = Day(number: 20_362)
    #expect(throws: CellDefect.monthNumber(day)) { try Period(cell: cell("45931").span) }
  }

  @Test(
    "Yes and no have their words",
    arguments: [
      ("是", true), ("否", false), ("Y", true), ("n", false), ("Yes", true), ("NO", false),
      ("true", true), ("FALSE", false), ("1", true), ("0", false), ("√", true), ("×", false),
      ("Ｙ", true), ("✓", true), ("✔", true), ("✗", false), ("已签", true), ("未簽", false),
      ("有", true), ("無", false), ("也许", nil), ("2", nil), ("x", nil),
    ] as [(String, Bool?)])
  func yesNo(text: String, answer: Bool?) {
    #expect(Words.yesNo.value(of: Array(text.utf8).span) == answer)
  }

  @Test(
    "A rate is percent from 1 upwards",
    arguments: [
      ("13%", 1300), ("13 %", 1300), ("13", 1300), ("0.13", 1300), ("1", 100), ("0.5%", 50),
      ("１３％", 1300),
      ("0", 0), ("0.0601", 601),
    ] as [(String, Int64)])
  func rates(text: String, basisPoints: Int64) throws {
    #expect(try Rate(cell: Array(text.utf8).span).basisPoints == basisPoints)
  }

  @Test(
    "Anything else is no rate", arguments: ["-1%", "百分之十", "%", "", "101", "0.00001", "1.001%"])
  func noRates(text: String) {
    #expect(throws: CellDefect.notRate) { try Rate(cell: Array(text.utf8).span) }
  }

  @Test(
    "What a spreadsheet has rewritten is damaged",
    arguments: [
      ("8.30E+11", CellDefect.rewrittenAsPower), ("8E+11", .rewrittenAsPower),
      ("1.234E+15", .rewrittenAsPower), ("12345.0", .rewrittenAsDecimal),
      ("7.00", .rewrittenAsDecimal), ("2025/3/1", .rewrittenAsDate),
      ("2025-03-01", .rewrittenAsDate), ("3/1/2025", .rewrittenAsDate),
      ("2025年3月1日", .rewrittenAsDate), ("2025.3.1", .rewrittenAsDate), ("12.5.6", nil),
      ("2025.13.1", nil), ("00830", nil), ("0012-345", nil), ("ZL50C.01", nil),
      ("12.05", nil), ("1E5", nil), ("12E4", nil), ("8.3E11", .rewrittenAsPower),
      ("1.23457E12", .rewrittenAsPower), ("1E-05", .rewrittenAsPower),
      ("1.5E-07", .rewrittenAsPower),
      ("8.3EA", nil), ("30E-1140", nil), ("10月5日", .rewrittenAsDate),
      ("2025年10月", .rewrittenAsDate), ("13月5日", nil),
      ("2025-03-01 0:00", .rewrittenAsDate), ("10-5", nil), ("5-OCT", .rewrittenAsDate),
      ("OCT-45", .rewrittenAsDate), ("5-OCT-25", .rewrittenAsDate), ("OCTA-5", nil),
      ("5-OCTA", nil),
      ("#N/A", .rewrittenAsError), ("#DIV/0!", .rewrittenAsError), ("####", .rewrittenAsError),
      ("#12", nil), ("12-3-4567", nil), ("9999-99-99", nil),
      ("4012-05-11", nil), ("12345.", nil), ("2025/3", nil), ("P-2025-03-01", nil),
    ] as [(String, CellDefect?)])
  func damaged(text: String, defect: CellDefect?) {
    #expect(damage(Array(text.utf8).span) == defect)
  }

  @Test(
    "An identifier loses a spreadsheet's guard and what nobody sees at its ends, and nothing else",
    arguments: [
      ("=\"LX-204\"", "LX-204"), ("='LX-204", "='LX-204"), ("'00830", "00830"),
      ("’00830", "’00830"),
      ("＇lx-204", "LX-204"), ("=\"\"", ""), ("LX–204", "LX–204"), ("lx 204", "LX 204"),
    ])
  func guards(text: String, identifier: String) throws {
    let symbols = SymbolTable()
    #expect(symbols.text(try symbols.identifier(cell(text).span)) == identifier)
  }

  @Test(
    "An identifier with a character that nobody sees, or that means the row above, names nothing",
    arguments: [
      ("LX\u{200B}-204", CellDefect.invisibleCharacter), ("LX\u{AD}204", .invisibleCharacter),
      ("〃", .ditto), ("〃 〃", .ditto), ("同　上", .ditto), ("同上", .ditto), ("同前", .ditto),
    ])
  func unnamed(text: String, defect: CellDefect) {
    #expect(throws: defect) { try SymbolTable().identifier(cell(text).span) }
  }

  @Test("Messages show characters without width")
  func shown() {
    #expect(shortened("LX\u{200B}-204\u{E0001}") == "LX<U+200B>-204<U+E0001>")
    #expect(shortened("LX\u{1}-204\u{7F}\t3\n4") == "LX<U+0001>-204<U+007F> 3 4")
  }

  @Test(
    "A number of twenty digits that ends in five zeros was rounded",
    arguments: [
      ("25352000001234500000", true), ("25352000001234500001", false),
      ("2535200000123450000", false),
      ("2535200000A234500000", false),
    ])
  func rounded(number: String, isRounded: Bool) {
    #expect(isRoundedInvoiceNumber(cell(number).span) == isRounded)
  }

  private func cell(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    return Array(bytes[trimmed(bytes.span, 0..<bytes.count)])
  }

  @Test(
    "Names are folded as the rules fold them",
    arguments: [
      "动臂", "ＺＬ50ｃ 变速箱　总成", "o形圈", "a\u{00A0}b\u{2003}c", "油封\u{3000}", "Ｏ 形圈", "～", "“密封”", "",
    ])
  func foldedNames(name: String) {
    var bytes: [UInt8] = []
    let isChanged = appendFolded(Array(name.utf8).span, to: &bytes)
    #expect((isChanged ? String(decoding: bytes, as: UTF8.self) : name) == folded(name))
  }

  @Test(
    "White space goes from both ends of a cell, and stays within",
    arguments: [
      ("  a b ", "a b"), ("\u{3000}件 号\u{3000}", "件 号"), ("\u{00A0}x\t", "x"), (" \u{3000} ", ""),
      ("\u{FEFF}x\u{200B} \u{AD}", "x"), ("x\u{200B}y", "x\u{200B}y"),
      ("a", "a"), ("号", "号"), ("\r\n", ""),
    ])
  func trimming(text: String, rest: String) {
    let bytes = Array(" \(text)".utf8)
    #expect(String(decoding: bytes[trimmed(bytes.span, 1..<bytes.count)], as: UTF8.self) == rest)
  }
}
