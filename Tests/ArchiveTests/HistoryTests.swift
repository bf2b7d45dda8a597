import Settlement
import Testing
import TestSupport

@testable import Archive
import Text

@Suite struct HistoryTests {
  private let folder: TemporaryFolder
  private let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive.open(path: folder.archive, readOnly: false)
  }

  private func event(_ kind: EventKind, revision: Int = 1, day: Int32 = 20_410) -> StatementEvent {
    StatementEvent(
      number: "S202510-D001", revision: revision, kind: kind, day: Day(number: day), who: "甲",
      file: "inbox/2025-10/回传.csv", remark: "第3行")
  }

  @Test(
    "The state of a statement is the latest that its events say, but for what is taken back",
    arguments: [
      ([], StatementState.issued), ([.disputed], .disputed), ([.disputed, .confirmed], .confirmed),
      ([.disputed, .confirmed, .revoked], .disputed), ([.confirmed, .revoked], .issued),
      ([.disputed, .confirmed, .revoked, .revoked], .issued),
      ([.confirmed, .revoked, .disputed], .disputed), ([.confirmed, .posted], .posted),
      ([.confirmed, .posted, .adjusted], .posted), ([.confirmed, .posted, .invoiced], .invoiced),
      ([.confirmed, .posted, .invoiced, .posted], .posted),
      ([.superseded], .issued),
    ] as [([EventKind], StatementState)])
  func state(events: [EventKind], state: StatementState) throws {
    var month = run([Example(seed: 1, lines: 1).statement()])
    month.events = events.map { event($0) }
    try archive.keep(month)
    #expect(try archive.standing(october).map(\.state) == [state])
    let history = try archive.history(of: "S202510-D001")
    #expect(history.map(\.state) == [state])
    #expect(history.first?.events.map(\.kind) == [.issued] + events)
  }

  @Test("An event is found again with its day, its person, its file and what was said")
  func provenance() throws {
    var month = run([Example(seed: 1, lines: 1).statement()])
    month.events = [event(.disputed)]
    try archive.keep(month)
    #expect(try archive.events(of: "S202510-D001").last == event(.disputed))
    #expect(try archive.database.integer("SELECT run FROM event WHERE kind = 'disputed'") == 1)
    #expect(try archive.history(of: "S202510-D009").isEmpty)
  }

  @Test("What happened to a revision comes before the revision that follows it in the same run")
  func order() throws {
    try archive.keep(run([Example(seed: 1, lines: 1).statement()]))
    var second = run([Example(seed: 2, lines: 1).statement(revision: 2)])
    second.events = [event(.disputed)]
    try archive.keep(second)
    let events = try archive.events(of: "S202510-D001")
    #expect(events.map(\.kind) == [.issued, .disputed, .superseded, .issued])
    #expect(events.map(\.revision) == [1, 1, 1, 2])
    #expect(try archive.history(of: "S202510-D001").map(\.state) == [.disputed, .issued])
  }

  @Test("What is entered by hand is a run of its own in the chain")
  func enteredByHand() throws {
    try archive.keep(run([Example(seed: 1, lines: 1).statement()]))
    let first = try archive.latestRun()?.seal
    try archive.keep(byHand(.confirm, [event(.confirmed)]))
    #expect(try archive.standing(october).map(\.state) == [.confirmed])
    #expect(try archive.database.integer("SELECT run FROM event WHERE kind = 'confirmed'") == 2)
    let previous = try archive.database.rows("SELECT previous_seal FROM run WHERE id = 2") {
      $0.text("previous_seal")
    }
    #expect(previous == [first?.hex])
    #expect(try archive.runs().map(\.id) == [1])
  }

  @Test("The inputs of a run and their contents are found by digest")
  func inputs() throws {
    let month = run([], input: "dealer,period\nD001,2025-10\n")
    let stored = try archive.keep(month)
    let inputs = try archive.inputs(ofRun: stored.digest.hex)
    #expect(inputs.map(\.path) == ["inbox/2025-10/a.csv"])
    #expect(inputs.map(\.kind) == ["expenses"])
    func paths(having kinds: String...) throws -> [String] {
      try archive.inputs(ofRun: stored.digest.hex, having: kinds).map(\.path)
    }
    #expect(try paths(having: "rulebook", "expenses") == ["inbox/2025-10/a.csv"])
    #expect(try paths(having: "expense").isEmpty)
    #expect(try paths().isEmpty)
    let content = try archive.content(of: inputs[0].digest)
    #expect(content == Array("dealer,period\nD001,2025-10\n".utf8))
    #expect(try archive.inputs(ofRun: "").isEmpty)
    #expect(throws: ArchiveError.self) { try archive.content(of: stored.digest) }
  }

  @Test("Contents are kept before the run that reads them, or taken back where none follows")
  func contentsFirst() throws {
    var month = run([], input: "dealer,period\n")
    let digest = month.inputs[0].digest
    try archive.begin()
    for input in month.inputs { try archive.keepContent(of: input) }
    #expect(try archive.has(digest))
    try archive.takeBackContents()
    #expect(try !archive.has(digest) && archive.database.isInTransaction)
    for input in month.inputs { try archive.keepContent(of: input) }
    month.inputs = month.inputs.map {
      RunInput(path: $0.path, kind: $0.kind, digest: $0.digest, content: nil)
    }
    _ = try archive.store(month)
    try archive.commit()
    archive.end()
    #expect(try archive.content(of: digest) == Array("dealer,period\n".utf8))
  }

  @Test("The periods that were settled are known, with the latest record of each")
  func periods() throws {
    #expect(try archive.periods().isEmpty)
    let month = run([])
    try archive.keep(month)
    #expect(try archive.periods() == [october])
    #expect(try archive.latestRecordText(october) == month.monthEnd?.record)
    #expect(try archive.latestRecordText(october.next) == nil)
  }
}
