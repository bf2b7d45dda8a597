import Documents
import Intake
import Settlement
internal import Text

/// A blank template: the header row of a kind of table, ready to be filled in.
struct BlankTable {
  let kind: TableKind
  /// Of the headings: Chinese ones, or the canonical names.
  let language: Language

  /// CSV that a spreadsheet program opens as text in the right encoding.
  ///
  /// Excel takes a file for UTF-8 only where a byte order mark says so, and expects CRLF.
  var csv: String {
    let headings = kind.columns.map { heading(of: $0) }
    return "\u{FEFF}\(headings.joined(separator: ","))\r\n"
  }

  /// A workbook: the table, with a list to choose from where a column has fixed words, and a sheet
  /// that says what the columns hold.
  ///
  /// Down to row 2,000 identifiers are text, so that no spreadsheet takes one for a number.
  var workbook: [UInt8] {
    var workbook = WorkbookWriter(title: kind.title[language])
    workbook.add(table)
    workbook.add(explanation)
    var file = TextBuffer()
    // A blank table is of no day; the first of zip's calendar stands for that.
    workbook.finish(on: Day(number: 3652), into: &file)
    return file.copy
  }

  private var table: SheetWriter {
    var sheet = SheetWriter(sheetName, number: 1)
    sheet.append(row: kind.columns.map { heading(of: $0) }, as: .heading)
    let styles = kind.columns.map(style(of:))
    while sheet.rows < 2_000 {
      sheet.beginRow()
      for style in styles {
        if let style { sheet.append(blank: style) } else { sheet.skip() }
      }
      sheet.endRow()
    }
    for (index, column) in kind.columns.enumerated() {
      if let choices = column.choices(in: language) { sheet.offer(choices, in: index) }
    }
    return sheet
  }

  /// Nil where a spreadsheet's own choice serves: for numbers.
  private func style(of column: Column) -> CellStyle? {
    if column.isNumber { return nil }
    return column.isDay ? .day : .text
  }

  /// Titles of kinds are shorter than a sheet's name may be.
  private var sheetName: String { kind.title[language] }

  private var explanation: SheetWriter {
    var sheet = SheetWriter(Message(en: "explanation", zh: "说明")[language], number: 2)
    for (index, row) in TableDescription(kind: kind).rows(in: language).enumerated() {
      sheet.append(row: row, as: index == 0 ? .heading : .text)
    }
    return sheet
  }

  /// No heading holds a comma or a quotation mark; a test reads every template back.
  private func heading(of column: Column) -> String {
    switch language {
    case .chinese: column.chineseHeading
    case .english: column.name
    }
  }
}
