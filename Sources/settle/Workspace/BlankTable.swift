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

  /// No heading holds a comma or a quotation mark; a test reads every template back.
  private func heading(of column: Column) -> String {
    switch language {
    case .chinese: column.chineseHeading
    case .english: column.name
    }
  }
}
