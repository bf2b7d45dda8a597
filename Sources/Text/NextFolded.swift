/// The next character of a text as ``foldedWord(_:)`` has it, without making the word: the last
/// sixteen bits of it.
///
/// - Parameters:
///   - text: UTF-8; of anything else something comes out that means nothing.
///   - index: Where to begin; moved behind the character.
/// - Returns: Nil at the end.
package func nextFolded(_ text: Span<UInt8>, _ index: inout Int) -> UInt16? {
  while index < text.count {
    let space = whiteSpaceLength(text, at: index)
    if space == 0 { return foldedCharacter(text, &index) }
    index += space
  }
  return nil
}

private func foldedCharacter(_ text: Span<UInt8>, _ index: inout Int) -> UInt16 {
  let lead = text[index]
  guard lead >= 0x80 else {
    index += 1
    return lowerCased(UInt16(lead))
  }
  let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  let end = min(index + length, text.count)
  var scalar = UInt16(lead & 0x1F)
  for place in index + 1..<end { scalar = scalar << 6 | UInt16(text[place] & 0x3F) }
  index = end
  guard length == 3 else { return scalar }
  return switch scalar {
  case 0x4E00...0x9FFF: Traditional.simplified(scalar)
  // Full-width ASCII.
  case 0xFF01...0xFF5E: lowerCased(scalar - 0xFEE0)
  default: scalar
  }
}

private func lowerCased(_ unit: UInt16) -> UInt16 {
  unit >= 0x41 && unit <= 0x5A ? unit + 0x20 : unit
}
