import TestSupport

/// A workbook as large as a list of many years, as programs write it that stream: a column each of
/// identifiers, words and days, numbers with two decimals, and three texts that differ from row to row.
struct LargeWorkbook {
  let rows: Int
  /// Whether texts stand in a part of their own.
  let sharesTexts: Bool

  /// The bytes of the file.
  func file() -> [UInt8] {
    var strings = Strings()
    let sheet = sheet(&strings)
    var members = [
      ZipFile.Member("_rels/.rels", relationships([("officeDocument", "xl/workbook.xml")])),
      ZipFile.Member(
        "xl/workbook.xml",
        [UInt8](
          ("<workbook xmlns:r=\"r\"><sheets><sheet name=\"清单\" sheetId=\"1\" r:id=\"rId1\"/>"
            + "</sheets></workbook>").utf8)),
      ZipFile.Member(
        "xl/_rels/workbook.xml.rels",
        relationships([
          ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"),
          ("sharedStrings", "sharedStrings.xml"),
        ])),
      ZipFile.Member(
        "xl/styles.xml",
        [UInt8](
          ("<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"4\"/>"
            + "</cellXfs></styleSheet>").utf8)),
      ZipFile.Member("xl/worksheets/sheet1.xml", sheet),
    ]
    members.append(ZipFile.Member("xl/sharedStrings.xml", strings.part()))
    return ZipFile.bytes(members)
  }

  private func relationships(_ parts: [(type: String, target: String)]) -> [UInt8] {
    let list = parts.enumerated().map { index, part in
      "<Relationship Id=\"rId\(index + 1)\" Target=\"\(part.target)\" Type=\"http://schemas."
        + "openxmlformats.org/officeDocument/2006/relationships/\(part.type)\"/>"
    }
    return [UInt8]("<Relationships>\(list.joined())</Relationships>".utf8)
  }

  private func sheet(_ strings: inout Strings) -> [UInt8] {
    var text = "<worksheet><sheetData>"
    for row in 1...rows {
      text += "<row r=\"\(row)\" spans=\"1:12\">"
      for (column, value) in values(row).enumerated() {
        let place = "\(Character(UnicodeScalar(65 + UInt8(column))))\(row)"
        switch value {
        case .number(let number, let style):
          text += "<c r=\"\(place)\"\(style > 0 ? " s=\"\(style)\"" : "")><v>\(number)</v></c>"
        case .text(let word) where sharesTexts:
          text += "<c r=\"\(place)\" t=\"s\"><v>\(strings.index(of: word))</v></c>"
        case .text(let word):
          text += "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(word)</t></is></c>"
        }
      }
      text += "</row>"
    }
    return [UInt8]((text + "</sheetData></worksheet>").utf8)
  }

  private enum Value {
    case text(String)
    case number(String, style: Int)
  }

  private func values(_ row: Int) -> [Value] {
    if row == 1 { return (1...12).map { .text("列\($0)") } }
    let mixed = row &* 2_654_435_761 % 1_000_003
    return [
      .text("D\(100 + row / 500)"), .text("2025-10"), .text("R-\(1_000_000 + row)"),
      .text("LG30F.0\(mixed % 5_000)"), .text("滤芯, 柴油 \(mixed % 300)"),
      .number("\(mixed % 9 + 1)", style: 0),
      .number("\(mixed % 1_000).\(mixed % 90 + 10)", style: 2),
      .number("\(mixed % 5_000).\(mixed % 89 + 10)000000000003", style: 2),
      .number("\(45_900 + mixed % 30)", style: 1), .text("ZL50-\(mixed % 20_000)"),
      .text(mixed % 2 == 0 ? "是" : "否"), .number("\(83_000_000 + mixed)", style: 0),
    ]
  }

  /// The texts that cells share, each once.
  private struct Strings {
    private var places: [String: Int] = [:]
    private var texts: [String] = []

    mutating func index(of text: String) -> Int {
      if let place = places[text] { return place }
      places[text] = texts.count
      texts.append(text)
      return texts.count - 1
    }

    func part() -> [UInt8] {
      [UInt8]("<sst>\(texts.map { "<si><t>\($0)</t></si>" }.joined())</sst>".utf8)
    }
  }
}
