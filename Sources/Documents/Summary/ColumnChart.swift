import Settlement
internal import Text

/// A picture of the months side by side: what was approved, and on top of it what was cut.
struct ColumnChart {
  let name = "months"
  let months: ArraySlice<MonthTotals>
  let language: Language

  static let width = 1880
  static let top = 96
  static let bottom = 500
  static let height = 556
  private static let columnWidth = 72

  /// The amounts at which lines are drawn: few, even, and zero among them.
  var marks: [Int128] {
    let step = ColumnChart.step(high - low)
    var mark = roundedDown(low, to: step)
    var marks = [mark]
    while mark < high {
      mark += step
      marks.append(mark)
    }
    return marks
  }

  private var low: Int128 { min(0, months.map { Int128($0.total.fen) }.min() ?? 0) }
  private var high: Int128 { months.map(\.top).max() ?? 0 }

  /// The least of 1, 2 and 5 times a power of ten yuan that divides a span into six at the most.
  static func step(_ span: Int128) -> Int128 {
    var power: Int128 = 100
    while true {
      for factor: Int128 in [1, 2, 5] where power * factor * 6 >= span { return power * factor }
      power *= 10
    }
  }

  private func roundedDown(_ value: Int128, to step: Int128) -> Int128 {
    let rest = value % step
    return rest < 0 ? value - rest - step : value - rest
  }

  /// Writes the picture, with the months in words for those who cannot see it.
  func append(to out: inout TextBuffer) {
    let marks = marks
    let scale = BarScale(
      from: 0, to: ColumnChart.bottom - ColumnChart.top, low: marks.first ?? 0,
      high: marks.last ?? 0)
    out.append(
      pictureNamed: name, title: SummaryWords.trend[language], description: description,
      width: ColumnChart.width, height: ColumnChart.height)
    let left = append(marks, scale, to: &out)
    out.append(key: SummaryWords.key(language), of: name, x: left, y: 2)
    let pitch = (ColumnChart.width - left) / max(months.count, 6)
    for (index, month) in months.enumerated() {
      append(month, scale, x: left + index * pitch + pitch / 2, to: &out)
    }
    let zero = height(of: 0, scale)
    out.append(line: "z", left, zero, to: ColumnChart.width, zero)
    out.append("</svg>\n")
  }

  private var description: String {
    let (semicolon, stop) = language == .chinese ? ("；", "。") : ("; ", ".")
    return months.map { SummaryWords.inWords($0)[language] }.joined(separator: semicolon) + stop
  }

  private func height(of amount: Int128, _ scale: BarScale) -> Int {
    ColumnChart.bottom - scale.place(of: amount)
  }

  /// Writes a line and its amount at each mark, and gives back where the columns begin.
  private func append(_ marks: [Int128], _ scale: BarScale, to out: inout TextBuffer) -> Int {
    let labels = marks.map { amount in
      String(grouped(Money(fen: Int64(clamping: amount))).dropLast(3))
    }
    let left = (labels.map(textWidth).max() ?? 0) + 16
    for (mark, label) in zip(marks, labels) {
      let y = height(of: mark, scale)
      out.append(label: label, "e s", left - 16, y + 9)
      out.append(line: "g", left, y, to: ColumnChart.width, y)
    }
    return left
  }

  private func append(
    _ month: MonthTotals, _ scale: BarScale, x: Int, to out: inout TextBuffer
  ) {
    let label = month.period.description
    out.append(label: label, month.period == months.last?.period ? "m n" : "m", x, 540)
    let zero = height(of: 0, scale)
    guard month.statements > 0 else {
      return out.append(label: "\u{2014}", "m", x, zero - 12)
    }
    let total = height(of: Int128(month.total.fen), scale)
    let (start, width) = (x - ColumnChart.columnWidth / 2, ColumnChart.columnWidth)
    out.append(bar: .solid, of: name, start, min(zero, total), width, abs(total - zero))
    let (base, top) = (min(zero, total), height(of: month.top, scale))
    out.append(bar: .hatched, of: name, start, top, width, base - top)
    out.append(
      label: share(month.reductions, of: month.claimed), "m", x, min(base, top) - 10)
  }
}

extension MonthTotals {
  /// How high the column goes: what was approved and what was cut, each where above zero.
  fileprivate var top: Int128 {
    max(0, Int128(total.fen)) + max(0, Int128(reductions.fen))
  }
}
