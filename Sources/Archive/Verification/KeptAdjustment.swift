internal import Settlement
internal import Text

extension Archive {
  /// Compares every correction with its digest, its run, and the statement that it corrects.
  package func adjustmentDefects(
    _ links: [ChainedRun], _ events: [KeptEvent], of statements: [VerifiedStatement]
  ) throws(ArchiveError) -> [ArchiveDefect] {
    let periods = Dictionary(links.map { ($0.id, $0.period) }, uniquingKeysWith: { $1 })
    let numbers = Dictionary(statements.map { ($0.id, $0.number) }, uniquingKeysWith: { $1 })
    var counts: [Notice: Int] = [:]
    for event in events where event.kind == .adjusted {
      let notice = Notice(run: event.run, number: numbers[event.statement] ?? "")
      counts[notice, default: 0] += 1
    }
    var found: [ArchiveDefect] = []
    for row in try keptAdjustments() {
      var defects = FoundDefects(
        run: row.run, .adjustment,
        Message(
          en: "adjustment \(row.id) of \(row.adjustment.statement)",
          zh: "对 \(row.adjustment.statement) 的调整 \(row.id)"))
      if row.adjustment.digest.hex != row.digest {
        defects.add(
          en: "it is not what was digested", zh: "与其校验码不符", row.digest,
          row.adjustment.digest.hex)
      }
      if row.period != periods[row.run] ?? nil {
        defects.add(column: "period", periods[row.run] ?? nil, row.period)
      }
      counts[Notice(run: row.run, number: row.adjustment.statement), default: 0] -= 1
      found += defects.defects
    }
    return found + unequal(counts)
  }

  private func keptAdjustments() throws(ArchiveError) -> [KeptAdjustment] {
    try database.rows(
      """
      SELECT id, run, digest, period, statement_no, line, amount_fen, reason, approved_by, remark
      FROM adjustment ORDER BY id
      """
    ) { row in
      KeptAdjustment(
        id: row.integer("id"), run: row.integer("run"), digest: row.text("digest"),
        period: row.text("period"), adjustment: Adjustment(row))
    }
  }
}

private struct KeptAdjustment {
  let id: Int64
  let run: Int64
  let digest: String
  let period: String
  let adjustment: Adjustment
}

/// That a run corrected a statement.
private struct Notice: Hashable {
  let run: Int64
  let number: String
}

/// Statements of which the events do not say how often they were corrected.
private func unequal(_ counts: [Notice: Int]) -> [ArchiveDefect] {
  counts.filter { $0.value != 0 }.keys.sorted { ($0.run, $0.number) < ($1.run, $1.number) }
    .map { notice in
      ArchiveDefect(
        run: notice.run, .adjustment,
        Message(
          en: "statement \(notice.number): its corrections and its events do not agree",
          zh: "结算单 \(notice.number)：调整与事件记录不符"))
    }
}
