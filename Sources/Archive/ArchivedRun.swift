package import Settlement
package import Text

/// A month-end as the archive has it, without what it read and wrote.
package struct ArchivedRun: Hashable, Sendable {
  /// From 1, without gaps.
  package let id: Int64
  package let period: Period
  package let issuedOn: Day
  /// The day by which deadlines were judged.
  package let asOf: Day
  /// The day on which the run was made; nil in version 0.1.0.
  package let madeOn: Day?
  /// The dealers whose lists were decided; empty for all.
  package let dealers: [String]
  package let digest: Digest
}

/// The latest run of the archive, on which the next one chains.
package struct LatestRun: Hashable, Sendable {
  package let id: Int64
  package let digest: Digest
  package let seal: Digest
}

extension Archive {
  /// The month-ends of a period, or of all periods, the earliest first.
  package func runs(of period: Period? = nil) throws(ArchiveError) -> [ArchivedRun] {
    try monthEnds("?1 IS NULL OR period = ?1", [.text(period?.description)])
  }

  /// A month-end by its number; nil where there is none.
  package func monthEnd(_ id: Int64) throws(ArchiveError) -> ArchivedRun? {
    try monthEnds("id = ?1", [.integer(id)]).first
  }

  /// The run that issued a revision of a statement; nil where there is none.
  package func run(
    thatIssued number: String, revision: Int
  ) throws(ArchiveError) -> ArchivedRun? {
    try monthEnds(
      "id = (SELECT run FROM statement WHERE statement_no = ?1 AND revision = ?2)",
      [.text(number), .integer(revision)]
    ).first
  }

  private func monthEnds(
    _ condition: String, _ arguments: [SQLValue]
  ) throws(ArchiveError) -> [ArchivedRun] {
    try database.rows(
      """
      SELECT id, period, day, as_of, digest, dealers,
        json_extract(record, '$.made_on') AS made_on
      FROM run
      WHERE command = 'run' AND (\(condition)) ORDER BY id
      """, arguments
    ) { row throws(ArchiveError) in
      let id = row.integer("id")
      return ArchivedRun(
        id: id, period: try row.period("period", of: "run \(id)"),
        issuedOn: try row.day("day", of: "run \(id)"),
        asOf: try row.day("as_of", of: "run \(id)"),
        madeOn: try row.optionalDay("made_on", of: "run \(id)"),
        dealers: try canonicalTexts(row.bytes("dealers"), of: "run \(id)"),
        digest: try row.digest("digest", of: "run \(id)"))
    }
  }

  /// The latest run of whatever command that is about a period: its digest, and the day by which
  /// deadlines were judged; nil where there is none.
  package func latestRun(
    of period: Period
  ) throws(ArchiveError) -> (digest: Digest, asOf: Day)? {
    try database.rows(
      "SELECT id, digest, as_of FROM run WHERE period = ?1 ORDER BY id DESC LIMIT 1",
      [.text(period.description)]
    ) { row throws(ArchiveError) -> (digest: Digest, asOf: Day) in
      let subject = "run \(row.integer("id"))"
      return (try row.digest("digest", of: subject), try row.day("as_of", of: subject))
    }.first
  }

  /// The day by which a run judged.
  package func asOf(ofRun id: Int64) throws(ArchiveError) -> Day {
    let days = try database.rows("SELECT as_of FROM run WHERE id = ?1", [.integer(id)]) {
      row throws(ArchiveError) in try row.day("as_of", of: "run \(id)")
    }
    guard let day = days.first else { throw .damaged("run \(id)") }
    return day
  }

  /// The latest run; nil where nothing was settled yet.
  package func latestRun() throws(ArchiveError) -> LatestRun? {
    try database.rows(
      "SELECT id, digest, seal FROM run LEFT JOIN seal ON seal.run = id ORDER BY id DESC LIMIT 1"
    ) { row throws(ArchiveError) in
      let id = row.integer("id")
      return LatestRun(
        id: id, digest: try row.digest("digest", of: "run \(id)"),
        seal: try row.digest("seal", of: "run \(id)"))
    }.first
  }

  /// The canonical text of the latest run record of a period; nil where it was never settled.
  package func latestRecordText(_ period: Period) throws(ArchiveError) -> [UInt8]? {
    try database.rows(
      "SELECT record FROM run WHERE command = 'run' AND period = ?1 ORDER BY id DESC LIMIT 1",
      [.text(period.description)]
    ) { $0.bytes("record") }.first
  }

  /// Every period that was ever settled, the first one first.
  package func periods() throws(ArchiveError) -> [Period] {
    try database.rows("SELECT DISTINCT period FROM run WHERE command = 'run' ORDER BY period") {
      row throws(ArchiveError) in try row.period("period", of: "a run's period")
    }.sorted()
  }
}
