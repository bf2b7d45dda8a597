import Settlement
internal import Text

/// A picture of horizontal bars, a row each: a label, the bar, and its figures.
struct BarChart {
  /// A part of a bar between two values.
  struct Segment: Hashable {
    let from: Int128
    let to: Int128
    let fill: BarFill

    init(_ fill: BarFill, from: Int128, to: Int128) {
      self.from = from
      self.to = to
      self.fill = fill
    }
  }

  struct Row {
    var label: String
    var segments: [Segment]
    /// One for each heading.
    var figures: [String]
    /// Whether the bar says nothing about the scale, and is cut with a mark where it is too long.
    var maySurpass = false
  }

  /// The beginning of every id in the picture; no two pictures share one.
  let name: String
  let title: String
  let language: Language
  /// What stands above each column of figures.
  let headings: [String]
  /// What the fills mean; empty where all are the same.
  var key: [(BarFill, String)] = []
  /// Whether the key begins above the labels, so that it ends before the headings of many figures.
  var hasKeyAtLeft = false
  let rows: [Row]

  static let width = 1880
  static let pitch = 50
  static let barHeight = 32
  private static let labelLimit = 720
  private static let gap = 24

  /// Where the columns stand, in tenths of a millimetre.
  var labelWidth: Int {
    let widest = rows.map { textWidth(fitted($0.label, to: BarChart.labelLimit)) }.max() ?? 0
    return widest + BarChart.gap
  }

  /// How wide each column of figures is.
  private var figureWidths: [Int] {
    headings.indices.map { column in
      (rows.map(\.figures[column]) + [headings[column]]).map(textWidth).reduce(0, max)
    }
  }

  /// The right end of each column of figures.
  var figureEnds: [Int] { figureEnds(in: BarChart.width) }

  private func figureEnds(in width: Int) -> [Int] {
    let widths = figureWidths
    return headings.indices.map { column in
      widths[(column + 1)...].reduce(width) { $0 - $1 - BarChart.gap }
    }
  }

  /// Where the figures begin, and whatever stands left of them ends.
  private func figureStart(in width: Int) -> Int {
    figureWidths.reduce(width) { $0 - $1 - BarChart.gap }
  }

  /// Where the bars stand: between the labels and the figures.
  var scale: BarScale {
    scale(from: labelWidth, to: figureStart(in: BarChart.width))
  }

  private func scale(from start: Int, to end: Int) -> BarScale {
    let values = rows.filter { !$0.maySurpass }.flatMap(\.segments)
    return BarScale(
      from: start, to: end,
      low: values.map { min($0.from, $0.to) }.min() ?? 0,
      high: values.map { max($0.from, $0.to) }.max() ?? 0)
  }
}

/// Puts values on a line: the least at one end, the greatest at the other, zero between.
struct BarScale: Hashable {
  let from: Int
  let to: Int
  let low: Int128
  let high: Int128

  init(from: Int, to: Int, low: Int128, high: Int128) {
    self.from = from
    self.to = to
    self.low = min(low, 0)
    self.high = max(high, 0)
  }

  /// Where a value stands, rounded; what lies outside stands at the end.
  func place(of value: Int128) -> Int {
    let span = high - low
    guard span > 0 else { return from }
    let inside = min(max(value, low), high)
    return from + Int(roundedQuotient((inside - low) * Int128(to - from), span))
  }
}

extension BarChart {
  /// Writes the picture, with its rows in words for those who cannot see it.
  func append(to out: inout TextBuffer) {
    let top = 40
    out.append(
      pictureNamed: name, title: title, description: description, width: BarChart.width,
      height: top + rows.count * BarChart.pitch + 6)
    let (scale, ends) = (scale, figureEnds)
    out.append(key: key, of: name, x: hasKeyAtLeft ? 0 : scale.from, y: 2)
    for (heading, end) in zip(headings, ends) {
      out.append(label: heading, "e s", end, top - 10)
    }
    for (index, row) in rows.enumerated() {
      append(row, scale, ends, y: top + index * BarChart.pitch, to: &out)
    }
    let zero = scale.place(of: 0)
    out.append(line: "z", zero, top, to: zero, top + rows.count * BarChart.pitch)
    out.append("</svg>\n")
  }

  /// Whether a bar is longer than the picture has room for.
  var hasShortenedBar: Bool { rows.contains { $0.surpasses(scale) } }

  /// The rows in words.
  private var description: String {
    let (colon, comma, semicolon, stop) =
      language == .chinese ? ("：", "，", "；", "。") : (": ", ", ", "; ", ".")
    return rows.map { row in
      let figures = zip(headings, row.figures).map { "\($0) \($1)" }
      return row.label + colon + figures.joined(separator: comma)
    }.joined(separator: semicolon) + stop
  }

  private func append(
    _ row: Row, _ scale: BarScale, _ ends: [Int], y: Int, to out: inout TextBuffer
  ) {
    let baseline = y + 35
    out.append(
      label: fitted(row.label, to: labelWidth - 20), "b", 0, baseline)
    append(barOf: row, of: name, scale, y: y + 9, to: &out)
    for (figure, end) in zip(row.figures, ends) {
      out.append(label: figure, "e", end, baseline)
    }
  }
}

extension BarChart {
  private func append(
    barOf row: Row, of name: String, _ scale: BarScale, y: Int, to out: inout TextBuffer
  ) {
    for segment in row.segments {
      let places = [scale.place(of: segment.from), scale.place(of: segment.to)].sorted()
      out.append(
        bar: segment.fill, of: name, places[0], y, places[1] - places[0], BarChart.barHeight)
    }
    if row.surpasses(scale) {
      let x = scale.to - 60
      out.append("<path class=\"w\" d=\"M\(x) \(y + 37)L\(x + 16) \(y - 5)\"/>\n")
    }
  }

  private static let narrowPitch = 92

  private static let narrowLine = 40

  /// Writes the picture for the width of a telephone, each bar below its label and figures, so that
  /// its letters can be read there.
  ///
  /// What the fills mean stands above the headings where both do not fit beside each other, and so do
  /// labels above their figures.
  func appendForTelephones(to out: inout TextBuffer) {
    let (width, narrowName) = (narrowWidth, "\(name)-n")
    let room = figureStart(in: width)
    let keyLines = keyRows(in: width)
    let lift = (keyLines.count - (keyWidth(of: keyLines.last ?? []) <= room ? 1 : 0)) * 44
    let labelLine = rows.contains { textWidth($0.label) > room } ? BarChart.narrowLine : 0
    let (top, pitch) = (52 + max(lift, 0), BarChart.narrowPitch + labelLine)
    out.append(
      pictureNamed: narrowName, title: title, description: description, width: width,
      height: top + rows.count * pitch, isForTelephones: true)
    let (scale, ends) = (scale(from: 0, to: width), figureEnds(in: width))
    for (line, key) in keyLines.enumerated() {
      out.append(key: key, of: narrowName, x: 0, y: 2 + line * 44)
    }
    for (heading, end) in zip(headings, ends) {
      out.append(label: heading, "e s", end, top - 26)
    }
    for (index, row) in rows.enumerated() {
      let y = top + index * pitch
      let label = fitted(row.label, to: labelLine > 0 ? width : room)
      out.append(label: label, "b", 0, y + 30)
      let below = y + labelLine
      for (figure, end) in zip(row.figures, ends) {
        out.append(label: figure, "e", end, below + 30)
      }
      append(barOf: row, of: narrowName, scale, y: below + 44, to: &out)
      let zero = scale.place(of: 0)
      out.append(line: "z", zero, below + 40, to: zero, below + 80)
    }
    out.append("</svg>\n")
  }

  /// The key in as many lines as a width takes.
  private func keyRows(in width: Int) -> [[(BarFill, String)]] {
    var lines: [[(BarFill, String)]] = []
    for entry in key {
      if let last = lines.last, keyWidth(of: last + [entry]) <= width {
        lines[lines.count - 1].append(entry)
      } else {
        lines.append([entry])
      }
    }
    return lines
  }
}

/// How wide a picture for telephones is: letters of 28 are about as large there as those around it.
let narrowWidth = 940

extension BarChart.Row {
  fileprivate func surpasses(_ scale: BarScale) -> Bool {
    segments.contains { $0.to > scale.high }
  }
}
