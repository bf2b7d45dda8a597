import Testing
import Text

/// A change to the archive of ``CompleteArchive``, and what must be told of it.
struct Tampering: Sendable, CustomTestStringConvertible {
  let sql: String
  /// The first run that does not hold; nil where only the file is at fault.
  let run: Int64?
  /// The checks that must find it, beside others.
  let checks: Set<String>

  private init(_ sql: String, in run: Int64?, _ checks: String...) {
    (self.sql, self.run, self.checks) = (sql, run, Set(checks))
  }

  var testDescription: String { sql }
}

extension Tampering {
  /// Something in every table and of every check.
  static let all = chain + inputs + statements + lives + money + invoices

  private static let digest = "'\(String(repeating: "0", count: 64))'"

  private static let chain = [
    Tampering("CREATE TABLE note (text TEXT)", in: nil, "schema"),
    Tampering("UPDATE run SET day = '2025-11-30' WHERE id = 5", in: 5, "run"),
    Tampering("UPDATE run SET program = 'other' WHERE id = 1", in: 1, "run"),
    Tampering("UPDATE run SET digest = \(digest) WHERE id = 3", in: 3, "run", "documents"),
    Tampering("UPDATE run SET previous_seal = NULL WHERE id = 4", in: 4, "run", "chain"),
    Tampering("UPDATE seal SET seal = \(digest) WHERE run = 6", in: 6, "documents", "chain"),
    Tampering("DELETE FROM seal WHERE run = 12", in: 12, "documents"),
    Tampering("DELETE FROM run WHERE id = 4", in: 4, "chain", "file"),
    Tampering("UPDATE run SET id = 30 WHERE id = 12", in: 12, "chain"),
    Tampering(
      "UPDATE document SET digest = \(digest) WHERE run = 2 AND position = 1", in: 2, "documents"),
    Tampering("UPDATE document SET format = 9 WHERE run = 7 AND position = 3", in: 7, "documents"),
    Tampering(
      "UPDATE document SET position = 90 WHERE run = 1 AND path = 'exceptions.csv'", in: 1,
      "documents"),
    Tampering("DELETE FROM document WHERE run = 12", in: 12, "documents"),
  ]

  private static let inputs = [
    Tampering("UPDATE run_input SET path = 'x' WHERE run = 7 AND position = 2", in: 7, "run"),
    Tampering("UPDATE run_input SET kind = 'prices' WHERE run = 1 AND position = 1", in: 1, "run"),
    Tampering("DELETE FROM run_input WHERE run = 12 AND position = 1", in: 12, "run"),
    Tampering("UPDATE input SET content = zeroblob(9) WHERE id = 1", in: 1, "input"),
    Tampering("UPDATE input SET size = 1000000000000 WHERE id = 1", in: 1, "input"),
    Tampering("UPDATE input SET size = -1 WHERE id = 1", in: 1, "input"),
    Tampering("INSERT INTO input (digest, size, content) VALUES ('x', 0, x'')", in: nil, "input"),
    Tampering("UPDATE run SET record = record || ' ' WHERE id = 7", in: 7, "record"),
    Tampering(
      "UPDATE run SET record = replace(record, '\"none\"', '\"held\"') WHERE id = 12", in: 12,
      "record"),
    Tampering(
      "UPDATE run SET record = replace(record, '\"issued\"', '\"posted\"') WHERE id = 7", in: 7,
      "record"),
    Tampering("UPDATE run SET language = 'zh' WHERE id = 7", in: 7, "run", "record"),
  ]

  private static let statements = [
    Tampering(
      """
      UPDATE statement SET total_fen = total_fen + 1, tax_fen = tax_fen + 1,
        parts_fen = parts_fen + 1, claimed_fen = claimed_fen + 1 WHERE id = 2
      """, in: 1, "run", "statement"),
    Tampering("UPDATE statement SET digest = \(digest) WHERE id = 3", in: 2, "run", "statement"),
    Tampering("UPDATE statement SET lines_count = 7 WHERE id = 1", in: 1, "run", "statement"),
    Tampering("UPDATE statement SET dealer = 'D003' WHERE id = 6", in: 12, "run", "statement"),
    Tampering("UPDATE statement SET invoice_due = NULL WHERE id = 1", in: 1, "run", "statement"),
    Tampering(
      "UPDATE statement SET lines = replace(lines, 'emergency', 'qualified') WHERE id = 1", in: 1,
      "statement"),
    Tampering("UPDATE statement SET lines = '' WHERE id = 1", in: 1, "statement"),
    Tampering("UPDATE statement SET head = substr(head, 2) WHERE id = 4", in: 7, "statement"),
    Tampering(
      "UPDATE statement SET head = replace(head, '1122', '1123') WHERE id = 3", in: 2, "statement"),
    Tampering("DELETE FROM statement WHERE id = 2", in: 1, "run", "file", "event"),
    Tampering("UPDATE paid_key SET fingerprints = x'' WHERE statement = 1", in: 1, "statement"),
    Tampering("DELETE FROM paid_key WHERE statement = 6", in: 12, "run", "statement"),
    Tampering("UPDATE settled_milestone SET milestone = '1200'", in: 1, "run", "statement"),
    Tampering("UPDATE settled_milestone SET machine_no = 'M-2'", in: 1, "run"),
    Tampering(
      "UPDATE consent_use SET quantity_thousandths = 2000", in: 1, "run", "statement"),
    Tampering("DELETE FROM consent_use", in: 1, "run", "statement"),
  ]

  private static let lives = [
    Tampering(
      "UPDATE event SET day = '2025-11-01' WHERE kind = 'confirmed'", in: 4, "run", "event"),
    Tampering("UPDATE event SET who = 'X' WHERE kind = 'disputed'", in: 3, "run"),
    Tampering("UPDATE event SET kind = 'disputed' WHERE kind = 'confirmed'", in: 4, "event"),
    Tampering("DELETE FROM event WHERE kind = 'issued' AND run = 12", in: 12, "run", "event"),
    Tampering("DELETE FROM event WHERE kind = 'superseded'", in: 1, "event"),
    Tampering("DELETE FROM event WHERE kind = 'posted' AND run = 9", in: 9, "run", "posting"),
    Tampering("UPDATE event SET run = 1 WHERE run = 12", in: 1, "run", "event"),
    Tampering(
      "INSERT INTO event (statement, kind, day, run) VALUES (6, 'confirmed', '2026-01-15', 12)",
      in: 12, "run", "record"),
    Tampering(
      "INSERT INTO event (statement, kind, day, run) VALUES (2, 'posted', '2026-01-15', 12)",
      in: 12, "run", "event"),
  ]

  private static let money = [
    Tampering(
      "UPDATE posting_line SET debit_fen = debit_fen + 1 WHERE posting = 1 AND position = 1", in: 5,
      "run", "posting"),
    Tampering(
      "UPDATE posting_line SET account = '9999' WHERE posting = 2 AND position = 3", in: 5, "run"),
    Tampering("UPDATE posting SET day = '2026-01-01' WHERE id = 1", in: 5, "run", "posting"),
    Tampering("DELETE FROM posting_line WHERE posting = 3", in: 9, "run", "posting"),
    Tampering(
      "INSERT INTO posting (statement, subject, day, run) VALUES (6, 'total', '2026-01-20', 12)",
      in: 12, "run", "posting"),
    Tampering("UPDATE adjustment SET amount_fen = -1", in: 7, "run", "adjustment"),
    Tampering("UPDATE adjustment SET period = '2025-12'", in: 7, "run", "adjustment"),
    Tampering("UPDATE adjustment SET file = ''", in: 7, "run"),
    Tampering("DELETE FROM adjustment", in: 7, "run", "adjustment", "file"),
    Tampering(
      "UPDATE statement_adjustment SET amount_fen = -1 WHERE statement = 6", in: 12, "run",
      "statement"),
    Tampering("DELETE FROM statement_adjustment WHERE statement = 4", in: 7, "run", "statement"),
  ]

  private static let invoices = [
    Tampering("UPDATE invoice SET gross_fen = gross_fen + 1 WHERE id = 2", in: 6, "run", "invoice"),
    Tampering("UPDATE invoice SET seller_name = 'X' WHERE id = 1", in: 6, "run", "invoice"),
    Tampering("UPDATE invoice SET line = 9 WHERE id = 1", in: 6, "run"),
    Tampering("DELETE FROM invoice WHERE id = 1", in: 6, "run", "invoice"),
    Tampering("UPDATE reconciliation SET as_of = '2026-01-01' WHERE run = 7", in: 7, "run"),
    Tampering(
      "UPDATE reconciliation SET record = replace(record, 'matched', 'over') WHERE run = 6", in: 6,
      "reconciliation"),
    Tampering(
      "UPDATE reconciliation SET record = replace(record, '12-10', '12-11') WHERE run = 7", in: 7,
      "reconciliation"),
    Tampering("DELETE FROM reconciliation WHERE run = 6", in: 6, "run"),
  ]
}
