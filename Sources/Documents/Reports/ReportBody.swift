package import Text

/// What one kind of report has in its folder besides what all have.
///
/// Adding a report is a type of this, with a folder for its tables and its page.
package protocol ReportBody: Sendable {
  /// Always all tables of the report, each with its header, be there a row or not.
  var tables: [ReportTable] { get }

  /// What must come out the same in two ways.
  var ties: [ReportTie] { get }

  /// Writes the sections of the page, between its head and its foot.
  func writeSections(_ cover: ReportCover, to out: inout TextBuffer)
}

/// A table of a report.
package struct ReportTable: Sendable {
  /// The name of its file.
  package let path: String
  /// How many pieces follow each other in it, which may be written side by side.
  package let pieces: Int
  /// Writes a piece, by its place from 0.
  package let write: @Sendable (Int, inout TextBuffer) -> Void

  /// A table that is written in one go.
  init(_ path: String, _ write: @escaping @Sendable (inout TextBuffer) -> Void) {
    self.init(path, pieces: 1) { write(&$1) }
  }

  /// A table that may have a million rows.
  init(
    _ path: String, pieces: Int, _ write: @escaping @Sendable (Int, inout TextBuffer) -> Void
  ) {
    self.path = path
    self.pieces = pieces
    self.write = write
  }
}

/// Two figures that must be the same, and whether they are.
package struct ReportTie: Hashable, Sendable {
  package let title: Message
  /// Both sides with their figures: `946.00 + 0.00 = 946.00`.
  package let equation: String
  package let isKept: Bool

  package init(_ title: Message, _ equation: String, isKept: Bool) {
    self.title = title
    self.equation = equation
    self.isKept = isKept
  }
}
