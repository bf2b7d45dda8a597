import Settlement
internal import Text

/// A picture of columns side by side, each of several parts on top of each other.
struct StackedColumns {
  /// One column: what stands below it, its parts from the bottom, and its figures in words.
  struct Column: Hashable {
    let label: String
    /// Fen, one for each fill of the key; what is below zero has no part.
    let parts: [Int64]
    let words: String

    fileprivate var height: Int128 { parts.reduce(0) { $0 + Int128(max($1, 0)) } }
  }

  /// The beginning of every id in the picture; no two pictures share one.
  let name: String
  let title: String
  let language: Language
  /// What the fills mean, from the bottom.
  let key: [(BarFill, String)]
  let columns: [Column]

  private static let top = 96
  private static let bottom = 500

  /// Writes the picture for paper and wide screens, and the one for telephones.
  func append(to out: inout TextBuffer) {
    append(width: BarChart.width, isNarrow: false, to: &out)
    append(width: narrowWidth, isNarrow: true, to: &out)
  }

  private func append(width: Int, isNarrow: Bool, to out: inout TextBuffer) {
    let picture = isNarrow ? "\(name)-n" : name
    let rows = isNarrow ? key.count : 1
    let lift = (rows - 1) * 44
    out.append(
      pictureNamed: picture, title: title, description: description, width: width,
      height: 590 + lift, isForTelephones: isNarrow)
    for row in 0..<rows {
      let shown = isNarrow ? [key[row]] : key
      out.append(key: shown, of: picture, x: 0, y: 2 + row * 44)
    }
    let marks = marks
    let scale = BarScale(
      from: 0, to: Self.bottom - Self.top, low: 0, high: marks.last ?? 0)
    let left = append(marks, scale, width: width, lift: lift, to: &out)
    let pitch = (width - left) / max(columns.count, 6)
    for (place, column) in columns.enumerated() {
      let x = left + place * pitch + pitch / 2
      append(column, of: picture, scale, x: x, width: min(pitch * 2 / 3, 90), lift, to: &out)
      guard !isNarrow || (columns.count - 1 - place).isMultiple(of: 3) || columns.count < 7 else {
        continue
      }
      let isAtEdge = x + textWidth(column.label) / 2 > width
      out.append(
        label: column.label, isAtEdge ? "e s" : "m s", isAtEdge ? width : x,
        Self.bottom + 40 + lift)
    }
    out.append(line: "z", left, Self.bottom + lift, to: width, Self.bottom + lift)
    out.append("</svg>\n")
  }

  private var description: String {
    let (semicolon, stop) = language == .chinese ? ("；", "。") : ("; ", ".")
    return columns.map(\.words).joined(separator: semicolon) + stop
  }

  /// The amounts at which lines are drawn: few, even, zero first.
  private var marks: [Int128] {
    let high = columns.map(\.height).max() ?? 0
    let step = ColumnChart.step(high)
    var marks: [Int128] = [0]
    while let last = marks.last, last < high { marks.append(last + step) }
    return marks
  }

  /// Writes a line and its amount at each mark, and gives back where the columns begin.
  private func append(
    _ marks: [Int128], _ scale: BarScale, width: Int, lift: Int, to out: inout TextBuffer
  ) -> Int {
    let labels = marks.map { String(grouped(Money(fen: Int64(clamping: $0))).dropLast(3)) }
    let left = (labels.map(textWidth).max() ?? 0) + 16
    for (mark, label) in zip(marks, labels) {
      let y = Self.bottom - scale.place(of: mark) + lift
      out.append(label: label, "e s", left - 16, y + 9)
      out.append(line: "g", left, y, to: width, y)
    }
    return left
  }

  private func append(
    _ column: Column, of picture: String, _ scale: BarScale, x: Int, width: Int, _ lift: Int,
    to out: inout TextBuffer
  ) {
    var below: Int128 = 0
    for ((fill, _), part) in zip(key, column.parts) where part > 0 {
      let (base, top) = (scale.place(of: below), scale.place(of: below + Int128(part)))
      out.append(
        bar: fill, of: picture, x - width / 2, Self.bottom - top + lift, width, top - base)
      below += Int128(part)
    }
  }
}
