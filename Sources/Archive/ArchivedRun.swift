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
  /// The dealers whose lists were decided; empty for all.
  package let dealers: [String]
  package let digest: Digest
}

extension Archive {
  /// The month-ends of a period, or of all periods, the earliest first.
  package func runs(of period: Period? = nil) throws(ArchiveError) -> [ArchivedRun] {
    try database.rows(
      """
      SELECT id, period, day, as_of, digest, dealers FROM run
      WHERE command = 'run' AND (?1 IS NULL OR period = ?1) ORDER BY id
      """, [.text(period?.description)]
    ) { row throws(ArchiveError) in
      let id = row.integer(0)
      guard let period = Period(row.text(1)), let issuedOn = Day(row.text(2)),
        let asOf = Day(row.text(3)), let digest = Digest(hex: row.text(4))
      else { throw .damaged("run \(id)") }
      return ArchivedRun(
        id: id, period: period, issuedOn: issuedOn, asOf: asOf,
        dealers: try canonicalTexts(row.bytes(5), of: "run \(id)"), digest: digest)
    }
  }

  /// The run that issued a revision of a statement; nil where there is none.
  package func run(
    thatIssued number: String, revision: Int
  ) throws(ArchiveError) -> ArchivedRun? {
    let id = try database.rows(
      "SELECT run FROM statement WHERE statement_no = ?1 AND revision = ?2",
      [.text(number), .integer(revision)]
    ) { $0.integer(0) }.first
    return try runs().first { $0.id == id }
  }
}
