package import Settlement
package import Text

/// The care of machines: which maintenance falls due, which was done, and which machines in stock
/// were checked.
package struct CareReport: ReportBody {
  /// By the numbers of the dealers.
  let care: [DealerCare]
  let counts: [CareCount]
  let visits: [VisitRow]
  let unsold: [UnsoldRow]
  /// What the dealers are called, by their numbers.
  let dealers: [String: String]
  let texts: SymbolTexts

  /// Takes what was worked out.
  ///
  /// - Parameters:
  ///   - care: The care of each dealer's machines, by the numbers of the dealers.
  ///   - visits: The visits of the range.
  ///   - dealers: What the dealers are called, by their numbers.
  ///   - symbols: Where the texts are.
  package init(
    _ care: [DealerCare], visits: [VisitRow], dealers: [String: String], symbols: SymbolTable
  ) {
    self.care = care
    counts = care.flatMap(\.counts)
    self.visits = visits
    unsold = care.flatMap(\.unsold)
    self.dealers = dealers
    texts = symbols.texts
  }

  /// How many milestones there are.
  var rowCount: Int { care.reduce(0) { $0 + $1.rows.reduce(0) { $0 + $1.count } } }

  /// How many of them are in a state.
  func count(of state: CareState) -> Int { counts.reduce(0) { $0 + $1[state] } }

  package var tables: [ReportTable] {
    [
      CareTable(care, texts).table,
      ReportTable("care-summary.csv") { CareSummaryTable.append(counts, to: &$0) },
      ReportTable("care-visits.csv") { CareVisitsTable.append(visits, texts, to: &$0) },
      ReportTable("stock-care.csv") { StockCareTable.append(unsold, to: &$0) },
    ]
  }

  package var ties: [ReportTie] {
    let covered = counts.reduce(0) { $0 + $1.covered }
    let all = ReportTie(
      CareWords.allTie, "\(covered) = \(rowCount)", isKept: covered == rowCount)
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
