import Settlement
internal import Text

/// A picture of the months side by side: what was approved, and on top of it what was cut.
struct ColumnChart {
  let months: ArraySlice<MonthTotals>
  let language: Language
  /// Whether it is drawn for the width of a telephone.
  var isNarrow = false

  private var name: String { isNarrow ? "months-n" : "months" }
  private var width: Int { isNarrow ? narrowWidth : 1880 }
  private var columnWidth: Int { isNarrow ? 44 : 72 }

  static let top = 96
  static let bottom = 500
  static let height = 556

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
      pictureNamed: name,
      title: SummaryWords.trend.of(months.first?.period.sort ?? .month)[language],
      description: description,
      width: width, height: ColumnChart.height + (isNarrow ? 34 : 0), isForTelephones: isNarrow)
    let left = append(marks, scale, to: &out)
    out.append(key: SummaryWords.key(language), of: name, x: left, y: 2)
    let pitch = (width - left) / max(months.count, 6)
    for (index, month) in months.enumerated() {
      append(month, scale, x: left + index * pitch + pitch / 2, to: &out)
    }
    let zero = height(of: 0, scale)
    out.append(line: "z", left, zero, to: width, zero)
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
      out.append(line: "g", left, y, to: width, y)
    }
    return left
  }

  private func append(
    _ month: MonthTotals, _ scale: BarScale, x: Int, to out: inout TextBuffer
  ) {
    append(labelOf: month.period, x: x, to: &out)
    let zero = height(of: 0, scale)
    guard month.statements > 0 else {
      return out.append(label: "\u{2014}", "m", x, zero - 12)
    }
    let total = height(of: Int128(month.total.fen), scale)
    let (start, width) = (x - columnWidth / 2, columnWidth)
    out.append(bar: .solid, of: name, start, min(zero, total), width, abs(total - zero))
    let (base, top) = (min(zero, total), height(of: month.top, scale))
    out.append(bar: .hatched, of: name, start, top, width, base - top)
    guard hasRoom(forShareOf: month.period) else { return }
    out.append(
      label: share(month.reductions, of: month.claimed), isNarrow ? "m s" : "m", x,
      min(base, top) - 10)
  }
}

extension ColumnChart {
  /// Whether the share cut has room above the column; of many narrow ones it stands above every
  /// second, the last among them.
  private func hasRoom(forShareOf period: Period) -> Bool {
    guard isNarrow, months.count > 8 else { return true }
    let later = months.count { $0.period > period }
    return later.isMultiple(of: 2)
  }

  /// Writes the month below its column; on a telephone there is room for its number alone, and for
  /// the year below the first month and below each January.
  private func append(labelOf period: Period, x: Int, to out: inout TextBuffer) {
    let type: StaticString = period == months.last?.period ? "m n" : "m"
    let text = period.description
    guard isNarrow else { return out.append(label: text, type, x, 540) }
    out.append(label: String(text.suffix(2)), type, x, 540)
    guard period == months.first?.period || period.month == 1 else { return }
    out.append(label: String(text.prefix(4)), "m s", x, 574)
  }
}

extension MonthTotals {
  /// How high the column goes: what was approved and what was cut, each where above zero.
  fileprivate var top: Int128 {
    max(0, Int128(total.fen)) + max(0, Int128(reductions.fen))
  }
}
