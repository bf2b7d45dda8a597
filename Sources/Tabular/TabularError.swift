/// Why a file cannot be read as a table; nothing of it is used then.
///
/// Rows count as a spreadsheet shows them, from 1.
package enum TabularError: Error, Hashable, Sendable {
  /// No bytes, or white space only.
  case empty
  /// Bytes that are no text in any accepted encoding.
  case notText
  /// A workbook (XLSX, or the older XLS), which is no text.
  case workbook
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
  /// The system's C library has no converter for GB18030.
  case noConverter
}

/// The sizes beyond which a file is refused.
package enum TableLimits {
  package static let fileBytes = 1 << 30
  package static let rows = 1_048_576
  package static let columns = 10_000
  /// Characters (code points) of a cell, as spreadsheets allow them.
  package static let cellCharacters = 32_767
}
