/// What the first bytes of a file say about it.
enum FileSignature: Equatable {
  case workbook
  /// A file of the Office programs before 2007, workbooks among them.
  case compoundFile
  case unread(UnreadFormat)
  case packedFiles
  case noTable(FileContent)
  case utf8
  case utf16(ByteOrder)
  /// Nothing: text, if it is any.
  case text

  init(_ file: Span<UInt8>) {
    if let mark = Self.marks.first(where: { begins(file, with: $0.bytes) }) {
      self = mark.meaning
    } else if isZip(file) {
      self = Self.zip(file)
    } else if begins(file, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compoundFile
    } else if isBareWorkbook(file) {
      self = .unread(.earlyWorkbook)
    } else if isContainer(file) {
      self = .noTable(.recording)
    } else {
      self = .text
    }
  }

  /// Why a file that begins so cannot be read; nil where it may be text.
  var refusal: TabularError? {
    switch self {
    case .workbook, .compoundFile: .workbook
    case .unread(let format): .formatNotRead(format)
    case .packedFiles: .packedFiles
    case .noTable(let content): .noTable(content)
    case .utf8, .utf16, .text: nil
    }
  }

  private static let marks: [(bytes: [UInt8], meaning: FileSignature)] = [
    ([0xEF, 0xBB, 0xBF], .utf8),
    ([0xFF, 0xFE], .utf16(.littleEndian)),
    ([0xFE, 0xFF], .utf16(.bigEndian)),
    ([UInt8]("%PDF".utf8), .unread(.pdf)),
    ([UInt8]("MIME-Version:".utf8), .unread(.webArchive)),
    ([0xFF, 0xD8, 0xFF], .noTable(.picture)),
    ([0x89, 0x50, 0x4E, 0x47], .noTable(.picture)),
    ([UInt8]("GIF8".utf8), .noTable(.picture)),
    ([0x49, 0x49, 0x2A, 0], .noTable(.picture)),
    ([0x4D, 0x4D, 0, 0x2A], .noTable(.picture)),
    ([UInt8]("{\\rtf".utf8), .noTable(.letter)),
    ([UInt8]("#!AMR".utf8), .noTable(.recording)),
    ([UInt8]("Rar!".utf8), .packedFiles),
    ([0x37, 0x7A, 0xBC, 0xAF], .packedFiles),
    ([0x1F, 0x8B], .packedFiles),
    // A zip without a file in it.
    ([0x50, 0x4B, 0x05, 0x06], .packedFiles),
  ]

  /// Office's files are zips, told apart by the names of what is in them.
  private static func zip(_ file: Span<UInt8>) -> FileSignature {
    func names(_ text: String) -> Bool { holds(file, [UInt8](text.utf8)) }
    if names("xl/") || names("opendocument.spreadsheet") { return .workbook }
    if names("word/") || names("ppt/") || names("opendocument.text") { return .noTable(.letter) }
    // Of a zip that is cut off before its first name, it is the likeliest.
    return names("[Content_Types].xml") || file.count <= 30 ? .workbook : .packedFiles
  }
}

/// Whether a file begins as a zip with a file in it does.
package func isZip(_ file: Span<UInt8>) -> Bool { begins(file, with: [0x50, 0x4B, 0x03, 0x04]) }

/// Whether a file is a picture or a film in one of the formats that name themselves further on.
private func isContainer(_ file: Span<UInt8>) -> Bool {
  guard file.count >= 12 else { return false }
  let head = file.extracting(4..<12)
  if begins(head, with: [UInt8]("ftyp".utf8)) { return true }
  if begins(file, with: [UInt8]("RIFF".utf8)) { return true }
  // A bitmap names its own size, in four bytes behind its two letters.
  guard begins(file, with: [UInt8]("BM".utf8)) else { return false }
  let size = (2..<6).reversed().reduce(0) { $0 << 8 | Int(file[$1]) }
  return size == file.count
}

/// Whether a file begins with the first record of a workbook of Excel 2 to 5, which had no file
/// system around them.
private func isBareWorkbook(_ file: Span<UInt8>) -> Bool {
  guard file.count >= 4, file[0] == 9, [0, 2, 4, 8].contains(file[1]) else { return false }
  return (4...16).contains(Int(file[2]) | Int(file[3]) << 8)
}

private func begins(_ file: Span<UInt8>, with magic: [UInt8]) -> Bool {
  magic.count <= file.count && magic.indices.allSatisfy { file[$0] == magic[$0] }
}

/// Whether the bytes occur anywhere in a file.
private func holds(_ file: Span<UInt8>, _ bytes: [UInt8]) -> Bool {
  guard file.count >= bytes.count else { return false }
  for start in 0...(file.count - bytes.count) where file[start] == bytes[0] {
    if bytes.indices.allSatisfy({ file[start + $0] == bytes[$0] }) { return true }
  }
  return false
}
