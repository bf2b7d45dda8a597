import Tabular
import TestSupport

/// A small workbook that a test puts together from parts.
struct WorkbookFile {
  /// The parts by name; a test changes, adds or removes what it is about.
  var parts: [(name: String, text: String)]

  private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

  /// A workbook with one sheet, in which these elements stand.
  init(sheet body: String, strings: [String] = [], formats: String = "", workbook: String = "") {
    self.init(
      sheets: [("清单", "", body)], strings: strings, formats: formats, workbook: workbook)
  }

  /// A workbook with sheets, each with further attributes of its place in the workbook.
  init(
    sheets: [(name: String, attributes: String, body: String)], strings: [String] = [],
    formats: String = "", workbook: String = ""
  ) {
    let list = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 5)\" \(sheet.attributes) r:id=\"s\(index)\"/>"
    }
    parts = [
      ("_rels/.rels", Self.relationships([("w", "officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"r\">\(workbook)<sheets>\(list.joined())</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        Self.relationships(
          sheets.indices.map { ("s\($0)", "worksheet", "worksheets/sheet\($0).xml") }
            + [("t", "sharedStrings", "sharedStrings.xml"), ("f", "styles", "styles.xml")])
      ),
      ("xl/sharedStrings.xml", "<sst>\(strings.map { "<si>\($0)</si>" }.joined())</sst>"),
      ("xl/styles.xml", "<styleSheet>\(formats)</styleSheet>"),
    ]
    for (index, sheet) in sheets.enumerated() {
      parts.append(
        ("xl/worksheets/sheet\(index).xml", "<worksheet>\(sheet.body)</worksheet>"))
    }
  }

  static func relationships(_ list: [(id: String, type: String, target: String)]) -> String {
    let elements = list.map { id, type, target in
      "<Relationship Id=\"\(id)\" Type=\"\(types)\(type)\" Target=\"\(target)\"/>"
    }
    return "<Relationships>\(elements.joined())</Relationships>"
  }

  /// Styles whose cells have these formats: one or two digits are a built-in one, else it is a code.
  static func formats(_ codes: [String]) -> String {
    var (definitions, cells) = ("", "")
    for (index, code) in codes.enumerated() {
      let builtIn = code.count < 3 ? Int(code) : nil
      if builtIn == nil {
        let escaped = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
        definitions += "<numFmt numFmtId=\"\(164 + index)\" formatCode=\"\(escaped)\"/>"
      }
      cells += "<xf numFmtId=\"\(builtIn ?? 164 + index)\"/>"
    }
    return "<numFmts>\(definitions)</numFmts><cellXfs>\(cells)</cellXfs>"
  }

  /// Puts a text in the place of a part, or removes it.
  func with(_ name: String, _ text: String?) -> WorkbookFile {
    var changed = self
    changed.parts.removeAll { $0.name == name }
    if let text { changed.parts.append((name, text)) }
    return changed
  }

  /// The parts as members of a zip.
  var members: [ZipFile.Member] { parts.map { ZipFile.Member($0.name, [UInt8]($0.text.utf8)) } }

  var bytes: [UInt8] { ZipFile.bytes(members) }
}

/// Reads all sheets of a file, as ``shownRows(_:)`` shows them.
func shownSheets(_ file: [UInt8]) throws(TabularError) -> [(name: String?, rows: [ReadRow])] {
  var source = try openTables(file)
  var sheets: [(name: String?, rows: [ReadRow])] = []
  while let sheet = try source.nextSheet() { sheets.append((sheet.name, try shownRows(sheet))) }
  return sheets
}

/// Reads the rows of a file's only sheet.
func shownRows(_ file: WorkbookFile) throws(TabularError) -> [ReadRow] {
  try shownSheets(file.bytes).first?.rows ?? []
}

/// The error with which a file is refused; nil where it is read.
func refusal(_ file: [UInt8]) -> TabularError? {
  failure { () throws(TabularError) in try shownSheets(file) }
}
