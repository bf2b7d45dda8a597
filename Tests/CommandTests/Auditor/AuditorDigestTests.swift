import Foundation
import Testing
import TestSupport

/// The digests, recomputed from what the auditor's page says and by nothing of the project's own.
@Suite struct AuditorDigestTests {
  private let reader: PlainReader

  init() throws {
    reader = try PlainReader(try DemoWorkspace.told.archive)
  }

  @Test("a statement's digest is that of its head, a line feed, and its lines")
  func statements() throws {
    let rows = try reader.ask("SELECT head || char(10) || lines, digest FROM statement").rows
    #expect(rows.count == 12)
    for row in rows { #expect(try sha256(row[0].shown) == row[1].shown) }
  }

  @Test("a record's digest is that of its text", arguments: ["run", "reconciliation"])
  func records(table: String) throws {
    let digest = table == "run" ? "record_digest" : "digest"
    let rows = try reader.ask("SELECT record, \(digest) FROM \(table) WHERE record NOTNULL").rows
    #expect(rows.count >= 3)
    for row in rows { #expect(try sha256(row[0].shown) == row[1].shown) }
  }

  @Test("an input's digest is that of the file that the archive gives back")
  func inputs() throws {
    let rows = try reader.ask("SELECT sqlar_uncompress(content, size), digest FROM input").rows
    #expect(rows.count == 46)
    for row in rows { #expect(try digest(of: row[0]) == row[1].shown) }
  }

  @Test("a register's digest is that of a line for each invoice")
  func register() throws {
    let row = try #require(
      reader.ask(
        """
        SELECT json_extract(record, '$.register'),
          (SELECT group_concat(digest || ' ' || occurrence || char(10), '')
            FROM (SELECT digest, occurrence FROM invoice ORDER BY id))
        FROM reconciliation ORDER BY run DESC LIMIT 1
        """
      ).rows.first)
    #expect(try sha256(row[1].shown) == row[0].shown)
  }

  @Test("an invoice's and an adjustment's digest is that of its fields")
  func fields() throws {
    let texts = [
      """
      SELECT json_array(invoice_no, invoice_code, type, issued_on, ifnull(received_on, ''),
        seller_name, seller_tax_id, buyer_name, buyer_tax_id, net_fen, rate_basis_points, tax_fen,
        gross_fen, json(statements), status, original_no), digest FROM invoice
      """,
      """
      SELECT json_array(statement_no, line, CAST(amount_fen AS TEXT), reason, approved_by, remark),
        digest FROM adjustment
      """,
    ]
    for row in try texts.flatMap({ try reader.ask($0).rows }) {
      #expect(try sha256(row[0].shown) == row[1].shown)
    }
  }

  @Test("a run's digest is that of the queries of the page", arguments: ["", "-zh"])
  func runs(language: String) throws {
    let section = try #require(
      AuditorPage("Auditing" + language).sections.first { $0.words.first == "run.digest" })
    let known = try reader.list("SELECT name FROM pragma_table_info('run')")
    let columns = section.words.filter(known.contains).joined(separator: ", ")
    let rows = try reader.ask("SELECT id, digest, \(columns) FROM run ORDER BY id").rows
    #expect(rows.count == 14)
    for row in rows {
      guard case .integer(let run) = row[0] else { continue }
      var text = "{\"v\":1,\"run\":" + (try array(row.dropFirst(2)))
      for part in section.questions {
        let key = try #require(AuditorPage.words(in: part.label).first)
        let lines = try reader.ask(part.query, ofRun: run).rows.map { try array($0[...]) }
        guard !later.contains(key) || !lines.isEmpty else { continue }
        text += ",\"\(key)\":[" + lines.joined(separator: ",") + "]"
      }
      #expect(try sha256(text + "}") == row[1].shown, "run \(run)")
    }
  }

  @Test("a seal is that of the run's digest and its documents, and the next run has it")
  func seals() throws {
    let rows = try reader.ask(
      """
      SELECT r.id, r.digest, s.seal, n.previous_seal
      FROM run AS r JOIN seal AS s ON s.run = r.id LEFT JOIN run AS n ON n.id = r.id + 1
      ORDER BY r.id
      """
    ).rows
    #expect(rows.count == 14)
    for row in rows {
      let documents = try reader.ask(
        "SELECT path, format, digest FROM document WHERE run = \(row[0].shown) ORDER BY position"
      ).rows.map { try array($0[...]) }
      let text =
        "{\"v\":1,\"run\":\(quoted(row[1].shown)),\"documents\":["
        + documents.joined(separator: ",") + "]}"
      #expect(try sha256(text) == row[2].shown, "run \(row[0].shown)")
      #expect(row[3] == row[2] || row[0] == .integer(14))
    }
  }

  @Test("a page has at its foot the digests of its statement and of its run")
  func paper() throws {
    let demo = try DemoWorkspace.told
    let rows = try reader.ask(
      "SELECT period, statement_no, digest, run_digest FROM statement_state WHERE is_standing"
    ).rows.map { $0.map(\.shown) }
    #expect(rows.count == 12)
    for row in rows {
      let path = "out/\(row[0])/statements/\(row[1]).html"
      let page = try String(contentsOf: demo.url.appending(path: path), encoding: .utf8)
      #expect(page.contains("<code>\(row[2])</code>") && page.contains("<code>\(row[3])</code>"))
    }
  }

  /// The parts of a run that stand in its text only where there are rows.
  private let later: Set<String> = [
    "invoice_cells", "invoice_form", "recovery", "claims", "claim_events", "claim_postings",
  ]

  private func array(_ row: ArraySlice<PlainReader.Value>) throws -> String {
    let cells = try row.map { value in
      switch value {
      case .null: "null"
      case .integer(let number): String(number)
      case .text(let text): quoted(text)
      case .blob: quoted(try digest(of: value))
      }
    }
    return "[" + cells.joined(separator: ",") + "]"
  }

  private func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case _ where scalar.value < 0x20: String(format: "\\u%04x", scalar.value)
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }

  private func sha256(_ text: String) throws -> String { try digest(of: .text(text)) }

  /// What the sha256sum program says of some bytes.
  private func digest(of value: PlainReader.Value) throws -> String {
    let folder = try TemporaryFolder()
    let file = folder.url("bytes")
    if case .blob(let bytes) = value {
      try bytes.write(to: file)
    } else {
      try Data(value.shown.utf8).write(to: file)
    }
    let sum = try RunningProgram(["/usr/bin/sha256sum", file.path]).wait()
    return String(sum.output.prefix(64))
  }
}
