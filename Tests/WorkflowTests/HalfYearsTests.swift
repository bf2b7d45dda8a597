import Documents
import Settlement
import Testing
import TestSupport
import Text
import Workflow
import WorkflowSupport

/// Halves and months of one house: what stands in one archive, and what is refused.
@Suite struct HalfYearsTests {
  /// The half of the worked example, and one archive.
  private struct House {
    let world: MemoryWorld
    let archive: String
    var session: Session { world.session(archive) }
    static let halves = """
      {"from": "2025-H1", "periods": "half-year", "settledBy": "set-off", "invoice": null,
       "halves": {"H1": {"ends": "06-30", "returnBy": "07-31"},
                  "H2": {"ends": "12-31", "returnBy": "01-31"}},
       "managementFee": "0%", "require": ["machines"]}
      """
    static let months = #"{"from": "2008-01", "require": []}"#

    init(in folder: String, _ editions: String...) throws {
      let input = try Fixtures.files(below: "cases/080-half-year/input")
      let files = Dictionary(uniqueKeysWithValues: input.map { ("w/\($0.key)", $0.value) })
      world = MemoryWorld(files, today: try #require(Day("2026-06-01")))
      archive = "\(folder)/settle.sqlite"
      let prices = world.text("w/reference/prices.csv")
      world["w/reference/prices.csv"] = Array(
        prices.replacing("2025-01-01", with: "2024-01-01").utf8)
      rule(editions)
    }

    func rule(_ editions: [String]) {
      world["w/reference/rulebook.json"] = Array(
        """
        {"name": "test", "language": "en",
         "buyer": {"name": "Example Machines", "taxpayer_id": "91350800MA9D000002"},
         "accounts": {"expense": "6601.05", "input_vat": "2221.01", "dealers": "1122"},
         "editions": [\(editions.joined(separator: ", "))]}
        """.utf8)
    }

    /// Puts a list of one belt into a month's inbox.
    func list(_ month: String) {
      world["w/inbox/\(month)/list.csv"] = Array(
        """
        dealer,period,record_no,part_no,quantity,unit_price,source
        N001,\(month),R-\(month),NJ-104,1,128.00,emergency

        """.utf8)
    }

    func returns(_ period: String, _ rows: String...) {
      world["w/inbox/\(period)/machine-returns.csv"] = Array(
        ("return_no,dealer,machine_no,returned_on,cause,freight,paid_by,restore\n"
          + rows.map { "\($0)\n" }.joined()).utf8)
    }

    @discardableResult
    func settle(_ period: String, on day: String) throws -> RunReport {
      var request = RunRequest(period: try #require(Period(period)), workspace: "w")
      let issuedOn = try #require(Day(day))
      request.issuedOn = issuedOn
      return try run(request, session)
    }

    /// Why a period is refused: code and message of each finding.
    func refusal(_ period: String, on day: String) throws -> [String] {
      do {
        try settle(period, on: day)
        return []
      } catch RunError.refused(let told) {
        return told.findings.map { "\($0.code.rawValue): \($0.message.english)" }
      }
    }

    func codes(_ period: String) -> [String] {
      world.text("w/out/\(period)/exceptions.csv").split(separator: "\n").dropFirst().compactMap {
        let cells = $0.split(separator: ",", omittingEmptySubsequences: false)
        return cells.count > 5 ? "\(cells[0]) \(cells[5])" : nil
      }
    }

    func confirmAndPost(_ number: String, _ period: String, on text: String) throws {
      let day = try #require(Day(text))
      _ = try confirm(
        ConfirmationRequest(
          statements: [number], decision: .confirmed, day: day, workspace: "w"), session)
      _ = try post(
        PostRequest(period: try #require(Period(period)), workspace: "w", on: day), session)
    }
  }

  @Test("Months and halves stand in one archive, which holds and comes out again")
  func both() throws {
    try withTemporaryFolder { folder in
      let house = try House(in: folder, House.months, House.halves)
      house.list("2024-12")
      house.returns("2024-12", "ZF-0,N001,M-9,2024-12-03,quality,50.00,dealer,")
      try house.settle("2024-12", on: "2025-01-10")
      #expect(
        house.world.text("w/out/2024-12/machine-returns.csv").hasSuffix(
          "ZF-0,N001,M-9,2024-12-03,quality,freight-company,50.00,S202412-N001\n"))
      try house.confirmAndPost("S202412-N001", "2024-12", on: "2025-01-20")
      try house.settle("2025-H1", on: "2025-08-12")
      try house.confirmAndPost("S2025H1-N001", "2025-H1", on: "2025-08-20")
      let report = try verify(VerifyRequest(replay: true), house.session)
      #expect(report.defects.map(\.message.english) == [])
      #expect(report.statements == 2 && report.replayed == 2)
    }
  }

  @Test("A period is of the kind that its edition settles")
  func otherKind() throws {
    try withTemporaryFolder { folder in
      let house = try House(in: folder, House.months, House.halves)
      house.list("2024-H2")
      house.list("2025-01")
      #expect(
        try house.refusal("2024-H2", on: "2025-02-12") == [
          "period: the edition from 2008-01 settles by month, so that 2024-H2 is no period of it; "
            + "name one such as 2025-10"
        ])
      #expect(
        try house.refusal("2025-01", on: "2025-02-12") == [
          "period: the edition from 2025-H1 settles by half-year, so that 2025-01 is no period of "
            + "it; name one such as 2025-H1"
        ])
    }
  }

  @Test("A day that one scheme has settled, the other does not settle, whichever came first")
  func overlapping() throws {
    try withTemporaryFolder { folder in
      let house = try House(in: folder, House.months)
      house.list("2025-03")
      try house.settle("2025-03", on: "2025-04-10")
      house.rule([House.halves])
      #expect(
        try house.refusal("2025-H1", on: "2025-08-12") == [
          "period: S202503-N001 settles days of 2025-H1 already, by the other scheme; settle each "
            + "day once"
        ])
    }
    try withTemporaryFolder { folder in
      let house = try House(in: folder, House.halves)
      try house.settle("2025-H1", on: "2025-08-12")
      house.rule([House.months])
      house.list("2025-06")
      #expect(
        try house.refusal("2025-06", on: "2025-08-13") == [
          "period: S2025H1-N001 settles days of 2025-06 already, by the other scheme; settle each "
            + "day once"
        ])
      house.list("2025-07")
      #expect(try house.refusal("2025-07", on: "2025-08-13") == [])
    }
  }

  @Test("Halves end where those ended that were settled")
  func otherEnds() throws {
    try withTemporaryFolder { folder in
      let house = try House(in: folder, House.halves)
      try house.settle("2025-H1", on: "2025-08-12")
      house.rule([House.halves.replacing("06-30", with: "06-29")])
      #expect(
        try house.refusal("2025-H1", on: "2025-08-13") == [
          "period: halves were settled to 06-30 and 12-31, and the rulebook ends them on 06-29 and "
            + "12-31; put the former back"
        ])
    }
  }

  @Test("A half has the days that the rulebook gives it, wherever its name stands in a cell")
  func ownEnds() throws {
    try withTemporaryFolder { folder in
      let ends = House.halves.replacing("06-30", with: "09-30").replacing("12-31", with: "03-31")
      let house = try House(
        in: folder, ends.replacing("07-31", with: "10-31").replacing("01-31", with: "04-30"))
      // The visit of line 1 lies behind the calendar's half, and in the rulebook's.
      let path = "w/inbox/2025-H1/records.csv"
      let records = house.world.text(path)
      #expect(records.contains("2025-04-12"))
      house.world[path] = Array(records.replacing("2025-04-12", with: "2025-09-30").utf8)
      try house.settle("2025-H1", on: "2025-11-12")
      let decisions = house.world.text("w/out/2025-H1/decisions.csv")
      #expect(decisions.contains(",1,part,") && !decisions.contains("other-month"))
      #expect(throws: RunError.self) { try house.settle("2025-H1", on: "2025-09-30") }
      try house.confirmAndPost("S2025H1-N001", "2025-H1", on: "2025-11-20")
      let report = try verify(VerifyRequest(replay: true), house.session)
      #expect(report.defects.map(\.message.english) == [])
    }
  }

  @Test("A report without an archive has the halves end where the rulebook ends them")
  func reportedEnds() throws {
    try withTemporaryFolder { folder in
      let house = try House(in: folder, House.halves.replacing("06-30", with: "03-31"))
      let half = try #require(Period("2025-H1"))
      let report = try writeReport(
        ReportRequest(.care, from: half, to: half, workspace: "w"), house.session)
      #expect(report.asOf == Day("2025-03-31"))
      // H2 ends in February, before the H1 of its year.
      house.rule([House.halves.replacing("12-31", with: "02-28")])
      let other = try #require(Period("2025-H2"))
      let both = try writeReport(
        ReportRequest(.care, from: other, to: half, workspace: "w"), house.session)
      #expect(both.folder == "out/reports/care-2025-H2-2025-H1")
      #expect(throws: RunError.self) {
        try writeReport(
          ReportRequest(.care, from: half, to: other, workspace: "w"), house.session)
      }
    }
  }

  @Test("A half whose lists are all gone stands, and says so")
  func allListsGone() throws {
    try withTemporaryFolder { folder in
      let house = try House(in: folder, House.halves)
      house.returns("2025-H1")
      try house.settle("2025-H1", on: "2025-08-12")
      house.world["w/inbox/2025-H1/list.csv"] = nil
      try house.settle("2025-H1", on: "2025-08-13")
      #expect(house.codes("2025-H1").contains("error list-gone"))
    }
  }

  @Test("Two balances of one dealer and day are refused, where they would be set off against")
  func contradiction() throws {
    try withTemporaryFolder { folder in
      let house = try House(in: folder, House.halves)
      let path = "w/inbox/2025-H1/receivables.csv"
      house.world[path] = Array((house.world.text(path) + "N001,2025-08-10,12351.00\n").utf8)
      #expect(
        try house.refusal("2025-H1", on: "2025-08-12") == [
          "register-unreadable: N001 owes 12351.00 on 2025-08-10 by this row and 12350.00 by row 2; "
            + "correct or remove one of the two"
        ])
      // Of an older day than the one that counts, nothing is asked.
      house.world[path] = Array((house.world.text(path) + "N001,2025-08-11,12000.00\n").utf8)
      try house.settle("2025-H1", on: "2025-08-12")
      #expect(
        house.world.text("w/out/2025-H1/set-off.csv").hasSuffix(
          "N001,S2025H1-N001,1,2025-08-11,12000.00,663.00,11337.00,issued\n"))
    }
  }

  @Test("A balance is unknown without a row, and the notice is there without one")
  func unknown() throws {
    try withTemporaryFolder { folder in
      let house = try House(in: folder, House.halves)
      house.world["w/inbox/2025-H1/receivables.csv"] = nil
      try house.settle("2025-H1", on: "2025-08-12")
      #expect(
        house.world.text("w/out/2025-H1/set-off.csv").hasSuffix(
          "N001,S2025H1-N001,1,,,663.00,,issued\n"))
      #expect(house.codes("2025-H1").contains("notice no-receivable"))
    }
  }

  @Test("A return is borne once, wherever its day was mended to")
  func moved() throws {
    try withTemporaryFolder { folder in
      let house = try House(in: folder, House.halves)
      try house.settle("2025-H1", on: "2025-08-12")
      house.returns(
        "2025-H2", "ZF-1,N001,M-7,2025-07-10,quality,420.00,dealer,",
        "ZF-3,N001,M-7,2025-07-11,unsold,10.00,company,5.00")
      try house.settle("2025-H2", on: "2026-02-12")
      #expect(house.codes("2025-H2").contains("notice return-moved"))
      // A dealer of whom no list came has a statement without lines.
      #expect(
        house.world.text("w/out/2025-H2/machine-returns.csv").split(separator: "\n").dropFirst()
          == ["ZF-3,N001,M-7,2025-07-11,unsold,freight-dealer,-10.00,S2025H2-N001"])
    }
  }

  @Test("A return that no statement of its half bears is missed in the next")
  func missed() throws {
    try withTemporaryFolder { folder in
      let house = try House(in: folder, House.halves)
      house.returns("2025-H1")
      try house.settle("2025-H1", on: "2025-08-12")
      house.returns("2025-H2", "ZF-1,N001,M-7,2025-06-30,quality,420.00,dealer,")
      try house.settle("2025-H2", on: "2026-02-12")
      #expect(house.codes("2025-H2").contains("error return-missed"))
      #expect(try verify(VerifyRequest(replay: true), house.session).defects.isEmpty)
    }
  }
}
