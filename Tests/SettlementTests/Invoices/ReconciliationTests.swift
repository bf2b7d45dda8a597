import Testing

@testable import Settlement

@Suite struct ReconciliationTests {
  @Test(
    "The status is the first that holds",
    arguments: [
      (0, nil, "2025-12-01", "nothing-due"), (-500, nil, "2025-12-01", "nothing-due"),
      (500, 500, "2025-12-01", "matched"), (500, 501, "2025-12-01", "over"),
      (500, nil, "2025-11-21", "missing"), (500, nil, "2025-11-22", "overdue"),
      (500, 499, "2025-11-21", "under"), (500, 499, "2025-11-22", "overdue"),
    ] as [(Int64, Int64?, String, String)])
  func status(total: Int64, invoiced: Int64?, asOf: String, status: String) {
    let invoices = invoiced.map { [invoice(1, $0, for: ["S202510-D001"])] } ?? []
    let result = reconciled(invoices, [statement(10, total)], asOf: asOf)
    #expect(result.statements.map(\.status.rawValue) == [status])
    #expect(result.hasDifferences == !["nothing-due", "matched"].contains(status))
  }

  @Test(
    "A matched statement is late by the days from the due day to its last invoice",
    arguments: [("2025-11-21", nil), ("2025-11-22", 1), ("2025-12-21", 30)]
      as [(String, Int?)])
  func late(last: String, days: Int?) {
    let invoices = [invoice(1, 200, on: last), invoice(2, 300, on: "2025-11-13")]
    let result = reconciled(invoices, [statement(10, 500)], asOf: "2025-11-14")
    #expect(result.statements[0].status == .matched)
    #expect(result.statements[0].late == days)
  }

  @Test("Totals tie to the statements, to the rates and to the register")
  func totals() {
    var void = invoice(5, 70)
    void.status = .void
    let all = reconciled(
      [
        invoice(1, 500), invoice(2, 300, for: ["S202509-D001"]), invoice(3, 90),
        invoice(4, 206, rate: 3, for: ["S202509-D001"]), void,
      ], [statement(9, 1000, rate: 3, taxpayer: .smallScale), statement(10, 500)],
      asOf: "2026-02-01")
    // Invoice 2 has 13%, which the statement it names does not know.
    let totals = all.of(Period(of: day("2025-09-30"))).totals
    #expect(all.codes(of: invoice(2, 300)) == ["wrong-rate"])
    #expect(totals.total == Money(fen: 1000) && totals.invoiced == Money(fen: 206))
    #expect(totals.difference == Money(fen: -794) && totals.elsewhere == Money(fen: 500))
    #expect(totals.setAside == Money(fen: 370) && totals.unmatched == Money(fen: 90))
    #expect(totals.onFile == Money(fen: 1166))
    #expect(totals.tiesToStatements && totals.tiesByRate && totals.tiesToRegister)
    #expect(
      totals.taxes == [
        TaxShare(
          rate: Rate(percent: 3), gross: Money(fen: 206), net: Money(fen: 200), tax: Money(fen: 6))
      ])
    // Due on 2025-11-21, 72 days before.
    #expect(totals.ages.map { text($0.amount) } == ["0.00", "0.00", "0.00", "7.94"])
  }

  @Test(
    "What is still open has the age of its due day",
    arguments: [
      ("2025-11-21", 0), ("2025-11-22", 1), ("2025-12-21", 1), ("2025-12-22", 2),
      ("2026-01-20", 2), ("2026-01-21", 3), ("2026-02-20", 3),
    ])
  func ages(asOf: String, place: Int) {
    let totals = reconciled([], [statement(10, 500)], asOf: asOf).totals
    #expect(totals.ages.map(\.statements) == (0..<4).map { $0 == place ? 1 : 0 })
  }

  @Test("A register of the largest amounts is added up without a trap")
  func largest() {
    let most = Money.limit.fen
    let invoices = (0..<5).map { invoice($0, most, for: ["S202510-D001"]) }
    let result = reconciled(invoices, [statement(10, most)])
    #expect(result.statements[0].status == .over)
    #expect(result.totals.onFile == Money(fen: most * 5))
  }
}
