/// A correction of an earlier statement: an adjustment, or a total below zero that is carried.
struct SlowCorrection: Equatable {
  let statement: String, line: String, reason: String, approver: String, remark: String
  let amount: Int
  /// In percent.
  let rate: Int
  let isCarried: Bool
}

/// The settlement statement of a dealer for a period.
struct SlowStatement {
  let dealer: SlowRegisters.Dealer
  let period: Int
  let decisions: [SlowDecision]
  let corrections: [SlowCorrection]
  /// Of the lines, by kind.
  let rates: [String: Int]
  /// What else is printed of the deadline.
  let deadline: [Int]
  /// Machines that went back, by number.
  var returns: [SlowReturn] = []
  /// In percent.
  var returnRate = 0
  /// Whether its rulebook asks for an invoice, and whether its total is set off.
  var asksForInvoice = true
  var isSetOff = false
  /// What it is set off against; nil where that is not known.
  var box: SlowBox?
  /// What the dealer sent, where it is printed.
  var consignments: [String] = []
  var revision = 1
  var issuedOn = 0
  var due: Int?
  /// The answers that were not taken back.
  var answers: [SlowAnswer] = []
  /// `posted` or `invoiced`, after which no answer counts.
  var end: String?

  var number: String { "S\(SlowDay.compact(period))-\(dealer.id)" }
  var state: String { end ?? answers.last?.decision ?? "issued" }
  var isLocked: Bool { ["confirmed", "posted", "invoiced"].contains(state) }
  var total: Int {
    decisions.reduce(0) { $0 + $1.approved } + corrections.reduce(0) { $0 + $1.amount }
      + returns.reduce(0) { $0 + $1.amount }
  }

  /// What is due at each rate, by rate.
  var gross: [Int: Int] {
    var gross: [Int: Int] = [:]
    for decision in decisions {
      gross[rates[decision.line.kind] ?? 0, default: 0] += decision.approved
    }
    for correction in corrections { gross[correction.rate, default: 0] += correction.amount }
    for row in returns { gross[returnRate, default: 0] += row.amount }
    return gross
  }

  var net: Int { gross.reduce(0) { $0 + SlowRates.net($1.value, percent: $1.key) } }

  /// The statement's lines as they are printed.
  var rows: [[String]] { decisions.map { SlowPrint.decision($0, self) } }

  /// Whether the other one has the same on the paper.
  func isOnPaperAs(_ other: SlowStatement) -> Bool {
    hasSameLines(as: other) && corrections == other.corrections && dealer == other.dealer
      && deadline == other.deadline && returns == other.returns && box == other.box
      && consignments == other.consignments
  }

  func hasSameLines(as other: SlowStatement) -> Bool {
    // Statement number and revision stand before the line.
    rows.map { $0.dropFirst(2) } == other.rows.map { $0.dropFirst(2) }
  }

  /// Whether the other one has the same lines, whatever it advises.
  func isDecidedAs(_ other: SlowStatement) -> Bool {
    rows.map { $0.dropFirst(2).dropLast() } == other.rows.map { $0.dropFirst(2).dropLast() }
      && returns.flatMap(\.charges).map(\.amount) == other.returns.flatMap(\.charges).map(\.amount)
  }
}
