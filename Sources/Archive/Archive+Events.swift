package import Settlement

extension Archive {
  /// Says what happened to a revision of a statement; its state follows from that.
  ///
  /// - Parameters:
  ///   - event: The state that it enters.
  ///   - statement: The key of the revision, see ``StandingStatement/id``.
  ///   - day: When it happened.
  ///   - who: Who did it; empty where nobody is named.
  ///   - remark: What was said about it.
  package func append(
    event: StatementState, of statement: Int64, on day: Day, who: String = "", remark: String = ""
  ) throws(ArchiveError) {
    try database.prepare(
      "INSERT INTO event (statement, kind, day, who, remark) VALUES (?1, ?2, ?3, ?4, ?5)"
    ).run([
      .integer(statement), .text(event.rawValue), .text(day.description), .text(who),
      .text(remark),
    ])
  }

  /// The day of the event that a standing statement's state comes from.
  package func lastDay(of statement: Int64) throws(ArchiveError) -> Day? {
    try database.rows(
      """
      SELECT day FROM event WHERE statement = ?1 AND kind NOT IN ('superseded', 'adjusted')
      ORDER BY id DESC LIMIT 1
      """, [.integer(statement)]
    ) { Day($0.text(0)) }.first ?? nil
  }

  /// Every standing statement of a dealer, the oldest first.
  package func standing(ofDealer dealer: String) throws(ArchiveError) -> [StandingStatement] {
    let periods = try database.rows(
      "SELECT DISTINCT period FROM statement WHERE dealer = ?1 ORDER BY period", [.text(dealer)]
    ) { $0.text(0) }
    var statements: [StandingStatement] = []
    for period in periods.compactMap({ Period($0) }) {
      statements += try standing(period).filter { $0.dealer == dealer }
    }
    return statements
  }
}
