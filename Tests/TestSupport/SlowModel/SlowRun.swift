/// The tables of a period after a run, and what the run had to say.
package struct SlowRun: Sendable {
  /// By the name of the file.
  package private(set) var tables: [String: String]
  /// What stands in the table of exceptions.
  package let findings: Set<SlowFinding>
  /// The totals by statement number, in fen.
  package let totals: [String: Int]

  init(_ model: SlowModel, _ month: SlowMonth, held: Set<String>, on day: Int) {
    let statements = model.standing.filter { $0.period == month.period }
      .sorted { Self.precedes($0.dealer.id, $1.dealer.id) }
    findings = model.findings
    totals = Dictionary(uniqueKeysWithValues: model.standing.map { ($0.number, $0.total) })
    tables = [
      "decisions.csv": SlowPrint.csv([SlowPrint.decisionHeading] + statements.flatMap(\.rows)),
      "summary.csv": SlowPrint.csv(
        [SlowPrint.summaryHeading] + Self.summary(statements, month, held)),
      "reductions.csv": SlowPrint.csv(
        [["dealer", "reason", "lines", "amount"]] + statements.flatMap(SlowPrint.reductions)),
    ]
    let matching = SlowMatching(
      SlowInvoiceChecks(invoices: model.invoices, statements: model.standing, month: month))
    tables["vat-invoices.csv"] = SlowPrint.csv(
      [SlowPrint.invoiceHeading]
        + SlowPrint.invoices(matching.invoices + matching.contradicted(model)))
    tables["vat-reconciliation.csv"] = SlowPrint.csv(
      [SlowPrint.reconciliationHeading]
        + statements.map { SlowPrint.reconciliation($0, matching.invoices, on: day) })
  }

  private static func summary(
    _ statements: [SlowStatement], _ month: SlowMonth, _ held: Set<String>
  ) -> [[String]] {
    let ids = Set(month.registers.dealers.map(\.id)).sorted(by: precedes)
    return ids.map { id in
      if let statement = statements.first(where: { $0.dealer.id == id }) {
        return SlowPrint.summary(statement)
      }
      let name = month.registers.name(of: id, in: month.period)
      let blanks = Array(repeating: "", count: SlowPrint.summaryHeading.count - 6)
      let state = held.contains(id) ? "held" : "none"
      return [id, name, SlowDay.periodText(month.period), "", "", state] + blanks
    }
  }

  private static func precedes(_ first: String, _ second: String) -> Bool {
    first.unicodeScalars.lexicographicallyPrecedes(second.unicodeScalars)
  }
}
