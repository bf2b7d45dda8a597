internal import Settlement
internal import Text

/// `care.csv`: every milestone in the warranty of a machine, and how it stands.
struct CareTable {
  /// The rows of each urgency and dealer, in their order, and the dealer of each.
  private let groups: [(dealer: Symbol, rows: [CareRow])]
  private let texts: SymbolTexts

  private static let header: StaticString = """
    dealer,machine_no,model,family,sold_on,warranty_to,milestone,window_from,window_to,hours,\
    hours_on,estimate,state,done_on,statement_no,line

    """

  /// Takes the care of dealers in their order.
  init(_ care: [DealerCare], _ texts: SymbolTexts) {
    let urgencies = care.first?.rows.indices ?? 0..<0
    groups = urgencies.flatMap { urgency in care.map { ($0.dealer, $0.rows[urgency]) } }
    self.texts = texts
  }

  /// The header, and after it a piece for each group.
  var table: ReportTable {
    ReportTable("care.csv", pieces: groups.count + 1) { piece, out in
      guard piece > 0 else { return out.append(Self.header) }
      append(groups[piece - 1].rows, of: groups[piece - 1].dealer, to: &out)
    }
  }

  private func append(_ rows: [CareRow], of dealer: Symbol, to out: inout TextBuffer) {
    for row in rows {
      texts.append(cells: [dealer, row.machine, row.model, row.family], to: &out)
      out.append(commaAnd: row.soldOn)
      out.append(commaAnd: row.warrantyTo)
      out.append(commaAnd: row.milestone)
      out.append(commaAnd: row.window?.lowerBound)
      out.append(commaAnd: row.window?.upperBound)
      out.append(commaAndHours: row.reading?.hours)
      out.append(commaAnd: row.reading?.on)
      out.appendComma()
      if let estimate = row.estimate { out.append(decimal: estimate) }
      out.appendComma()
      out.append(row.state.rawValue)
      out.append(commaAnd: row.done?.servedOn)
      out.appendComma()
      texts.append(
        cells: [row.done?.statement ?? .blank, row.done?.number ?? .blank], to: &out)
      out.appendLineFeed()
    }
  }
}

/// `care-summary.csv`: how many machines of a dealer stand how with a milestone.
enum CareSummaryTable {
  private static let header: StaticString =
    "dealer,milestone,covered,done,due,overdue,lapsed,waiting\n"

  /// In the order of the columns.
  static let states: [CareState] = [.done, .due, .overdue, .lapsed, .waiting]

  /// Writes the whole table.
  static func append(_ counts: [CareCount], to out: inout TextBuffer) {
    out.append(header)
    for count in counts {
      out.append(cell: count.dealer)
      out.append(commaAnd: count.milestone)
      out.append(commaAnd: count.covered)
      for state in states { out.append(commaAnd: count[state]) }
      out.appendLineFeed()
    }
  }
}

/// `care-visits.csv`: the maintenance that dealers did, as it was decided.
enum CareVisitsTable {
  private static let header: StaticString = """
    dealer,service_date,machine_no,model,milestone,hours,record_no,statement_no,line,decision

    """

  /// Writes the whole table.
  static func append(_ rows: [VisitRow], _ texts: SymbolTexts, to out: inout TextBuffer) {
    out.append(header)
    for row in rows {
      let visit = row.visit
      texts.append(cell: visit.dealer, to: &out)
      out.append(commaAnd: visit.servedOn)
      out.appendComma()
      texts.append(cells: [visit.machine, row.model, visit.milestone], to: &out)
      out.append(commaAndHours: visit.hours)
      out.appendComma()
      texts.append(cells: [visit.record, visit.statement, visit.line], to: &out)
      out.appendComma()
      out.append(visit.verdict.rawValue)
      out.appendLineFeed()
    }
  }
}

/// `stock-care.csv`: the machines in stock, month by month, and their checks.
enum StockCareTable {
  private static let header: StaticString =
    "dealer,machine_no,model,arrived_on,period,checks,state,record_no\n"

  /// Writes the whole table.
  static func append(_ rows: [UnsoldRow], to out: inout TextBuffer) {
    out.append(header)
    for row in rows {
      out.append(cells: [row.dealer, row.machine, row.model])
      out.append(commaAnd: row.arrivedOn)
      out.appendComma()
      out.append(row.month.description)
      out.appendComma()
      if let checks = row.checks { out.append(decimal: Int64(checks)) }
      out.appendComma()
      out.append(row.state.rawValue)
      out.appendComma()
      out.append(cell: row.records.joined(separator: ";"))
      out.appendLineFeed()
    }
  }
}

extension TextBuffer {
  /// Writes typed texts with commas between them.
  fileprivate mutating func append(cells texts: [String]) {
    for (place, text) in texts.enumerated() {
      if place > 0 { appendComma() }
      append(cell: text)
    }
  }

  /// Writes a comma and a day, or nothing behind the comma where there is none.
  fileprivate mutating func append(commaAnd day: Day?) {
    appendComma()
    if let day { append(day) }
  }

  /// Writes a comma and hours in hundredths, or nothing behind the comma where there are none.
  fileprivate mutating func append(commaAndHours hours: Int64?) {
    appendComma()
    if let hours { append(Quantity(thousandths: hours * 10)) }
  }
}

extension SymbolTexts {
  /// Writes typed texts with commas between them.
  fileprivate func append<let count: Int>(
    cells symbols: InlineArray<count, Symbol>, to out: inout TextBuffer
  ) {
    for place in symbols.indices {
      if place > 0 { out.appendComma() }
      append(cell: symbols[place], to: &out)
    }
  }
}
