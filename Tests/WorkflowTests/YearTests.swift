import Archive
import Documents
import Settlement
import Testing
import TestSupport
import Text
import WorkflowSupport

@testable import Workflow

/// The months of `fixtures/year`, step by step, as they were worked by hand.
@Suite struct YearTests {
  @Test("A half-year comes out as it was worked by hand, and no folder contradicts the archive")
  func year() throws {
    try withTemporaryFolder { folder in
      let play = try YearPlay(archive: "\(folder)/settle.sqlite")
      for step in try Fixtures.folders(in: "year") {
        try play.prepare(step)
        for line in try play.commands(of: step) {
          let status = try play.perform(line.words)
          #expect(status == line.status, "\(step): \(line.words.joined(separator: " "))")
        }
        try compare(play, step)
        try compareFolders(play, step)
      }
      let report = try verify(VerifyRequest(replay: true), play.session)
      #expect(report.defects.map(\.message.english) == [])
      #expect(
        try openAtTheEnd(play) == [
          "S202611-D002", "S202612-D003", "S202701-D001", "S202701-D002", "D003",
        ])
    }
  }

  private func compare(_ play: YearPlay, _ step: String) throws {
    for (path, bytes) in try Fixtures.files(below: "year/\(step)/expected") {
      let wanted = String(decoding: bytes, as: UTF8.self)
      if path == "balances.txt" {
        try #expect(play.balances() == wanted)
      } else if path.hasSuffix("codes.txt") {
        #expect(play.errors(of: String(path.prefix { $0 != "/" })) == wanted, "\(step): \(path)")
      } else if path.hasSuffix(".contains") {
        let page = play.world.text("w/out/\(path.dropLast(".contains".count))")
        #expect(page.contains(wanted.dropLast()), "\(step): \(path)")
      } else {
        expectSameRows(play.world.text("w/out/\(path)"), wanted, "\(step): \(path)")
      }
    }
  }

  /// Each folder is what the archive makes of it, file by file.
  private func compareFolders(_ play: YearPlay, _ step: String) throws {
    for period in try play.periods() {
      let out = "again/\(step)/\(period)"
      let report = try regenerate(RegenerateRequest(period: period, out: out), play.session)
      #expect(report.differences.isEmpty, "\(step): \(period)")
      #expect(
        play.world.contents(of: out) == play.world.contents(of: "w/out/\(period)"),
        "\(step): \(period)")
    }
  }

  private func openAtTheEnd(_ play: YearPlay) throws -> [String] {
    let status = try Workflow.status(StatusRequest(asOf: Day("2027-03-05")), play.session)
    #expect(status.waiting.isEmpty)
    return status.entries.map { $0.statement?.number ?? $0.dealer }
  }

  private func expectSameRows(_ actual: String, _ expected: String, _ what: String) {
    let (actual, expected) = (rows(actual), rows(expected))
    for (row, wanted) in zip(actual, expected) where row != wanted {
      Issue.record("\(what):\n  came out \(row)\n  expected \(wanted)")
    }
    #expect(actual.count == expected.count, "\(what): \(actual)")
  }

  private func rows(_ text: String) -> [Substring] { text.split(separator: "\n") }
}

/// A workspace in memory that the steps of `fixtures/year` are played in.
private struct YearPlay {
  let world: MemoryWorld
  let session: Session

  init(archive: String) throws {
    world = MemoryWorld([:], today: try #require(Day("2027-06-30")))
    session = world.session(archive)
  }

  /// Lays a step's files over the workspace, and takes away what it names.
  func prepare(_ step: String) throws {
    for (path, bytes) in try Fixtures.files(below: "year/\(step)/files") {
      world["w/\(path)"] = bytes
    }
    let removed = try Fixtures.files(below: "year/\(step)")["removed.txt"] ?? []
    for path in String(decoding: removed, as: UTF8.self).split(separator: "\n") {
      world["w/\(path)"] = nil
    }
  }

  /// The lines of a step's commands, each with the status that it must end with.
  func commands(of step: String) throws -> [(status: Int, words: [String])] {
    let text = try #require(try Fixtures.files(below: "year/\(step)")["commands.txt"])
    return try String(decoding: text, as: UTF8.self).split(separator: "\n").map { line in
      let words = line.split(separator: " ").map(String.init)
      return (try #require(Int(words[0])), Array(words.dropFirst()))
    }
  }

  /// Does what a command line says, and gives the exit status.
  func perform(_ words: [String]) throws -> Int {
    let line = PlayedLine(words)
    do throws(RunError) {
      switch line.name {
      case "run": return try run(line)
      case "confirm": return try answer(line, .confirmed)
      case "dispute": return try answer(line, .disputed)
      case "revoke": return try answer(line, .revoked)
      case "withdraw":
        _ = try withdraw(
          WithdrawRequest(
            statements: line.operands, day: line.day("on") ?? session.surroundings.today,
            remark: line.options["remark"] ?? "", workspace: "w"), session)
        return 0
      case "post":
        guard let period = line.period else { return 64 }
        let request = PostRequest(period: period, workspace: "w", on: line.day("on"))
        return try post(request, session).wantsAttention ? 1 : 0
      case "reconcile": return try reconcile(line)
      default: return 64
      }
    } catch {
      switch error {
      case .refused: return 65
      case .missing: return 66
      case .usage: return 64
      case .busy, .archive, .unreadable, .unwritable, .output: return 74
      }
    }
  }

  private func run(_ line: PlayedLine) throws(RunError) -> Int {
    guard let period = line.period else { return 64 }
    var request = RunRequest(period: period, workspace: "w")
    request.issuedOn = line.day("issued-on")
    return try Workflow.run(request, session).wantsAttention ? 1 : 0
  }

  private func answer(
    _ line: PlayedLine, _ decision: ConfirmationDecision
  ) throws(RunError) -> Int {
    _ = try confirm(
      ConfirmationRequest(
        statements: line.operands, decision: decision,
        day: line.day("on") ?? session.surroundings.today, remark: line.options["remark"] ?? "",
        workspace: "w"), session)
    return 0
  }

  private func reconcile(_ line: PlayedLine) throws(RunError) -> Int {
    let files = line.operands.dropFirst(line.period == nil ? 0 : 1).map { "w/\($0)" }
    let request = ReconcileRequest(
      period: line.period, workspace: "w", asOf: line.day("as-of"), files: files)
    return try Workflow.reconcile(request, session).wantsAttention ? 1 : 0
  }

  /// The months that were settled.
  func periods() throws -> [Period] {
    try session.reading { archive throws(RunError) in try orRunError(archive.periods()) }
  }

  /// Severity, code and service center of the errors of a month, sorted, a line each.
  func errors(of period: String) -> String {
    world.text("w/out/\(period)/exceptions.csv").split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      .filter { $0[0] == "error" }
      .map { "\($0[0]) \($0[5]) \($0[4])\n" }.sorted().joined()
  }

  /// What the journal owes each service center.
  func balances() throws -> String {
    try ["D001", "D002", "D003"].map { dealer in
      "\(dealer) \(text(try account(of: dealer, session).balance))\n"
    }.joined()
  }
}

/// A line of `commands.txt` taken apart.
private struct PlayedLine {
  let name: String
  private(set) var operands: [String] = []
  private(set) var options: [String: String] = [:]

  init(_ words: [String]) {
    name = words.first ?? ""
    var rest = words.dropFirst()
    while let word = rest.popFirst() {
      if word.hasPrefix("--") {
        options[String(word.dropFirst(2))] = rest.popFirst()
      } else {
        operands.append(word)
      }
    }
  }

  /// The first operand, where it is a period.
  var period: Period? { operands.first.flatMap { Period($0) } }

  func day(_ option: String) -> Day? { options[option].flatMap { Day($0) } }
}
