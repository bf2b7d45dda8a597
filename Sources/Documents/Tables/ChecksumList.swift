internal import Settlement
package import Text

/// `SHA256SUMS`: the digest of every other file of the folder, as `sha256sum -c` reads it.
package enum ChecksumList {
  /// Its place in the folder.
  package static let path = "SHA256SUMS"

  /// A file and the lower-case hex SHA-256 of its bytes.
  package struct Entry: Hashable, Sendable {
    /// From the folder of the list, with `/` between names.
    package let path: String
    package let digest: String

    /// Names a file and its digest.
    package init(path: String, digest: String) {
      self.path = path
      self.digest = digest
    }
  }

  /// Writes the list by path; the entries may come in any order.
  package static func append(_ entries: [Entry], to out: inout TextBuffer) {
    for entry in entries.sorted(by: { precedes($0.path, $1.path) }) {
      if entry.needsEscape { out.append(UInt8(ascii: "\\")) }
      out.append(entry.digest)
      out.append("  ")
      out.append(entry.escapedPath)
      out.appendLineFeed()
    }
  }

  /// The digests in a list by path; a line that is none is passed over.
  package static func digests(in list: [UInt8]) -> [String: String] {
    var digests: [String: String] = [:]
    for line in list.split(separator: UInt8(ascii: "\n")) {
      let isEscaped = line.first == UInt8(ascii: "\\")
      let line = isEscaped ? line.dropFirst() : line
      guard line.count > 66 else { continue }
      let path = line.dropFirst(66)
      let name = isEscaped ? unescaped(path) : Array(path)
      digests[String(decoding: name, as: UTF8.self)] =
        String(decoding: line.prefix(64), as: UTF8.self)
    }
    return digests
  }

  private static func unescaped(_ path: ArraySlice<UInt8>) -> [UInt8] {
    var name: [UInt8] = []
    var isEscape = false
    for byte in path {
      switch (isEscape, byte) {
      case (false, UInt8(ascii: "\\")): isEscape = true
      case (true, UInt8(ascii: "n")): name.append(UInt8(ascii: "\n")); isEscape = false
      case (true, UInt8(ascii: "r")): name.append(UInt8(ascii: "\r")); isEscape = false
      default: name.append(byte); isEscape = false
      }
    }
    return name
  }
}

extension ChecksumList.Entry {
  /// A path with a backslash or a line break is announced by a backslash before the digest.
  fileprivate var needsEscape: Bool {
    path.utf8.contains {
      [UInt8(ascii: "\\"), UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains($0)
    }
  }

  fileprivate var escapedPath: [UInt8] {
    path.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "\\"): [byte, byte]
      case UInt8(ascii: "\n"): [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case UInt8(ascii: "\r"): [UInt8(ascii: "\\"), UInt8(ascii: "r")]
      default: [byte]
      }
    }
  }
}
