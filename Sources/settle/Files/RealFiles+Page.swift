import Documents
import Glibc
internal import Text
import Workflow

extension RealFiles {
  /// Writes a page to where it was asked for: beside it, and renamed when it is whole.
  ///
  /// A file that is there is replaced only where it is such a page: a slip in a name must not cost an
  /// archive or a list.
  /// - Parameters:
  ///   - path: As it was named.
  ///   - page: The page.
  ///   - inputs: What the command reads, of which nothing is replaced, a page or not.
  /// - Throws: ``FileError/taken(path:)`` for a file that is not replaced.
  func writePage(
    _ path: String, _ page: borrowing TextBuffer, besides inputs: [String]
  ) throws(FileError) {
    try replace(path, besides: inputs, .page) { place throws(FileError) in
      try page.withBytes { bytes throws(FileError) in try write(place, bytes) }
      try append(place, Replaceable.page.end.utf8Span.span)
    }
  }

  /// Writes a workbook to where it was asked for, as a page is.
  ///
  /// What somebody has changed in it since was saved by another program, and is not replaced.
  /// - Parameters:
  ///   - path: As it was named.
  ///   - workbook: The workbook, which ends in ``MarkedWorkbook/mark``.
  ///   - inputs: What the command reads, of which nothing is replaced.
  /// - Throws: ``FileError/taken(path:)`` for a file that is not replaced.
  func writeWorkbook(
    _ path: String, _ workbook: borrowing TextBuffer, besides inputs: [String]
  ) throws(FileError) {
    try replace(path, besides: inputs, .workbook) { place throws(FileError) in
      try workbook.withBytes { bytes throws(FileError) in try write(place, bytes) }
    }
  }

  private func replace(
    _ path: String, besides inputs: [String], _ kind: Replaceable,
    _ write: (String) throws(FileError) -> Void
  ) throws(FileError) {
    let place = resolved(path)
    if let found = self.kind(of: place) {
      guard found != .other else { return try write(place) }
      let isOurs = found == .file && kind.has((try? read(place)) ?? [])
      guard isOurs, !inputs.contains(where: { isSame($0, place) }) else { throw .taken(path: path) }
    }
    try writeBeside(place, named: path, write)
  }

  /// Writes a file that somebody will go on with: beside it, and named when it is whole.
  ///
  /// - Throws: ``FileError/kept(path:)`` where a file is there with anything else in it.
  func writeNew(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    switch kind(of: resolved(path)) {
    case .other: return try write(path, bytes.span)
    case .file, .folder:
      guard (try? read(path)) == bytes else { throw .kept(path: path) }
    case nil:
      try writeBeside(path, named: path) { place throws(FileError) in
        try write(place, bytes.span)
      }
    }
  }

  /// Writes a file beside its place, and renames it when it is whole.
  private func writeBeside(
    _ place: String, named path: String, _ write: (String) throws(FileError) -> Void
  ) throws(FileError) {
    let unfinished = "\(place).\(getpid()).unfinished"
    do throws(FileError) {
      try write(unfinished)
      try move(unfinished, to: place)
    } catch {
      try? remove(unfinished)
      guard case .unwritable(_, let reason) = error else { throw error }
      throw .unwritable(path: path, reason: reason)
    }
  }

  /// Where the links of a path lead; the path itself where nothing is there.
  private func resolved(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(validatingCString: real) ?? path
  }

  private func isSame(_ path: String, _ other: String) -> Bool {
    var (one, two) = (stat(), stat())
    guard unsafe stat(path, &one) == 0, unsafe stat(other, &two) == 0 else { return false }
    return one.st_dev == two.st_dev && one.st_ino == two.st_ino
  }
}

/// What a command wrote to a file that was named, and may be replaced by a newer one; no document
/// of a month is any of it.
private enum Replaceable {
  case page, workbook

  var start: String {
    switch self {
    case .page: "<!DOCTYPE html>"
    case .workbook: "PK"
    }
  }

  var end: String {
    switch self {
    case .page: "<!-- settle: may be replaced -->\n"
    case .workbook: MarkedWorkbook.mark
    }
  }

  func has(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: start.utf8) && bytes.suffix(end.utf8.count).elementsEqual(end.utf8)
  }
}
