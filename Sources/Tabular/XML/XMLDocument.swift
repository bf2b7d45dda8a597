private import Glibc
internal import Text

/// An XML document in UTF-8, of which no character is one that XML forbids.
package struct XMLDocument: Sendable {
  /// Without a byte order mark; zeros where they were forgotten.
  package private(set) var bytes: [UInt8]
  /// What messages call the document.
  package let title: String

  /// Brings a document to UTF-8: from UTF-8 or UTF-16, by its byte order mark, its first bytes or its
  /// declaration.
  ///
  /// - Throws: ``TabularError/workbookDamaged(_:)`` where it is in another encoding, or no text.
  package init(_ file: consuming [UInt8], title: String) throws(TabularError) {
    self.title = title
    guard let text = unicodeText(file), isAllowed(text.span), namesUnicode(text.span) else {
      throw .workbookDamaged(.markup(title))
    }
    bytes = text
  }

  /// The error of a document that is not well formed, or not as its program writes it.
  package var damage: TabularError { .workbookDamaged(.markup(title)) }
}

extension XMLDocument {
  /// Gives the memory of bytes that nobody reads again back to the system, in whole pages.
  ///
  /// A worksheet of 100,000 rows has 61 MB, and its cells take up a quarter of that while they are
  /// read: without this both are there at once.
  mutating func forget(_ passed: Range<Int>) {
    unsafe bytes.withUnsafeMutableBytes { room in
      guard let base = room.baseAddress else { return }
      let start = UInt(bitPattern: base)
      let page = UInt(getpagesize())
      let first = (start + UInt(passed.lowerBound) + page - 1) / page * page
      let end = (start + UInt(passed.upperBound)) / page * page
      guard first < end else { return }
      // Private memory of no file reads as zeros afterwards. Where it fails, the pages stay.
      unsafe madvise(UnsafeMutableRawPointer(bitPattern: first), Int(end - first), MADV_DONTNEED)
    }
  }
}

/// The text in valid UTF-8; nil where it is none.
private func unicodeText(_ file: consuming [UInt8]) -> [UInt8]? {
  guard file.count >= 2 else { return nil }
  switch (file[0], file[1]) {
  case (0xFF, 0xFE), (0x3C, 0): return unicodeText(fromUTF16: file, .littleEndian)
  case (0xFE, 0xFF), (0, 0x3C): return unicodeText(fromUTF16: file, .bigEndian)
  case (0xEF, 0xBB) where file.count > 2 && file[2] == 0xBF: file.removeFirst(3)
  default: break
  }
  return UTF8Census(file.span).isText ? file : nil
}

private func unicodeText(fromUTF16 file: [UInt8], _ order: ByteOrder) -> [UInt8]? {
  let isMarked = file[0] >= 0xFE
  return try? utf8(fromUTF16: isMarked ? file : [0, 0] + file, order)
}

/// Whether no control character occurs but tabs and line ends.
private func isAllowed(_ text: Span<UInt8>) -> Bool {
  // Bytes of bytes: nothing is read through them that is not there.
  let bytes = unsafe text.bytes
  var position = 0
  while position + 8 <= bytes.byteCount {
    let word = ByteWord(bytes, at: position)
    if word.marks(below: 0x20) != 0, !hasAllowedControls(text, position..<position + 8) {
      return false
    }
    position += 8
  }
  return hasAllowedControls(text, position..<text.count)
}

private func hasAllowedControls(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
  for position in range where text[position] < 0x20 && !isXMLSpace(text[position]) { return false }
  return true
}

/// Whether the declaration names an encoding that the text can have, or none.
private func namesUnicode(_ text: Span<UInt8>) -> Bool {
  var end = 0
  while end < min(text.count, 200), text[end] != UInt8(ascii: ">") { end += 1 }
  let declaration = (0..<end).map { position in
    let byte = text[position]
    return byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
  guard declaration.starts(with: "<?xml".utf8) else { return true }
  let words = String(decoding: declaration, as: UTF8.self).split { $0 == "\"" || $0 == "'" }
  guard
    let key = words.firstIndex(where: { $0.hasSuffix("encoding=") || $0.hasSuffix("encoding =") }),
    key + 1 < words.count
  else { return true }
  return ["utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii"].contains(
    words[key + 1])
}
