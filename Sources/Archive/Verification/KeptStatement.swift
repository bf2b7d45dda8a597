internal import Settlement
internal import Text

/// A revision of a statement as it is kept, whatever it says; may be verified on any thread.
package struct KeptStatement: Sendable {
  package let id: Int64
  package let run: Int64
  let number: String
  let dealer: String
  let period: String
  let revision: Int64
  let issuedOn: String
  let invoiceDue: String?
  /// The columns of ``figureColumns``.
  let figures: [Int64]
  let digest: String
  let head: [UInt8]
  let lines: [UInt8]
  let fingerprints: [UInt8]?
  let adjustments: [TakenAdjustment]
  let consents: [ConsentUse]
  /// The items of the milestones that it uses up.
  let milestones: [String]

  /// The bytes of its text.
  package var size: Int { head.count + lines.count }

  /// What it is called in a message.
  var name: Message {
    Message(en: "statement \(number) revision \(revision)", zh: "结算单 \(number) 第 \(revision) 版")
  }
}

/// A row of the table statement_adjustment.
struct TakenAdjustment: Hashable, Sendable {
  let position: Int64
  let adjustment: String?
  let source: String
  let amount: Int64
}

/// A row of the table consent_use.
struct ConsentUse: Sendable {
  let number: String
  let quantity: Int64
}

/// The columns of a statement that repeat the totals of its head, in the order of ``columnFigures(of:)``.
let figureColumns: [StaticString] = [
  "lines_count", "lines_approved", "lines_adjusted", "lines_rejected", "claimed_fen",
  "reductions_fen", "parts_fen", "fee_fen", "services_fen", "adjustments_fen", "total_fen",
  "net_fen", "tax_fen",
]

/// The totals of a head in the order of the columns.
func columnFigures(of totals: StatementTotals) -> [Int64] {
  [totals.lines, totals.approved, totals.adjusted, totals.rejected].map { Int64($0) }
    + [
      totals.claimed, totals.reductions, totals.parts, totals.fee, totals.services,
      totals.adjustments, totals.total, totals.net, totals.tax,
    ].map(\.fen)
}

extension Archive {
  /// The keys of all revisions, in the order in which they were issued.
  package func statementKeys() throws(ArchiveError) -> [Int64] {
    try database.rows("SELECT id FROM statement ORDER BY id") { $0.integer("id") }
  }

  /// A revision with all that belongs to it alone.
  ///
  /// - Throws: ``ArchiveError/damaged(_:)`` where its row cannot be read.
  package func keptStatement(_ id: Int64) throws(ArchiveError) -> KeptStatement {
    let columns = figureColumns.map(\.description).joined(separator: ", ")
    let found = try database.rows(
      """
      SELECT run, statement_no, dealer, period, revision, issued_on, invoice_due, \(columns),
        digest, head, lines
      FROM statement WHERE id = ?1
      """, [.integer(id)]
    ) { row throws(ArchiveError) in
      KeptStatement(
        id: id, run: row.integer("run"), number: row.text("statement_no"),
        dealer: row.text("dealer"), period: row.text("period"), revision: row.integer("revision"),
        issuedOn: row.text("issued_on"), invoiceDue: row.optionalText("invoice_due"),
        figures: figureColumns.map { row.integer($0) }, digest: row.text("digest"),
        head: row.bytes("head"), lines: row.bytes("lines"),
        fingerprints: try fingerprints(of: id), adjustments: try takenAdjustments(of: id),
        consents: try consents(of: id), milestones: try milestones(of: id))
    }
    guard let statement = found.first else { throw .damaged("statement row \(id)") }
    return statement
  }

  private func fingerprints(of statement: Int64) throws(ArchiveError) -> [UInt8]? {
    try database.rows(
      "SELECT fingerprints FROM paid_key WHERE statement = ?1", [.integer(statement)]
    ) { $0.bytes("fingerprints") }.first
  }

  private func takenAdjustments(of statement: Int64) throws(ArchiveError) -> [TakenAdjustment] {
    try database.rows(
      """
      SELECT position, adjustment, source, amount_fen FROM statement_adjustment
      WHERE statement = ?1 ORDER BY position
      """, [.integer(statement)]
    ) { row in
      TakenAdjustment(
        position: row.integer("position"), adjustment: row.optionalText("adjustment"),
        source: row.text("source"), amount: row.integer("amount_fen"))
    }
  }

  private func consents(of statement: Int64) throws(ArchiveError) -> [ConsentUse] {
    try database.rows(
      """
      SELECT approval_no, quantity_thousandths FROM consent_use
      WHERE statement = ?1 ORDER BY approval_no
      """, [.integer(statement)]
    ) {
      ConsentUse(
        number: $0.text("approval_no"), quantity: $0.integer("quantity_thousandths"))
    }
  }

  private func milestones(of statement: Int64) throws(ArchiveError) -> [String] {
    try database.rows(
      "SELECT milestone FROM settled_milestone WHERE statement = ?1 ORDER BY milestone",
      [.integer(statement)]
    ) { $0.text("milestone") }
  }
}
