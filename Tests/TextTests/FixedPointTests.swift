import Testing
import Text

@Suite("A number in units of its last decimal")
struct FixedPointTests {
  @Test(
    "is written with the decimals that say something, and at least some",
    arguments: [
      (123_450, 2, 2, "1234.50"), (123_450, 2, 0, "1234.5"), (-5, 2, 2, "-0.05"),
      (1000, 3, 0, "1"), (0, 2, 2, "0.00"), (12_345_600, 6, 2, "12.3456"), (7, 0, 0, "7"),
    ] as [(Int128, Int, Int, String)])
  func text(number: Int128, places: Int, least: Int, expected: String) {
    #expect(fixedPointText(number, places: places, atLeast: least) == expected)
  }
}
