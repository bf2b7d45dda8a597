/// Writes workbooks of Excel 2007 and later for tests (ECMA-376): texts of even rows are shared,
/// those of odd ones stand in their cells.
struct PackageOfSheets {
  private var shared: [String] = []
  private var places: [String: Int] = [:]

  private init() {}

  /// The file with these sheets.
  static func bytes(_ sheets: [(name: String, rows: [[String]])]) -> [UInt8] {
    var package = PackageOfSheets()
    let parts = sheets.map { package.part(of: $0.rows) }
    return ZipFile.bytes(
      [
        member("_rels/.rels", relations([("officeDocument", "xl/workbook.xml")])),
        member("xl/workbook.xml", workbook(sheets.map(\.name))),
        member(
          "xl/_rels/workbook.xml.rels",
          relations(
            parts.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
              + [("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")])),
        member("xl/styles.xml", styles),
        member("xl/sharedStrings.xml", package.strings),
      ]
        + parts.enumerated().map { member("xl/worksheets/sheet\($0 + 1).xml", $1) })
  }

  private static func member(_ name: String, _ text: String) -> ZipFile.Member {
    ZipFile.Member(name, Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\(text)".utf8))
  }

  private static func relations(_ targets: [(type: String, target: String)]) -> String {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let items = targets.enumerated().map { index, relation in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(office)/\(relation.type)\" "
        + "Target=\"\(relation.target)\"/>"
    }
    return "<Relationships>\(items.joined())</Relationships>"
  }

  private static func workbook(_ names: [String]) -> String {
    let sheets = names.enumerated().map { index, name in
      "<sheet name=\"\(name)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    return "<workbook xmlns:r=\"r\"><sheets>\(sheets.joined())</sheets></workbook>"
  }

  private static let styles =
    "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"

  private var strings: String {
    "<sst>\(shared.map { "<si><t xml:space=\"preserve\">\(escaped($0))</t></si>" }.joined())</sst>"
  }

  private mutating func part(of rows: [[String]]) -> String {
    var text = "<worksheet><sheetData>"
    for (row, cells) in rows.enumerated() {
      text += "<row r=\"\(row + 1)\">"
      for (column, cell) in cells.enumerated() where !cell.isEmpty {
        text += element(TypedCell(cell), at: "\(letters(column))\(row + 1)", shared: row % 2 == 0)
      }
      text += "</row>"
    }
    return text + "</sheetData></worksheet>"
  }

  private mutating func element(
    _ cell: TypedCell, at place: String, shared isShared: Bool
  ) -> String {
    switch cell {
    case .day(let day): "<c r=\"\(place)\" s=\"1\"><v>\(day)</v></c>"
    case .number(let number): "<c r=\"\(place)\"><v>\(number)</v></c>"
    case .text(let text):
      isShared
        ? "<c r=\"\(place)\" t=\"s\"><v>\(number(of: text))</v></c>"
        : "<c r=\"\(place)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(text))</t>"
          + "</is></c>"
    }
  }

  private mutating func number(of text: String) -> Int {
    if let place = places[text] { return place }
    places[text] = shared.count
    shared.append(text)
    return shared.count - 1
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  private func letters(_ column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
    return column < 26 ? last : letters(column / 26 - 1) + last
  }
}
