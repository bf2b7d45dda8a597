package import Settlement
package import Text

/// A revision of a statement that a run issues.
package struct NewStatement: Sendable {
  package private(set) var canonical: CanonicalStatement
  package let number: String
  package let dealer: String
  package let period: Period
  /// From 1.
  package let revision: Int
  /// The last day for the invoice; nil where nothing is due.
  package let invoiceDue: Day?
  /// Years within the invoice's term for which the calendar had no data.
  package let yearsWithoutCalendar: [Int]
  package let totals: StatementTotals
  /// Corrections of earlier statements that it takes up.
  package let adjustments: [Adjustment]
  /// What the lines that were paid claim, see ``paidKeys(of:symbols:)``.
  package private(set) var paidKeys: [UInt64]
  /// Milestones and consents that the revision uses up.
  package private(set) var consumedRights: ConsumedRightsTexts?
  /// Its key, where ``Archive/keep(_:on:)`` has it already.
  private(set) var row: Int64?

  package init(
    head: StatementHead, canonical: CanonicalStatement, revision: Int, invoiceDue: Day?,
    yearsWithoutCalendar: [Int], paidKeys: [UInt64], consumedRights: ConsumedRightsTexts? = nil
  ) {
    self.canonical = canonical
    number = head.number
    dealer = head.dealer.id
    period = head.period
    self.revision = revision
    self.invoiceDue = invoiceDue
    self.yearsWithoutCalendar = yearsWithoutCalendar
    totals = head.totals
    adjustments = head.adjustments.map(\.adjustment)
    self.paidKeys = paidKeys
    self.consumedRights = consumedRights
  }

  /// Forgets what is stored and as large as its list.
  fileprivate mutating func letGo(storedAs row: Int64) {
    self.row = row
    canonical.letGoOfTexts()
    (paidKeys, consumedRights) = ([], nil)
  }
}

/// What a revision uses up for the months to come, as texts.
package struct ConsumedRightsTexts: Sendable {
  /// Machine and milestone of each forced maintenance (强保) that was approved.
  let milestones: [(machine: String, milestone: String)]
  /// Number, part (empty for any) and approved quantity of each consent (书面同意).
  let consents: [(number: String, part: String, quantity: Quantity)]

  /// Fetches the texts of what a list uses up.
  package init(_ consumedRights: ConsumedRights, symbols: SymbolTable) {
    milestones = consumedRights.milestones.map { used in
      (symbols.text(used.milestone.machine), symbols.text(used.milestone.milestone))
    }
    consents = consumedRights.consents.map { used in
      (symbols.text(used.consent.number), symbols.text(used.consent.part), used.quantity)
    }
  }
}

extension Archive {
  /// Keeps a revision before the run that issues it, and lets go of its texts.
  ///
  /// The views show it once the run is stored, and nothing tells of it before: it has to be the first
  /// revision, and of a period that has none yet. Where no run follows, the transaction must not be
  /// committed.
  /// - Precondition: a transaction is open; revisions are kept in the order in which the run has them.
  package func keep(_ statement: inout NewStatement, on day: Day) throws(ArchiveError) {
    precondition(database.isInTransaction && statement.revision == 1)
    statement.letGo(storedAs: try insert(statement, of: nextRun(), on: day))
  }

  /// Writes the revisions that a run issues, with their events and what each uses up.
  func insert(
    statements: [NewStatement], of run: Int64, on day: Day
  ) throws(ArchiveError) {
    let dated: [SQLValue] = [.text(day.description), .integer(run)]
    for statement in statements {
      try database.run(
        insertSuperseded, [.text(statement.number), .integer(statement.revision)] + dated)
      let id = if let row = statement.row { row } else { try insert(statement, of: run, on: day) }
      try database.run(
        "INSERT INTO event (statement, kind, day, run) VALUES (?1, 'issued', ?2, ?3)",
        [.integer(id)] + dated)
      try insert(takenAdjustments: statement.adjustments, of: id)
    }
  }

  /// Writes the row of a revision, and what it uses up.
  ///
  /// - Returns: Its key.
  private func insert(
    _ statement: NewStatement, of run: Int64, on day: Day
  ) throws(ArchiveError) -> Int64 {
    do throws(ArchiveError) {
      try database.run(insertStatement, columns(of: statement, of: run, on: day))
    } catch {
      if case .tooLarge = error { throw .tooLarge(statement.number) }
      throw error
    }
    let id = database.lastRow
    try database.run(
      "INSERT INTO paid_key (statement, fingerprints) VALUES (?1, ?2)",
      [.integer(id), .blob(packed(statement.paidKeys))])
    if let consumedRights = statement.consumedRights { try insert(consumedRights, of: id) }
    return id
  }

  private func columns(of statement: NewStatement, of run: Int64, on day: Day) -> [SQLValue] {
    let totals = statement.totals
    let years = statement.yearsWithoutCalendar.map { String($0) }.joined(separator: ",")
    let amounts = [
      totals.claimed, totals.reductions, totals.parts, totals.fee, totals.services,
      totals.adjustments, totals.total, totals.net, totals.tax,
    ]
    return [
      .text(statement.number), .text(statement.dealer), .text(statement.period.description),
      .integer(statement.revision), .integer(run), .text(day.description),
      .text(statement.invoiceDue?.description), .text(years), .integer(totals.lines),
      .integer(totals.approved), .integer(totals.adjusted), .integer(totals.rejected),
    ] + amounts.map { .integer($0.fen) } + [
      .text(statement.canonical.digest.hex), .utf8(statement.canonical.head),
      .utf8(statement.canonical.lines),
    ]
  }

  private func insert(_ consumedRights: ConsumedRightsTexts, of statement: Int64)
    throws(ArchiveError)
  {
    for (machine, number) in consumedRights.milestones {
      try database.run(
        "INSERT INTO settled_milestone (statement, machine_no, milestone) VALUES (?1, ?2, ?3)",
        [.integer(statement), .text(machine), .text(number)])
    }
    for (number, part, quantity) in consumedRights.consents {
      try database.run(
        """
        INSERT INTO consent_use (statement, approval_no, part_no, quantity_thousandths)
        VALUES (?1, ?2, ?3, ?4)
        """,
        [.integer(statement), .text(number), .text(part), .integer(quantity.thousandths)])
    }
  }
}

private let insertStatement = """
  INSERT INTO statement (statement_no, dealer, period, revision, run, issued_on, invoice_due,
    years_without_calendar, lines_count, lines_approved, lines_adjusted, lines_rejected,
    claimed_fen, reductions_fen, parts_fen, fee_fen, services_fen, adjustments_fen, total_fen,
    net_fen, tax_fen, digest, head, lines)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,
    ?20, ?21, ?22, ?23, ?24)
  """

/// Marks the previous revision, where there is one, as superseded.
private let insertSuperseded = """
  INSERT INTO event (statement, kind, day, run)
  SELECT id, 'superseded', ?3, ?4 FROM statement WHERE statement_no = ?1 AND revision = ?2 - 1
  """
