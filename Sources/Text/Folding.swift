/// Folds a name for comparison: full-width ASCII to half-width, no white space and no characters
/// without width, upper case.
///
/// Two names that a clerk would read as one compare equal, whatever keyboard they were typed on.
/// Only A to Z change case: no other letter occurs in the trade's names, and a fixed rule needs
/// no locale.
package func folded(_ text: some StringProtocol) -> String {
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  guard appendFolded(bytes.span, to: &result) else { return String(text) }
  return String(decoding: result, as: UTF8.self)
}

/// Folds a fixed word of the tables for comparison: as a name, in lower case, and in simplified
/// characters.
package func foldedWord(_ text: some StringProtocol) -> String {
  String(decoding: foldedWordBytes(text), as: UTF8.self)
}

/// The same as bytes of UTF-8.
package func foldedWordBytes(_ text: some StringProtocol) -> [UInt8] {
  let bytes = Array(text.utf8)
  var word: [UInt8] = []
  if !appendFolded(bytes.span, to: &word) { word = bytes }
  for index in word.indices {
    switch word[index] {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): word[index] |= 0x20
    case 0xE4...0xE9: simplify(&word, at: index)
    default: break
    }
  }
  return word
}

/// Writes the simplified character over the one of U+4E00 to U+9FFF that begins here, whose bytes
/// are E4 B8 80 to E9 BF BF.
private func simplify(_ word: inout [UInt8], at index: Int) {
  let (lead, second, third) = (
    UInt16(word[index]), UInt16(word[index + 1]), UInt16(word[index + 2])
  )
  let character = lead << 12 | (second & 0x3F) << 6 | third & 0x3F
  guard character >= 0x4E00 else { return }
  let simplified = Traditional.simplified(character)
  guard simplified != character else { return }
  word[index] = UInt8(0xE0 | simplified >> 12)
  word[index + 1] = UInt8(0x80 | simplified >> 6 & 0x3F)
  word[index + 2] = UInt8(0x80 | simplified & 0x3F)
}

/// A text as an identifier of the tables is read: without white space at its ends, half-width,
/// a–z upper-cased.
package func identifierText(_ text: String) -> String {
  let bytes = Array(text.utf8)
  let cell = bytes.span.extracting(trimmed(bytes.span, 0..<bytes.count))
  var identifier: [UInt8] = []
  appendHalfWidth(cell, upperCased: true, to: &identifier)
  return String(decoding: identifier, as: UTF8.self)
}

/// Appends a folded name, where folding changes anything.
///
/// - Returns: Whether the folded name differs from the name as it stands; nothing is appended
///   where it does not.
package func appendFolded(_ name: Span<UInt8>, to bytes: inout [UInt8]) -> Bool {
  guard isFoldingNeeded(name) else { return false }
  var half: [UInt8] = []
  appendHalfWidth(name, upperCased: true, to: &half)
  let span = half.span
  var index = 0
  while index < span.count {
    let space = whiteSpaceLength(span, at: index)
    if space == 0 { bytes.append(span[index]) }
    index += max(space, 1)
  }
  return true
}

/// Appends a text with full-width ASCII and the ideographic space made half-width, and a–z
/// upper-cased where asked.
///
/// U+FF01–FF5E are EF BC 81 … EF BD 9E in UTF-8; U+3000 is E3 80 80.
package func appendHalfWidth(_ cell: Span<UInt8>, upperCased isUpper: Bool, to bytes: inout [UInt8])
{
  var index = 0
  while index < cell.count {
    if let (half, length) = halfWidth(cell, at: index) {
      bytes.append(isUpper ? upperCased(half) : half)
      index += length
    } else {
      bytes.append(isUpper ? upperCased(cell[index]) : cell[index])
      index += 1
    }
  }
}

/// A text in half-width characters, without those that have no width.
package func halfWidth(_ cell: Span<UInt8>, upperCased isUpper: Bool = false) -> [UInt8] {
  var half: [UInt8] = []
  appendHalfWidth(cell, upperCased: isUpper, to: &half)
  guard hasWidthless(half.span) else { return half }
  var visible: [UInt8] = []
  var index = 0
  while index < half.count {
    let length = widthlessLength(half.span, at: index)
    if length == 0 { visible.append(half[index]) }
    index += max(length, 1)
  }
  return visible
}

/// A letter of ASCII in upper case; any other byte as it is.
package func upperCased(_ byte: UInt8) -> UInt8 {
  byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte
}

/// The ASCII character for a full-width one, and how many bytes that took.
private func halfWidth(_ cell: Span<UInt8>, at index: Int) -> (UInt8, Int)? {
  guard cell[index] >= 0xE3, index + 2 < cell.count else { return nil }
  switch (cell[index], cell[index + 1], cell[index + 2]) {
  case (0xEF, 0xBC, let last) where last >= 0x81: return (last - 0x60, 3)
  case (0xEF, 0xBD, let last) where last <= 0x9E: return (last - 0x20, 3)
  case (0xE3, 0x80, 0x80): return (0x20, 3)
  default: return nil
  }
}

/// A quick test that most names pass: they have nothing that folding could change.
private func isFoldingNeeded(_ name: Span<UInt8>) -> Bool {
  for index in name.indices {
    let byte = name[index]
    if byte <= 0x20 || (byte >= 0x61 && byte <= 0x7A) { return true }
    if byte >= 0xC2, byte < 0xE3 || byte >= 0xEF { return true }
    if byte == 0xE3, index + 2 < name.count, name[index + 1] == 0x80 { return true }
  }
  return false
}
