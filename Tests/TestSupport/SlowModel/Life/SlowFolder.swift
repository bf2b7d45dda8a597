/// What is written of a month: its tables, by the registers of its latest run and as of a day.
struct SlowFolder {
  let month: SlowMonth
  /// The dealers whose lists were held.
  let held: Set<String>
  var asOf = 0
  /// By the name of the file.
  var tables: [String: String] = [:]
}

extension SlowModel {
  /// Writes the folders of a command's own months, and of the others whose tables come out otherwise.
  ///
  /// - Parameters:
  ///   - own: The months that the command is about.
  ///   - asOf: The command's own as-of day; nil where it has none.
  ///   - day: The day on which something was done by hand.
  ///   - settled: What the month that was settled now is written by.
  mutating func publish(
    own: Set<Int>, asOf: Int? = nil, on day: Int = 0, _ settled: SlowFolder? = nil
  ) {
    if var settled {
      settled.asOf = folders[settled.month.period]?.asOf ?? 0
      folders[settled.month.period] = settled
    }
    let invoices = matched()
    moveStates(invoices)
    for (period, before) in folders {
      let isConcerned = own.contains(period) || tables(of: before, invoices) != before.tables
      guard isConcerned else { continue }
      var folder = before
      folder.asOf = asOf ?? max(day, folder.asOf)
      folder.tables = tables(of: folder, invoices)
      folders[period] = folder
    }
  }

  /// All invoices on file, and where each counts.
  private func matched() -> [SlowMatchedInvoice] {
    guard let judged else { return [] }
    let matching = SlowMatching(
      SlowInvoiceChecks(invoices: invoices, statements: standing, month: judged))
    return matching.invoices + matching.contradicted(self)
  }

  /// A posted statement that its invoices match is invoiced, and posted again once they do not.
  private mutating func moveStates(_ invoices: [SlowMatchedInvoice]) {
    for index in standing.indices
    where standing[index].end != nil && standing[index].asksForInvoice {
      let status = SlowPrint.reconciliation(standing[index], invoices, on: 0)[11]
      standing[index].end = status == "matched" ? "invoiced" : "posted"
    }
  }

  private func tables(
    of folder: SlowFolder, _ invoices: [SlowMatchedInvoice]
  ) -> [String: String] {
    let statements = standing.filter { $0.period == folder.month.period }
      .sorted { precedes($0.dealer.id, $1.dealer.id) }
    var tables = [
      "decisions.csv": SlowPrint.csv([SlowPrint.decisionHeading] + statements.flatMap(\.rows)),
      "summary.csv": SlowPrint.csv(
        [SlowPrint.summaryHeading] + summary(statements, folder.month, folder.held)),
      "reductions.csv": SlowPrint.csv(
        [["dealer", "reason", "lines", "amount"]] + statements.flatMap(SlowPrint.reductions)),
      "vat-invoices.csv": SlowPrint.csv(
        [SlowPrint.invoiceHeading] + SlowPrint.invoices(invoices)),
      "vat-reconciliation.csv": SlowPrint.csv(
        [SlowPrint.reconciliationHeading]
          + statements.filter(\.asksForInvoice).map {
            SlowPrint.reconciliation($0, invoices, on: folder.asOf)
          }),
    ]
    tables.merge(halfTables(of: folder, statements)) { first, _ in first }
    let entries = journalRows(of: folder.month.period)
    if !entries.isEmpty { tables["journal.csv"] = SlowPrint.csv([SlowEntry.heading] + entries) }
    return tables
  }

  private func summary(
    _ statements: [SlowStatement], _ month: SlowMonth, _ held: Set<String>
  ) -> [[String]] {
    let ids = Set(month.registers.dealers.map(\.id)).sorted(by: precedes)
    return ids.map { id in
      if let statement = statements.first(where: { $0.dealer.id == id }) {
        return SlowPrint.summary(statement)
      }
      let name = month.registers.name(of: id, in: month.period)
      let blanks = Array(repeating: "", count: SlowPrint.summaryHeading.count - 6)
      let head = [id, name, SlowDay.periodText(month.period)]
      let gone = withdrawn.first { $0.dealer.id == id && $0.period == month.period }
      if let gone { return head + [gone.number, "\(gone.revision)", "withdrawn"] + blanks }
      return head + ["", "", held.contains(id) ? "held" : "none"] + blanks
    }
  }

  private func precedes(_ first: String, _ second: String) -> Bool {
    first.unicodeScalars.lexicographicallyPrecedes(second.unicodeScalars)
  }
}
