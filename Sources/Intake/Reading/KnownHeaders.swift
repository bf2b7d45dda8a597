import Synchronization

/// Headers that were found at the top of earlier files.
///
/// Service centers fill in the same forms, so that thousands of files have a few headers between them,
/// and finding out what one means takes longer than reading a hundred rows.
enum KnownHeaders {
  private struct Place: Hashable {
    let cells: [String]
    let row: Int
  }

  /// No workspace has more forms; what comes behind is found anew each time.
  private static let limit = 200
  private static let found = Mutex<[Place: Header]>([:])

  /// The header that these cells made in this row of another file; nil where none had them.
  static func header(of cells: [String], row: Int) -> Header? {
    found.withLock { $0[Place(cells: cells, row: row)] }
  }

  /// Keeps a header with nothing above it.
  static func add(_ header: Header) {
    found.withLock { found in
      guard found.count < limit else { return }
      found[Place(cells: header.headings, row: header.row)] = header
    }
  }
}
