import Settlement
import Testing
import TestSupport
import Text
import WorkflowSupport

@testable import Archive
@testable import Workflow

/// What an auditor is told where a run would come out differently.
@Suite struct ReplayTests {
  @Test("Every month-end, reconciliation and document comes out as it was")
  func same() throws {
    try withTemporaryFolder { folder in
      let (path, world) = try CompleteArchive.copy(in: folder)
      let report = try replay(path, world)
      #expect(report.defects.map(\.message.english) == [])
      // Four month-ends and a reconciliation; the other one judged nothing otherwise, and wrote folders.
      #expect(report.replayed == 7)
      #expect(try report.documents == count("SELECT count(*) FROM document", path))
    }
  }

  @Test("Other prices than those that were used are told line by line, with the reasons of both")
  func prices() throws {
    try withTemporaryFolder { folder in
      let (path, world) = try CompleteArchive.copy(in: folder)
      let prices = compress(Array("part_no,price,effective_from\nP-1,100.00,2025-01-01\n".utf8))
      try tamper(
        path,
        "UPDATE input SET digest = ?1, size = ?2, content = ?3 WHERE id = "
          + "(SELECT input FROM run_input WHERE run = 1 AND kind = 'prices')",
        [.text(prices.digest.hex), .integer(prices.size), .blob(prices.bytes)])
      let told = try replay(path, world).defects.filter { $0.check == "replay" }
      let line = try #require(
        told.first { $0.message.english.hasPrefix("S202510-D001 line 1 (R-D001-2025-10 P-1)") })
      #expect(line.number == 1)
      #expect(line.expected?.contains("amount_approved 339.00") == true)
      #expect(line.expected?.contains("price-above:21.00") == true)
      #expect(line.found?.contains("amount_approved 300.00") == true)
      #expect(line.found?.contains("price-above:60.00") == true)
      #expect(line.message.english.hasSuffix("(made by version test, this is other)"))
    }
  }

  @Test(
    "What differs is named with its run",
    arguments: [
      (
        "UPDATE document SET digest = '\(String(repeating: "0", count: 64))' "
          + "WHERE run = 7 AND path = 'summary.csv'", 7, "summary.csv does not come out"
      ),
      ("UPDATE document SET format = 0 WHERE run = 5", 5, "journal.csv does not come out"),
      (
        "UPDATE run SET record = replace(record, '\"none\"', '\"held\"') WHERE id = 12", 12,
        "the state of a dealer"
      ),
      ("DELETE FROM run_input WHERE run = 12 AND kind = 'prices'", 12, "cannot use"),
      (
        "DELETE FROM run_input WHERE run = 7 AND path = 'inbox/2025-11/D002.csv'", 7,
        "S202511-D002: it was issued"
      ),
      ("UPDATE statement SET invoice_due = '2026-03-01' WHERE id = 3", 2, "last day"),
      (
        "UPDATE run_input SET path = 'inbox/2025-11/x.csv' WHERE run = 7 AND kind = 'adjustments'",
        7, "a correction"
      ),
      (
        "UPDATE reconciliation SET record = replace(record, 'matched', 'over') WHERE run = 6", 6,
        "how invoices stand"
      ),
      ("UPDATE invoice SET path = 'x' WHERE id = 1", 6, "an invoice"),
    ])
  func told(sql: String, run: Int64, message: String) throws {
    try withTemporaryFolder { folder in
      let (path, world) = try CompleteArchive.copy(in: folder)
      try tamper(path, sql)
      let told = try replay(path, world).defects.filter { $0.check == "replay" }
      let texts = told.map { "\($0.number ?? 0) \($0.message.english)" }
      #expect(
        told.contains { $0.number == run && $0.message.english.contains(message) }, "\(texts)")
    }
  }

  private func replay(_ path: String, _ world: MemoryWorld) throws -> VerifyReport {
    try verify(VerifyRequest(replay: true), world.session(path, program: "other"))
  }

  private func count(_ sql: String, _ path: String) throws -> Int {
    Int(try Database(path: path, .reading).integer(sql))
  }
}

/// Changes rows that the triggers protect, and puts the triggers back.
func tamper(_ path: String, _ sql: String, _ arguments: [SQLValue] = []) throws {
  let database = try Database(path: path, .writing)
  try database.execute("PRAGMA foreign_keys=OFF")
  let triggers = try database.rows(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid"
  ) { ($0.text("name"), $0.text("sql")) }
  for (name, _) in triggers { try database.execute("DROP TRIGGER \(name)") }
  try database.prepare(sql).run(arguments)
  let count = try database.integer("SELECT changes()")
  #expect(sql.hasPrefix("CREATE") || count > 0)
  for (_, definition) in triggers { try database.execute(definition) }
}
