package import Settlement
package import Text

/// The care of machines: which maintenance falls due, which was done, and which machines in stock
/// were checked.
package struct CareReport: ReportBody {
  let asOf: Day
  let rows: [CareRow]
  let counts: [CareCount]
  let visits: [VisitRow]
  let unsold: [UnsoldRow]
  /// What the dealers are called, by their numbers.
  let dealers: [String: String]

  /// Works all of it out.
  ///
  /// - Parameters:
  ///   - basis: What was read.
  ///   - dealers: What the dealers are called, by their numbers.
  package init(_ basis: CareBasis, dealers: [String: String]) {
    asOf = basis.asOf
    rows = basis.rows
    counts = CareCount.counts(of: rows)
    visits = basis.visitRows
    unsold = basis.unsoldRows
    self.dealers = dealers
  }

  package var tables: [ReportTable] {
    [
      ReportTable("care.csv") { CareTable.append(rows, to: &$0) },
      ReportTable("care-summary.csv") { CareSummaryTable.append(counts, to: &$0) },
      ReportTable("care-visits.csv") { CareVisitsTable.append(visits, to: &$0) },
      ReportTable("stock-care.csv") { StockCareTable.append(unsold, to: &$0) },
    ]
  }

  package var ties: [ReportTie] {
    let covered = counts.reduce(0) { $0 + $1.covered }
    let all = ReportTie(
      CareWords.allTie, "\(covered) = \(rows.count)", isKept: covered == rows.count)
    return [all]
      + counts.map { count in
        let states = CareSummaryTable.states.map { count[$0] }
        return ReportTie(
          CareWords.tie(count.dealer, count.milestone),
          "\(count.covered) = \(states.map(String.init).joined(separator: " + "))",
          isKept: count.covered == states.reduce(0, +))
      }
  }

  package func writeSections(_ cover: ReportCover, to out: inout TextBuffer) {
    CarePage(report: self, language: cover.language).append(to: &out)
  }
}
