import Settlement
import Testing
import Text
import Workflow
import WorkflowSupport

/// A workspace of several months in which a dealer gets a part for 113.00 as often as asked.
///
/// Nothing but the prices is looked up, and there is no fee: a total is 113.00 for each part, 100.00
/// of it net.
struct MonthsWorld {
  let world: MemoryWorld
  let archive: String

  var session: Session { world.session(archive) }

  init(archive folder: String, language: Language = .english) throws {
    archive = "\(folder)/settle.sqlite"
    world = MemoryWorld([:], today: try #require(Day("2026-06-01")))
    world["w/reference/rulebook.json"] = Array(
      """
      {"name": "test", "language": "\(language.rawValue)",
       "buyer": {"name": "Example Machines", "taxpayer_id": "91350800MA9D000002"},
       "accounts": {"expense": "6601.05", "input_vat": "2221.01", "dealers": "1122",
        "suppliers": "1221"},
       "editions": [{"from": "2008-01", "require": []}]}
      """.utf8)
    world["w/reference/dealers.csv"] = Array(
      """
      dealer,name,taxpayer_id
      D001,First Service,91350800MA9D0001XW
      D002,Second Service,91370200MA9D0002X7
      """.utf8)
    world["w/reference/prices.csv"] = Array(
      "part_no,price,effective_from\nP-1,113.00,2025-01-01\n".utf8)
  }

  /// Puts a list into a month's inbox.
  func list(_ period: String, _ dealer: String, parts: Int) {
    world["w/inbox/\(period)/\(dealer).csv"] = Array(
      """
      dealer,period,record_no,part_no,quantity,unit_price,source
      \(dealer),\(period),R-\(dealer)-\(period),P-1,\(parts),113.00,emergency

      """.utf8)
  }

  /// Puts rows of the adjustments table into a month's inbox.
  func adjust(_ period: String, _ rows: String..., file: String = "adjustments") {
    adjust(period, rows: rows, file: file)
  }

  func adjust(_ period: String, rows: [String], file: String = "adjustments") {
    world["w/inbox/\(period)/\(file).csv"] = Array(
      ("statement_no,line,amount,reason,approved_by\n" + rows.map { "\($0)\n" }.joined()).utf8)
  }

  @discardableResult
  func settle(_ period: String) throws -> RunReport {
    var request = RunRequest(
      period: try #require(Period(period)), workspace: "w")
    request.issuedOn = try #require(Period(period)).next.day(10)
    return try run(request, session)
  }

  /// Has the dealers confirm what stands for a month.
  func confirm(_ period: String, _ numbers: String...) throws {
    let day = try #require(Period(period)).next.day(15)
    _ = try Workflow.confirm(
      ConfirmationRequest(
        statements: numbers, decision: .confirmed, day: day, workspace: "w"),
      session)
  }

  /// Takes a statement out of its month.
  func withdraw(_ number: String, on day: String = "2026-01-15") throws {
    _ = try Workflow.withdraw(
      WithdrawRequest(
        statements: [number], day: try #require(Day(day)), remark: "no list", workspace: "w"),
      session)
  }

  /// Takes an answer back.
  func revoke(_ number: String, on day: String = "2026-05-30") throws {
    _ = try Workflow.confirm(
      ConfirmationRequest(
        statements: [number], decision: .revoked, day: try #require(Day(day)), remark: "mistyped",
        workspace: "w"),
      session)
  }

  @discardableResult
  func post(_ period: String) throws -> PostReport {
    let period = try #require(Period(period))
    let request = PostRequest(
      period: period, workspace: "w", on: period.next.day(20))
    return try Workflow.post(request, session)
  }

  /// A dealer's figures of a month's summary: adjustments and total.
  func figures(_ period: String, _ dealer: String) throws -> [String] {
    let row = try #require(
      world.text("w/out/\(period)/summary.csv").split(separator: "\n").first {
        $0.hasPrefix("\(dealer),")
      })
    let cells = row.split(separator: ",", omittingEmptySubsequences: false)
    return cells.dropLast(2).suffix(2).map(String.init)
  }
}
