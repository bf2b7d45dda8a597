import CSQLite
import Foundation
import Settlement
import Testing
import TestSupport

@testable import Archive
import Text

@Suite struct ArchiveTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("What a run hands over is found again")
  func storing() throws {
    let archive = try Archive.open(path: folder.archive, readOnly: false)
    let example = Example(seed: 1, lines: 20)
    let month = run([example.statement()])
    let stored = try archive.keep(month)
    let standing = try #require(try archive.standing(october).first)
    #expect(standing.number == "S202510-D001")
    #expect(standing.dealer == "D001")
    #expect(standing.state == .issued)
    #expect(standing.digest == example.canonical.digest)
    #expect(
      standing.issue
        == StatementIssue(
          revision: 1, issuedOn: month.day, invoiceDue: month.statements[0].invoiceDue,
          runDigest: stored.digest.hex, digest: example.canonical.digest.hex,
          yearsWithoutCalendar: [2031, 2032]))
    let kept = try #require(try archive.statement(number: "S202510-D001", revision: 1))
    #expect(kept.head == example.canonical.head)
    #expect(kept.lines == example.canonical.lines)
    #expect(kept.issue == standing.issue)
    let closed = seal(ofRun: stored.digest, oneDocument)
    #expect(
      try archive.latestRun() == LatestRun(id: 1, digest: stored.digest, seal: closed))
    let record = try #require(month.monthEnd?.record)
    #expect(try archive.latestRecordText(october) == record)
    #expect(try archive.latestRecordText(october.next) == nil)
    #expect(try archive.standing(october.next).isEmpty)
    #expect(try archive.statement(number: "S202510-D001", revision: 2) == nil)
  }

  @Test("What is kept before its run is seen with it, and is the same as what comes with it")
  func keptBefore() throws {
    var statements = ["D001", "D002"].map { Example(seed: 1, lines: 9, dealer: $0).statement() }
    let whole = run(statements)
    let archive = try Archive.open(path: folder.archive, readOnly: false)
    try archive.begin()
    for index in statements.indices {
      try archive.keep(&statements[index], on: whole.day)
      #expect(statements[index].canonical.lines.isEmpty && statements[index].paidKeys.isEmpty)
    }
    #expect(try archive.standing(october).isEmpty)
    var run = whole
    run.statements = statements
    let stored = try archive.store(run)
    try archive.close(stored, with: oneDocument)
    try archive.commit()
    archive.end()
    let other = try Archive.open(path: folder.archive + "-other", readOnly: false)
    // The digest of a run covers every row that came with it.
    #expect(try other.keep(whole) == stored)
    let texts = try archive.standing(october).map { standing in
      try #require(try archive.statement(number: standing.number, revision: 1)).lines
    }
    #expect(texts == whole.statements.map(\.canonical.lines))
  }

  @Test("The next revision stands, supersedes the one before and chains on its run")
  func revisions() throws {
    let archive = try Archive.open(path: folder.archive, readOnly: false)
    let first = try archive.keep(run([Example(seed: 1, lines: 2).statement()]))
    let second = try archive.keep(run([Example(seed: 2, lines: 3).statement(revision: 2)]))
    #expect(try archive.standing(october).map(\.issue.revision) == [2])
    #expect(try archive.database.integer("SELECT count(*) FROM standing") == 1)
    #expect(try archive.database.integer("SELECT count(*) FROM input") == 1)
    #expect(try archive.database.integer("SELECT count(*) FROM run_input") == 2)
    let events = try archive.database.rows(
      "SELECT statement || ' ' || kind AS event FROM event ORDER BY id"
    ) { $0.text("event") }
    #expect(events == ["1 issued", "1 superseded", "2 issued"])
    #expect(try archive.latestRun()?.digest == second.digest)
    let chain = try archive.database.rows(
      "SELECT seal FROM seal WHERE seal IN (SELECT previous_seal FROM run)"
    ) { $0.text("seal") }
    #expect(chain == [seal(ofRun: first.digest, oneDocument).hex])
  }

  @Test("What was paid in other months is found by its fingerprints")
  func paid() throws {
    let archive = try Archive.open(path: folder.archive, readOnly: false)
    let example = Example(seed: 5, lines: 30)
    try archive.keep(run([example.statement()]))
    let keys = paidKeys(of: example.decided, symbols: example.symbols.texts)
    #expect(!keys.isEmpty && keys == keys.sorted())
    let claims = FingerprintSet([keys])
    let facts = try archive.standingFacts(
      outside: october.next, claims: claims, symbols: example.symbols)
    #expect(facts.paid == Set(example.paidClaims))
    #expect(
      try archive.standingFacts(outside: october, claims: claims, symbols: example.symbols).paid
        .isEmpty)
  }

  @Test("The lines can be asked for by their fields")
  func lineView() throws {
    let archive = try Archive.open(path: folder.archive, readOnly: false)
    let example = Example(seed: 1, lines: 20)
    try archive.keep(run([example.statement()]))
    let item = try #require(example.decided.list.lines.first { !$0.item.isBlank }).item
    let expected = example.decided.list.lines.indices
      .filter { example.decided.list.lines[$0].item == item }
    let rows = try archive.database.rows(
      "SELECT position, amount_approved_fen FROM line WHERE item = ?1 ORDER BY position",
      [.text(example.symbols.text(item))]
    ) { [$0.integer("position"), $0.integer("amount_approved_fen")] }
    #expect(
      rows
        == expected.map { [Int64($0 + 1), example.decided.decisions[$0].amountApproved.fen] })
    #expect(
      try archive.database.integer("SELECT sum(amount_fen) FROM reason")
        == example.head.totals.reductions.fen)
  }

  @Test("Nothing can be changed or deleted in any table")
  func appendOnly() throws {
    let archive = try Archive.open(path: folder.archive, readOnly: false)
    let month = run([Example(seed: 1, lines: 2).statement()])
    try archive.keep(month)
    var reconciling = byHand(.reconcile)
    reconciling.invoices = [InvoiceTests.row("1", .xml, from: month.inputs[0])]
    reconciling.reconciliation = NewReconciliation(
      period: nil, asOf: reconciling.asOf, record: [0x7B, 0x7D])
    try archive.keep(reconciling)
    try archive.database.execute(
      """
      INSERT INTO adjustment VALUES (1, 'd', 'S', '', 1, 'r', 'a', '', '2025-10', 1, 'f');
      INSERT INTO statement_adjustment VALUES (1, 1, 'd', 'S', 1);
      INSERT INTO posting VALUES (1, 1, 'total', '2025-11-01', 1);
      INSERT INTO posting_line VALUES (1, 1, 'dealer', '1122', 0, 1);
      INSERT INTO recovery VALUES (1, '2025-10', '2025-11-12', '{}', 'd');
      INSERT INTO claim VALUES (1, 'R', 'S', '2025-10', 1, 1, '2025-11-12', '2025-12-12', 1, '{}', 'd');
      INSERT INTO claim_event VALUES (1, 1, 'issued', '2025-11-12', 1, '');
      INSERT INTO claim_posting VALUES (2, 1, '2025-12-15', '1221', '6601', 1, 1);
      """)
    let tables = try archive.database.rows(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ) { $0.text("name") }
    #expect(tables.count >= 7)
    for table in tables {
      #expect(try archive.database.integer("SELECT count(*) FROM \(table)") > 0)
      let column = try #require(
        try archive.database.rows("SELECT name FROM pragma_table_info('\(table)')") {
          $0.text("name")
        }.last)
      for change in ["DELETE FROM \(table)", "UPDATE \(table) SET \(column) = \(column)"] {
        let error = #expect(throws: ArchiveError.self) { try archive.database.execute(change) }
        #expect("\(String(describing: error))".contains("append-only"))
      }
    }
  }

  @Test("A transaction that never ends leaves the state before it")
  func killed() throws {
    var archive: Archive? = try Archive.open(path: folder.archive, readOnly: false)
    let first = try archive?.keep(run([Example(seed: 1, lines: 2).statement()]))
    try archive?.begin()
    _ = try archive?.store(run([Example(seed: 2, lines: 2).statement(revision: 2)]))
    archive = nil
    let reopened = try Archive.open(path: folder.archive, readOnly: false)
    #expect(try reopened.latestRun()?.digest == first?.digest)
    #expect(try reopened.standing(october).map(\.issue.revision) == [1])
    try reopened.begin()
    reopened.end()
    try reopened.begin()
    try reopened.commit()
    reopened.end()
  }

  @Test("A changed statement is damaged, also where its triggers were dropped")
  func tampering() throws {
    let archive = try Archive.open(path: folder.archive, readOnly: false)
    try archive.keep(run([Example(seed: 1, lines: 3).statement()]))
    try archive.database.execute(
      "DROP TRIGGER statement_keeps_on_update; UPDATE statement SET lines = '[\n\n]'")
    #expect(
      throws: ArchiveError.damaged("statement S202510-D001 revision 1 is not what was digested")
    ) { try archive.statement(number: "S202510-D001", revision: 1) }
  }

  @Test("An input comes back as it was read")
  func inputs() throws {
    let texts = ["", "x", String(repeating: "配件,数量\n", count: 500)]
    for text in texts {
      let input = compress(Array(text.utf8))
      #expect(input.size == text.utf8.count)
      #expect(input.digest == sha256(Array(text.utf8).span))
      #expect(try expand(input) == Array(text.utf8))
    }
    #expect(compress(Array(texts[2].utf8)).bytes.count < 200)
    #expect(
      sha256(Array("abc".utf8).span).hex
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
