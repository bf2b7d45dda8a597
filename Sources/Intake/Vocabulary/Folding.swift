/// Brings a fixed word to the form in which words are compared: half-width, lower case,
/// simplified, without white space.
func foldedWord(_ text: some StringProtocol) -> String {
  var folded = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
    folded.append(foldedScalar(scalar))
  }
  return String(folded)
}

/// Brings a heading to the form in which headings are compared: as a word, and without brackets
/// and what is in them, asterisks and underscores.
func foldedHeading(_ text: some StringProtocol) -> String {
  var folded = String.UnicodeScalarView()
  var depth = 0
  for scalar in foldedWord(text).unicodeScalars {
    if openingBrackets.contains(scalar) {
      depth += 1
    } else if closingBrackets.contains(scalar) {
      depth = max(0, depth - 1)
    } else if depth == 0, scalar != "*", scalar != "_" {
      folded.append(scalar)
    }
  }
  return String(folded)
}

private let openingBrackets: Set<Unicode.Scalar> = ["(", "[", "{", "【", "〔", "〈", "《"]
private let closingBrackets: Set<Unicode.Scalar> = [")", "]", "}", "】", "〕", "〉", "》"]

private func foldedScalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  var value = scalar.value
  if value >= 0xFF01, value <= 0xFF5E { value -= 0xFEE0 }
  if value >= 0x41, value <= 0x5A { value += 0x20 }
  if value < 0x4E00 { return Unicode.Scalar(value) ?? scalar }
  return Traditional.simplified[scalar] ?? scalar
}
