import Documents
import Settlement
import Testing
import TestSupport
import WorkflowSupport

@testable import Workflow

/// Lines whose traces were worked out on paper.
@Suite struct ExplainedLineTests {
  private func line(
    _ statement: String, _ line: String, of fixture: String = "demo"
  ) throws -> ExplainedLine {
    try withTemporaryFolder { folder in
      let month = try ExplainedMonth(fixture, in: folder)
      let explanation = try month.explain(statement, line)
      return try #require(explanation.lines.first)
    }
  }

  @Test("A short return says what was left, and the next line who took it")
  func pool() throws {
    // Label FJ2510003 has 4 accepted. Line 4 claims 6 and takes all 4; line 37 claims the rest.
    let short = try line("S202510-FJ001", "4")
    #expect(short.trace?.pool?.thousandths == 4000)
    #expect(short.background.draws.isEmpty)
    #expect(short.trace?.drawn.thousandths == 4000)
    let rest = try line("S202510-FJ001", "37")
    #expect(rest.trace?.pool == .zero)
    #expect(
      rest.background.draws == [PoolDraw(line: "4", quantity: Quantity(thousandths: 4000))])
    #expect(rest.archived.reasons.map(\.code) == [.notReturned])
  }

  @Test("The rows that bore on a line are found with file, row and cells as written")
  func sources() throws {
    let rows = try line("S202510-FJ001", "4").background.rows
    #expect(
      rows.map { "\($0.kind.rawValue) \($0.file):\($0.row)" } == [
        "claim inbox/2025-10/榕海10月代垫服务费用清单.csv:5",
        "record inbox/2025-10/现场服务记录登记.xlsx:4",
        "price reference/配件批发价调整 2025年7月.csv:5",
        "acceptance inbox/2025-10/旧件验收单.csv:5",
        "manifest inbox/2025-10/旧件退回明细表（汇总）.xlsx:5",
      ])
    let claim = try #require(rows.first?.cells)
    #expect(claim.first { $0.heading == "数量" }?.text == "6")
    #expect(claim.first { $0.heading == "结算月份" }?.text == "2025年10月")
  }

  @Test("A service is priced by the row of its machine's family")
  func service() throws {
    // 1.5 × 70.00 = 105.00 claimed; from 2025-10-16 loaders have 65.00: 1.5 × 65.00 = 97.50.
    let line = try line("S202510-D001", "2", of: "cases/054-labour-and-travel/input")
    #expect(line.background.price?.price.tenThousandths == 650_000)
    #expect(line.background.price?.effectiveFrom == Day("2025-10-16"))
    #expect(line.background.machineNumber == "M-1")
    #expect(
      line.trace?.arithmetic.compactMap { $0.product?.exact } == ["105.00", "105.00", "97.50"])
  }

  @Test("Of another dealer's record nothing is shown but where it stands")
  func otherDealer() throws {
    try withTemporaryFolder { folder in
      let month = try ExplainedMonth("cases/005-service-records/input", in: folder)
      let foreign = try month.told().flatMap(\.lines).filter {
        $0.archived.reasons.first?.code == .recordOtherDealer
      }
      #expect(!foreign.isEmpty)
      for line in foreign {
        let record = try #require(line.background.rows.first { $0.kind == .record })
        #expect(record.cells.isEmpty)
        #expect(!line.background.rows.contains { $0.kind == .machine })
        #expect(line.trace?.priceDate == Day("2025-10-31"))
      }
    }
  }

  @Test("Where several lines bear a number all are told, and a place names one")
  func numbers() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      months.world["w/inbox/2025-10/list.csv"] = Array(
        """
        dealer,period,line,record_no,part_no,quantity,unit_price,source
        D001,2025-10,A,R-1,P-1,1,113.00,emergency
        D001,2025-10,7,R-2,P-1,1,113.00,emergency
        D001,2025-10,A,R-3,P-1,1,113.00,emergency

        """.utf8)
      try months.settle("2025-10")
      func positions(_ line: String) throws -> [Int] {
        var request = ExplainRequest(statement: "S202510-D001")
        request.line = line
        return try explain(request, months.session).lines.map(\.position)
      }
      #expect(try positions("A") == [1, 3])
      #expect(try positions("#2") == [2])
      #expect(throws: RunError.self) { try positions("#4") }
      #expect(throws: RunError.self) { try positions("2") }
    }
  }

  @Test("An earlier revision is told by the files that it was issued from")
  func revisions() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      months.list("2025-10", "D001", parts: 3)
      try months.settle("2025-10")
      months.list("2025-10", "D001", parts: 2)
      try months.settle("2025-10")
      let claimed = try [1, 2, nil].map { revision in
        var request = ExplainRequest(statement: "S202510-D001")
        (request.line, request.revision) = ("1", revision)
        let told = try explain(request, months.session)
        #expect(!told.wantsAttention)
        let cells = told.lines.first?.background.rows.first?.cells
        return cells?.first { $0.heading == "quantity" }?.text
      }
      #expect(claimed == ["3", "2", "2"])
    }
  }

  @Test("A duplicate names the statement and the line that paid it")
  func duplicate() throws {
    // In November FJ001 enters a record of October again (line 3), which October paid.
    try withTemporaryFolder { folder in
      let month = try ExplainedMonth("demo", ["2025-10", "2025-11"], in: folder)
      let line = try #require(try month.explain("S202511-FJ001", "3").lines.first)
      #expect(line.archived.reasons.map(\.code) == [.duplicate])
      let settled = try #require(line.background.settled.first)
      #expect(settled.statement == "S202510-FJ001")
      let before = try month.explain(settled.statement, settled.line)
      #expect(before.lines.first?.names.record == line.names.record)
      #expect(before.lines.first?.names.item == line.names.item)
      let claimed = line.archived.amountClaimed + line.archived.feeClaimed
      #expect(claimed == Money(fen: 59_620))
    }
  }

  @Test("A deadline that moved names its days off, an extension its row")
  func deadlines() throws {
    try withTemporaryFolder { folder in
      let moved = try ExplainedMonth("cases/004-deadline-moves/input", in: folder)
      let statement = try #require(try moved.told().first)
      let ruling = statement.record.head.deadline
      let days = Int(ruling.day.number - ruling.regularDay.number)
      #expect(days > 0)
      #expect(statement.deadline.daysOff.count == days)
      #expect(statement.deadline.daysOff.first == ruling.regularDay)
    }
    try withTemporaryFolder { folder in
      let month = try ExplainedMonth("cases/003-late-and-extended/input", in: folder)
      let extended = try month.told().filter { !$0.record.head.deadline.extendedBy.isEmpty }
      #expect(!extended.isEmpty)
      for statement in extended {
        let number = statement.record.head.deadline.extendedBy
        let rows = statement.deadline.sources.filter { $0.kind == .extensionApproval }
        #expect(rows.contains { $0.cells.contains { $0.text == number } })
        #expect(statement.deadline.daysOff.isEmpty)
      }
    }
  }
}
