package import Settlement

extension ChecksumList {
  /// Writes a list again with new digests of some files; the others keep theirs.
  ///
  /// - Parameters:
  ///   - list: The list as it was written; a line that is none is left out.
  ///   - entries: The files that were written anew.
  ///   - out: Takes the new list.
  package static func append(
    _ list: [UInt8], replacing entries: [Entry], to out: inout TextBuffer
  ) {
    let fresh = Set(entries.map(\.path))
    let kept = list.split(separator: UInt8(ascii: "\n")).compactMap(entry)
    append(kept.filter { !fresh.contains($0.path) } + entries, to: &out)
  }

  /// Takes a line apart: 64 digits, two spaces, the path.
  private static func entry(of line: ArraySlice<UInt8>) -> Entry? {
    let isEscaped = line.first == UInt8(ascii: "\\")
    let rest = isEscaped ? line.dropFirst() : line
    guard rest.count > 66, rest.dropFirst(64).starts(with: "  ".utf8) else { return nil }
    let path = String(decoding: rest.dropFirst(66), as: UTF8.self)
    return Entry(
      path: isEscaped ? unescaped(path) : path,
      digest: String(decoding: rest.prefix(64), as: UTF8.self))
  }

  private static func unescaped(_ path: String) -> String {
    var text: [UInt8] = []
    var isEscape = false
    for byte in path.utf8 {
      if isEscape {
        text.append(byte == UInt8(ascii: "n") ? 10 : byte == UInt8(ascii: "r") ? 13 : byte)
        isEscape = false
      } else if byte == UInt8(ascii: "\\") {
        isEscape = true
      } else {
        text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
