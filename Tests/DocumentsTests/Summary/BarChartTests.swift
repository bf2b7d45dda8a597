import Settlement
import Testing

@testable import Documents
import Text

@Suite struct BarChartTests {
  /// 800 units for −100 to 300: zero stands at 100 + 200, each unit of value takes two.
  @Test(
    "a value stands where it was worked out by hand",
    arguments: [
      (-100, 100), (0, 300), (1, 302), (150, 600), (300, 900), (301, 900), (-900, 100),
    ])
  func place(value: Int128, place: Int) {
    #expect(BarScale(from: 100, to: 900, low: -100, high: 300).place(of: value) == place)
  }

  @Test("places are rounded to the nearest tenth of a millimetre")
  func rounding() {
    let scale = BarScale(from: 0, to: 10, low: 0, high: 3)
    #expect([0, 1, 2, 3].map { scale.place(of: $0) } == [0, 3, 7, 10])
    #expect(BarScale(from: 7, to: 9, low: 0, high: 0).place(of: 5) == 7)
    let vast = BarScale(from: 0, to: 1000, low: -Int128(Int64.max), high: 3 * Int128(Int64.max))
    #expect(vast.place(of: Int128(Int64.max)) == 500)
  }

  @Test("bars begin at zero and are as long as their amounts")
  func bars() {
    var month = MonthBuilder()
    month.language = .english
    month.add("D1", "", [.cut(1000, by: 400, .late), .cut(1000, by: -200, .priceBelow)])
    let chart = MonthSummary(month.record).cuts { $0.title }
    // Labels: "Price raised to the wholesale price", a capital of 19, 29 small letters of 15 and
    // 5 spaces of 16 make 534, and 24 of distance. Figures end at 1880; "Of claimed" takes
    // 19 + 8 × 15 + 16 = 155, "−2.00" 24 + 64 = 88, "Lines" 19 + 60 = 79, each with 24.
    #expect(chart.labelWidth == 558)
    #expect(chart.figureEnds == [1589, 1701, 1880])
    // 1880 − 155 − 88 − 79 − 4 × 24 = 1462 is the end; 904 units for −2.00 to 4.00.
    #expect(chart.scale == BarScale(from: 558, to: 1486, low: -200, high: 400))
    let page = written { chart.append(to: &$0) }
    // Zero is at 558 + 928 × 200 ÷ 600 = 867.3.
    #expect(page.contains(#"<rect x="867" y="49" width="619" height="32" class="k"/>"#))
    #expect(page.contains(#"<rect x="558" y="99" width="309" height="32" class="h""#))
  }

  @Test("on a telephone each bar has the whole width, below its label and figures")
  func narrow() {
    var month = MonthBuilder()
    month.language = .english
    month.add("D1", "", [.cut(1000, by: 400, .late), .cut(1000, by: -200, .priceBelow)])
    let page = written { MonthSummary(month.record).cuts { $0.title }.appendForTelephones(to: &$0) }
    #expect(page.hasPrefix("<svg class=\"phone\" "))
    // Two rows of 92 below 52. Figures end at 940, 761 and 649; they begin at
    // 940 − 155 − 88 − 79 − 3 × 24 = 546.
    #expect(page.contains("viewBox=\"0 0 940 236\""))
    #expect(page.contains("x=\"649\" y=\"82\">1</text>"))
    // −2.00 to 4.00 in 940 units: zero is at 313.3, and 313 to 940 are 627.
    #expect(page.contains(#"<rect x="313" y="96" width="627" height="32" class="k"/>"#))
    #expect(page.contains(#"<rect x="0" y="188" width="313" height="32" class="h""#))
  }

  @Test("a bar that is longer than the picture is cut with a mark")
  func cutBar() {
    var month = MonthBuilder()
    for index in 0..<30 { month.add("D\(100 + index)", "", [.paid(1000)]) }
    let chart = MonthSummary(month.record).dealers
    #expect(chart.rows.count == 21)
    #expect(chart.rows.last?.label == "其余10家")
    #expect(chart.rows.last?.figures == ["100.00", "0.0%"])
    #expect(chart.hasShortenedBar)
    #expect(written { chart.append(to: &$0) }.ranges(of: "class=\"w\"").count == 1)
  }

  @Test(
    "a long label ends in an ellipsis",
    arguments: [
      ("abc", 48, "abc"), ("abcd", 48, "a…"), ("配件配件", 112, "配件配件"), ("配件配件", 111, "配件…"),
      ("", 0, ""),
    ])
  func longLabel(text: String, limit: Int, fits: String) {
    #expect(fitted(text, to: limit) == fits)
    #expect(textWidth(fits) <= limit)
  }

  @Test(
    "the lines of the trend are even amounts and few",
    arguments: [
      (0, 100), (600, 100), (601, 200), (1_000, 200), (1_201, 500), (3_001, 1_000),
      (29_619_263, 5_000_000),
      (30_000_001, 10_000_000),
    ])
  func steps(span: Int128, step: Int128) {
    #expect(ColumnChart.step(span) == step)
  }

  @Test("the lines of the trend hold all columns and zero")
  func stepsHoldColumns() {
    var month = MonthBuilder()
    month.add("D001", "", [.paid(450_000)])
    month.add(month: "2025-09", claimed: 100_000, reductions: 50_000, adjustments: -200_000)
    let summary = MonthSummary(month.record)
    let chart = ColumnChart(months: summary.months[...], language: .chinese)
    // −1,500.00 to 4,500.00 in steps of 1,000.00.
    #expect(chart.marks == stride(from: -200_000, through: 500_000, by: 100_000).map { Int128($0) })
  }
}
