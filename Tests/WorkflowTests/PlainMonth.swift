import Settlement
import Testing
import TestSupport
import Workflow
import WorkflowSupport

/// The month of the first golden case, settled again and again in one archive.
struct PlainMonth {
  let world: MemoryWorld
  let archive: String
  let period: Period
  var session: Session { world.session(archive) }
  static let number = "S202510-D001"

  init(in folder: String) throws {
    let input = try Fixtures.files(below: "cases/001-plain-month/input")
    let files = Dictionary(uniqueKeysWithValues: input.map { ("w/\($0.key)", $0.value) })
    world = MemoryWorld(files, today: try #require(Day("2025-12-31")))
    archive = "\(folder)/settle.sqlite"
    period = try #require(Period("2025-10"))
  }

  /// Settles the month.
  func settle(on day: String = "2025-11-12", dryRun: Bool = false) throws -> RunReport {
    var request = RunRequest(
      period: period, workspace: "w")
    request.issuedOn = Day(day)
    request.isDryRun = dryRun
    return try run(request, session)
  }

  /// Puts rows into the table of confirmations.
  func answer(_ rows: String...) {
    let text = "statement_no,decision,on,by,remark\n" + rows.joined(separator: "\n") + "\n"
    world["w/inbox/2025-10/answers.csv"] = Array(text.utf8)
  }

  /// Accepts one turning cylinder less, so that the decision differs.
  func acceptLess() throws {
    let path = "w/inbox/2025-10/acceptance.csv"
    let text = world.text(path)
    let changed = text.replacing("ZX-1002,2,", with: "ZX-1002,1,")
    try #require(changed != text)
    world[path] = Array(changed.utf8)
  }

  /// State and revision of the statement, as the summary has them.
  var state: String {
    let row = world.text("w/out/2025-10/summary.csv").split(separator: "\n").dropFirst().first
    let cells = row?.split(separator: ",", omittingEmptySubsequences: false) ?? []
    return cells.count > 5 ? "\(cells[5]) \(cells[4])" : ""
  }

  /// Severity, row, column, dealer and code of every exception.
  var exceptions: [String] {
    world.text("w/out/2025-10/exceptions.csv").split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return ([cells[0]] + cells[2..<6]).joined(separator: " ")
    }
  }
}
