import Documents
import Settlement
import TestSupport
import Testing
import Text
import WorkflowSupport

@testable import Workflow

/// What is told of a line, held against what was decided.
@Suite struct ExplainTests {
  @Test("Every line of every case is told as it was decided", arguments: try cases())
  func everyCase(name: String) throws {
    try withTemporaryFolder { folder in
      let inboxes = try Fixtures.folders(in: "cases/\(name)/input/inbox")
      let half = inboxes.last { $0.contains("H") }
      let month = try ExplainedMonth("cases/\(name)/input", [half ?? "2025-10"], in: folder)
      for statement in try month.told() { expectTold(statement) }
    }
  }

  @Test("Every line of the demo is told as it was decided, in later months too")
  func demo() throws {
    try withTemporaryFolder { folder in
      let month = try ExplainedMonth("demo", ["2025-10", "2025-11", "2025-12"], in: folder)
      let told = try month.told()
      #expect(told.count > 7)
      for statement in told { expectTold(statement) }
    }
  }

  @Test("Every line of months from a seed is told as it was decided", arguments: [UInt64](1...12))
  func seeded(seed: UInt64) throws {
    let files = TightMonth(seed: seed, defects: true).files()
    try withTemporaryFolder { folder in
      let month = try ExplainedMonth(
        files: Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) }), in: folder)
      for statement in try month.told() { expectTold(statement) }
    }
  }

  private static func cases() throws -> [String] {
    try Fixtures.folders(in: "cases")
  }

  private func expectTold(_ statement: Explanation) {
    let number = statement.record.head.number
    #expect(!statement.wantsAttention, "\(number)")
    #expect(statement.lines.count == statement.record.lines.count)
    for (line, archived) in zip(statement.lines, statement.record.lines) {
      #expect(line.archived == archived.decision)
      expectTold(line, "\(number), line \(line.names.number)")
    }
  }

  private func expectTold(_ line: ExplainedLine, _ place: String) {
    guard let trace = line.trace else {
      Issue.record("\(place) has no trace")
      return
    }
    #expect(trace.decision == line.archived, "\(place)")
    expectRules(trace, place)
    expectSteps(trace, place)
    let claims = line.background.rows.filter { $0.kind == .claim }
    #expect(claims.map(\.row) == [Int(trace.claim.row)], "\(place)")
    let isFound = { (kind: SourceKind) in line.background.rows.contains { $0.kind == kind } }
    #expect(isFound(.price) == (trace.facts.price != nil), "\(place)")
    #expect(isFound(.tariff) == (trace.facts.tariff != nil), "\(place)")
    #expect(isFound(.machine) == trace.facts.hasMachine, "\(place)")
    #expect((line.background.price != nil) == (trace.facts.settlementPrice != nil), "\(place)")
    if let left = trace.pool {
      let drawn = line.background.draws.reduce(left) { $0 + $1.quantity }
      #expect(drawn == trace.wholeAccepted, "\(place)")
    }
  }

  /// The rules' outcomes are the decision's reason and advice.
  private func expectRules(_ trace: LineTrace, _ place: String) {
    var rejecting: [ReasonCode] = []
    var advice: [ReasonCode] = []
    for outcome in trace.outcomes {
      switch outcome.result {
      case .rejects(let code): rejecting.append(code)
      case .alsoFails(let code), .advises(let code): advice.append(code)
      case .passed, .notAsked: break
      }
    }
    let isRejected = trace.decision.verdict == .rejected
    #expect(rejecting == (isRejected ? trace.decision.reasons.map(\.code) : []), "\(place)")
    #expect(advice == trace.decision.advice, "\(place)")
  }

  /// The steps add up to claimed − approved, and each figure is its product rounded.
  private func expectSteps(_ trace: LineTrace, _ place: String) {
    let decision = trace.decision
    let steps = trace.arithmetic
    let cut = steps.compactMap(\.reduction).filter { $0.amount != .zero }
    let claimed = decision.amountClaimed + decision.feeClaimed
    let approved = decision.amountApproved + decision.feeApproved
    #expect(cut.reduce(Money.zero) { $0 + $1.amount } == claimed - approved, "\(place)")
    #expect(cut == decision.reasons.filter { $0.amount != .zero }, "\(place)")
    for step in steps {
      if let product = step.product { #expect(product.rounded == step.result, "\(place)") }
    }
    #expect(steps.prefix(2).reduce(Money.zero) { $0 + $1.result } == claimed, "\(place)")
  }
}

extension LineFacts {
  fileprivate var hasMachine: Bool {
    if case .found = machine { true } else { false }
  }
}
