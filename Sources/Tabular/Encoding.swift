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
  if let reason = signature.refusal { throw reason }
  let text = try utf8(consume file, signature)
  guard !isBlank(text.span) else { throw .empty }
  return text
}

private func utf8(
  _ file: consuming [UInt8], _ signature: FileSignature
) throws(TabularError) -> [UInt8] {
  switch signature {
  case .utf16(let order): return try utf8(fromUTF16: file, order)
  case .utf8:
    file.removeFirst(3)
    let census = UTF8Census(file.span)
    guard !census.hasNUL else { throw .nul(row: row(of: file, at: file.firstIndex(of: 0) ?? 0)) }
    guard census.isText else { throw .notText(row: row(of: file, at: census.firstInvalid ?? 0)) }
    return file
  case .text, .workbook, .compoundFile, .unread, .packedFiles, .noTable:
    return try utf8(unmarked: file)
  }
}

private func utf8(unmarked file: consuming [UInt8]) throws(TabularError) -> [UInt8] {
  let census = UTF8Census(file.span)
  if census.hasNUL { throw .nul(row: row(of: file, at: file.firstIndex(of: 0) ?? 0)) }
  if census.isText && !census.isDisguise { return file }
  if let broken = census.firstInvalid, isUTF8(file[..<broken]) {
    throw .notText(row: row(of: file, at: broken))
  }
  var text = try utf8(fromGB18030: file)
  if FileSignature(text.span) == .utf8 { text.removeFirst(3) }
  return text
}

/// Whether the valid beginning of a file shows that it is meant as UTF-8: in GB18030 a few
/// characters of three bytes do not come about by chance.
private func isUTF8(_ beginning: ArraySlice<UInt8>) -> Bool {
  beginning.lazy.filter { $0 >= 0xE0 }.prefix(4).count == 4
}

/// The line in which a byte stands, from 1.
func row(of file: [UInt8], at position: Int) -> Int {
  var row = 1
  for index in 0..<position where isLineEnd(file[index]) {
    let isPair = file[index] == lineFeed && index > 0 && file[index - 1] == carriageReturn
    if !isPair { row += 1 }
  }
  return row
}
