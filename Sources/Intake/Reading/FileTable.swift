package import Settlement

/// What one file gave: its kind, its rows, and what is wrong with them.
///
/// Made on whatever thread is free, one call a file; ``join(_:period:referenceFiles:symbols:)``
/// puts the files together in reading order.
package struct FileTable: Sendable {
  /// The file's number in reading order.
  package let file: Int
  /// Nil where the file is refused whole.
  package internal(set) var kind: TableKind?
  /// By row, position of the column, and code.
  package internal(set) var findings: [Finding] = []
}
