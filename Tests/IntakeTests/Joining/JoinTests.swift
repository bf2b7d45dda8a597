import Foundation
import Settlement
import Testing

@testable import Intake
import Text

@Suite("Joining")
struct JoinTests {
  private let acceptance = "服务中心编号,结算月份,标签号,件号,合格数量,验收结果\n"
  private let receipts = "服务中心编号,结算月份,邮戳日期\n"
  private let records = "服务记录表号,服务中心编号,整机编号,服务日期,工作小时,用户签字,填写完整\n"
  private let dealers = "服务中心编号,名称,纳税人识别号,纳税人类型,往来账号\n"

  @Test("Registers by period have the rows of the month only, in reading order, from all files")
  func periods() throws {
    let symbols = SymbolTable()
    let files = [
      acceptance
        + "D001,2025-10,L-1,P-1,1,合格\nD002,2025-10,L-2,P-1,0,无标签\nD001,2025-09,L-9,P-1,9,合格\n",
      acceptance + "D001,2025-10,L-3,P-2,2.5,拆件\n",
      receipts + "D001,2025-10,2025-11-04\nD001,2025-09,2025-10-04\n",
      "服务中心编号,结算月份,标签流水号,配件编号,数量\nD001,2025-10,,P-1,4\n",
    ]
    let result = intake(files.map { Array($0.utf8) }, symbols: symbols)
    let dealer = symbols.symbol(for: "D001")
    let rows = try #require(result.registers.acceptance?[dealer])
    #expect(rows.map { symbols.text($0.label) } == ["L-1", "L-3"])
    #expect(rows.map(\.accepted.thousandths) == [1000, 2500])
    #expect(rows.map(\.result) == [.accepted, .dismantled])
    #expect(result.registers.receipts?[dealer]?.map(\.mailedOn.description) == ["2025-11-04"])
    #expect(result.registers.manifests[dealer]?.map(\.quantity.thousandths) == [4000])
    #expect(result.tablesRead == [.acceptance, .receipts, .returns])
    #expect(result.findings.isEmpty)
  }

  @Test("A register without a table is none, and one without rows is empty")
  func absent() {
    let result = intake(records)
    #expect(result.registers.records?.isEmpty == true)
    #expect(result.registers.receipts == nil)
    #expect(result.registers.machines == nil)
    #expect(result.registers.approvals == nil)
  }

  @Test("An unreadable row holds the dealer it names, whatever the month")
  func spoiled() {
    let result = intake(acceptance + "D001,2025-08,L-1,P-1,一,合格\nD002,2025-10,L-2,P-1,1,好\n")
    #expect(places(result.heldDealers["D001"] ?? []) == ["0:2:accepted register-unreadable"])
    #expect(places(result.heldDealers["D002"] ?? []) == ["0:3:result register-unreadable"])
    #expect(!result.fatal)
    #expect(result.registers.acceptance?.isEmpty == true)
  }

  @Test("An unreadable row that names no dealer ends the run")
  func nameless() {
    let result = intake(records + "R-1,,M-1,2025-10-05,,是,\n")
    #expect(result.fatal)
    #expect(result.heldDealers.isEmpty)
  }

  @Test("A manifest that names no dealer anywhere says so once")
  func namelessManifest() {
    let result = intake("标签流水号,配件编号,数量\nL-1,P-1,1\nL-2,P-1,1\n")
    #expect(result.fatal)
    #expect(
      places(result.findings).filter { $0.contains(":dealer") } == [
        "0:1:dealer register-unreadable"
      ])
  }

  @Test("A manifest without a month holds the dealers that it names")
  func monthlessManifest() {
    let result = intake("服务中心编号,标签流水号,配件编号,数量\nD001,L-1,P-1,1\nD001,L-2,P-1,1\nD002,L-3,P-1,1\n")
    #expect(!result.fatal)
    #expect(result.heldDealers.keys.sorted() == ["D001", "D002"])
    #expect(result.findings.count == 2)
    let above = intake("服务中心编号：D001\n月份：十月\n标签流水号,配件编号,数量\nL-1,P-1,1\n")
    #expect(places(above.heldDealers["D001"] ?? []) == ["0:2:period register-unreadable"])
  }

  @Test(
    "A defect in another register ends the run",
    arguments: [
      "件号,批发价,生效日期\nP-1,0,2025-01-01\n", "机号,销售日期\nM-1,\n", "日期,类型\n2025-10-01,休\n",
      "服务中心编号,名称,纳税人识别号\nD001,,91350100M000100Y43\n",
      "批准文号,类型,服务中心编号,批准日期\nA-1,口头,D001,2025-10-01\n",
      "日期,类型\n2025-10-01,放假\n2025-10-01,上班\n",
    ])
  func fatalRegisters(file: String) {
    #expect(intake(file).fatal)
  }

  @Test("A refused file ends the run where it lies in the reference folder")
  func refusedReference() {
    #expect(intake("a,b\n", referenceFiles: 0..<1).fatal)
    #expect(!intake("a,b\n", referenceFiles: 1..<2).fatal)
    #expect(intake("a,b\n").tablesRead.isEmpty)
  }

  @Test("Rows of one record that say the same are one; that differ, they hold both dealers")
  func recordsTwice() {
    let same = intake(records + "R-1,D001,M-1,2025-10-05,,是,\nR-1,D001,M-1,2025/10/5,,Y,是\n")
    #expect(same.findings.isEmpty)
    let result = intake(
      records + "R-1,D001,M-1,2025-10-05,,是,\n", records + "R-1,D002,M-1,2025-10-05,,是,\n")
    #expect(
      places(result.findings) == [
        "0:2:record_no register-unreadable", "1:2:record_no register-unreadable",
      ])
    #expect(result.heldDealers.keys.sorted() == ["D001", "D002"])
    #expect(!result.fatal)
  }

  @Test("What one row of a record or machine leaves blank, another may fill")
  func filledLater() throws {
    let symbols = SymbolTable()
    let machines = "机号,机型,机种,销售日期,回执卡收到日期,三包月数\n"
    let files = [
      records + "R-1,D001,M-1,2025-10-05,,,\nR-1,D001,M-1,2025-10-05,120,,\n",
      machines + "M-1,,,2025-01-05,,\n",
      records + "R-1,D001,M-1,2025-10-05,,是,否\n",
      machines + "M-1,ZL 50,装载机,2025-01-05,2025-02-01,6\nM-1,ｚｌ50,,2025-01-05,,\n",
    ]
    let result = intake(files.map { Array($0.utf8) }, symbols: symbols)
    #expect(result.findings.isEmpty, "\(places(result.findings))")
    let record = try #require(result.registers.records?[symbols.symbol(for: "R-1")])
    #expect(record.hours == 12_000 && record.isSigned && !record.isComplete)
    let machine = try #require(result.registers.machines?[symbols.symbol(for: "M-1")])
    #expect(machine.warrantyMonths == 6 && machine.cardReceivedOn?.description == "2025-02-01")
  }

  @Test("Rows that fill a column differently contradict each other, and no other row")
  func filledTwice() {
    let result = intake(
      records + "R-1,D001,M-1,2025-10-05,,是,\nR-1,D001,M-1,2025-10-05,100,是,\n"
        + "R-1,D001,M-1,2025-10-05,200,是,\nR-1,D001,M-1,2025-10-05,100,,\n")
    #expect(
      places(result.findings) == [
        "0:3:record_no register-unreadable", "0:4:record_no register-unreadable",
        "0:5:record_no register-unreadable",
      ])
    #expect(intake("机号,机型,销售日期\nM-1,A,2025-01-05\nM-1,B,2025-01-05\n").fatal)
  }

  @Test("A row of receipts or acceptance that cannot be read is not a missing one besides")
  func unreadableRows() {
    let symbols = SymbolTable()
    let text =
      receipts + "D001,2025-10,05/11/2025\nD002,十月,2025-11-05\nD003,2025-09,05/10/2025\n"
    let registers = intake([Array(text.utf8)], symbols: symbols).registers
    let dealers = ["D001", "D002"].map { symbols.symbol(for: $0) }
    #expect(registers.unreadable == [.receipts: Set(dealers)])
  }

  @Test("A title that bears the name of something in the registers is a line with its defects")
  func namedTitles() {
    let prices = "配件编号,批发价,生效日期\n密封圈,1.00,2025-01-01\n"
    let list =
      "服务中心编号,结算月份,服务记录表号,配件编号,数量,单价\nD001,2025-10,R-1,P-1,1,2.00\n,,,密封圈,,\n"
    #expect(
      intake(list, prices).lists.map { places($0.defects) } == [
        ["dealer", "period", "record_no", "quantity"].map { "0:3:\($0) missing" }
      ])
    #expect(intake(list).findings.isEmpty && intake(list).lists.allSatisfy(\.defects.isEmpty))
    let above = "服务中心编号：D001\n月份：2025-10\n服务记录表号,配件编号,数量,单价\n,密封圈,,\n"
    let alone = intake(prices, above)
    #expect(alone.lists.map(\.dealer) == ["D001"] && alone.lists.allSatisfy { $0.list == nil })
    let records = "服务记录表号,服务中心编号,整机编号,服务日期,用户签字\n,,密封圈,,\n"
    #expect(intake(records, prices).fatal)
    #expect(!intake(records).fatal)
  }

  @Test("Machines and dealers that differ end the run")
  func keysTwice() {
    #expect(intake("机号,销售日期\nM-1,2025-01-05\nM-1,2025-01-06\n").fatal)
    #expect(!intake("机号,销售日期\nM-1,2025-01-05\nM-1,20250105\n").fatal)
    let row = "D001,甲,91350100M000100Y43,,\n"
    #expect(intake(dealers + row + row.replacingOccurrences(of: "甲", with: "乙")).fatal)
    #expect(!intake(dealers + row + row).fatal)
    #expect(intake(dealers + row + row.replacingOccurrences(of: "D001", with: "D002")).fatal)
  }

  @Test("Dealers, records, machines, approvals and days are read whole")
  func registers() throws {
    let symbols = SymbolTable()
    let files = [
      dealers + "d001,甲公司,91350100m000100y43,小规模纳税人,8.30E+11\n",
      records + "R-1,D001,M-1,2025-10-05,100.25,是,否\n",
      "机号,机种,销售日期,回执卡收到日期,三包月数,三包小时\nM-1,装载机,2025-01-05,2025-02-01,,2000\n",
      "批准文号,类型,服务中心编号,批准日期,月份,截止日期\nA-1,延期,D001,2025-11-01,2025-10,2025-11-10\n",
      "日期,类型\n2025-10-11,上班\n2025-10-13,放假\n",
    ]
    let result = intake(files.map { Array($0.utf8) }, symbols: symbols)
    #expect(result.findings.isEmpty)
    let dealer = symbols.symbol(for: "D001")
    let machine = symbols.symbol(for: "M-1")
    #expect(
      result.registers.dealers[dealer]
        == Dealer(
          id: "D001", name: "甲公司", taxpayerID: "91350100M000100Y43", taxpayer: .smallScale,
          account: "8.30E+11"))
    let record = try #require(result.registers.records?[symbols.symbol(for: "R-1")])
    #expect(record.hours == 10_025 && record.isSigned && !record.isComplete)
    #expect(record.machine == machine)
    let known = try #require(result.registers.machines?[machine])
    #expect(known.warrantyMonths == 12 && known.warrantyHours == 200_000)
    #expect(result.registers.approvals?.first?.until?.description == "2025-11-10")
    let calendar = result.registers.calendar
    #expect(calendar.isWorkingDay(Day(number: 20_372)))
    #expect(!calendar.isWorkingDay(Day(number: 20_374)))
  }

  @Test("Findings stand by file, row, column of the file, and code")
  func order() {
    let bad =
      "单价,数量,配件编号,服务记录表号,结算月份,服务中心编号,颜色\nx,y,8.30E+11,,2025-10,D001,\nz,1,P-1,R-1,2025-10,D001,\n"
    #expect(
      places(intake("a,b\n", bad).findings) == [
        "0:-:- file-no-kind", "1:1:- column-unknown", "1:2:unit_price number",
        "1:2:quantity number",
        "1:2:part_no identifier-damaged", "1:2:record_no missing", "1:3:unit_price number",
      ])
  }

  @Test("Commas and tabs are told apart by the header, wherever it stands")
  func delimiters() {
    let rows = "服务中心编号\t结算月份\t邮戳日期\nD001\t2025-10\t2025-11-04\n"
    #expect(intake(rows).tablesRead == [.receipts])
    let title = String(repeating: "收件登记,\n", count: 1200)
    #expect(intake(title + rows).tablesRead == [.receipts])
    #expect(intake(title + receipts).tablesRead == [.receipts])
  }

  @Test("The same list in another encoding is the same list")
  func encodings() throws {
    let formats = RefusalTests.folder.deletingLastPathComponent().appending(path: "formats")
    let names = try FileManager.default.contentsOfDirectory(atPath: formats.path)
    let lists = try names.filter { $0.hasPrefix("list-") }.sorted().map { name in
      let symbols = SymbolTable()
      let bytes = [UInt8](try Data(contentsOf: formats.appending(path: name)))
      return described(intake([bytes], symbols: symbols), symbols)
    }
    #expect(lists.count >= 7)
    #expect(lists.first?.isEmpty == false)
    #expect(Set(lists).count == 1)
  }

  private func described(_ result: IntakeResult, _ symbols: SymbolTable) -> [String] {
    result.lists.compactMap(\.list).map(\.lines).joined().map { line in
      let texts = [line.number, line.record, line.item, line.name, line.foldedName]
      return texts.map { symbols.text($0) }.joined(separator: "|")
        + "|\(line.row)|\(line.quantity)|\(String(describing: line.amount))"
    } + places(result.findings)
  }
}
