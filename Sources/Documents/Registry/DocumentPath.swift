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
  var name: [UInt8] = []
  for byte in number.utf8 {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), 0x80...0xFF:
      name.append(byte)
    default:
      name.append(UInt8(ascii: "%"))
      name.append(contentsOf: (byte < 16 ? "0" : "").utf8)
      name.append(contentsOf: String(byte, radix: 16, uppercase: true).utf8)
    }
  }
  // File systems end at 255 bytes; what is cut off is told apart by a fingerprint.
  guard name.count > 200 else { return String(decoding: name, as: UTF8.self) }
  var fingerprint: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in number.utf8 { fingerprint = (fingerprint ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  let start = String(decoding: name.prefix(150).filter { $0 < 0x80 }, as: UTF8.self)
  return "\(start)-\(String(fingerprint, radix: 16))"
}
