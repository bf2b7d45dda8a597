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
  /// A workbook that opens only with a password, or as its company's software has it.
  case workbookLocked
  /// A workbook or a page of a table that is not whole, or contradicts itself.
  case workbookDamaged(WorkbookDamage)
  /// A file of a program whose files are not read.
  case formatNotRead(UnreadFormat)
  /// Other files packed into one, among which a table may be.
  case packedFiles
  /// A picture, a letter or the like: nothing that anybody meant as a table.
  case noTable(FileContent)
  /// A web page without a row of a table, or with a header alone, under whatever name.
  case webPage
  /// More bytes than ``TableLimits/fileBytes``.
  case fileTooLarge
  /// What is packed in the file is more than such, or far more than the file, or has more of
  /// something than any table has.
  case contentTooLarge
  /// A cell of more characters than ``TableLimits/cellCharacters``.
  case cellTooLong(row: Int)
  /// A row with which the filled columns are more than ``TableLimits/columns``.
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

/// What is wrong with a workbook of which nothing is used.
package enum WorkbookDamage: Hashable, Sendable {
  /// The list of what is packed in the file: cut off, or at odds with the file.
  case directory
  /// A packed part, by its name: not of its size or checksum, or packed in another way.
  case member(String)
  /// Two parts of one name.
  case memberTwice(String)
  /// A part that another names and that is not there.
  case memberMissing(String)
  /// A target that is outside the file.
  case target(String)
  /// XML that is not well formed, or not as workbooks have it, by the part's name.
  case markup(String)
  /// A cell, by its name, whose content does not exist or is none of its type.
  case cell(String)
  /// A cell, by its name, that is there twice.
  case cellTwice(String)
  /// A row, by its number, that comes behind one of the same or a higher number.
  case rowOrder(Int)
  /// A place beyond the last column or row of a sheet.
  case beyondGrid
  /// The bytes of a workbook before 2007: cut off, chained in a circle, or at odds with themselves.
  case binary
  /// A tag, a comment or a style of a web page that does not end, and would swallow the rows behind.
  case openMarkup
  /// A number format that no program writes.
  case format
}

/// The formats that are told by their content and not read.
package enum UnreadFormat: Hashable, Sendable {
  /// ODS.
  case openDocumentSheet
  /// ODT, ODP and the like.
  case openDocumentOther
  /// XLSB.
  case binaryWorkbook
  /// DOCX, PPTX and the like.
  case officeDocument
  /// A compound file that is no workbook: DOC, PPT, MSG.
  case compoundFile
  /// Excel 95 and before.
  case earlyWorkbook
  case pdf
  /// A web page with all that belongs to it in one file (MHT).
  case webArchive
  /// What the receiver of an invoice kept of its posting (XBRL).
  case postingRecord
  /// XML of another kind.
  case xml
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
  /// The columns of a workbook's sheet, A to XFD.
  package static let gridColumns = 16_384
  /// The places of all rows of a workbook's sheet, those before filled ones counted, and those that
  /// merged cells hold: a few cells far to the right make as many places as a large table.
  package static let places = 1 << 29
  /// Characters (code points) of a cell, as spreadsheets allow them.
  package static let cellCharacters = 32_767
}
