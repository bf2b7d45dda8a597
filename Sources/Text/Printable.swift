/// A text for a terminal or a page, on one line.
///
/// A cell may hold what moves the cursor, or turns the direction of writing round: white space becomes
/// a space, and what else cannot be seen is shown as `<U+001B>`.
package func printable(_ text: String) -> String {
  visible(text) { $0 == "\t" || $0 == "\n" || $0 == "\r" ? " " : shown($0) }
}

/// The same for a text of several lines, whose line ends stay.
package func printableLines(_ text: String) -> String {
  visible(text) { $0 == "\n" ? "\n" : $0 == "\t" || $0 == "\r" ? " " : shown($0) }
}

/// JSON with what cannot be seen written as `\u202e`: the text is the same, the terminal stays as it
/// is.
package func printableJSON(_ json: String) -> String {
  visible(json) { scalar in
    guard scalar != "\n" else { return "\n" }
    return String(scalar).utf16.map { "\\u" + padded($0, upperCased: false) }.joined()
  }
}

/// Whether a character moves the cursor, or changes how others are shown, instead of showing
/// something.
package func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  // Most texts are ASCII and Chinese.
  if scalar.value >= 0x20, scalar.value < 0x7F { return false }
  if scalar.value >= 0x3000, scalar.value < 0xE000 { return false }
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator: return true
  default: return false
  }
}

private func visible(_ text: String, _ replacement: (Unicode.Scalar) -> String) -> String {
  guard text.unicodeScalars.contains(where: isHidden) else { return text }
  var shown = ""
  for scalar in text.unicodeScalars {
    if isHidden(scalar) {
      shown += replacement(scalar)
    } else {
      shown.unicodeScalars.append(scalar)
    }
  }
  return shown
}

private func shown(_ scalar: Unicode.Scalar) -> String { "<U+\(padded(scalar.value))>" }

private func padded(_ value: some BinaryInteger, upperCased: Bool = true) -> String {
  let digits = String(value, radix: 16, uppercase: upperCased)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
