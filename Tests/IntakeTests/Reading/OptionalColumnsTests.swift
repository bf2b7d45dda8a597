import Settlement
import Testing

@testable import Intake
import Text

private let recordHeading = "服务记录表号,服务中心编号,整机编号,服务日期,用户签字"
private let recordRow = "R-1,D001,M-1,2025-10-05,是"

/// Columns that registers may lack: causes, charges, arrivals, months of warranty.
@Suite struct OptionalColumnsTests {
  private let symbols = SymbolTable()

  private func read(_ files: String..., asking: Set<AskedColumn> = []) -> IntakeResult {
    let tables = files.enumerated().map {
      readTable(Array($1.utf8), file: $0, symbols: symbols)
    }
    return join(
      tables, period: october, asking: asking, referenceFiles: 0..<0, symbols: symbols)
  }

  private func record(_ heading: String, _ cell: String) -> ServiceRecord? {
    let result = read("\(recordHeading),\(heading)\n\(recordRow),\(cell)\n")
    #expect(result.findings.isEmpty, "\(places(result.findings))")
    return result.registers.records?[symbols.symbol(for: "R-1")]
  }

  @Test(
    "The cause of a fault is one of a few words",
    arguments: [
      ("质量", FaultCause.quality), ("製造", .quality), ("装配", .quality), ("材料", .quality),
      ("设计", .quality), ("quality", .quality), ("使用不當", .misuse), ("正常磨损", .wear),
      ("事故", .accident), ("Other", .other), ("", nil),
    ] as [(String, FaultCause?)])
  func causes(cell: String, cause: FaultCause?) throws {
    for heading in ["故障责任", "责任判定", "責任判定", "cause"] {
      #expect(try #require(record(heading, cell)).cause == cause)
    }
  }

  @Test("A visit was charged where the record says yes")
  func charged() throws {
    for (cell, isCharged) in [("是", true), ("√", true), ("否", false), ("", false)] {
      #expect(try #require(record("已收费", cell)).isCharged == isCharged)
    }
  }

  @Test(
    "What cannot be read holds the dealer",
    arguments: [("故障责任", "cause"), ("已收费", "charged"), ("记录返回日期", "returned_on")])
  func unreadable(heading: String, column: String) {
    let result = read("\(recordHeading),\(heading)\n\(recordRow),说不清\n")
    #expect(places(result.findings) == ["0:2:\(column) register-unreadable"])
    #expect(result.heldDealers.keys.sorted() == ["D001"])
  }

  @Test(
    "Two rows of one record that fill a column differently contradict each other",
    arguments: [("故障责任", "质量", "事故"), ("已收费", "是", "否"), ("记录返回日期", "2025-11-01", "2025-11-02")])
  func contradictions(heading: String, one: String, other: String) {
    let rows = [one, other].map { "\(recordRow),\($0)\n" }.joined()
    let result = read("\(recordHeading),\(heading)\n\(rows)")
    #expect(result.findings.map(\.code) == [.registerUnreadable, .registerUnreadable])
    let filled = read("\(recordHeading),\(heading)\n\(recordRow),\n\(recordRow),\(one)\n")
    #expect(filled.findings.isEmpty)
  }

  @Test("A column for the charge under another name keeps the file out, one for the cause if asked")
  func doubtful() {
    let charged = read("\(recordHeading),是否已收费\n\(recordRow),是\n")
    #expect(places(charged.findings) == ["0:1:charged column-doubtful"])
    let cause = "\(recordHeading),故障责任说明\n\(recordRow),质量\n"
    #expect(places(read(cause).findings) == ["0:1:- column-unknown"])
    let asked = read(cause, asking: [.cause])
    #expect(places(asked.findings) == ["0:1:cause column-doubtful"])
    #expect(asked.registers.records == nil && !asked.fatal)
  }

  @Test("In the folder of registers a doubtful column of the cause ends the run")
  func doubtfulReference() {
    let text = "\(recordHeading),故障责任说明\n\(recordRow),质量\n"
    let table = readTable(Array(text.utf8), file: 0, symbols: symbols)
    let result = join(
      [table], period: october, asking: [.cause], referenceFiles: 0..<1, symbols: symbols)
    #expect(result.fatal)
  }

  @Test("The column is there where any file that is read has it, be it without rows")
  func columnRead() {
    #expect(read("\(recordHeading)\n\(recordRow)\n").registers.askedColumns.isEmpty)
    let both = read("\(recordHeading)\n\(recordRow)\n", "\(recordHeading),故障责任\n")
    #expect(both.registers.askedColumns == [.cause])
  }

  @Test(
    "Columns for reports say nothing here, whatever stands in them",
    arguments: [
      "\(recordHeading),满意度,项目编号\n\(recordRow),说不清,12345.0\n",
      "整机编号,销售日期,服务中心编号,客户,项目编号\nM-1,2025-01-05,12345.0,甲,#N/A\n",
      "服务中心编号,结算月份,配件编号,合格数量,验收结果,供应商,鉴定结论,库房\nD001,2025-10,P-1,1,合格,12345.0,扔了,12345.0\n",
    ])
  func ofReports(text: String) {
    #expect(read(text).findings.isEmpty)
  }

  @Test(
    "A day of sale may be blank where that of the arrival is filled in, and nowhere else",
    arguments: [
      ("M-1,,2025-09-01", []), ("M-1,2025-10-01,2025-09-01", []), ("M-1,2025-10-01,", []),
      ("M-1,,", ["0:2:sold_on missing"]), ("M-1,,去年", ["0:2:arrived_on date"]),
    ])
  func unsold(row: String, found: [String]) {
    let result = read("整机编号,销售日期,到货日期\n\(row)\n")
    #expect(places(result.findings) == found)
    #expect(result.fatal == !found.isEmpty)
  }

  @Test("A machine without any day of sale or arrival is missing one, also without the column")
  func neverArrived() {
    #expect(places(read("整机编号,销售日期\nM-1,\n").findings) == ["0:2:sold_on missing"])
  }

  @Test("A later row of a machine fills in its sale")
  func sold() throws {
    let result = read("整机编号,销售日期,到货日期\nM-1,,2025-09-01\nM-1,2025-10-01,\n")
    let machine = try #require(result.registers.machines?[symbols.symbol(for: "M-1")])
    #expect(machine.soldOn == Day("2025-10-01") && machine.arrivedOn == Day("2025-09-01"))
  }

  @Test("Prices have months of warranty under a heading of their own")
  func warrantyMonths() {
    let heading = "配件编号,批发价,生效日期,质量保证期月数\n"
    #expect(read(heading + "P-1,1.00,2025-01-01,0\nP-2,1.00,2025-01-01,\n").findings.isEmpty)
    let wrong = read(heading + "P-1,1.00,2025-01-01,一年\n")
    #expect(places(wrong.findings) == ["0:2:warranty_months number"] && wrong.fatal)
    #expect(
      places(read("配件编号,批发价,生效日期,三包月数\nP-1,1.00,2025-01-01,x\n").findings) == [
        "0:1:- column-unknown"
      ])
  }
}
