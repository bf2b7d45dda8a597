import Archive
import Settlement
internal import Text

extension ReplayedRun {
  /// Compares a reconciliation with what its files come to now.
  mutating func compareReconciliation(
    _ link: ChainedRun, _ kept: RunOutcome, _ after: Archive, _ session: Session
  ) throws(RunError) {
    let period = link.period.flatMap { Period($0) }
    guard let asOf = Day(link.day) else { return }
    let files = try orRunError(ArchivedFiles(ofRun: link.digest, in: after))
    let source = try InvoiceSource(
      files.listed(inboxOf: period), named: files.named(outsideInboxOf: period),
      period: period ?? Period(of: asOf), session)
    try mappingErrors { () throws(ArchiveError) in
      let before = try after.asOf(link.id - 1)
      let standing = try InvoiceStanding(
        source.rows, try before.standingHeads().map { $0.invoiced }, dealers: source.dealers,
        rulebook: source.rulebook, asOf: asOf, archive: before)
      compare(
        Message(en: "what invoices did to statements", zh: "发票引起的状态变化"),
        then: kept.events.map(\.text), now: standing.events.map(\.text))
      try compareInvoices(standing.new, before, after)
      compareReconciliation(
        then: kept.reconciliation,
        now: standing.record(of: period, like: kept.reconciliation).record)
    }
  }

  /// Compares the judgement on the invoices after something was done by hand.
  mutating func compareJudgement(
    _ link: ChainedRun, _ kept: RunOutcome, _ after: Archive
  ) throws(ArchiveError) {
    guard let asOf = Day(link.asOf) else { return }
    let standing = try InvoiceStanding(after, asOf: asOf)
    compareReconciliation(
      then: kept.reconciliation,
      now: standing?.record(
        of: link.period.flatMap { Period($0) }, like: kept.reconciliation
      ).record)
  }

  /// The rows of the register that a run took in.
  mutating func compareInvoices(
    _ new: [ArchivedInvoice], _ before: Archive, _ after: Archive
  ) throws(ArchiveError) {
    let known = try before.invoices().count
    compare(
      Message(en: "an invoice that was taken in", zh: "登记的发票"),
      then: try after.invoices().dropFirst(known).map(\.text), now: new.map(\.text))
  }

  /// The judgement on the invoices, line by line.
  mutating func compareReconciliation(then: [UInt8]?, now: [UInt8]?) {
    // A month-end keeps its judgement also where it is the same as the last one.
    guard then != now else { return }
    func lines(_ text: [UInt8]?) -> [String] {
      (text ?? []).split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }
    compare(
      Message(en: "how invoices stand with statements", zh: "发票与结算单的核对"), then: lines(then),
      now: lines(now))
  }
}

extension ArchivedInvoice {
  /// Where it stands, and what it says.
  fileprivate var text: String {
    "\(path) \(row) \(invoice.number) \(invoice.code) \(occurrence) "
      + "\(Settlement.text(invoice.gross)) \(input.hex)"
  }
}
