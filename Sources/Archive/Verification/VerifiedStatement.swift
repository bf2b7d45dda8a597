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
  /// The revision compared with its digest, its columns, its lines, and what it uses up.
  package var verified: VerifiedStatement {
    var found = FoundDefects(run: run, .statement, name)
    let digest = statementDigest(head: head, lines: lines).hex
    if digest != self.digest {
      found.add(en: "its text is not what was digested", zh: "正文与其校验码不符", self.digest, digest)
    }
    var head: StatementHead?
    var text = lines
    var read: [RecordLine] = []
    found.reading { _ throws(ArchiveError) in head = try readHead(self.head) }
    found.reading { _ throws(ArchiveError) in read = try readLines(lines, unescapedTo: &text) }
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
      found.add(column: column.description, "\(pair.0)", "\(pair.1)")
    }
    let asksForInvoice = head.asksForInvoice && head.totals.total > .zero
    if asksForInvoice != (invoiceDue != nil) {
      found.add(column: "invoice_due", asksForInvoice ? nil : "", invoiceDue ?? "")
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

extension KeptStatement {
  /// Splits the total again: gross is net and tax at each rate, and all rates are the total.
  func checkTaxes(of head: StatementHead, _ found: inout FoundDefects) {
    let totals = head.totals
    let sums = [totals.total, totals.net, totals.tax].map { Int128($0.fen) }
    let split = [
      sum(head.taxes.map(\.gross)), sum(head.taxes.map(\.net)), sum(head.taxes.map(\.tax)),
    ]
    if split != sums {
      found.add(
        en: "its total is not that of its tax rates", zh: "合计与按税率的合计不符",
        listed(sums), listed(split))
    }
    for share in head.taxes { check(share, &found) }
    let proposed = [
      sum(head.proposal.map(\.gross)), sum(head.proposal.map(\.net)), sum(head.proposal.map(\.tax)),
    ]
    guard totals.total > .zero, head.asksForInvoice, proposed != sums else { return }
    found.add(
      en: "what it asks to be invoiced is not its total", zh: "开票建议与合计不符",
      listed(sums), listed(proposed))
  }

  private func check(_ share: TaxShare, _ found: inout FoundDefects) {
    let rate = share.rate.basisPoints
    guard (0...10_000).contains(rate), share.gross.fen.magnitude < 1 << 60 else {
      return found.add(en: "a tax rate is out of range", zh: "税率超出范围", nil, "\(rate)")
    }
    let net = share.rate.net(ofGross: share.gross)
    guard
      net != share.net || Int128(share.gross.fen) != Int128(share.net.fen) + Int128(share.tax.fen)
    else { return }
    found.add(
      en: "the net at the rate \(rate) is not that of its gross amount",
      zh: "税率 \(rate) 的不含税金额有误", "\(net.fen)", "\(share.net.fen)")
  }
}

private func sum(_ amounts: [Money]) -> Int128 {
  amounts.reduce(Int128(0)) { $0 + Int128($1.fen) }
}

private func listed(_ sums: [Int128]) -> String {
  sums.map(\.description).joined(separator: " ")
}
