internal import Settlement
internal import Text

/// The register of invoices as far as it could be read.
package struct KeptRegister: Sendable {
  /// In reading order.
  let invoices: [ArchivedInvoice]
  /// The run that took in each.
  let runs: [Int64]
  package let defects: [ArchiveDefect]

  package var count: Int { invoices.count }
}

extension Archive {
  /// Reads every invoice and compares it with its digest.
  package func keptRegister() throws(ArchiveError) -> KeptRegister {
    var invoices: [ArchivedInvoice] = []
    var runs: [Int64] = []
    var found: [ArchiveDefect] = []
    var next: Int64 = 1
    try database.prepare(ArchivedInvoice.rows).query { row throws(ArchiveError) in
      let (id, run) = (row.integer("id"), row.integer("run"))
      var defects = FoundDefects(
        run: run, .invoice, Message(en: "invoice row \(id)", zh: "发票登记第 \(id) 条"))
      if id != next {
        defects.add(en: "the rows before it are missing", zh: "之前的登记缺失", "\(next)", "\(id)")
      }
      if let last = runs.last, last > run {
        defects.add(en: "it comes after rows of later runs", zh: "排在后来各次的登记之后", nil, nil)
      }
      defects.reading { _ throws(ArchiveError) in invoices.append(try ArchivedInvoice(row)) }
      runs.append(run)
      next = id.addingReportingOverflow(1).partialValue
      found += defects.defects
    }
    return KeptRegister(invoices: invoices, runs: runs, defects: found)
  }

  /// Compares every reconciliation with its digest, and adds its matches up again with the
  /// invoices and statements of the time.
  package func reconciliationDefects(
    _ links: [ChainedRun], _ register: KeptRegister, _ statements: [VerifiedStatement]
  ) throws(ArchiveError) -> [ArchiveDefect] {
    let runs = Dictionary(links.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var standing = StandingByRun(statements)
    let reconciliations = try database.prepare(
      "SELECT run, period, as_of, digest, record FROM reconciliation ORDER BY run")
    var found: [ArchiveDefect] = []
    try reconciliations.query { row throws(ArchiveError) in
      let kept = KeptReconciliation(row)
      standing.advance(through: kept.run)
      var defects = FoundDefects(
        run: kept.run, .reconciliation, Message(en: "the reconciliation", zh: "发票核对记录"))
      kept.check(against: runs[kept.run], &defects)
      if register.defects.isEmpty, statements.allSatisfy({ $0.head != nil }) {
        kept.check(register.invoices(through: kept.run), standing.all, &defects)
      }
      found += defects.defects
    }
    return found
  }
}

extension KeptRegister {
  /// The invoices on file after a run.
  func invoices(through run: Int64) -> [ArchivedInvoice] {
    Array(invoices.prefix(runs.firstIndex { $0 > run } ?? runs.count))
  }
}

/// A row of the table reconciliation, whatever it says.
private struct KeptReconciliation {
  let run: Int64
  private let period: String?
  private let asOf: String
  private let digest: String
  private let text: [UInt8]

  init(_ row: SQLRow) {
    run = row.integer("run")
    period = row.optionalText("period")
    asOf = row.text("as_of")
    digest = row.text("digest")
    text = row.bytes("record")
  }

  /// What the row repeats.
  func check(against link: ChainedRun?, _ found: inout FoundDefects) {
    let digest = sha256(text.span).hex
    if digest != self.digest {
      found.add(en: "it is not what was digested", zh: "与其校验码不符", self.digest, digest)
    }
    found.reading { (found: inout FoundDefects) throws(ArchiveError) in
      var fields = try JSONFields(text: text, subject: "a reconciliation")
      _ = try fields.number("v")
      let period = try fields.optionalPeriod("period")?.description
      let asOf = try fields.day("as_of").description
      if period != self.period { found.add(column: "period", period ?? "", self.period ?? "") }
      if asOf != self.asOf { found.add(column: "as_of", asOf, self.asOf) }
    }
    if let link, (link.period, link.header.asOf) != (period, asOf) {
      found.add(
        en: "it is not of the month and day of its run", zh: "月份或日期与该次不符",
        "\(link.period ?? "") \(link.header.asOf)", "\(period ?? "") \(asOf)")
    }
  }

  /// What was matched, added up again.
  func check(
    _ invoices: [ArchivedInvoice], _ standing: [InvoicedStatement], _ found: inout FoundDefects
  ) {
    found.reading { (found: inout FoundDefects) throws(ArchiveError) in
      for mismatch in try reconciliationMismatches(text, of: invoices, with: standing) {
        found.add(en: mismatch.english, zh: mismatch.chinese, nil, nil)
      }
    }
  }
}

/// The statements that stand, as the runs go by.
private struct StandingByRun {
  private let statements: [VerifiedStatement]
  private var position = 0
  private var newest: [String: InvoicedStatement] = [:]

  init(_ statements: [VerifiedStatement]) {
    self.statements = statements
  }

  mutating func advance(through run: Int64) {
    while position < statements.count, statements[position].run <= run {
      let statement = statements[position]
      if let head = statement.head {
        newest[statement.number] = InvoicedStatement(
          head, revision: Int(statement.revision), due: statement.due)
      }
      position += 1
    }
  }

  /// By number, so that defects come in one order.
  var all: [InvoicedStatement] {
    newest.keys.sorted(by: precedes).compactMap { newest[$0] }
  }
}
