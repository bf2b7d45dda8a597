/// A text as an identifier of the tables is read: half-width, a–z upper-cased.
package func identifierText(_ text: String) -> String {
  let cell = Array(trimmedText(text).utf8)
  var normalised: [UInt8] = []
  appendHalfWidth(cell.span, upperCased: true, to: &normalised)
  return String(decoding: normalised, as: UTF8.self)
}

/// Appends a text with full-width ASCII and the ideographic space made half-width, and a–z
/// upper-cased where asked.
///
/// U+FF01–FF5E are EF BC 81 … EF BD 9E in UTF-8; U+3000 is E3 80 80.
func appendHalfWidth(_ cell: Span<UInt8>, upperCased: Bool, to bytes: inout [UInt8]) {
  var index = 0
  while index < cell.count {
    let byte = cell[index]
    if let (half, length) = halfWidth(cell, at: index) {
      bytes.append(upperCased ? upper(half) : half)
      index += length
    } else {
      bytes.append(upperCased ? upper(byte) : byte)
      index += 1
    }
  }
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

private func upper(_ byte: UInt8) -> UInt8 {
  byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte
}

/// Appends a name as names are compared: half-width, without white space, upper-cased.
///
/// The same as folding the name as a String, without making one.
///
/// - Returns: Whether that differs from the name as it stands.
func appendFoldedName(_ name: Span<UInt8>, to bytes: inout [UInt8]) -> Bool {
  guard needsFolding(name) else { return false }
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

/// A quick test that most names pass: they have nothing that folding could change.
private func needsFolding(_ name: Span<UInt8>) -> Bool {
  for index in name.indices {
    let byte = name[index]
    if byte <= 0x20 || (byte >= 0x61 && byte <= 0x7A) { return true }
    if byte == 0xEF || byte == 0xE1 || byte == 0xE2 || byte == 0xC2 { return true }
    if byte == 0xE3, index + 2 < name.count, name[index + 1] == 0x80 { return true }
  }
  return false
}
