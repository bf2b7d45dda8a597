package import Settlement
internal import Text

/// A machine that went back from stock, as a standing statement bears it.
package struct BornReturn: Hashable, Sendable {
  package let number: String
  package let machine: String
  package let returnedOn: Day
  package let statement: String
  package let dealer: String
  package let period: Period
  package let state: StatementState
}

extension Archive {
  /// Takes up where the halves end that were settled, which no rulebook may change.
  func readHalves() throws(ArchiveError) {
    let kept = try database.rows(
      """
      SELECT json_extract(record, '$.halves[0]') AS first, json_extract(record, '$.halves[1]') AS second
      FROM run WHERE command = 'run' AND substr(period, 6, 1) = 'H' AND json_valid(record)
      ORDER BY id DESC LIMIT 1
      """
    ) { (DayOfYear($0.text("first")), DayOfYear($0.text("second"))) }.first
    guard let (first, second) = kept, let first, let second else { return }
    database.halves = HalfEnds(first: first, second: second)
  }

  /// A period with the days that the archive's halves have.
  package func resolved(_ period: Period) -> Period { period.ending(database.halves) }

  /// Where the halves end that the archive has settled; nil where it has none.
  package func settledHalves() throws(ArchiveError) -> HalfEnds? {
    try periods().lazy.compactMap(\.halves).first
  }

  /// The machines that standing statements bear, in the order of their statements.
  package func bornReturns() throws(ArchiveError) -> [BornReturn] {
    try database.rows(
      """
      SELECT DISTINCT m.return_no, m.machine_no, m.returned_on, s.statement_no, s.dealer, s.period,
        s.state
      FROM machine_return AS m JOIN statement_state AS s ON s.id = m.statement
      WHERE s.is_standing ORDER BY s.id
      """
    ) { row throws(ArchiveError) in
      let subject = "statement \(row.text("statement_no"))"
      return BornReturn(
        number: row.text("return_no"), machine: row.text("machine_no"),
        returnedOn: try row.day("returned_on", of: subject), statement: row.text("statement_no"),
        dealer: row.text("dealer"), period: try row.period("period", of: subject),
        state: try row.word("state", of: subject))
    }
  }

  /// What was posted of a dealer's set-off statements: the day of each entry and what it credits.
  package func setOffEntries(
    ofDealer dealer: String
  ) throws(ArchiveError) -> [(day: Day, credited: Money)] {
    try database.rows(
      """
      SELECT p.day, sum(l.credit_fen - l.debit_fen) AS credited
      FROM posting AS p JOIN posting_line AS l ON l.posting = p.id
        JOIN statement AS s ON s.id = p.statement
      WHERE s.dealer = ?1 AND l.role = 'dealer'
        AND json_extract(s.head, '$.settled_by') = 'set-off'
      GROUP BY p.id ORDER BY p.id
      """, [.text(dealer)]
    ) { row throws(ArchiveError) in
      (try row.day("day", of: "an entry of \(dealer)"), row.money("credited"))
    }
  }

  /// The inboxes of earlier periods that a run found, where it asked for them.
  package func inboxes(ofRun id: Int64) throws(ArchiveError) -> [Period] {
    try database.rows(
      """
      SELECT i.value AS period FROM run AS r, json_each(r.record, '$.inboxes') AS i
      WHERE r.id = ?1
      """, [.integer(id)]
    ) { row throws(ArchiveError) in try row.period("period", of: "run \(id)") }
  }
}

extension Array {
  /// Sorts by period what SQL sorted by its text, which puts halves behind months.
  func sorted(byPeriod period: (Element) -> Period) -> [Element] {
    guard zip(self, dropFirst()).contains(where: { period($1) < period($0) }) else { return self }
    return enumerated().sorted {
      let (left, right) = (period($0.element), period($1.element))
      return left == right ? $0.offset < $1.offset : left < right
    }.map(\.element)
  }
}
