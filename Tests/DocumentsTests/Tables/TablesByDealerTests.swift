import Documents
import Settlement
import Testing
import Text

@Suite struct TablesByDealerTests {
  @Test("the summary has a row for each dealer, blank where nothing was decided")
  func summary() {
    let run = RunRecord(
      period: RecordBuilder.period, language: .chinese,
      dealers: [
        DealerOutcome(dealer: "D003", name: "三号站", state: .none),
        DealerOutcome(dealer: "D001", name: "一号站, 山城", state: .issued),
        DealerOutcome(dealer: "D002", name: "二号站", state: .held),
      ], exceptions: [])
    let table = """
      dealer,name,period,statement_no,revision,state,issued_on,invoice_due,lines,approved,\
      adjusted,rejected,claimed,reductions,parts,fee,services,adjustments,total,net,tax
      D001,"一号站, 山城",2025-10,S202510-D001,1,issued,2025-11-10,2025-11-19,3,1,1,1,50.45,12.39,\
      34.60,3.46,0.00,0.00,38.06,33.68,4.38
      D002,二号站,2025-10,,,held,,,,,,,,,,,,,,,
      D003,三号站,2025-10,,,none,,,,,,,,,,,,,,,

      """
    #expect(written { SummaryTable.append(month(run, [Self.entry]), to: &$0) } == table)
  }

  @Test("the invoice date is blank where nothing is due")
  func noInvoiceDate() {
    var builder = Self.builder
    builder.due = nil
    let record = builder.record
    let entry = StatementEntry(head: record.head, issue: record.issue, state: .posted)
    let run = RunRecord(
      period: RecordBuilder.period, language: .chinese,
      dealers: [DealerOutcome(dealer: "D001", name: "n", state: .posted)], exceptions: [])
    let table = written { SummaryTable.append(month(run, [entry]), to: &$0) }
    #expect(table.contains("D001,n,2025-10,S202510-D001,1,posted,2025-11-10,,3,"))
  }

  @Test("reductions stand by dealer and in order of precedence")
  func reductions() {
    var other = Self.builder
    other.dealer = Dealer(id: "D000", name: "", taxpayerID: "")
    other.lines = [DecisionsTableTests.rejected]
    let record = other.record
    let entries = [
      Self.entry, StatementEntry(head: record.head, issue: record.issue, state: .issued),
    ]
    let table = """
      dealer,reason,lines,amount
      D000,not-returned,1,5.50
      D001,not-returned,1,5.50
      D001,short-return,1,6.17
      D001,price-above,1,0.09
      D001,fee-adjusted,1,0.63

      """
    #expect(written { ReductionsTable.append(month(Self.run(), entries), to: &$0) } == table)
  }

  @Test("exceptions print blank cells where a place is not known")
  func exceptions() {
    let rows = [
      ExceptionRow(
        severity: .error, file: "inbox/2025-10/清单.csv", row: 7, column: "quantity",
        dealer: "D001", code: "number", message: "“x”，不是数字, 请更正"),
      ExceptionRow(
        severity: .notice, file: "", row: nil, column: "", dealer: "D002", code: "no-manifest",
        message: "没有退回明细表"),
    ]
    let table = """
      severity,file,row,column,dealer,code,message
      error,inbox/2025-10/清单.csv,7,quantity,D001,number,"“x”，不是数字, 请更正"
      notice,,,,D002,no-manifest,没有退回明细表

      """
    #expect(written { ExceptionsTable.append(month(Self.run(rows), []), to: &$0) } == table)
  }

  @Test("checksums stand by path, awkward names escaped as sha256sum does")
  func checksums() {
    let entries = [
      ChecksumList.Entry(path: "summary.csv", digest: "bb"),
      ChecksumList.Entry(path: "statements/S202510-D001.html", digest: "aa"),
      ChecksumList.Entry(path: "a\\b\nc", digest: "cc"),
    ]
    let list = """
      \\cc  a\\\\b\\nc
      aa  statements/S202510-D001.html
      bb  summary.csv

      """
    #expect(written { ChecksumList.append(entries, to: &$0) } == list)
  }

  @Test("exceptions for programs leave out a row that is not known")
  func exceptionsJSON() {
    let rows = [
      ExceptionRow(
        severity: .error, file: "a\"b\\c\u{1}", row: 2, column: "c", dealer: "D002",
        code: "number", message: "m"),
      ExceptionRow(
        severity: .notice, file: "", row: nil, column: "", dealer: "", code: "x", message: ""),
    ]
    let json = """
      [
      {"severity":"error","file":"a\\"b\\\\c\\u0001","row":2,"column":"c","dealer":"D002",\
      "code":"number","message":"m"},
      {"severity":"notice","file":"","column":"","dealer":"","code":"x","message":""}]
      """
    #expect(written { ExceptionsJSON.append(rows, to: &$0) } == json)
  }

  private func month(_ run: RunRecord, _ statements: [StatementEntry]) -> MonthRecord {
    MonthRecord(
      run, digest: "", asOf: RecordBuilder.day("2025-11-12"), statements: statements,
      earlierMonths: [])
  }

  private static func run(_ exceptions: [ExceptionRow] = []) -> RunRecord {
    RunRecord(
      period: RecordBuilder.period, language: .chinese, dealers: [], exceptions: exceptions)
  }

  static var builder: RecordBuilder {
    var builder = RecordBuilder()
    builder.lines = [
      DecisionsTableTests.approved, DecisionsTableTests.adjusted, DecisionsTableTests.rejected,
    ]
    return builder
  }

  static var entry: StatementEntry {
    let record = builder.record
    return StatementEntry(head: record.head, issue: record.issue, state: .issued)
  }
}
