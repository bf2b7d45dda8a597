/// Brings a file in any accepted encoding to UTF-8 without a byte order mark.
///
/// A byte order mark decides; else valid UTF-8 is UTF-8, unless it is GB18030 in disguise; else
/// it is GB18030.
///
/// - Parameter file: the bytes of the whole file.
/// - Returns: the text, which has a character other than white space and no NUL.
/// - Throws: why the file is no text, or none that may be read.
package func decodedText(_ file: consuming [UInt8]) throws(TabularError) -> [UInt8] {
  try decodedText(file, limit: TableLimits.fileBytes)
}

/// The same with another limit, so that a test need not write a gibibyte.
func decodedText(_ file: consuming [UInt8], limit: Int) throws(TabularError) -> [UInt8] {
  guard file.count <= limit else { throw .fileTooLarge }
  let signature = FileSignature(file.span)
  if signature == .workbook { throw .workbook }
  let text = try utf8(consume file, signature)
  guard !isBlank(text) else { throw .empty }
  return text
}

private func utf8(
  _ file: consuming [UInt8], _ signature: FileSignature
) throws(TabularError) -> [UInt8] {
  switch signature {
  case .workbook: throw .workbook
  case .utf16(let order): return try utf8(fromUTF16: file, order)
  case .utf8:
    file.removeFirst(3)
    guard UTF8Census(file.span).isText else { throw .notText }
    return file
  case .none: return try utf8(unmarked: file)
  }
}

private func utf8(unmarked file: consuming [UInt8]) throws(TabularError) -> [UInt8] {
  let census = UTF8Census(file.span)
  if census.hasNUL { throw .notText }
  if census.isText && !census.isDisguise { return file }
  var text = try utf8(fromGB18030: file)
  if FileSignature(text.span) == .utf8 { text.removeFirst(3) }
  return text
}

/// What the first bytes of a file say about it.
private enum FileSignature: Equatable {
  case workbook
  case utf8
  case utf16(ByteOrder)
  case none

  init(_ file: Span<UInt8>) {
    func begins(with magic: [UInt8]) -> Bool {
      magic.count <= file.count && magic.indices.allSatisfy { file[$0] == magic[$0] }
    }
    if begins(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = .workbook
    } else if begins(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .workbook
    } else if begins(with: [0xEF, 0xBB, 0xBF]) {
      self = .utf8
    } else if begins(with: [0xFF, 0xFE]) {
      self = .utf16(.littleEndian)
    } else if begins(with: [0xFE, 0xFF]) {
      self = .utf16(.bigEndian)
    } else {
      self = .none
    }
  }
}

/// Whether a text has white space only, the ideographic and the no-break space included.
private func isBlank(_ text: [UInt8]) -> Bool {
  var position = 0
  while position < text.count {
    switch text[position] {
    case 0x09...0x0D, 0x20: position += 1
    case 0xC2 where text[position + 1] == 0xA0: position += 2
    case 0xE3 where text[position + 1] == 0x80 && text[position + 2] == 0x80: position += 3
    default: return false
    }
  }
  return true
}
