import Settlement
import Testing

@testable import Intake
@testable import Tabular
import Text

/// What was repaired (维修部位), and the model of a machine (机型).
@Suite struct RepairedReadingTests {
  private let records = "服务记录表号,服务中心编号,整机编号,服务日期,用户签字"
  private let symbols = SymbolTable()

  private func read(_ files: String...) -> IntakeResult {
    intake(files.map { Array($0.utf8) }, symbols: symbols)
  }

  private func repaired(_ result: IntakeResult, _ record: String) -> String? {
    result.registers.records?[symbols.symbol(for: record)].map { symbols.text($0.repaired) }
  }

  @Test("The column is known and may be left out", arguments: ["维修部位", "维修总成", "維修總成", "repaired"])
  func column(heading: String) {
    let result = read(
      "\(records),\(heading)\nR-1,D001,M-1,2025-10-05,是,zl50 变速箱\nR-2,D001,M-1,2025-10-05,是,\n")
    #expect(result.findings.isEmpty, "\(places(result.findings))")
    #expect(repaired(result, "R-1") == "ZL50变速箱" && repaired(result, "R-2") == "")
    #expect(repaired(read("\(records)\nR-1,D001,M-1,2025-10-05,是\n"), "R-1") == "")
  }

  @Test("Under another name it makes nothing doubtful")
  func otherName() {
    let result = read("\(records),主要维修部位\nR-1,D001,M-1,2025-10-05,是,变速箱\n")
    #expect(places(result.findings) == ["0:1:- column-unknown"])
  }

  @Test("A later row may fill it in, and two that differ hold the dealer")
  func joined() {
    let heading = "\(records),维修部位\n"
    let filled = read(
      heading + "R-1,D001,M-1,2025-10-05,是,\n", heading + "R-1,D001,M-1,2025-10-05,是,变速箱\n")
    #expect(filled.findings.isEmpty && repaired(filled, "R-1") == "变速箱")
    let contradictory = read(
      heading + "R-1,D001,M-1,2025-10-05,是,变矩器\nR-1,D001,M-1,2025-10-05,是,变速箱\n")
    #expect(
      places(contradictory.findings) == [
        "0:2:record_no register-unreadable", "0:3:record_no register-unreadable",
      ])
    #expect(contradictory.heldDealers.keys.sorted() == ["D001"])
  }

  @Test("A model is kept as written, and an error in its place is none")
  func model() throws {
    let cells = { (values: [String]) in values.map { MadeWorkbook.Cell(value: $0) } }
    var broken = cells(["M-3", "", "2025-01-05"])
    broken[1] = MadeWorkbook.Cell(form: .error, value: "#REF!")
    var source: any TableSource = MadeWorkbook(sheets: [
      (
        "整机档案",
        [
          cells(["整机编号", "机型", "销售日期"]), cells(["M-1", "", "2025-01-05"]),
          cells(["M-1", "zl 50c", "2025-01-05"]), cells(["M-2", "", "2025-01-05"]), broken,
        ]
      )
    ])
    let table = try readTables(&source, file: 0, symbols: symbols)
    let result = join([table], period: october, referenceFiles: 0..<0, symbols: symbols)
    #expect(result.findings.isEmpty, "\(places(result.findings))")
    let models = ["M-1", "M-2", "M-3"].map { machine in
      result.registers.machines?[symbols.symbol(for: machine)].map { symbols.text($0.model) }
    }
    #expect(models == ["zl 50c", "", ""])
  }
}
