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
    let place = resolved(path)
    if let kind = kind(of: place) {
      guard kind != .other else { return try write(page, to: place) }
      let isOurs = kind == .file && isPage(place)
      guard isOurs, !inputs.contains(where: { isSame($0, place) }) else { throw .taken(path: path) }
    }
    let unfinished = "\(place).\(getpid()).unfinished"
    do throws(FileError) {
      try write(page, to: unfinished)
      try move(unfinished, to: place)
    } catch {
      try? remove(unfinished)
      guard case .unwritable(_, let reason) = error else { throw error }
      throw .unwritable(path: path, reason: reason)
    }
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
      let unfinished = "\(path).\(getpid()).unfinished"
      do throws(FileError) {
        try write(unfinished, bytes.span)
        try move(unfinished, to: path)
      } catch {
        try? remove(unfinished)
        guard case .unwritable(_, let reason) = error else { throw error }
        throw .unwritable(path: path, reason: reason)
      }
    }
  }

  private func write(_ page: borrowing TextBuffer, to path: String) throws(FileError) {
    try page.withBytes { bytes throws(FileError) in try write(path, bytes) }
    try append(path, pageMark.utf8Span.span)
  }

  /// Where the links of a path lead; the path itself where nothing is there.
  private func resolved(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(validatingCString: real) ?? path
  }

  /// Whether a file ends as the pages do that a command wrote to a file that was named.
  private func isPage(_ path: String) -> Bool {
    guard let bytes = try? read(path) else { return false }
    return bytes.starts(with: "<!DOCTYPE html>".utf8)
      && bytes.suffix(pageMark.utf8.count).elementsEqual(pageMark.utf8)
  }

  private func isSame(_ path: String, _ other: String) -> Bool {
    var (one, two) = (stat(), stat())
    guard unsafe stat(path, &one) == 0, unsafe stat(other, &two) == 0 else { return false }
    return one.st_dev == two.st_dev && one.st_ino == two.st_ino
  }
}

/// The last line of a page that may be replaced by a newer one; no document of a month has it.
private let pageMark = "<!-- settle: may be replaced -->\n"
