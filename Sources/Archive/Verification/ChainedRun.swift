internal import Settlement
internal import Text

/// A run as a link of the chain: its row as it is kept, whatever it says.
package struct ChainedRun: Sendable {
  package let id: Int64
  let header: RunHeader
  package let digest: String
  /// Empty where the run was never closed.
  let seal: String

  package var command: String { header.command }
  package var period: String? { header.period }
  package var day: String { header.day }
}

extension Archive {
  /// Begins to read the archive as it is at this moment, whatever others write meanwhile.
  package func beginReading() throws(ArchiveError) {
    try database.execute("BEGIN")
  }

  /// Every run, the earliest first.
  package func chain() throws(ArchiveError) -> [ChainedRun] {
    try database.rows(
      """
      SELECT id, \(RunHeader.columns), digest, seal
      FROM run LEFT JOIN seal ON seal.run = id ORDER BY id
      """
    ) { row in
      ChainedRun(
        id: row.integer("id"), header: RunHeader(row), digest: row.text("digest"),
        seal: row.text("seal"))
    }
  }

  /// Where the chain of runs does not hold: numbers, seals, and each run against its digest.
  package func chainDefects(_ links: [ChainedRun]) throws(ArchiveError) -> [ArchiveDefect] {
    var found = gaps(in: links)
    var previous: ChainedRun?
    for link in links {
      let isWhole = try isWhole(link)
      if !isWhole.holds { found.append(changed(link, now: isWhole.digest)) }
      if let defect = brokenLink(link, after: previous, isWhole: isWhole.holds) {
        found.append(defect)
      }
      found += try defects(of: .documents, run: link.id) { () throws(ArchiveError) in
        try sealDefects(link)
      }
      previous = link
    }
    return found
  }

  /// Numbers that no run has.
  private func gaps(in links: [ChainedRun]) -> [ArchiveDefect] {
    var next: Int64 = 1
    var found: [ArchiveDefect] = []
    for link in links {
      if link.id != next {
        found.append(
          ArchiveDefect(
            run: next, .chain,
            Message(
              en: "there is no run \(next), and the next one is run \(link.id)",
              zh: "缺少第 \(next) 次，下一次为第 \(link.id) 次")))
      }
      next = max(link.id, 0).addingReportingOverflow(1).partialValue
    }
    return found
  }

  private func isWhole(_ link: ChainedRun) throws(ArchiveError) -> (holds: Bool, digest: String) {
    do throws(ArchiveError) {
      let digest = try digest(ofRun: link.id, link.header).hex
      return (digest == link.digest, digest)
    } catch {
      return (false, try defect(of: .run, run: link.id, error).message.english)
    }
  }

  private func changed(_ link: ChainedRun, now digest: String) -> ArchiveDefect {
    ArchiveDefect(
      run: link.id, .run,
      Message(
        en: "what came with the run is not what was digested", zh: "该次写入的内容与其校验码不符"),
      expected: link.digest, found: digest)
  }

  /// A run that does not chain on the one before; reported on whichever of the two
  /// fails its own digest.
  private func brokenLink(
    _ link: ChainedRun, after previous: ChainedRun?, isWhole: Bool
  ) -> ArchiveDefect? {
    // A run that is missing before this one is reported by ``gaps(in:)``.
    guard link.header.previousSeal != previous?.seal, link.id == (previous?.id ?? 0) + 1 else {
      return nil
    }
    let expected = link.header.previousSeal ?? ""
    guard isWhole, let previous else {
      return ArchiveDefect(
        run: link.id, .chain,
        Message(
          en: "the run does not chain on the one before", zh: "该次未与前一次相衔接"),
        expected: previous?.seal ?? "", found: expected)
    }
    return ArchiveDefect(
      run: previous.id, .chain,
      Message(
        en: "the run is not the one that run \(link.id) chains on: it was changed afterwards",
        zh: "该次并非第 \(link.id) 次所衔接的内容：事后被改动"),
      expected: expected, found: previous.seal)
  }

  /// The list of what the run wrote, against the seal that closes it.
  private func sealDefects(_ link: ChainedRun) throws(ArchiveError) -> [ArchiveDefect] {
    guard let digest = Digest(hex: link.digest) else {
      throw .damaged("the digest of run \(link.id)")
    }
    var positions: [Int64] = []
    let documents = try database.rows(
      "SELECT position, path, format, digest FROM document WHERE run = ?1 ORDER BY position",
      [.integer(link.id)]
    ) { row throws(ArchiveError) in
      positions.append(row.integer("position"))
      return try WrittenDocument(row)
    }
    let seal = seal(ofRun: digest, documents).hex
    guard seal != link.seal || positions != (0..<documents.count).map({ Int64($0) + 1 })
    else { return [] }
    return [
      ArchiveDefect(
        run: link.id, .documents,
        Message(
          en: "the list of the documents that the run wrote is not what was sealed",
          zh: "该次写出的文件清单与其封存校验码不符"),
        expected: link.seal, found: seal)
    ]
  }
}
