import Testing

@testable import Tabular

@Suite("Exact decimals") struct ExactDecimalTests {
  private func written(_ text: String) -> String? {
    ExactDecimal(text: text).map(written)
  }

  private func written(_ number: ExactDecimal) -> String {
    var text: [UInt8] = []
    number.append(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  @Test(
    "Numbers are read exactly, to 15 significant digits rounded half up",
    arguments: [
      ("0", "0"), ("-0", "0"), ("0.0", "0"), ("1", "1"), ("-12.50", "-12.5"), ("+7", "7"),
      ("91.200000000000003", "91.2"), ("0.1", "0.1"), (".5", "0.5"), ("5.", "5"), (" 3 ", "3"),
      ("830000000000", "830000000000"), ("8.3E+10", "83000000000"), ("1e-3", "0.001"),
      ("123456789012345", "123456789012345"), ("1234567890123454", "1234567890123450"),
      ("1234567890123455", "1234567890123460"), ("999999999999999.5", "1000000000000000"),
      ("0.000123456789012345678", "0.000123456789012346"), ("45935.999999999996", "45936"),
      ("0.1499999999999999", "0.15"), ("1E20", "100000000000000000000"),
      ("8.3E300", "8.3E+300"), ("-5E-324", "-5E-324"), ("1E29", "100000000000000000000000000000"),
      ("00012", "12"),
      ("1.005E2", "100.5"),
    ])
  func reads(text: String, value: String) {
    #expect(written(text) == value)
  }

  @Test(
    "What is no decimal number is none",
    arguments: ["", " ", ".", "-", "1,5", "1E", "E5", "0x10", "1 2", "INF", "NaN", "1E999", "--1"])
  func refuses(text: String) {
    #expect(written(text) == nil)
  }

  @Test(
    "Numbers round half away from zero",
    arguments: [
      ("27.5625", 2, "27.56"), ("27.565", 2, "27.57"), ("-27.565", 2, "-27.57"), ("0.4", 0, "0"),
      ("0.5", 0, "1"), ("2.5", 0, "3"), ("12", 2, "12"), ("0.0004", 2, "0"), ("9.999", 2, "10"),
      ("1E-30", 2, "0"), ("0.999999999999999", 0, "1"),
    ])
  func rounds(text: String, places: Int, value: String) throws {
    let number = try #require(ExactDecimal(text: text))
    #expect(written(number.rounded(toPlaces: places)) == value)
  }

  @Test("A binary fraction is the shortest decimal that stands for it")
  func doubles() {
    let values: [Double] = [91.2, 0.1 + 0.2, 1e15, 45936, -1.5]
    #expect(
      values.compactMap { ExactDecimal($0).map(written) }
        == ["91.2", "0.3", "1000000000000000", "45936", "-1.5"])
    #expect(ExactDecimal(Double.infinity) == nil && ExactDecimal(Double.nan) == nil)
  }

  @Test(
    "A whole number of at most 15 digits is known",
    arguments: [
      ("0", 0), ("83000005", 83_000_005), ("1E14", 100_000_000_000_000),
      ("999999999999999", 999_999_999_999_999), ("1E15", nil), ("1.5", nil), ("-1", nil),
    ] as [(String, UInt64?)])
  func whole(text: String, value: UInt64?) throws {
    #expect(try #require(ExactDecimal(text: text)).whole == value)
  }
}
