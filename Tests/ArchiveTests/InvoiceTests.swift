import Settlement
import Testing
import TestSupport

@testable import Archive
import Text

@Suite struct InvoiceTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private let input = RunInput(
    path: "invoices.csv", kind: "invoices", content: compress(Array("register".utf8)))

  private func row(_ number: String, occurrence: Int = 1) -> ArchivedInvoice {
    Self.row(number, occurrence: occurrence, from: input)
  }

  static func row(
    _ number: String, _ form: InvoiceForm = .register, occurrence: Int = 1, from input: RunInput
  ) -> ArchivedInvoice {
    let line = InvoiceLine(
      name: "\"泵\"", rate: occurrence > 1 ? nil : Rate(percent: 6), net: Money(fen: -100),
      tax: Money(fen: -13), gross: Money(fen: -113))
    let invoice = Invoice(
      number: number, code: "3500214130", type: .ordinary, issuedOn: Day(number: 20_400),
      receivedOn: Day(number: 20_401), sellerName: "\"甲\"", sellerTaxID: "1", buyerName: "b",
      buyerTaxID: "2", net: Money(fen: -100), rate: number == "1" ? nil : Rate(percent: 13),
      tax: Money(fen: -13),
      gross: Money(fen: -113), items: number == "1" ? [line, line] : [],
      statements: ["S202510-D001", "\"x\""], status: number == "1" ? nil : .red,
      originalNumber: "77", remark: "备注")
    return ArchivedInvoice(
      invoice: invoice, form: form, occurrence: occurrence, path: input.path, row: 2,
      input: input.digest)
  }

  private func reconciling(_ rows: [ArchivedInvoice]) -> NewRun {
    var run = byHand(.reconcile)
    run.inputs = [input]
    run.invoices = rows
    return run
  }

  @Test("Invoices come back as they were put on file, in reading order")
  func storing() throws {
    let archive = try Archive.open(path: folder.archive, readOnly: false)
    let rows = [row("2"), row("1"), row("2", occurrence: 2)]
    try archive.keep(reconciling(rows))
    #expect(try archive.invoices().map(\.invoice) == rows.map(\.invoice))
    #expect(try archive.invoices().map(\.occurrence) == [1, 1, 2])
    #expect(try archive.invoices().allSatisfy { $0.run == 1 && $0.hasAllCells })
    #expect(try archive.database.integer("SELECT count(*) FROM input") == 1)
    // Records of reconciliations refer to an invoice by its place in reading order.
    let ids = try archive.database.rows("SELECT id FROM invoice ORDER BY id") { $0.integer("id") }
    #expect(ids == [1, 2, 3])
    #expect(throws: ArchiveError.self) { try archive.database.execute("DELETE FROM invoice") }
    #expect(throws: ArchiveError.self) {
      try archive.database.execute("UPDATE invoice SET gross_fen = 0")
    }
  }

  @Test("In what an invoice came in comes back, of all its rows, and a register is the usual")
  func forms() throws {
    let archive = try Archive.open(path: folder.archive, readOnly: false)
    let rows = [
      row("1"), Self.row("2", .ofd, from: input), row("2", occurrence: 2),
    ]
    try archive.keep(reconciling(rows))
    #expect(try archive.invoices().map(\.form) == [.register, .ofd, .register])
    #expect(
      Archive.forms(of: try archive.invoices()) == [rows[1].invoice.key: [.register, .ofd]])
    #expect(throws: ArchiveError.self) {
      try archive.database.execute("UPDATE invoice_form SET form = 'xml'")
    }
  }

  @Test("An invoice that is not what was digested is told")
  func damage() throws {
    let archive = try Archive.open(path: folder.archive, readOnly: false)
    try archive.keep(reconciling([row("1")]))
    try archive.database.execute("DROP TRIGGER invoice_keeps_on_update")
    try archive.database.execute("UPDATE invoice SET net_fen = 1")
    #expect(throws: ArchiveError.damaged("invoice 1 is not what was digested")) {
      try archive.invoices()
    }
  }

  @Test("The heads that stand are the newest revisions of all months, with their states")
  func heads() throws {
    let archive = try Archive.open(path: folder.archive, readOnly: false)
    try archive.keep(run([Example(seed: 1, lines: 2).statement()]))
    let newer = Example(seed: 2, lines: 3)
    try archive.keep(run([newer.statement(revision: 2)]))
    let standing = try archive.standingHeads()
    #expect(standing.map(\.head) == [newer.head])
    #expect(standing.map(\.state) == [.issued])
    #expect(standing.map(\.issue.revision) == [2])
    let moves = [EventKind.posted, .invoiced].map {
      StatementEvent(number: "S202510-D001", revision: 2, kind: $0, day: Day(number: 20_410))
    }
    try archive.keep(byHand(.reconcile, moves))
    #expect(try archive.standingHeads().map(\.state) == [.invoiced])
  }
}
