/// How a part of a bar is filled: all are told apart without colour.
package enum BarFill {
  case solid, hatched, light, open
}

/// Shapes and texts of a picture, all coordinates in tenths of a millimetre on A4 paper.
extension TextBuffer {
  /// Opens a picture with its name and its text in words, for those who cannot see it; one that is
  /// drawn for telephones is shown on them alone.
  package mutating func append(
    pictureNamed name: String, title: String, description: String, width: Int, height: Int,
    isForTelephones: Bool = false
  ) {
    append(isForTelephones ? "<svg class=\"phone\"" : "<svg")
    append(" role=\"img\" aria-labelledby=\"\(name)-t \(name)-d\" viewBox=\"0 0 ")
    append("\(width) \(height)\">\n<title id=\"\(name)-t\">")
    append(escaped: title)
    append("</title>\n<desc id=\"\(name)-d\">")
    append(escaped: description)
    append("</desc>\n<defs><pattern id=\"\(name)-h\" width=\"8\" height=\"8\" ")
    append("patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">")
    append("<rect width=\"8\" height=\"8\" fill=\"#fff\"/>")
    append("<rect width=\"3\" height=\"8\" fill=\"#000\"/></pattern></defs>\n")
  }

  /// Writes a filled rectangle; one without width or height is left out.
  package mutating func append(
    bar fill: BarFill, of name: String, _ x: Int, _ y: Int, _ w: Int, _ h: Int
  ) {
    guard w > 0, h > 0 else { return }
    append("<rect x=\"\(x)\" y=\"\(y)\" width=\"\(w)\" height=\"\(h)\"")
    switch fill {
    case .solid: append(" class=\"k\"/>\n")
    case .hatched: append(" class=\"h\" fill=\"url(#\(name)-h)\"/>\n")
    case .light: append(" class=\"l\"/>\n")
    case .open: append(" class=\"o\"/>\n")
    }
  }

  /// Writes a thin line.
  package mutating func append(line type: StaticString, _ x: Int, _ y: Int, to x2: Int, _ y2: Int) {
    append("<path class=\"")
    append(type)
    append("\" d=\"M\(x) \(y)L\(x2) \(y2)\"/>\n")
  }

  /// Writes a text at its base line, which it begins, ends or has its middle at.
  package mutating func append(label text: String, _ type: StaticString, _ x: Int, _ y: Int) {
    append("<text class=\"")
    append(type)
    append("\" x=\"\(x)\" y=\"\(y)\">")
    append(escaped: text)
    append("</text>\n")
  }

  /// Writes what the fills mean, side by side.
  package mutating func append(key: [(BarFill, String)], of name: String, x: Int, y: Int) {
    var x = x
    for (fill, text) in key {
      append(bar: fill, of: name, x, y, 40, 24)
      append(label: text, "b", x + 52, y + 22)
      x += 52 + textWidth(text) + 50
    }
  }
}

/// About how much of a line a key takes that says what fills mean.
package func keyWidth(of key: [(BarFill, String)]) -> Int {
  key.reduce(0) { $0 + 52 + textWidth($1.1) + 50 }
}

/// About how wide a text is in a picture, never much too little: the letters of 28 units.
package func textWidth(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
}

/// A text cut to a width, with an ellipsis where it was cut.
package func fitted(_ text: String, to limit: Int) -> String {
  guard textWidth(text) > limit else { return text }
  var kept = ""
  var left = limit - 28
  for character in text {
    left -= textWidth(String(character))
    guard left >= 0 else { break }
    kept.append(character)
  }
  return kept + "\u{2026}"
}

private func width(of scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0x41...0x5A: 19
  case 0x61...0x7A: 15
  case 0..<0x2000: 16
  case 0x2000..<0x2E80: 24
  default: 28
  }
}
