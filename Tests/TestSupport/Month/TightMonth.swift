/// A tiny month in which everything collides: few dealers, few parts, few service records.
///
/// Pools run short, lines repeat, records belong to others, prices change within the month, and
/// lists come with preambles, totals, Chinese headings, or several dealers to a file.
package struct TightMonth: Sendable {
  /// What names the month.
  package let seed: UInt64
  /// Whether some lists cannot be decided.
  package let defects: Bool

  static let dealers = ["D001", "D002", "D003", "D010"]
  /// In the register, valid, without any list.
  static let quiet = "D009"

  /// The month of this seed.
  package init(seed: UInt64, defects: Bool) {
    self.seed = seed
    self.defects = defects
  }

  /// Every file of the workspace.
  package func files() -> [MonthFile] {
    var random = SplitMix(seed: seed, branch: 0x716)
    let flaws = Dictionary(
      uniqueKeysWithValues: Self.dealers.map { ($0, flaw(&random)) })
    var registers = TightRegisters(flaws: flaws, random: random)
    var lists = TightLists(flaws: flaws, random: SplitMix(seed: seed, branch: 0x717))
    return registers.files() + lists.files()
  }

  private func flaw(_ random: inout SplitMix) -> TightFlaw? {
    guard defects, random.perMille(400) else { return nil }
    return random.pick(TightFlaw.allCases)
  }
}

/// What keeps a list from being decided.
enum TightFlaw: CaseIterable, Sendable {
  case missing, number, value, yesNo, damagedItem, damagedRecord, period
  case unknown, notValid, wrongPeriod, noReceipt, twoReceipts, notInspected, twoLists
  case priceConflict, badReceipt, badAcceptance, badManifest, badRecord, contradictedRecord
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
