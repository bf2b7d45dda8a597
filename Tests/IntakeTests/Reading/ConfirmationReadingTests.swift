import Settlement
import Testing

@testable import Intake
import Text

@Suite("Confirmations")
struct ConfirmationReadingTests {
  private let header = "结算单号,确认结果,确认日期,经办人,备注\n"

  @Test("A confirmation is read in either language, with its place")
  func read() {
    let result = intake(
      header + "s202510-d001,确认,2025-11-14,甲,\nS202510-D002,disputed,2025/11/15,,第3行\n")
    #expect(
      result.confirmations == [
        confirmation("S202510-D001", .confirmed, "2025-11-14", who: "甲", row: 2),
        confirmation("S202510-D002", .disputed, "2025-11-15", remark: "第3行", row: 3),
      ])
    #expect(result.findings.isEmpty)
    #expect(result.tablesRead == [.confirmations])
  }

  @Test(
    "A row that cannot be read is left out with an error, and the run goes on",
    arguments: [
      (",确认,2025-11-14,甲,", "0:2:statement_no missing"),
      ("S202510-D001,好,2025-11-14,,", "0:2:decision value"),
      ("S202510-D001,,2025-11-14,,", "0:2:decision missing"),
      ("S202510-D001,确认,14/11/2025,,", "0:2:on date"),
    ])
  func broken(row: String, place: String) {
    let result = intake(header + row + "\nS202510-D002,确认,2025-11-14,,\n")
    #expect(places(result.findings) == [place])
    #expect(result.confirmations.map(\.statement) == ["S202510-D002"])
    #expect(!result.fatal)
  }

  @Test("The dealers on whose lists a file bears are known, or that it bears on all")
  func dealers() {
    let symbols = SymbolTable()
    let read = { (text: String) in
      readTable(Array(text.utf8), file: 0, symbols: symbols).dealers
    }
    let receipts = "服务中心编号,结算月份,邮戳日期\nD001,2025-10,2025-11-04\nD002,2025-09,2025-10-04\n"
    #expect(read(receipts) == [symbols.symbol(for: "D001"), symbols.symbol(for: "D002")])
    #expect(read("件号,批发价,生效日期\nP-1,2.00,2025-01-01\n") == .some(nil))
    #expect(read("nothing of the kind\n") == [])
  }

  private func confirmation(
    _ statement: String, _ decision: ConfirmationDecision, _ day: String, who: String = "",
    remark: String = "", row: Int
  ) -> Settlement.Confirmation {
    Settlement.Confirmation(
      statement: statement, decision: decision, day: Day(day) ?? Day(number: 0), who: who,
      remark: remark, place: Place(file: 0, row: row))
  }
}
