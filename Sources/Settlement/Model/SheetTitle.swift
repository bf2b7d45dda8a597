package import Text

/// What messages need to know of a table in a file: its sheet's name, and what its cells are called.
package struct SheetTitle: Hashable, Sendable {
  /// Empty where the file is one table without a name.
  package let name: String
  /// The row of its header, above all rows of which anything is said.
  private let headerRow: Int
  /// The letters of each column by its canonical name; none where the file calls no cells so.
  private let letters: [String: String]

  /// Whether it is a file of its own within the file, which is always named.
  let isPackedFile: Bool

  package init(
    name: String, headerRow: Int = 0, letters: [String: String] = [:], isPackedFile: Bool = false
  ) {
    self.name = name
    self.isPackedFile = isPackedFile
    self.headerRow = headerRow
    self.letters = letters
  }

  /// What the file calls the cell of a row and a column, such as `F6`; nil where it has no name.
  func cell(_ place: Place) -> String? {
    guard let row = place.row, row > headerRow, let column = place.column else { return nil }
    return letters[column].map { "\($0)\(row)" }
  }
}

extension SheetTitle: ExpressibleByStringLiteral {
  /// Names a table whose cells have no names.
  package init(stringLiteral name: String) { self.init(name: name) }
}

extension Message {
  /// Ends in what the file calls the cell: `… (F6)`; unchanged where it has no name, or ends so.
  package func naming(cell: String?) -> Message {
    guard let cell, !english.hasSuffix(" (\(cell))") else { return self }
    return Message(en: "\(english) (\(cell))", zh: "\(chinese)（\(cell)）")
  }
}
