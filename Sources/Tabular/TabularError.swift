/// Why a file cannot be read as a table; nothing of it is used then.
///
/// Rows count as a spreadsheet shows them, from 1.
package enum TabularError: Error, Hashable, Sendable {
  /// No bytes, or white space only.
  case empty
  /// Bytes that are no text in any accepted encoding; the line of the first, where it is known.
  case notText(row: Int?)
  /// A NUL byte, as a disk error or a field of fixed length leaves them.
  case nul(row: Int)
  /// A workbook (XLSX, or the older XLS), which is no text.
  case workbook
  /// Other files packed into one, among which a table may be.
  case packedFiles
  /// A picture, a letter or the like: nothing that anybody meant as a table.
  case noTable(FileContent)
  /// A web page, under whatever name.
  case webPage
  /// More bytes than ``TableLimits/fileBytes``.
  case fileTooLarge
  /// A cell of more characters than ``TableLimits/cellCharacters``.
  case cellTooLong(row: Int)
  /// A row of more cells than ``TableLimits/columns``.
  case tooManyColumns(row: Int)
  /// More rows than ``TableLimits/rows``.
  case tooManyRows
  /// A quoted cell that begins in this row and never ends.
  ///
  /// Read on, it would swallow all rows below it without a word.
  case unclosedQuote(row: Int)
  /// A quoted cell that begins in this row and has text behind its closing quote.
  ///
  /// Most likely its first quote is an inch mark, and the rows up to the second are swallowed.
  case textBehindQuote(row: Int)
  /// The system's C library has no converter for GB18030.
  case noConverter
}

/// What a file holds that is no table.
package enum FileContent: Sendable {
  case picture, pdf, letter, recording, other
}

/// The sizes beyond which a file is refused.
package enum TableLimits {
  package static let fileBytes = 1 << 30
  package static let rows = 1_048_576
  package static let columns = 10_000
  /// Characters (code points) of a cell, as spreadsheets allow them.
  package static let cellCharacters = 32_767
}
