import Archive
import Documents
import Settlement
import TestSupport
import Testing
import Text
import Workflow
import WorkflowSupport

/// What a document costs that is added to the registry, or gets a new format.
@Suite struct AddedDocumentTests {
  /// The standard documents, and one more of each kind.
  private static let added: DocumentRegistry = {
    var registry = DocumentRegistry.standard
    registry.current += [
      Document(
        "notices/*.txt", format: 1, .statement { $1.append("To \($0.head.dealer.id)\n") }),
      Document(
        "counts.csv", format: 4,
        .lines(header: "statement,lines\n") { $1.append("\($0.head.number),\($0.lines.count)\n") }),
      Document("dealers.txt", format: 1, .month { $1.append("\($0.run.dealers.count)\n") }),
      Document(
        "invoices.txt", format: 1,
        .reconciliation { $1.append("\($0.reconciliation.invoices.count)\n") }),
      Document("entries.txt", format: 1, .journal { $1.append("\($0.entries.count)\n") }),
    ]
    return registry
  }()

  @Test("A document that is added is written, archived, listed and written again")
  func added() throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      try settle(month, Self.added)
      let files = month.world.contents(of: "w/out/2025-10")
      let expected = [
        "notices/S202510-D001.txt": "To D001\n",
        "counts.csv": "statement,lines\nS202510-D001,3\n", "dealers.txt": "2\n",
        "invoices.txt": "0\n",
      ]
      for (path, text) in expected {
        #expect(files[path].map { String(decoding: $0, as: UTF8.self) } == text)
        #expect(month.world.text("w/out/2025-10/SHA256SUMS").contains("  \(path)\n"))
      }
      #expect(files["entries.txt"] == nil, "nothing was posted")
      #expect(try archived("counts.csv", month)?.format == 4)

      let again = try regenerate(month, Self.added)
      #expect(again.differences.isEmpty && again.documents == files.count - 1)
      #expect(month.world.contents(of: "again") == files)
      #expect(try replay(month, Self.added).isEmpty)
      // A program that lacks a document says that it could not be made.
      #expect(
        try regenerate(month, .standard, out: "without").differences.map(\.path)
          == ["counts.csv", "dealers.txt", "invoices.txt", "notices/S202510-D001.txt"])
    }
  }

  @Test("One statement comes out again with all of its own documents")
  func statement() throws {
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      try settle(month, Self.added)
      let files = month.world.contents(of: "w/out/2025-10")
      let report = try regenerate(month, Self.added, dealer: "D001")
      #expect(report.differences.isEmpty && report.documents == 2)
      for path in ["statements/S202510-D001.html", "notices/S202510-D001.txt"] {
        #expect(month.world["again/\(path)"] == files[path])
      }
    }
  }

  @Test("An old format is written by its own code as long as the registry has it")
  func formats() throws {
    var next = DocumentRegistry.standard
    let index = try #require(next.current.firstIndex { $0.path == "summary.csv" })
    let old = next.current[index]
    next.current[index] = Document(old.path, format: 3, .month { $1.append("\($0.digest)\n") })
    var unkept = next
    next.earlier.append(old)
    unkept.earlier = []
    try withTemporaryFolder { folder in
      let month = try PlainMonth(in: folder)
      try settle(month, .standard)
      let files = month.world.contents(of: "w/out/2025-10")
      #expect(try regenerate(month, next).differences.isEmpty)
      #expect(month.world.contents(of: "again") == files)
      #expect(try replay(month, next).isEmpty)

      let forgotten = try regenerate(month, unkept, out: "forgotten").differences
      #expect(forgotten.map(\.path) == ["summary.csv"])
      #expect(
        forgotten.first?.reason.english
          == "it was written in format 2, and this program writes format 3")
      #expect(
        try replay(month, unkept).map(\.message.english)
          == ["summary.csv does not come out as it was issued"])

      try month.acceptLess()
      try settle(month, next)
      #expect(try archived("summary.csv", month)?.format == 3)
      #expect(month.world.text("w/out/2025-10/summary.csv").utf8.count == 65)
    }
  }

  private func settle(_ month: PlainMonth, _ documents: DocumentRegistry) throws {
    var request = RunRequest(period: month.period, workspace: "w")
    request.issuedOn = Day("2025-11-12")
    _ = try run(request, month.world.session(month.archive, documents: documents))
  }

  private func regenerate(
    _ month: PlainMonth, _ documents: DocumentRegistry, out: String = "again",
    dealer: String? = nil
  ) throws -> RegenerateReport {
    var request = RegenerateRequest(period: month.period, out: out)
    request.dealer = dealer
    return try Workflow.regenerate(
      request, month.world.session(month.archive, documents: documents))
  }

  private func replay(
    _ month: PlainMonth, _ documents: DocumentRegistry
  ) throws -> [VerifyDefect] {
    try verify(
      VerifyRequest(replay: true), month.world.session(month.archive, documents: documents)
    ).defects
  }

  /// What the archive keeps of a file of the latest run.
  private func archived(_ path: String, _ month: PlainMonth) throws -> WrittenDocument? {
    let archive = try Archive.open(path: month.archive, readOnly: true)
    return try archive.folder(of: month.period).flatMap(\.documents).first { $0.path == path }
  }
}
