/// The files of a month as people and programs spoil them, without changing what they say.
///
/// Whatever is settled from them must come out as from the files themselves: the slow model need
/// not read a spoiled file to foretell what comes of it.
package struct SpoiledMonth: Sendable {
  /// The files, spoiled, with a copy among them at times.
  package private(set) var files: [MonthFile] = []
  /// Whether a file lies there twice.
  package private(set) var hasCopies = false
  private var random: SplitMix

  /// Spoils every table in ways that the seed names.
  package init(_ files: [MonthFile], seed: UInt64) {
    random = SplitMix(seed: seed, branch: 0x5701)
    self.files = files.map { $0.path.hasSuffix(".csv") ? spoiled($0) : $0 }
    copyOne()
  }

  /// Puts a copy of a table beside it, as file managers name it.
  private mutating func copyOne() {
    let tables = files.filter { $0.path.hasSuffix(".csv") && !$0.bytes.isEmpty }
    if random.perMille(500), let table = tables.last {
      files.append(MonthFile(path: "\(table.path.dropLast(4)) - 副本.csv", bytes: table.bytes))
      hasCopies = true
    }
  }

  private mutating func spoiled(_ file: MonthFile) -> MonthFile {
    guard let text = String(validating: file.bytes, as: UTF8.self), var sheet = SpoiledSheet(text)
    else { return file }
    sheet.spoilCells(&random)
    sheet.spoilRows(&random)
    let style = SpoiledStyle(&random)
    return MonthFile(path: file.path, bytes: style.bytes(of: sheet.rows, &random))
  }
}

/// How the cells of a file are parted, quoted and encoded.
private struct SpoiledStyle {
  private enum Encoding {
    case plain, marked, gb18030, utf16
  }

  private let separator: String
  private let isAnnounced: Bool
  private let lineEnd: String
  private let encoding: Encoding

  init(_ random: inout SplitMix) {
    separator = random.pick([",", ",", "\t", ";", "|"])
    isAnnounced = random.perMille(300)
    lineEnd = random.pick(["\n", "\r\n", "\r"])
    encoding = random.pick([.plain, .plain, .marked, .gb18030, .utf16])
  }

  func bytes(of rows: [[String]], _ random: inout SplitMix) -> [UInt8] {
    let quotedShare = random.pick([0, 0, 200, 1000])
    let head = isAnnounced ? ["sep=\(separator)"] : []
    var lines = head
    for row in rows {
      lines.append(row.map { quoted($0, quotedShare, &random) }.joined(separator: separator))
    }
    let text = lines.map { $0 + lineEnd }.joined()
    switch encoding {
    case .plain: return Array(text.utf8)
    case .marked: return Array("\u{FEFF}\(text)".utf8)
    case .gb18030: return MonthFile(path: "", text: text).inGB18030()?.bytes ?? Array(text.utf8)
    case .utf16: return "\u{FEFF}\(text)".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
  }

  /// In quotes where the text needs it, and at times where it does not; then with blanks about.
  private func quoted(_ cell: String, _ share: Int, _ random: inout SplitMix) -> String {
    let isNeeded = cell.contains { "\",;|\t\r\n".contains($0) }
    guard isNeeded || random.perMille(share) else { return cell }
    let doubled = cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    let blank = random.pick(["", "", " "])
    return "\(blank)\"\(doubled)\"\(blank)"
  }
}
