/// A tiny month in which everything collides: few dealers, few parts, few service records.
///
/// Pools run short, lines repeat, records belong to others, prices change within the month, machines
/// are out of warranty, consents run out, and lists come with preambles, totals, Chinese headings,
/// or several dealers to a file.
package struct TightMonth: Sendable {
  /// What names the month.
  package let seed: UInt64
  /// Whether some lists cannot be decided.
  package let defects: Bool
  /// The month that is settled.
  package let period: TightPeriod
  /// How often the inbox was changed: other lists, other acceptance.
  let version: UInt64

  static let dealers = ["D001", "D002", "D003", "D010"]
  /// In the register, valid, without any list.
  static let quiet = "D009"
  /// The first month; the registers hold for it and those that follow.
  static let firstMonth = 10

  /// The October of this seed, or one of the months that follow.
  package init(
    seed: UInt64, defects: Bool, period: TightPeriod? = nil, version: UInt64 = 0
  ) {
    self.seed = seed
    self.defects = defects
    self.version = version
    self.period = period ?? TightPeriod(year: 2025, month: Self.firstMonth)
  }

  /// Every file of the workspace.
  package func files() -> [MonthFile] {
    let flaws = flaws()
    let branch = version << 16 | UInt64(period.month) << 12
    var reference = TightReference(
      seed: seed, first: period.year, flaws: flaws,
      random: SplitMix(seed: seed, branch: 0x716))
    var inbox = TightInbox(
      seed: seed, period: period, flaws: flaws,
      random: SplitMix(seed: seed, branch: 0x718 ^ branch))
    var lists = TightLists(
      period: period, flaws: flaws, random: SplitMix(seed: seed, branch: 0x717 ^ branch))
    return reference.files() + inbox.files() + lists.files() + strayFiles()
  }

  /// What lies in an inbox and is no table.
  private func strayFiles() -> [MonthFile] {
    guard defects else { return [] }
    let strays: [(String, [UInt8])] = [
      ("empty", []), ("letter", Array("致厂家：\n请查收。\n".utf8)), ("noise", [0x61, 0xFF, 0xFF, 0x0A]),
      (
        "twice",
        Array("dealer,period,mailed_on,mailed_on\nD001,\(period.text),2025-11-01,2025-11-02\n".utf8)
      ),
    ]
    return strays.enumerated().filter { Int(seed / 2 % 8) == $0.offset }.map { _, stray in
      MonthFile(path: "inbox/\(period.text)/\(stray.0).csv", bytes: stray.1)
    }
  }

  /// Two flaws for each seed, in turn, so that a few seeds have all of them.
  private func flaws() -> [String: TightFlaw] {
    guard defects else { return [:] }
    let (dealers, flaws) = (Self.dealers, TightFlaw.allCases)
    let pairs = [0, 1].map { place in
      (
        dealers[(Int(seed / 2) + 2 * place) % dealers.count],
        flaws[(Int(seed) + place) % flaws.count]
      )
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }
}

/// What keeps a list from being decided.
enum TightFlaw: CaseIterable, Sendable {
  case missing, number, value, yesNo, damagedItem, damagedRecord, period
  case unknown, notValid, wrongPeriod, noReceipt, twoReceipts, notInspected, twoLists
  case priceConflict, tariffConflict
  case badReceipt, badAcceptance, badManifest, badRecord, contradictedRecord
  case ditto, rewrittenItem, hiddenCharacter, extraCell
}

/// Rows under a heading, as they are written to a CSV file.
struct TightSheet {
  var preamble: [[String]] = []
  var heading: [String]
  var rows: [[String]] = []

  func file(_ path: String, lineEnd: String = "\n", isMarked: Bool = false) -> MonthFile {
    let lines = (preamble + [heading] + rows).map { $0.map(Self.quoted).joined(separator: ",") }
    let text = (isMarked ? "\u{FEFF}" : "") + lines.map { $0 + lineEnd }.joined()
    return MonthFile(path: path, text: text)
  }

  private static func quoted(_ cell: String) -> String {
    let isPlain = !cell.utf8.contains { $0 == 0x2C || $0 == 0x22 }
    return isPlain
      ? cell
      : "\""
        + cell.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
  }
}
