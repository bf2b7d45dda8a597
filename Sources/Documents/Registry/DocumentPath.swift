internal import Text

/// Where a document stands in the folder of its month.
package struct DocumentPath: Hashable, Sendable, ExpressibleByStringLiteral {
  private let start: String
  private let end: String
  private let isForEachStatement: Bool

  /// Makes a path; the first `*` stands for the number of a statement.
  package init(stringLiteral text: String) {
    let star = text.firstIndex(of: "*")
    start = String(text[..<(star ?? text.endIndex)])
    end = star.map { String(text[text.index(after: $0)...]) } ?? ""
    isForEachStatement = star != nil
  }

  /// The path of the file, or of a statement's own file.
  package func path(of statement: String = "") -> String {
    isForEachStatement ? start + safeName(statement) + end : start
  }

  /// The folder it stands in, from that of the month; empty for the top.
  package var folder: String {
    start.lastIndex(of: "/").map { String(start[..<$0]) } ?? ""
  }

  /// The name of the file without folder and ending, such as `decisions`.
  package var stem: String {
    let name = start.split(separator: "/").last ?? ""
    return String(name.split(separator: ".").first ?? name)
  }

  /// Whether it is a table, for programs to read.
  package var isTable: Bool { (isForEachStatement ? end : start).hasSuffix(".csv") }

  /// Whether a file of some folder is this document.
  package func matches(_ path: String) -> Bool {
    guard isForEachStatement else { return path == start }
    return path.count > start.count + end.count && path.hasPrefix(start) && path.hasSuffix(end)
  }
}

/// The name of a statement's file.
///
/// A dealer's id is what someone typed: every byte that means something to a file system or a
/// shell is written as `%XX`, so that the name leads nowhere and no two ids share one.
private func safeName(_ number: String) -> String {
  let name = number.unicodeScalars.map { scalar in
    let isShown = !isHidden(scalar)
    return percentEncoded(String(scalar)) {
      isPlain($0) || ($0 >= 0x80 && isShown) || Array("-_.".utf8).contains($0)
    }
  }.joined()
  // File systems end at 255 bytes; what is cut off is told apart by a fingerprint.
  guard name.utf8.count > 200 else { return name }
  let start = String(decoding: name.utf8.prefix(150).filter { $0 < 0x80 }, as: UTF8.self)
  return "\(start)-\(String(fnv1a(number.utf8Span.span), radix: 16))"
}
