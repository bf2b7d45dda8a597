import Intake
import Tabular
internal import Text

/// A reader that is fed whatever bytes: it reads them or says why not, and never stops the program.
enum FuzzTarget: String, CaseIterable {
  /// The records of an XLS, without the compound file around them.
  case biff
  /// A compound file, and what is in it.
  case compound
  /// The tables of a web page.
  case html
  /// An invoice as XML.
  case invoice
  /// The parts of an OFD, parted by zero bytes, without the zip around them.
  case ofd
  /// The part of a sheet in a workbook of Excel 2007 and later.
  case worksheet
  /// An XML document, without a meaning.
  case xml
  /// A workbook in one XML file, as Excel 2003 wrote it.
  case xml2003
  /// The directory of a zip, and what is packed in it.
  case zip

  /// Reads bytes to the last cell.
  func read(_ bytes: [UInt8]) {
    do throws(TabularError) {
      guard var source = try open(bytes) else { return }
      while let sheet = try source.nextSheet() { try readCells(of: sheet) }
    } catch {
      // Refusing is what a reader does with most of what it is fed.
    }
  }

  /// Reads a file as settle does; what it makes of it has to be said.
  private func readTables(of file: [UInt8]) {
    let table = readTable(file, file: 0, symbols: SymbolTable())
    precondition(
      !table.kinds.isEmpty || !table.findings.isEmpty || table.isOfNoCommand,
      "neither a table nor a word why")
  }

  private func open(_ bytes: [UInt8]) throws(TabularError) -> (any TableSource)? {
    switch self {
    case .biff: return try BIFFWorkbook(bytes)
    case .compound:
      return try openTables([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + bytes.dropFirst(8))
    case .html: return try HTMLTables(bytes)
    case .worksheet: return try openTables(StoredZip.workbook(sheet: bytes))
    case .xml2003: return try XMLWorkbook(bytes)
    case .xml: try readTokens(of: XMLDocument(bytes, title: ""))
    case .zip: try readMembers(of: bytes)
    case .invoice: readTables(of: bytes)
    case .ofd:
      readTables(
        of: StoredZip.ofd(parts: bytes.split(separator: 0, omittingEmptySubsequences: false)))
    }
    return nil
  }

  private func readTokens(of document: XMLDocument) throws(TabularError) {
    var scanner = XMLScanner(title: document.title)
    var text: [UInt8] = []
    while try scanner.next(in: document.bytes.span) != nil {
      text.removeAll(keepingCapacity: true)
      scanner.text.append(document.bytes.span, to: &text)
      precondition(scanner.depth <= 64, "deeper than allowed")
      precondition(text.count <= document.bytes.count, "text longer than its document")
    }
  }

  private func readMembers(of file: [UInt8]) throws(TabularError) {
    let archive = try ZipArchive(file.span)
    for member in archive.members {
      let content = try? archive.content(of: member, in: file.span)
      precondition(content.map { $0.count == member.size } ?? true, "a member of another size")
    }
  }

  private func readCells(of sheet: Sheet) throws(TabularError) {
    for var reader in sheet.readers {
      var row = SheetRow(of: sheet)
      while try reader.next(&row) {
        for cell in row.cells {
          precondition(cell.range.upperBound <= row.text.count, "a cell beyond the text")
          precondition(cell.shown.upperBound <= row.text.count, "a shown value beyond the text")
        }
      }
    }
  }
}
