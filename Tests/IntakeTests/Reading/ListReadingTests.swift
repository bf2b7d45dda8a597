import Settlement
import Testing

@testable import Intake
import Text

@Suite("Reading lists")
struct ListReadingTests {
  private let heading = "服务中心编号,结算月份,序号,服务记录表号,费用类别,配件编号,配件名称,数量,单价,金额,管理费,来源,批准文号,附件\n"

  @Test("A line has every cell that the list gives")
  func wholeLine() throws {
    let symbols = SymbolTable()
    let row =
      "d001,2025年10月,７,ｒ-1,配件,00zl-5,变速箱 总成a,\"1,000.5\",￥12.3456,12351.77,1235.18,急件,A-1,是\n"
    let result = intake([Array((heading + row).utf8)], symbols: symbols)
    let list = try #require(result.lists.first?.list)
    let line = try #require(list.lines.first)
    #expect(symbols.text(list.dealer) == "D001")
    #expect(list.period == october)
    #expect(line.row == 2)
    #expect(
      [line.number, line.record, line.item, line.name, line.foldedName, line.approval].map {
        symbols.text($0)
      } == ["７", "R-1", "00ZL-5", "变速箱 总成a", "变速箱总成A", "A-1"])
    #expect(line.quantity.thousandths == 1_000_500)
    #expect(line.unitPrice?.tenThousandths == 123_456)
    #expect(line.amount?.fen == 1_235_177)
    #expect(line.fee?.fen == 123_518)
    #expect(line.kind == .part)
    #expect(line.source == .emergency)
    #expect(line.isAttached)
    #expect(result.findings.isEmpty)
  }

  @Test("Blank cells stay blank, and have the defaults of their columns")
  func blanks() throws {
    let result = intake(heading + "D001,2025-10,,R-1,,P-1,,1,,,,,,\n")
    let line = try #require(result.lists.first?.list?.lines.first)
    #expect(line.kind == .part)
    #expect(line.source == .manufacturer)
    #expect(line.unitPrice == nil && line.amount == nil && line.fee == nil)
    #expect(line.number.isBlank && line.name.isBlank && line.foldedName.isBlank)
    #expect(!line.isAttached)
    #expect(result.lists.first?.defects.isEmpty == true)
  }

  @Test(
    "A kind is free text, and known in every form of its word",
    arguments: [
      ("part", ClaimKind.part), ("強保", .maintenance), ("Labour", .labour), (" 差 旅 ", .travel),
      ("油费", .unknown),
    ])
  func kinds(text: String, kind: ClaimKind) throws {
    let symbols = SymbolTable()
    let bytes = Array((heading + "D001,2025-10,,R-1,\(text),P-1,,1,,,,,,\n").utf8)
    let result = intake([bytes], symbols: symbols)
    let line = try #require(result.lists.first?.list?.lines.first)
    #expect(line.kind == kind)
    #expect(symbols.text(line.kindText) == (kind == .unknown ? "油费" : ""))
    #expect(result.findings.isEmpty)
  }

  @Test(
    "Dealer and month may stand above the header",
    arguments: [
      "服务中心编号：D001,,结算月份：2025-10\n", "服务中心编号,D001,结算月份,2025年10月\n",
      "服务中心编号：,,D001\n月份：,202510\n", "代垫服务费用清单\n,經銷商編號:d001\n結算月份,,2025/10\n\n",
      "dealer,D001,,prepared_on,昨天\nPERIOD：2025-10,制表日期：05/11/2025\n",
    ])
  func preamble(text: String) throws {
    let symbols = SymbolTable()
    let file = text + "服务记录表号,配件编号,数量,单价\nR-1,P-1,1,\n"
    let result = intake([Array(file.utf8)], symbols: symbols)
    let list = try #require(result.lists.first?.list)
    #expect(symbols.text(list.dealer) == "D001")
    #expect(list.period == october)
    #expect(result.findings.isEmpty)
  }

  @Test("A filled cell of a column goes before the preamble, and a blank one takes it")
  func columnBeforePreamble() {
    let file = "服务中心编号：D001\n月份：2025-10\n服务中心编号,服务记录表号,配件编号,数量,单价\n,R-1,P-1,1,\nD002,R-2,P-1,1,\n"
    #expect(intake(file).lists.map(\.dealer) == ["D001", "D002"])
  }

  @Test("A file may hold the lists of several dealers, each row in its own")
  func severalDealers() {
    let rows = ["D001", "D002", "D001", "D002"].enumerated().map { index, dealer in
      "\(dealer),2025-10,,R-\(index),,P-1,,1,,,,,,\n"
    }
    let result = intake(heading + rows.joined())
    #expect(result.lists.map(\.dealer) == ["D001", "D002"])
    #expect(result.lists.map { $0.list?.lines.map(\.row) ?? [] } == [[2, 4], [3, 5]])
  }

  @Test("A defect holds the list it stands in and no other, and all are told at once")
  func ownDefects() {
    let result = intake(
      heading + "D001,2025-10,,R-1,,P-1,,两,x,,,,,\nD002,2025-10,,R-2,,P-1,,1,,,,,,\n")
    #expect(
      result.lists.map { places($0.defects) } == [
        ["0:2:quantity number", "0:2:unit_price number"], [],
      ])
    #expect(result.findings.map(\.dealer) == ["D001", "D001"])
    #expect(!result.fatal)
  }

  @Test("A row of an unreadable month spoils the lists of its dealer")
  func unreadableMonth() {
    let result = intake(
      heading + "D001,2025-10,,R-1,,P-1,,1,,,,,,\nD002,2025-10,,R-2,,P-1,,1,,,,,,\n"
        + "D001,十月,,R-3,,P-1,,1,,,,,,\n")
    #expect(result.lists.map { places($0.defects) } == [["0:4:period period"], []])
    #expect(places(result.findings) == ["0:4:period period"])
  }

  @Test("A row of an unreadable dealer spoils the lists of its month, or all")
  func unreadableDealer() {
    let lists = heading + "D001,2025-10,,R-1,,P-1,,1,,,,,,\nD002,2025-09,,R-2,,P-1,,1,,,,,,\n"
    let month = intake(lists + ",2025-10,,R-3,,P-1,,1,,,,,,\n")
    #expect(month.lists.map { places($0.defects) } == [["0:4:dealer missing"], []])
    let neither = intake(lists + "8.30E+11,,,R-3,,P-1,,1,,,,,,\n")
    let both = ["0:4:dealer identifier-damaged", "0:4:period missing"]
    #expect(neither.lists.map { places($0.defects) } == [both, both])
    #expect(places(neither.findings) == both)
  }

  @Test("A row that may belong to no list is a held one of its own")
  func stray() {
    let result = intake(
      heading + "D001,2025-10,,R-1,,P-1,,1,,,,,,\nD002,十月,,R-2,,P-1,,1,,,,,,\n")
    #expect(result.lists.map(\.dealer) == ["D001", "D002"])
    #expect(result.lists.map { $0.list == nil } == [false, true])
    #expect(places(result.lists[1].defects) == ["0:3:period period"])
  }

  @Test("A damaged dealer above the header spoils what depends on it, and is told once")
  func damagedPreamble() {
    let result = intake(
      "服务中心编号：12345.0\n服务中心编号,月份,服务记录表号,配件编号,数量,单价\n,2025-10,R-1,P-1,1,\n"
        + ",2025-10,R-2,P-1,1,\nD002,2025-10,R-3,P-1,1,\n")
    #expect(places(result.findings) == ["0:1:dealer identifier-damaged"])
    #expect(result.lists.map { places($0.defects) } == [["0:1:dealer identifier-damaged"]])
  }

  @Test("The product of quantity and unit price has a limit")
  func product() {
    let result = intake(heading + "D001,2025-10,,R-1,,P-1,,1000000,1000000.01,,,,,\n")
    #expect(places(result.findings) == ["0:2:unit_price number"])
    #expect(intake(heading + "D001,2025-10,,R-1,,P-1,,1000000,1000000,,,,,\n").findings.isEmpty)
  }
}
