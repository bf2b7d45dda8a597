internal import Settlement
internal import Text

extension Archive {
  /// Writes the revisions that a run issues, with their events and what each uses up.
  func insert(
    statements: [NewStatement], of run: Int64, on day: Day
  ) throws(ArchiveError) {
    let revision = try database.prepare(insertStatement)
    let keys = try database.prepare(
      "INSERT INTO paid_key (statement, fingerprints) VALUES (?1, ?2)")
    let superseded = try database.prepare(insertSuperseded)
    let issued = try database.prepare(
      "INSERT INTO event (statement, kind, day, run) VALUES (?1, 'issued', ?2, ?3)")
    let adjustments = try database.prepare(insertTakenAdjustment)
    for statement in statements {
      let events: [Cell] = [.text(day.description), .integer(run)]
      try superseded.run([.text(statement.number), .integer(statement.revision)] + events)
      do throws(ArchiveError) {
        try revision.run(columns(of: statement, of: run, on: day))
      } catch {
        if case .tooLarge = error { throw .tooLarge(statement.number) }
        throw error
      }
      let row = database.lastRow
      let id = Cell.integer(row)
      try issued.run([id] + events)
      try keys.run([id, .blob(packed(statement.paidKeys))])
      if let consumedRights = statement.consumedRights { try insert(consumedRights, of: row) }
      for (index, adjustment) in statement.adjustments.enumerated() {
        try adjustments.run([id, .integer(index + 1)] + columns(of: adjustment))
      }
    }
  }

  private func columns(of statement: NewStatement, of run: Int64, on day: Day) -> [Cell] {
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
}

private let insertStatement = """
  INSERT INTO statement (statement_no, dealer, period, revision, run, issued_on, invoice_due,
    years_without_calendar, lines_count, lines_approved, lines_adjusted, lines_rejected,
    claimed_fen, reductions_fen, parts_fen, fee_fen, services_fen, adjustments_fen, total_fen,
    net_fen, tax_fen, digest, head, lines)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,
    ?20, ?21, ?22, ?23, ?24)
  """

/// The revision before, where there is one, is told that it no longer stands.
private let insertSuperseded = """
  INSERT INTO event (statement, kind, day, run)
  SELECT id, 'superseded', ?3, ?4 FROM statement WHERE statement_no = ?1 AND revision = ?2 - 1
  """
