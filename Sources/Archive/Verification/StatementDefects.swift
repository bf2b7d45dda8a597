package import Settlement
internal import Text

/// What verifying one revision gives.
package struct VerifiedStatement: Sendable {
  package let id: Int64
  package let run: Int64
  package let number: String
  package let revision: Int64
  let issuedOn: String
  /// Nil where the head cannot be read.
  package let head: StatementHead?
  let due: Day?
  /// How many lines could be read.
  package let lines: Int
  package let defects: [ArchiveDefect]
}

extension KeptStatement {
  /// Holds the revision against its digest, its columns, its lines, and what it uses up.
  package var verified: VerifiedStatement {
    var found = FoundDefects(run: run, .statement, name)
    let digest = statementDigest(head: head, lines: lines).hex
    if digest != self.digest {
      found.add(en: "its text is not what was digested", zh: "正文与其摘要不符", self.digest, digest)
    }
    var head: StatementHead?
    var text = lines
    var read: [RecordLine] = []
    found.take { _ throws(ArchiveError) in head = try readHead(self.head) }
    found.take { _ throws(ArchiveError) in read = try readLines(lines, unescapedTo: &text) }
    if let head {
      check(head, &found)
      checkTaxes(of: head, &found)
      if !lines.isEmpty, read.isEmpty == (head.totals.lines == 0) {
        let record = LineSums(read, in: text)
        record.check(head, &found)
        checkUses(record, &found)
      }
    }
    return VerifiedStatement(
      id: id, run: run, number: number, revision: revision, issuedOn: issuedOn, head: head,
      due: invoiceDue.flatMap { Day($0) }, lines: read.count, defects: found.defects)
  }

  /// The columns that repeat what the head says.
  private func check(_ head: StatementHead, _ found: inout FoundDefects) {
    let repeated = [
      ("statement_no", head.number, number), ("dealer", head.dealer.id, dealer),
      ("period", head.period.description, period),
    ]
    for (column, expected, kept) in repeated where expected != kept {
      found.add(column: column, expected, kept)
    }
    for (column, pair) in zip(
      figureColumns, zip(columnFigures(of: head.totals), figures)) where pair.0 != pair.1
    {
      found.add(column: column, "\(pair.0)", "\(pair.1)")
    }
    if (head.totals.total > .zero) != (invoiceDue != nil) {
      found.add(
        column: "invoice_due", head.totals.total > .zero ? nil : "", invoiceDue ?? "")
    }
    let taken = head.adjustments.enumerated().map { index, taxed in
      TakenAdjustment(
        position: Int64(index) + 1,
        adjustment: taxed.adjustment.origin == .approved ? taxed.adjustment.digest.hex : nil,
        source: taxed.adjustment.statement, amount: taxed.amount.fen)
    }
    if taken != adjustments {
      found.add(
        en: "the corrections that it takes up are not those of its head",
        zh: "采用的调整与其正文不符", described(taken), described(adjustments))
    }
  }

  /// What it uses up, against its lines.
  private func checkUses(_ sums: LineSums, _ found: inout FoundDefects) {
    if fingerprints != packed(sums.paidKeys) {
      found.add(
        en: "its fingerprints are not those of the lines that were paid",
        zh: "已付项目的指纹与明细行不符", nil, nil)
    }
    var used: [String: Int128] = [:]
    for use in consents { used[use.number, default: 0] += Int128(use.quantity) }
    for number in Set(used.keys).union(sums.consents.keys).sorted(by: precedes)
    where used[number] != sums.consents[number] {
      found.add(
        en: "what it uses of consent \(number) is not what its lines were approved",
        zh: "书面同意 \(number) 的使用数量与明细行不符",
        (sums.consents[number] ?? 0).description, (used[number] ?? 0).description)
    }
    let counts = Dictionary(milestones.map { ($0, 1) }, uniquingKeysWith: +)
    for item in counts.keys.sorted(by: precedes)
    where counts[item, default: 0] > sums.maintenance[item, default: 0] {
      found.add(
        en: "it uses up the milestone \(item), for which no line was approved",
        zh: "占用了强保里程 \(item)，但没有相应的核定明细行",
        "\(sums.maintenance[item, default: 0])", "\(counts[item, default: 0])")
    }
  }
}

private func described(_ adjustments: [TakenAdjustment]) -> String {
  adjustments.map { "\($0.source) \($0.amount)" }.joined(separator: ", ")
}

/// Defects of one statement or other thing that bears a name.
struct FoundDefects {
  private let run: Int64?
  private let check: ArchiveDefect.Check
  private let name: Message
  var defects: [ArchiveDefect] = []

  init(run: Int64?, _ check: ArchiveDefect.Check, _ name: Message) {
    self.run = run
    self.check = check
    self.name = name
  }

  mutating func add(en: String, zh: String, _ expected: String?, _ found: String?) {
    defects.append(
      ArchiveDefect(
        run: run, check,
        Message(en: "\(name.english): \(en)", zh: "\(name.chinese)：\(zh)"),
        expected: expected, found: found))
  }

  /// A column that differs from what it repeats.
  mutating func add(column: String, _ expected: String?, _ found: String) {
    add(
      en: "\(column) is not what its text says", zh: "\(column) 与正文不符", expected, found)
  }

  /// Takes down what keeps a text from being read.
  mutating func take(_ body: (inout FoundDefects) throws(ArchiveError) -> Void) {
    do throws(ArchiveError) {
      try body(&self)
    } catch {
      let reason = if case .damaged(let what) = error { what } else { error.message.english }
      add(en: "cannot be read: \(reason)", zh: "无法读取：\(reason)", nil, nil)
    }
  }
}
