internal import Text

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
