import Archive
import Settlement
import Synchronization
import Testing
import TestSupport
import Text
import Workflow
import WorkflowSupport

/// Running a month again and again, as a clerk does.
@Suite("A month-end") struct RunTests {
  @Test("run again without a change issues nothing and writes the same bytes")
  func runAgain() throws {
    try withDesk { desk in
      let first = try desk.run()
      let out = desk.world.contents(of: "w/out/2025-10")
      let second = try desk.run { $0.issuedOn = Day("2025-11-20") }
      #expect(first.issued == ["S202510-D001"])
      #expect(second.issued == [] && second.unchanged == ["S202510-D001"])
      #expect(second.runDigest == first.runDigest)
      #expect(desk.world.contents(of: "w/out/2025-10") == out)
    }
  }

  @Test("that finds nothing new keeps no file either")
  func nothingNew() throws {
    try withDesk { desk in
      let first = try desk.run()
      desk.edit(Desk.list) { $0 + "\n" }
      #expect(try desk.run().runDigest == first.runDigest)
      let bytes = try #require(desk.world["w/\(Desk.list)"])
      #expect(try !desk.archive.has(sha256(bytes.span)))
    }
  }

  @Test("that cannot use its inputs makes no archive, and keeps no file in one that is there")
  func unusable() throws {
    try withDesk { desk in
      let rulebook = desk.world.text("w/reference/rulebook.json")
      desk.edit("reference/rulebook.json") { _ in "{" }
      #expect(throws: RunError.self) { try desk.run() }
      #expect(!Archive.isThere(path: desk.archivePath))
      desk.edit("reference/rulebook.json") { _ in rulebook }
      let digest = try desk.run().runDigest
      desk.edit("reference/rulebook.json") { _ in "{" }
      desk.edit(Desk.list) { $0 + "\n" }
      #expect(throws: RunError.self) { try desk.run() }
      let bytes = try #require(desk.world["w/\(Desk.list)"])
      #expect(try !desk.archive.has(sha256(bytes.span)))
      desk.edit("reference/rulebook.json") { _ in rulebook }
      #expect(try desk.run().runDigest == digest)
    }
  }

  @Test("run again after a change issues the next revision")
  func nextRevision() throws {
    try withDesk { desk in
      let first = try desk.run()
      desk.edit(Desk.list) { $0.replacing(",1,", with: ",2,", maxReplacements: 1) }
      let second = try desk.run { $0.issuedOn = Day("2025-11-20") }
      #expect(second.issued == first.issued && second.runDigest != first.runDigest)
      #expect(desk.summary("D001").contains(",2,issued,2025-11-20,"))
    }
  }

  @Test("that could not put its folder in place is brought in line by the next run")
  func broken() throws {
    try withDesk { desk in
      let first = try desk.run()
      let out = desk.world.contents(of: "w/out/2025-10")
      try desk.world.remove("w/out/2025-10")
      #expect(try desk.run().runDigest == first.runDigest)
      #expect(desk.world.contents(of: "w/out/2025-10") == out)
    }
  }

  @Test("forgets last what the replaced folder had, so that it may be stopped before that")
  func listLast() throws {
    try withDesk { desk in
      _ = try desk.run()
      desk.edit(Desk.list) { $0.replacing(",1,", with: ",2,", maxReplacements: 1) }
      _ = try desk.run()
      let removed = desk.world.removed.filter { $0.contains(".old/") }
      #expect(removed.count > 3 && removed.last?.hasSuffix("/SHA256SUMS") == true)
    }
  }

  @Test("keeps the list of a replaced folder of which something cannot be removed")
  func listOfWhatIsLeft() throws {
    try withDesk { desk in
      _ = try desk.run()
      desk.edit(Desk.list) { $0.replacing(",1,", with: ",2,", maxReplacements: 1) }
      let page = "statements/S202510-D001.html"
      desk.world.stuck.withLock { $0 = ["w/out/.2025-10.old/\(page)"] }
      _ = try desk.run()
      let left = desk.world.contents(of: "w/out/.2025-10.old").keys.sorted()
      #expect(left == ["SHA256SUMS", page])
      #expect(desk.world.reports.count == 1)
      desk.world.stuck.withLock { $0 = [] }
      _ = try desk.run()
      #expect(desk.world.contents(of: "w/out/.2025-10.old").keys.isEmpty)
      #expect(desk.world.contents(of: "w/out/2025-10.kept").keys.isEmpty)
    }
  }

  @Test("names a list that is newly held, and keeps the statement that stands")
  func newlyHeld() throws {
    try withDesk { desk in
      _ = try desk.run()
      desk.edit(Desk.list) { $0.replacing("R-", with: "1.2E+1", maxReplacements: 1) }
      let report = try desk.run()
      #expect(report.held == ["D001"] && report.wantsAttention)
      #expect(report.unchanged == ["S202510-D001"])
      #expect(desk.summary("D001").contains(",1,issued,"))
    }
  }

  @Test("of one dealer leaves the others what they had")
  func oneDealer() throws {
    try withDesk { desk in
      desk.addSecondDealer()
      _ = try desk.run()
      #expect(desk.summary("D002").contains(",held,"))
      let report = try desk.run { $0.dealers = ["d001"] }
      #expect(desk.summary("D002").contains(",held,"))
      #expect(report.withoutList == [])
    }
  }

  @Test("that only tries writes nothing and says what would come")
  func dryRun() throws {
    try withDesk { desk in
      let report = try desk.run { $0.isDryRun = true }
      #expect(report.issued == ["S202510-D001"] && report.outFolder == nil)
      #expect(desk.world.contents(of: "w/out/2025-10").isEmpty)
      #expect(try desk.run().issued == ["S202510-D001"])
    }
  }

  @Test("goes on where a file of the inbox is refused")
  func refusedFile() throws {
    try withDesk { desk in
      desk.world["w/\(Desk.list)"] = Array("record_no,part_no\n\"R".utf8)
      let report = try desk.run()
      #expect(report.issued == [] && report.withoutList == ["D001", "D002"])
      #expect(report.findings.findings.contains { $0.severity == .error })
    }
  }

  @Test("takes a buyer's doubtful taxpayer id as it stands, with a notice")
  func doubtfulBuyer() throws {
    try withDesk { desk in
      desk.edit("reference/rulebook.json") {
        $0.replacing(/"taxpayer_id": *"[^"]*"/, with: #""taxpayer_id": "1""#)
      }
      let findings = try desk.run().findings.findings
      #expect(findings.map(\.code) == [.taxpayerIDDoubtful])
      #expect(findings.map(\.severity) == [.notice])
    }
  }

  @Test("holds lists that come to more than a statement may, and never stops for their size")
  func hugeFigures() throws {
    try withDesk { desk in
      desk.addSecondDealer()
      let line = ",2025-10,X-1,PX,1,1,1000000000000\n"
      for dealer in ["D001", "D002"] {
        desk.world["w/inbox/2025-10/\(dealer == "D001" ? "list.csv" : "second.csv")"] = Array(
          ("dealer,period,record_no,part_no,quantity,unit_price,amount\n"
            + String(repeating: dealer + line, count: 50_000)).utf8)
      }
      desk.world["w/\(Desk.list)"] = desk.world["w/inbox/2025-10/list.csv"]
      let report = try desk.run { $0.isDryRun = true }
      #expect(report.held == ["D001", "D002"])
    }
  }

  private func withDesk(_ body: (Desk) throws -> Void) throws {
    try withTemporaryFolder { folder in try body(try Desk(folder)) }
  }
}

/// A workspace in memory with an archive of its own.
private struct Desk {
  static let list = "inbox/2025-10/list.csv"
  let world: MemoryWorld
  private let folder: String

  init(_ folder: String) throws {
    self.folder = folder
    let input = try Fixtures.files(below: "cases/001-plain-month/input")
    let files = Dictionary(uniqueKeysWithValues: input.map { ("w/\($0.key)", $0.value) })
    world = MemoryWorld(files, today: try #require(Day("2025-11-20")))
  }

  var archivePath: String { "\(folder)/settle.sqlite" }

  func run(_ adjust: (inout RunRequest) -> Void = { _ in }) throws -> RunReport {
    var request = RunRequest(
      period: try #require(Period("2025-10")), workspace: "w")
    request.issuedOn = Day("2025-11-12")
    adjust(&request)
    return try Workflow.run(request, world.session(archivePath))
  }

  var archive: Archive {
    get throws { try Archive.open(path: archivePath, readOnly: true) }
  }

  func edit(_ path: String, _ change: (String) -> String) {
    world["w/\(path)"] = Array(change(world.text("w/\(path)")).utf8)
  }

  /// Adds a dealer whose only list has a damaged part number.
  func addSecondDealer() {
    edit("inbox/2025-10/receipts.csv") { $0 + "D002,2025-10,2025-11-03,2025-11-05\n" }
    world["w/inbox/2025-10/second.csv"] = Array(
      "dealer,period,record_no,part_no,quantity,unit_price\nD002,2025-10,R-9,8.30E+11,1,\n".utf8)
  }

  func summary(_ dealer: String) -> String {
    world.text("w/out/2025-10/summary.csv").split(separator: "\n")
      .first { $0.hasPrefix(dealer) }.map(String.init) ?? ""
  }
}
