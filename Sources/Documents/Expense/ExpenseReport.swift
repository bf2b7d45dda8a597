package import Settlement
package import Text

/// Where the warranty money went: by all that it is asked by, which parts fail, what machines cost, and
/// which repairs came back.
package struct ExpenseReport: ReportBody {
  let range: PeriodRange
  let totals: ExpenseTotals
  let parts: [FailingPart]
  let machinesInWarranty: Int
  let costs: MachineCosts
  let repeats: [RepeatedRepair]
  let repeatWithinDays: Int
  /// The last twelve periods up to the range's end, by kind.
  let trend: [PeriodExpense]
  /// The standing claims on suppliers of the range's periods, by number.
  let claims: [SupplierClaim]
  let symbols: SymbolTable

  /// Works all of it out.
  ///
  /// - Parameters:
  ///   - record: The statements and registers.
  ///   - claims: The newest revision of every claim on a supplier, by number.
  package init(_ record: ExpenseRecord, claims: [SupplierClaim] = []) {
    self.claims = claims.filter { $0.stands && record.basis.range.contains($0.period) }
    symbols = record.basis.symbols
    range = record.basis.range
    totals = ExpenseTotals(record)
    let compared = ComparedParts(record)
    parts = compared.failing
    machinesInWarranty = record.machinesInWarranty
    costs = MachineCosts(record)
    repeats = compared.repeats
    repeatWithinDays = record.basis.repeatWithinDays
    trend = record.trend
  }

  /// What suppliers take over.
  var accepted: Money { claims.reduce(.zero) { $0 + $1.accepted } }

  package var tables: [ReportTable] {
    [
      ReportTable("expense.csv") { ExpenseTable.append(totals, to: &$0) },
      ReportTable("parts.csv") {
        FailingPartsTable.append(
          parts, of: totals.total, inWarranty: machinesInWarranty, to: &$0)
      },
      ReportTable("per-machine.csv") { MachineCostTable.append(costs.rows, to: &$0) },
      ReportTable("repeats.csv") { RepeatsTable.append(repeats, to: &$0) },
    ]
  }

  package var ties: [ReportTie] {
    ExpenseKey.allCases.map { key in
      let sum = totals.rows(by: key).reduce(Money.zero) { $0 + $1.sum.total }
      return ReportTie(
        ExpenseWords.tie(of: key),
        "\(grouped(sum)) \(added(totals.adjustments)) = \(grouped(totals.statements))",
        isKept: sum + totals.adjustments == totals.statements)
    }
  }

  package func writeSections(_ cover: ReportCover, to out: inout TextBuffer) {
    ExpensePage(report: self, language: cover.language).append(to: &out)
  }
}
