import Documents
import Settlement
import TestSupport
import Testing
import Text
import Workflow
import WorkflowSupport

/// Compares what a check says before mailing with what the month-end then decides.
///
/// The acceptance of each month is made from its manifests, every list is mailed on one day.
@Suite("A check before mailing")
struct CheckAgainstMonthEndTests {
  @Test("foretells tight months line by line", arguments: [UInt64](1...40))
  func tightMonth(seed: UInt64) throws {
    try expectForetold(TightMonth(seed: seed, defects: false).files(), seed)
  }

  @Test("foretells months that read like life line by line", arguments: [UInt64(1), 2, 3])
  func lifelikeMonth(seed: UInt64) throws {
    let plan = MonthPlan(seed: seed, dealers: 8, linesPerDealer: 60, parts: 80)
    try expectForetold(plan.files(), seed)
  }

  private func expectForetold(_ files: [MonthFile], _ seed: UInt64) throws {
    let mailed = try #require(Day(seed % 4 == 0 ? "2025-11-06" : "2025-11-04"))
    let month = AgreeingMonth(files, mailedOn: mailed)
    let decided = try month.decisions()
    let foretold = try month.foretold()
    try #require(!foretold.isEmpty)
    for (dealer, rows) in foretold.sorted(by: { $0.key < $1.key }) {
      #expect(rows == decided[dealer], "seed \(seed), dealer \(dealer)")
    }
  }
}

/// A month whose acceptance says what its manifests say.
private struct AgreeingMonth {
  private let files: [MonthFile]
  private let mailedOn: Day

  init(_ files: [MonthFile], mailedOn: Day) {
    self.mailedOn = mailedOn
    let kept = files.filter { file in
      !["acceptance", "receipts"].contains { file.path.contains($0) }
    }
    let accepted = kept.filter { $0.path.hasSuffix("returns.csv") }.map(Self.acceptance)
    let dealers = files.first { $0.path == "reference/dealers.csv" }?.rows.dropFirst() ?? []
    let mail = dealers.map { "\($0.prefix { $0 != "," }),2025-10,\(mailedOn)\n" }.joined()
    let receipts = MonthFile(
      path: "inbox/2025-10/receipts.csv", text: "dealer,period,mailed_on\n\(mail)")
    self.files = kept + accepted + [receipts]
  }

  /// Each listed quantity is accepted.
  private static func acceptance(_ manifest: MonthFile) -> MonthFile {
    let heading = (manifest.rows.first ?? "").replacing("quantity", with: "accepted")
      .replacing("数量", with: "合格数量")
    let rows = manifest.rows.dropFirst().map { "\($0),合格\n" }.joined()
    return MonthFile(
      path: manifest.path.replacing("returns", with: "acceptance"),
      text: "\(heading),result\n\(rows)")
  }

  /// The rows of `decisions.csv` by dealer, without statement number and revision.
  func decisions() throws -> [String: [String]] {
    let contents = Dictionary(uniqueKeysWithValues: files.map { ("w/\($0.path)", $0.bytes) })
    let world = MemoryWorld(contents, today: mailedOn)
    let table = try withTemporaryFolder { folder in
      var request = RunRequest(
        period: try #require(Period(MonthPlan.period)), workspace: "w")
      request.threads = 2
      _ = try run(request, world.session("\(folder)/settle.sqlite"))
      return world.text("w/out/\(MonthPlan.period)/decisions.csv")
    }
    var decisions: [String: [String]] = [:]
    for row in table.split(separator: "\n").dropFirst() {
      let cells = row.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
      decisions[String(cells[2].prefix { $0 != "," }), default: []].append(String(cells[2]))
    }
    return decisions
  }

  /// The same rows as each service center is told before it mails, its manifest in hand; those
  /// without one are not asked, as the month-end would wait for the inspection.
  func foretold() throws -> [String: [String]] {
    var foretold: [String: [String]] = [:]
    for list in files where list.isList {
      guard let manifest = manifest(beside: list) else { continue }
      for checked in try check(list, manifest).lists {
        #expect(checked.holds.isEmpty)
        let dealer = checked.terms.dealer.id
        guard manifest.rows.contains(where: { $0.hasPrefix("\(dealer),") }) else { continue }
        foretold[dealer] = checked.lines.map(row)
      }
    }
    return foretold
  }

  /// The dealer's own, or the one that all dealers share.
  private func manifest(beside list: MonthFile) -> MonthFile? {
    let own = list.path.replacing("expenses.csv", with: "returns.csv")
    return files.first { $0.path == own && own != list.path }
      ?? files.first { $0.path == "inbox/2025-10/returns.csv" }
  }

  private func check(_ list: MonthFile, _ manifest: MonthFile) throws -> CheckReport {
    var contents = ["list.csv": list.bytes, "manifest.csv": manifest.bytes]
    for file in files where file.path.hasPrefix("reference/") || file.path.contains("records") {
      contents[file.path.hasPrefix("reference/") ? file.path : "reference/\(file.path)"] =
        file.bytes
    }
    var request = CheckRequest(list: "list.csv")
    request.manifest = "manifest.csv"
    request.reference = "reference"
    request.mailedOn = mailedOn
    return try Workflow.check(request, MemoryWorld(contents, today: mailedOn).session(""))
  }

  private func row(_ line: CheckedLine) -> String {
    let decision = line.decision
    let kind = line.claim.kind == .unknown ? line.names.kindText : line.claim.kind.rawValue
    let cells = [
      line.terms.dealer.id, "\(line.terms.period)", line.names.number, kind, line.names.record,
      line.names.item, text(line.claim.quantity), text(decision.quantityApproved),
      text(decision.unitPriceClaimed), text(decision.unitPriceApproved),
      text(decision.amountClaimed), text(decision.feeClaimed), text(decision.amountApproved),
      text(decision.feeApproved), decision.verdict.rawValue,
      decision.reasons.map { "\($0.code.rawValue):\(text($0.amount))" }.joined(separator: ";"),
      decision.advice.map(\.rawValue).joined(separator: ";"),
    ]
    return cells.joined(separator: ",")
  }
}

extension MonthFile {
  fileprivate var isList: Bool {
    path.hasSuffix("/expenses.csv") || path.contains("/lists/")
  }

  fileprivate var rows: [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
