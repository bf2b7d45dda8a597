import Archive
import Settlement
import Testing
import TestSupport
import Text
import Workflow
import WorkflowSupport

/// Past documents, from the archive alone.
@Suite struct RegenerateTests {
  @Test("Every folder that was ever published comes out again, whatever the folders say now")
  func folders() throws {
    try withTemporaryFolder { folder in
      let story = try LongStory(in: folder)
      let auditor = MemoryWorld([:], today: Day(number: 30_000), cores: 3)
      #expect(story.published.count == 8)
      for (run, published) in story.published {
        var request = RegenerateRequest(
          period: published.period, out: "again/\(run)")
        request.run = run
        let report = try regenerate(request, auditor.session(story.months.archive))
        #expect(report.differences.isEmpty && report.run == run)
        #expect(auditor.contents(of: "again/\(run)") == published.files)
      }
    }
  }

  @Test("Any revision of a statement comes out again; without a dealer those of all")
  func revisions() throws {
    try withTemporaryFolder { folder in
      let story = try LongStory(in: folder)
      let auditor = MemoryWorld([:], today: Day(number: 0))
      let path = "statements/S202510-D002.html"
      let pages = try [1, 2].map { revision in
        var request = RegenerateRequest(
          period: try #require(Period("2025-10")),
          out: "r\(revision)")
        (request.dealer, request.revision) = ("d002", revision)
        #expect(try regenerate(request, auditor.session(story.months.archive)).differences.isEmpty)
        return auditor.text("r\(revision)/\(path)")
      }
      #expect(Set(pages).count == 2)
      for page in pages {
        #expect(
          story.published.contains {
            String(decoding: $0.1.files[path] ?? [], as: UTF8.self) == page
          })
      }
      var all = RegenerateRequest(
        period: try #require(Period("2025-10")), out: "all")
      all.revision = 1
      #expect(try regenerate(all, auditor.session(story.months.archive)).documents == 2)
      #expect(auditor.text("all/\(path)") == pages[0])
    }
  }

  @Test("What was never issued is told, and nothing is written; nor into a folder with files")
  func refused() throws {
    try withTemporaryFolder { folder in
      let story = try LongStory(in: folder)
      let auditor = MemoryWorld(
        ["full/.hidden": []], today: Day(number: 0))
      let base = RegenerateRequest(
        period: try #require(Period("2025-10")), out: "out")
      var asked = [base, base, base, base]
      asked[0].period = base.period.previous
      asked[1].dealer = "D009"
      (asked[2].dealer, asked[2].revision) = ("D001", 2)
      asked[3].run = "zz"
      for request in asked {
        let error = #expect(throws: RunError.self) {
          try regenerate(request, auditor.session(story.months.archive))
        }
        #expect(error?.cause == .missing)
      }
      let nothing = #expect(throws: RunError.self) {
        try regenerate(base, auditor.session("\(folder)/none.sqlite"))
      }
      #expect(nothing?.cause == .missing)
      var full = base
      full.out = "full"
      let error = #expect(throws: RunError.self) {
        try regenerate(full, auditor.session(story.months.archive))
      }
      #expect(error?.cause == .unwritable)
      #expect(auditor.contents(of: "out").isEmpty && auditor.contents(of: "out.unfinished").isEmpty)
    }
  }
}

/// Two months with a second revision, a confirmation, a posting, invoices and an adjustment; what
/// was published after each step.
private struct LongStory {
  let months: MonthsWorld
  private(set) var published: [(String, (period: Period, files: [String: [UInt8]]))] = []

  init(in folder: String) throws {
    months = try MonthsWorld(archive: folder)
    months.list("2025-10", "D001", parts: 3)
    months.list("2025-10", "D002", parts: 4)
    try months.settle("2025-10")
    try take("2025-10")
    months.list("2025-10", "D002", parts: 5)
    try months.settle("2025-10")
    try take("2025-10")
    try months.confirm("2025-10", "S202510-D001")
    try months.post("2025-10")
    try take("2025-10")
    try reconcile("2025-11-15")
    try take("2025-10")
    invoice("339.00", "300.00", "39.00")
    try reconcile("2025-11-20")
    try take("2025-10")
    try months.settle("2025-10")
    try take("2025-10")
    months.list("2025-11", "D001", parts: 1)
    months.adjust("2025-11", "S202510-D001,,-5.00,rounding,Chief auditor")
    try months.settle("2025-11")
    try take("2025-11")
    try months.confirm("2025-11", "S202511-D001")
    try months.post("2025-11")
    try take("2025-11")
    // Nothing new: the folder is written again as it was.
    try months.settle("2025-10")
    #expect(months.world.contents(of: "w/out/2025-10") == published[5].1.files)
  }

  private mutating func take(_ period: String) throws {
    let archive = try Archive.open(path: months.archive, readOnly: true)
    let digest = try #require(try archive.latestRun()?.digest.hex)
    published.append(
      (digest, (try #require(Period(period)), months.world.contents(of: "w/out/\(period)"))))
  }

  private func invoice(_ gross: String, _ net: String, _ tax: String) {
    months.world["w/inbox/2025-10/invoices.csv"] = Array(
      """
      invoice_no,type,issued_on,seller_tax_id,buyer_tax_id,net,rate,tax,gross,statements
      25112000000000000001,special,2025-11-18,91350800MA9D0001XW,91350800MA9D000002,\(net),13%,\
      \(tax),\(gross),S202510-D001

      """.utf8)
  }

  private func reconcile(_ day: String) throws {
    _ = try Workflow.reconcile(
      ReconcileRequest(
        period: Period("2025-10"), workspace: "w", asOf: Day(day),
        files: []), months.session)
  }
}
