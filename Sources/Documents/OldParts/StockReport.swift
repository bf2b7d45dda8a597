package import Settlement
package import Text

/// Where the old parts lie: what was accepted, what lies in which store, and what left it.
package struct StockReport: ReportBody {
  let range: PeriodRange
  let figures: StockFigures
  let stores: [Store]

  /// Takes what the figures are of a record.
  package init(_ record: StockRecord, _ figures: StockFigures) {
    range = record.range
    self.figures = figures
    stores = record.stores ?? []
  }

  /// What has to be looked at.
  package var checks: [StockCheck] { figures.checks }

  package var tables: [ReportTable] {
    [
      ReportTable("stock.csv") { StockTable.append(figures.rows, to: &$0) },
      StockMovementsTable(figures).table,
      ReportTable("stock-check.csv") { StockChecksTable.append(figures.checks, to: &$0) },
    ]
  }

  package var ties: [ReportTie] { [acceptedTie] + storeTies + periodTies }

  private var acceptedTie: ReportTie {
    let (accepted, appraised) = (figures.accepted, figures.appraised)
    return ReportTie(
      StockWords.acceptedTie,
      "\(text(accepted)) = \(text(appraised)) + \(text(figures.notAppraised))",
      isKept: accepted == appraised + figures.notAppraised)
  }

  private var storeTies: [ReportTie] {
    var changes = [Quantity](repeating: .zero, count: figures.stores.count)
    for movement in figures.movements { changes[movement.store] += movement.quantity }
    return storeSums.flatMap { sum in
      let moved = figures.stores.firstIndex(of: sum.store).map { changes[$0] } ?? .zero
      return [
        ReportTie(
          StockWords.balanceTie(sum.store),
          "\(text(sum.opening)) + \(text(sum.in)) \u{2212} \(text(sum.out)) = \(text(sum.closing))",
          isKept: sum.opening + sum.in - sum.out == sum.closing),
        ReportTie(
          StockWords.movementsTie(sum.store),
          "\(text(moved)) = \(text(sum.in)) \u{2212} \(text(sum.out))",
          isKept: moved == sum.in - sum.out),
      ]
    }
  }

  private var periodTies: [ReportTie] {
    figures.periods.map { period in
      ReportTie(
        StockWords.approvedTie(period.period),
        "\(text(period.approved)) \u{2264} \(text(period.accepted))",
        isKept: period.approved <= period.accepted)
    }
  }

  /// What a store holds of all parts together.
  struct StoreSum {
    let store: String
    let disposition: Disposition?
    var opening = Quantity.zero
    var `in` = Quantity.zero
    var out = Quantity.zero
    var closing = Quantity.zero
    var value = Money.zero

    /// Whether its parts are worth anything: scrap is not, nor is what lies in a store without a name.
    var isValued: Bool { disposition.map { $0 != .scrap } ?? false }
  }

  /// The stores that the table has, in its order.
  var storeSums: [StoreSum] {
    var sums: [StoreSum] = []
    for row in figures.rows {
      if sums.last?.store != row.store {
        sums.append(StoreSum(store: row.store, disposition: row.disposition))
      }
      let place = sums.count - 1
      sums[place].opening += row.opening
      sums[place].in += row.in
      sums[place].out += row.out
      sums[place].closing += row.closing
      sums[place].value += row.value ?? .zero
    }
    return sums
  }

  /// How much moved in movements of a type.
  struct TypeSum {
    var rows = 0
    var `in` = Quantity.zero
    var out = Quantity.zero
  }

  /// What moved by type, in the order of types; what came in from the acceptance first.
  var typeSums: [(type: MovementType?, sum: TypeSum)] {
    let types = [nil] + MovementType.allCases.map(Optional.some)
    var sums = types.map { _ in TypeSum() }
    for movement in figures.movements {
      guard let place = types.firstIndex(of: movement.type) else { continue }
      sums[place].rows += 1
      if movement.quantity > .zero { sums[place].in += movement.quantity }
      if movement.quantity < .zero { sums[place].out -= movement.quantity }
    }
    return zip(types, sums).filter { $1.rows > 0 }.map { (type: $0, sum: $1) }
  }

  package func writeSections(_ cover: ReportCover, to out: inout TextBuffer) {
    StockPage(report: self, language: cover.language).append(to: &out)
  }
}
