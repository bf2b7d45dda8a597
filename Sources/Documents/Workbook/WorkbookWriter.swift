package import Settlement
package import Text

/// A workbook (XLSX) of our own: the same sheets give the same bytes on any machine, on any day.
///
/// It has no formula, no theme and no shared text: text is stored in its cell.
package struct WorkbookWriter {
  private let title: String
  /// What the end of the file says; programs that save it again leave it out.
  private let comment: String
  private var sheets: [FinishedSheet] = []

  /// Starts a workbook.
  ///
  /// - Parameters:
  ///   - title: What its properties say.
  ///   - comment: What the end of the file says, ASCII.
  package init(title: String, comment: String = "") {
    self.title = title
    self.comment = comment
  }

  /// Adds a sheet that is complete, behind those that it has.
  package mutating func add(_ sheet: consuming SheetWriter) {
    sheets.append(
      FinishedSheet(
        name: sheet.name, headerRow: sheet.headerRow, rows: sheet.rows, columns: sheet.columns,
        member: sheet.finish()))
  }

  /// Writes the whole file.
  ///
  /// - Parameters:
  ///   - day: The day that its properties give as that of its making: when what it shows was issued.
  ///   - file: Where the bytes go.
  package func finish(on day: Day, into file: inout TextBuffer) {
    var package = PackageWriter()
    package.add("[Content_Types].xml", contentTypes)
    package.add("_rels/.rels", packageRelations)
    package.add("xl/workbook.xml", workbook)
    package.add("xl/_rels/workbook.xml.rels", workbookRelations)
    package.add("xl/styles.xml", StyleSheet.text)
    for sheet in sheets { package.add(sheet.member) }
    package.add("docProps/core.xml", properties(day))
    package.finish(comment, into: &file)
  }
}

/// A sheet that nothing is added to any more.
private struct FinishedSheet {
  let name: String
  let headerRow: Int
  let rows: Int
  let columns: Int
  let member: PackageMember
}

extension WorkbookWriter {
  private var contentTypes: String {
    let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let parts = sheets.indices.map { index in
      override("/xl/worksheets/sheet\(index + 1).xml", "\(type).worksheet+xml")
    }
    return xmlDeclaration
      + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package"
      + ".relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + override("/xl/workbook.xml", "\(type).sheet.main+xml")
      + override("/xl/styles.xml", "\(type).styles+xml") + parts.joined()
      + override(
        "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
      + "</Types>"
  }

  private func override(_ part: String, _ type: String) -> String {
    "<Override PartName=\"\(part)\" ContentType=\"\(type)\"/>"
  }

  private var packageRelations: String {
    relations([
      (officeRelations + "/officeDocument", "xl/workbook.xml"),
      (
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml"
      ),
    ])
  }

  private var workbookRelations: String {
    relations(
      sheets.indices.map { (officeRelations + "/worksheet", "worksheets/sheet\($0 + 1).xml") }
        + [(officeRelations + "/styles", "styles.xml")])
  }

  private func relations(_ targets: [(type: String, target: String)]) -> String {
    let items = targets.enumerated().map { index, relation in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(relation.type)\" "
        + "Target=\"\(relation.target)\"/>"
    }
    return xmlDeclaration
      + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + items.joined() + "</Relationships>"
  }

  private var workbook: String {
    let names = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(workbookText(sheet.name))\" sheetId=\"\(index + 1)\" "
        + "r:id=\"rId\(index + 1)\"/>"
    }
    return xmlDeclaration
      + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
      + "xmlns:r=\"\(officeRelations)\"><sheets>\(names.joined())</sheets><definedNames>"
      + sheets.enumerated().map(printedRange(of:_:)).joined() + "</definedNames></workbook>"
  }

  /// What is printed of a sheet, and the row that each of its pages begins with.
  private func printedRange(of index: Int, _ sheet: FinishedSheet) -> String {
    let name = "'" + workbookText(sheet.name.replacing("'", with: "''")) + "'"
    let start = "<definedName name=\"_xlnm.Print_"
    let end = columnName(max(sheet.columns, 1) - 1)
    return "\(start)Area\" localSheetId=\"\(index)\">\(name)!$A$1:$\(end)$\(max(sheet.rows, 1))"
      + "</definedName>\(start)Titles\" localSheetId=\"\(index)\">"
      + "\(name)!$\(sheet.headerRow):$\(sheet.headerRow)</definedName>"
  }

  private func properties(_ day: Day) -> String {
    let types = [("created", day), ("modified", day)].map { name, day in
      "<dcterms:\(name) xsi:type=\"dcterms:W3CDTF\">\(day)T00:00:00Z</dcterms:\(name)>"
    }
    return xmlDeclaration
      + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata"
      + "/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      + "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
      + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
      + "<dc:title>\(workbookText(title))</dc:title>\(types.joined())</cp:coreProperties>"
  }
}

private let officeRelations =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
private let xmlDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

private func workbookText(_ text: String) -> String {
  var out = TextBuffer()
  out.append(workbookText: text.utf8Span.span)
  return String(decoding: out.copy, as: UTF8.self)
}

private func columnName(_ column: Int) -> String {
  var out = TextBuffer()
  out.append(columnName: column)
  return String(decoding: out.copy, as: UTF8.self)
}
