/// A file of tables, sheet by sheet, whatever it was stored as.
///
/// Each format is one type that conforms, in a file of its own, and a case of
/// ``openTables(_:)``. Who reads tables sees sheets, rows and cells, and never the format.
package protocol TableSource {
  /// Opens the next sheet that a person sees, in the order of the file.
  ///
  /// A sheet is handed out when it is known to be whole to its end, so that nothing is used of a
  /// file that is damaged behind good rows.
  ///
  /// - Returns: Nil behind the last sheet.
  /// - Throws: Why nothing of the file can be used.
  mutating func nextSheet() throws(TabularError) -> Sheet?
}

/// A sheet of a file: text, and how it is parted into rows.
package struct Sheet {
  /// What the file calls the sheet; nil where the file is one table without a name.
  package let name: String?
  /// Whether the file calls cells by column and row, such as F6.
  package let namesCells: Bool
  /// The text in which the cells of the rows stand, UTF-8 without a byte order mark.
  package private(set) var text: [UInt8]
  /// The ways in which the text may be read, the likeliest first.
  ///
  /// One, or where the text does not say what parts its cells, one for each delimiter. All stand
  /// before the first row.
  package let readers: [any RowReader]
  /// What the file hides of the sheet; it is read like everything else.
  package let hidden: HiddenCells
  /// From which day the file counts its days.
  package let dates: DateSystem

  package init(
    name: String? = nil, namesCells: Bool = false, text: consuming [UInt8],
    readers: [any RowReader], hidden: HiddenCells = HiddenCells(),
    dates: DateSystem = .from1900
  ) {
    self.dates = dates
    self.name = name
    self.namesCells = namesCells
    self.text = text
    self.readers = readers
    self.hidden = hidden
  }

  /// Lets go of the text, so that a row that is read on is the only one to hold it: a reader may
  /// close up quoted cells in place.
  package mutating func releaseText() { text = [] }
}

/// Filled cells that a person does not see, because their row or column is hidden or filtered out.
package struct HiddenCells: Hashable, Sendable {
  /// How many hidden rows have filled cells.
  package var rows = 0
  /// The hidden columns that have filled cells, counted from 0, in order.
  package var columns: [Int] = []

  package init() {}

  /// Whether nothing is hidden.
  package var isEmpty: Bool { rows == 0 && columns.isEmpty }
}

/// The letters by which spreadsheets call a column, counted from 0: 0 is `A`, 26 is `AA`.
package func columnLetters(_ column: Int) -> String {
  var letters: [UInt8] = []
  var rest = column + 1
  while rest > 0 {
    letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
    rest = (rest - 1) / 26
  }
  return String(decoding: letters.reversed(), as: UTF8.self)
}

/// Opens a file by its content, whatever its name.
///
/// - Parameter file: The bytes of the whole file.
/// - Returns: Its sheets.
/// - Throws: Why the file is no table, or none that may be read.
package func openTables(_ file: consuming [UInt8]) throws(TabularError) -> any TableSource {
  guard file.count <= TableLimits.fileBytes else { throw .fileTooLarge }
  let signature = FileSignature(file.span)
  if isZip(file.span) { return try openPackage(file, signature) }
  switch signature {
  case .utf8, .utf16, .text: break
  case .compoundFile: return try openCompoundFile(file)
  case .workbook, .unread, .packedFiles, .noTable:
    if let refusal = signature.refusal { throw refusal }
  }
  guard let markup = MarkupKind(file.span) else { return try DelimitedText(file) }
  switch markup {
  case .workbook: return try XMLWorkbook(file)
  case .html: return try HTMLTables(file)
  case .postingRecord: throw .formatNotRead(.postingRecord)
  case .invoice, .other: throw .formatNotRead(.xml)
  }
}
