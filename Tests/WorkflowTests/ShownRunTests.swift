import Settlement
import Testing
import TestSupport
import Workflow
import WorkflowSupport

/// The page of a month and the run that it shows.
@Suite struct ShownRunTests {
  @Test("A month that is run again shows what it showed, whatever became of the day and of others")
  func again() throws {
    try withTemporaryFolder { folder in
      let world = try twoMonths()
      _ = try settle("2025-09", on: "2025-10-12", world, folder)
      _ = try settle("2025-10", on: "2025-11-12", world, folder)
      let first = world.contents(of: "w/out/2025-10")
      let page = world.text("w/out/2025-10/summary.html")
      #expect(page.contains("<td class=\"u\">2025-09</td><td>1</td><td>3</td><td>3,847.58</td>"))
      #expect(page.contains("截至2025-11-12"))

      world["w/inbox/2025-09/acceptance.csv"] = changed(
        world.text("w/inbox/2025-09/acceptance.csv"), "ZX-1002,2", "ZX-1002,1")
      let revised = try settle("2025-09", on: "2025-11-13", world, folder)
      #expect(revised.issued == ["S202509-D001"])
      let unchanged = try settle("2025-10", on: "2025-11-20", world, folder)
      #expect(unchanged.issued.isEmpty)
      #expect(world.contents(of: "w/out/2025-10") == first)

      world["w/inbox/2025-10/acceptance.csv"] = changed(
        world.text("w/inbox/2025-10/acceptance.csv"), "ZX-1003,3", "ZX-1003,2")
      let latest = try settle("2025-10", on: "2025-11-20", world, folder)
      let next = world.text("w/out/2025-10/summary.html")
      #expect(next.contains("截至2025-11-20"))
      #expect(next.contains(latest.runDigest) && !page.contains(latest.runDigest))
      // One of two cylinders is cut: 1,250.50 and its fee of 125.05.
      #expect(next.contains("<td>3,847.58</td><td>1,375.55</td><td>35.8%</td>"))
    }
  }

  @Test("The digests of the month have the page")
  func digests() throws {
    try withTemporaryFolder { folder in
      let world = try twoMonths()
      _ = try settle("2025-10", on: "2025-11-12", world, folder)
      #expect(world.text("w/out/2025-10/SHA256SUMS").contains("  summary.html\n"))
    }
  }

  /// A plain month, and the same a month earlier under other record numbers.
  private func twoMonths() throws -> MemoryWorld {
    var files: [String: [UInt8]] = [:]
    for (path, bytes) in try Fixtures.files(below: "cases/001-plain-month/input") {
      files["w/\(path)"] = bytes
      guard path.hasPrefix("inbox/") else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      files["w/" + earlier(path)] = Array(earlier(text).utf8)
    }
    return MemoryWorld(files, today: try #require(Day("2025-12-31")))
  }

  private func earlier(_ text: String) -> String {
    text.replacing("2025-10", with: "2025-09").replacing("2025-11", with: "2025-10")
      .replacing("R-25", with: "Q-25")
  }

  private func changed(_ text: String, _ old: String, _ new: String) -> [UInt8] {
    Array(text.replacing(old, with: new).utf8)
  }

  private func settle(
    _ period: String, on day: String, _ world: MemoryWorld, _ folder: String
  ) throws -> RunReport {
    var request = RunRequest(
      period: try #require(Period(period)), workspace: "w")
    request.issuedOn = Day(day)
    return try run(request, world.session("\(folder)/settle.sqlite"))
  }
}
