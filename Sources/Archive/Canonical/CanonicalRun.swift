internal import Settlement
internal import Text

/// A run's row as its digest covers it: all but the record, which has a digest of its own.
struct RunHeader: Sendable {
  let command: String
  let period: String?
  let day: String
  let asOf: String
  let program: String
  let language: String?
  let edition: String?
  let dealers: String?
  let recordDigest: String?
  let previousSeal: String?

  /// The columns, in the order of the canonical text; frozen, because digests cover it.
  static let columns = """
    command, period, day, as_of, program, language, edition, dealers, record_digest, previous_seal
    """

  /// The values of the ``columns``.
  var values: [String?] {
    [
      command, period, day, asOf, program, language, edition, dealers, recordDigest, previousSeal,
    ]
  }

  /// The row of a run that is stored after the one with a seal.
  init(of run: NewRun, after seal: Digest?) {
    command = run.command.rawValue
    period = run.period?.description
    day = run.day.description
    asOf = run.asOf.description
    program = run.programVersion
    language = run.monthEnd?.language.rawValue
    edition = run.monthEnd?.edition.description
    dealers = run.monthEnd.map { monthEnd in
      var text = TextBuffer(capacity: 64)
      text.append(array: monthEnd.dealers) { $1.append(quoted: $0) }
      return String(decoding: text.copy, as: UTF8.self)
    }
    recordDigest = run.monthEnd.map { sha256($0.record.span).hex }
    previousSeal = seal?.hex
  }

  /// Reads the ``columns`` of a row, whatever they say.
  init(_ row: SQLRow) {
    command = row.text("command")
    period = row.optionalText("period")
    day = row.text("day")
    asOf = row.text("as_of")
    program = row.text("program")
    language = row.optionalText("language")
    edition = row.optionalText("edition")
    dealers = row.optionalText("dealers")
    recordDigest = row.optionalText("record_digest")
    previousSeal = row.optionalText("previous_seal")
  }
}

extension Archive {
  /// The digest of all that came with a run.
  ///
  /// It covers the canonical text of the run, version 1: an object with the key v, the key run with
  /// the columns of the run's row, and for each of ``partsOfRun``, and of ``laterPartsOfRun`` where there are
  /// rows, its key with the rows as arrays, a blob as the SHA-256 of its bytes. It is read back from the archive also when a run is
  /// stored, so that what is printed on a document is what a later reader finds.
  func digest(ofRun id: Int64, _ header: RunHeader) throws(ArchiveError) -> Digest {
    var text = TextBuffer()
    text.append(UInt8(ascii: "{"))
    text.append(key: "v", isFirst: true, 1)
    text.append(key: "run")
    text.append(array: header.values) { $1.append(quoted: $0) }
    for part in partsOfRun {
      text.append(key: part.key)
      try append(rowsOf: part.query, id, to: &text)
    }
    for part in laterPartsOfRun where try has(rowsOf: part.query, id) {
      text.append(key: part.key)
      try append(rowsOf: part.query, id, to: &text)
    }
    text.append(UInt8(ascii: "}"))
    return text.withBytes { sha256($0) }
  }

  private func has(rowsOf query: String, _ run: Int64) throws(ArchiveError) -> Bool {
    try !database.rows("SELECT 1 FROM (\(query)) LIMIT 1", [.integer(run)]) { _ in true }.isEmpty
  }

  private func append(
    rowsOf query: String, _ run: Int64, to text: inout TextBuffer
  ) throws(ArchiveError) {
    let rows = try database.rows(query, [.integer(run)]) { $0.values }
    text.append(array: rows) { row, text in
      text.append(array: row) { value, text in
        switch value {
        case .null: text.append("null")
        case .integer(let number): text.append(decimal: number)
        case .text(let string): text.append(quoted: string)
        case .utf8(let bytes), .blob(let bytes): text.append(quoted: sha256(bytes.span).hex)
        }
      }
    }
  }
}

/// The digest on which the next run chains.
///
/// It covers an object with the keys v, run (the run's digest) and documents (path, format, digest).
func seal(ofRun digest: Digest, _ documents: [WrittenDocument]) -> Digest {
  var text = TextBuffer()
  text.append(UInt8(ascii: "{"))
  text.append(key: "v", isFirst: true, 1)
  text.append(key: "run", digest.hex)
  text.append(key: "documents")
  text.append(array: documents) { document, text in
    text.append(UInt8(ascii: "["))
    text.append(quoted: document.path)
    text.append(UInt8(ascii: ","))
    text.append(decimal: Int64(document.format))
    text.append(UInt8(ascii: ","))
    text.append(quoted: document.digest.hex)
    text.append(UInt8(ascii: "]"))
  }
  text.append(UInt8(ascii: "}"))
  return text.withBytes { sha256($0) }
}

/// What belongs to a run, in the order of its canonical text: every row of every table but for
/// large texts that have a digest of their own.
private let partsOfRun: [(key: StaticString, query: String)] = [
  (
    "inputs",
    """
    SELECT r.position, r.path, r.kind, i.digest, i.size
    FROM run_input AS r JOIN input AS i ON i.id = r.input WHERE r.run = ?1 ORDER BY r.position
    """
  ),
  (
    "statements",
    """
    SELECT id, statement_no, dealer, period, revision, issued_on, invoice_due,
      years_without_calendar, lines_count, lines_approved, lines_adjusted, lines_rejected,
      claimed_fen, reductions_fen, parts_fen, fee_fen, services_fen, adjustments_fen, total_fen,
      net_fen, tax_fen, digest
    FROM statement WHERE run = ?1 ORDER BY id
    """
  ),
  (
    "paid_keys",
    """
    SELECT k.statement, k.fingerprints FROM statement AS s JOIN paid_key AS k ON k.statement = s.id
    WHERE s.run = ?1 ORDER BY s.id
    """
  ),
  (
    "milestones",
    """
    SELECT m.statement, m.machine_no, m.milestone
    FROM statement AS s JOIN settled_milestone AS m ON m.statement = s.id
    WHERE s.run = ?1 ORDER BY s.id, m.machine_no, m.milestone
    """
  ),
  (
    "consents",
    """
    SELECT c.statement, c.approval_no, c.part_no, c.quantity_thousandths
    FROM statement AS s JOIN consent_use AS c ON c.statement = s.id
    WHERE s.run = ?1 ORDER BY s.id, c.approval_no, c.part_no
    """
  ),
  (
    "taken_adjustments",
    """
    SELECT t.statement, t.position, t.adjustment, t.source, t.amount_fen
    FROM statement AS s JOIN statement_adjustment AS t ON t.statement = s.id
    WHERE s.run = ?1 ORDER BY s.id, t.position
    """
  ),
  (
    "events",
    "SELECT id, statement, kind, day, who, file, remark FROM event WHERE run = ?1 ORDER BY id"
  ),
  (
    "adjustments",
    """
    SELECT id, digest, statement_no, line, amount_fen, reason, approved_by, remark, period, file
    FROM adjustment WHERE run = ?1 ORDER BY id
    """
  ),
  ("postings", "SELECT id, statement, subject, day FROM posting WHERE run = ?1 ORDER BY id"),
  (
    "posting_lines",
    """
    SELECT l.posting, l.position, l.role, l.account, l.debit_fen, l.credit_fen
    FROM posting AS p JOIN posting_line AS l ON l.posting = p.id
    WHERE p.run = ?1 ORDER BY p.id, l.position
    """
  ),
  (
    "invoices",
    """
    SELECT v.id, v.digest, v.occurrence, i.digest, v.path, v.line, v.taken_on, v.invoice_no,
      v.invoice_code, v.type, v.issued_on, v.received_on, v.seller_name, v.seller_tax_id,
      v.buyer_name, v.buyer_tax_id, v.net_fen, v.rate_basis_points, v.tax_fen, v.gross_fen,
      v.statements, v.status, v.original_no
    FROM invoice AS v JOIN input AS i ON i.id = v.input WHERE v.run = ?1 ORDER BY v.id
    """
  ),
  ("reconciliation", "SELECT period, as_of, digest FROM reconciliation WHERE run = ?1"),
]

/// Of tables that came later: a run without rows in them has no such key, so that the digests of
/// earlier versions hold.
private let laterPartsOfRun: [(key: StaticString, query: String)] = [
  (
    "invoice_cells",
    """
    SELECT c.invoice, c.remark, c.is_rate_given, c.is_status_given, c.items
    FROM invoice AS v JOIN invoice_cells AS c ON c.invoice = v.id WHERE v.run = ?1 ORDER BY v.id
    """
  ),
  (
    "invoice_form",
    """
    SELECT f.invoice, f.form
    FROM invoice AS v JOIN invoice_form AS f ON f.invoice = v.id WHERE v.run = ?1 ORDER BY v.id
    """
  ),
  ("recovery", "SELECT period, as_of, digest FROM recovery WHERE run = ?1"),
  (
    "claims",
    """
    SELECT id, recovery_no, supplier, period, revision, issued_on, due, claimed_fen, digest
    FROM claim WHERE run = ?1 ORDER BY id
    """
  ),
  (
    "claim_events",
    "SELECT id, claim, kind, day, answers FROM claim_event WHERE run = ?1 ORDER BY id"
  ),
  (
    "claim_postings",
    """
    SELECT id, claim, day, suppliers, expense, amount_fen FROM claim_posting
    WHERE run = ?1 ORDER BY id
    """
  ),
]
