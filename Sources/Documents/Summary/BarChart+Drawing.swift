import Settlement

extension BarChart {
  /// Writes the picture, with its rows in words for those who cannot see it.
  func append(to out: inout TextBuffer) {
    let top = 40
    out.append(
      pictureNamed: name, title: title, description: description, width: BarChart.width,
      height: top + rows.count * BarChart.pitch + 6)
    let (scale, ends) = (scale, figureEnds)
    out.append(key: key, of: name, x: scale.from, y: 2)
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
    for segment in row.segments {
      let places = [scale.place(of: segment.from), scale.place(of: segment.to)].sorted()
      out.append(
        bar: segment.fill, of: name, places[0], y + 9, places[1] - places[0], BarChart.barHeight)
    }
    if row.surpasses(scale) {
      let x = scale.to - 60
      out.append("<path class=\"w\" d=\"M\(x) \(y + 46)L\(x + 16) \(y + 4)\"/>\n")
    }
    for (figure, end) in zip(row.figures, ends) {
      out.append(label: figure, "e", end, baseline)
    }
  }
}

extension BarChart.Row {
  fileprivate func surpasses(_ scale: BarScale) -> Bool {
    segments.contains { $0.to > scale.high }
  }
}
