/// What a file of XML or HTML is, by its first element.
enum MarkupKind: Equatable {
  /// A workbook as Excel 2003 wrote it into one XML file.
  case workbook
  /// A page or a piece of one, which programs save under the names of workbooks.
  case html
  /// A fully digital invoice (数电票).
  case invoice
  /// What the receiver of an invoice kept of its posting (入账信息), in XBRL.
  case postingRecord
  /// XML that is none of these.
  case other

  /// Looks at the beginning of a file; nil where it is no markup.
  init?(_ file: Span<UInt8>) {
    guard beginsWithTag(file) else { return nil }
    let head = MarkupHead(file)
    guard let root = head.root else { return nil }
    let name = root.localName
    if name == "Workbook", root.namesSpreadsheet {
      self = .workbook
    } else if Self.pages.contains(name.lowercased()) {
      self = .html
    } else if ["EInvoice", "eInvoice", "!doctype einvoice"].contains(name) {
      self = .invoice
    } else if name == "xbrl" {
      self = .postingRecord
    } else if head.isDeclared || head.ends {
      self = .other
    } else {
      return nil
    }
  }

  private static let pages: Set<String> = [
    "html", "head", "meta", "body", "table", "style", "!doctype html",
  ]
}

/// Whether a file is the XML of an invoice.
package func isInvoiceMarkup(_ file: Span<UInt8>) -> Bool { MarkupKind(file) == .invoice }

/// Whether the first character is that of a tag: of nearly all files it is not, and no more is
/// looked at.
private func beginsWithTag(_ file: Span<UInt8>) -> Bool {
  // Byte order marks, white space, and the other half of a character of UTF-16.
  let passed: [UInt8] = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF]
  var position = 0
  while position < file.count, file[position] <= 0x20 || passed.contains(file[position]) {
    position += 1
  }
  return position < file.count && file[position] == UInt8(ascii: "<")
}

/// The beginning of a file, as far as its first element.
private struct MarkupHead {
  /// The text of the first tag, or of a document type; nil where there is none.
  let root: RootTag?
  /// Whether the file says that it is XML.
  let isDeclared: Bool
  /// Whether the file ends as markup does.
  let ends: Bool

  /// Comments before the first element may be long.
  private static let length = 1 << 16

  init(_ file: Span<UInt8>) {
    let text = asciiText(file, to: Self.length)
    var position = afterSpace(text, 0)
    isDeclared = begins(text, position, "<?xml")
    while let end = afterRemark(text, position) { position = afterSpace(text, end) }
    root = RootTag(text, at: position)
    ends = lastCharacter(file) == UInt8(ascii: ">")
  }
}

/// The first tag of a file.
private struct RootTag {
  /// Without its prefix; with the word behind it for a document type.
  let localName: String
  /// Whether it names the namespace of Excel 2003's workbooks.
  let namesSpreadsheet: Bool

  init?(_ text: [UInt8], at start: Int) {
    guard start + 1 < text.count, text[start] == UInt8(ascii: "<") else { return nil }
    let first = text[start + 1]
    guard isLetter(first) || first == UInt8(ascii: "!") || first == UInt8(ascii: "_") else {
      return nil
    }
    let end = text[start...].firstIndex(of: UInt8(ascii: ">")) ?? text.count
    let tag = String(decoding: text[start + 1..<end], as: UTF8.self)
    let words = tag.split(maxSplits: 2) { $0.isWhitespace || $0 == "/" }
    let name = words.first ?? ""
    if name.lowercased() == "!doctype" {
      localName = "!doctype " + (words.count > 1 ? words[1].lowercased() : "")
    } else {
      localName = String(name.split(separator: ":").last ?? "")
    }
    namesSpreadsheet = tag.contains("urn:schemas-microsoft-com:office:spreadsheet")
  }
}

/// The characters of a file's beginning that are ASCII, others as question marks, without a byte
/// order mark.
private func asciiText(_ file: Span<UInt8>, to length: Int) -> [UInt8] {
  let count = min(file.count, length)
  let isMarked =
    count >= 2 && (file[0] == 0xFF && file[1] == 0xFE || file[0] == 0xFE && file[1] == 0xFF)
  guard isMarked else {
    let start = count >= 3 && file[0] == 0xEF && file[1] == 0xBB && file[2] == 0xBF ? 3 : 0
    return (start..<count).map { file[$0] < 0x80 ? file[$0] : UInt8(ascii: "?") }
  }
  let low = file[0] == 0xFF ? 0 : 1
  return stride(from: 2, to: count - 1, by: 2).map { position in
    let (byte, high) = (file[position + low], file[position + 1 - low])
    return high == 0 && byte < 0x80 ? byte : UInt8(ascii: "?")
  }
}

/// The position behind a comment or an instruction; nil where none begins.
private func afterRemark(_ text: [UInt8], _ start: Int) -> Int? {
  let close =
    begins(text, start, "<!--") ? "-->" : begins(text, start, "<?") ? ">" : nil
  guard let close else { return nil }
  var position = start + 2
  while position < text.count, !begins(text, position, close) { position += 1 }
  return min(position + close.utf8.count, text.count)
}

private func afterSpace(_ text: [UInt8], _ start: Int) -> Int {
  var position = start
  while position < text.count, text[position] <= 0x20 { position += 1 }
  return position
}

private func begins(_ text: [UInt8], _ start: Int, _ word: String) -> Bool {
  text[min(start, text.count)...].prefix(word.utf8.count)
    .elementsEqual(word.utf8) { ($0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0) == $1 }
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

private func lastCharacter(_ file: Span<UInt8>) -> UInt8? {
  var position = file.count - 1
  while position >= 0, file[position] <= 0x20 { position -= 1 }
  return position < 0 ? nil : file[position]
}
