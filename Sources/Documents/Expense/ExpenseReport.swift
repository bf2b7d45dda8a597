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

  /// Works all of it out.
  package init(_ record: ExpenseRecord) {
    range = record.range
    totals = ExpenseTotals(record)
    parts = record.failingParts
    machinesInWarranty = record.machinesInWarranty
    costs = MachineCosts(record)
    repeats = record.repeats
    repeatWithinDays = record.repeatWithinDays
    trend = record.trend
  }

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
