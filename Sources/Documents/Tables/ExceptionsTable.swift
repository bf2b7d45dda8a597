package import Settlement
package import Text

/// `exceptions.csv`: everything about the input that a person has to know.
package enum ExceptionsTable {
  /// The first line, with its line feed.
  package static let header: StaticString = "severity,file,row,column,dealer,code,message\n"

  /// Writes the whole table, the rows in the order of the record.
  package static func append(_ month: MonthRecord, to out: inout TextBuffer) {
    append(month.run.exceptions, to: &out)
  }

  /// Writes a whole table of some rows, in their order.
  package static func append(_ rows: [ExceptionRow], to out: inout TextBuffer) {
    out.append(header)
    for row in rows { append(row, to: &out) }
  }

  private static func append(_ row: ExceptionRow, to out: inout TextBuffer) {
    out.append(row.severity.rawValue)
    out.appendComma()
    out.append(cell: row.file)
    out.appendComma()
    if let number = row.row { out.append(decimal: Int64(number)) }
    for text in [row.column, row.dealer, row.code, row.message] {
      out.appendComma()
      out.append(cell: text)
    }
    out.appendLineFeed()
  }
}
