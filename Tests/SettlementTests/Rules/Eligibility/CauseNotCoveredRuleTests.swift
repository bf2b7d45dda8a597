import Testing

@testable import Settlement

@Suite struct CauseNotCoveredRuleTests {
  private func example(_ cause: FaultCause?, covered: [FaultCause]? = [.quality]) throws
    -> LineExample
  {
    var example = try LineExample()
    example.edition.causes = covered
    example.record = .found(try LineExample.record(cause: cause))
    return example
  }

  @Test("A cause that is not covered rejects the line", arguments: FaultCause.allCases)
  func notCovered(cause: FaultCause) throws {
    let code = CauseNotCoveredRule.failure(on: try example(cause).facts)
    #expect(code == (cause == .quality ? nil : .causeNotCovered))
    let both = try example(cause, covered: [.quality, cause])
    #expect(CauseNotCoveredRule.failure(on: both.facts) == nil)
    #expect(CauseNotCoveredRule.fails(on: try example(cause, covered: []).facts))
  }

  @Test("A blank cause is no other cause: the record is incomplete")
  func blank() throws {
    #expect(!CauseNotCoveredRule.fails(on: try example(nil).facts))
    #expect(RecordIncompleteRule.fails(on: try example(nil).facts))
    #expect(!RecordIncompleteRule.fails(on: try example(.misuse).facts))
  }

  @Test("Nothing is asked of a maintenance, without the key, the column or the record")
  func notAsked() throws {
    var maintenance = try example(.misuse)
    maintenance.serve(.maintenance, "600")
    #expect(CauseNotCoveredRule.verdict(on: maintenance.facts) == .notAsked(.otherKind))
    maintenance.record = .found(try LineExample.record())
    #expect(!RecordIncompleteRule.fails(on: maintenance.facts))
    let free = try example(.misuse, covered: nil).facts
    #expect(CauseNotCoveredRule.verdict(on: free) == .notAsked(.causesNotSet))
    var blind = try example(nil)
    blind.absent = [.cause]
    #expect(CauseNotCoveredRule.verdict(on: blind.facts) == .notAsked(.noCauseColumn))
    #expect(!RecordIncompleteRule.fails(on: blind.facts))
    blind.absent = []
    blind.record = .otherDealer
    #expect(CauseNotCoveredRule.verdict(on: blind.facts) == .notAsked(.recordOfOtherDealer))
  }

  @Test("An unknown kind is none of maintenance")
  func unknownKind() throws {
    var example = try example(.misuse)
    example.line.kind = .unknown
    #expect(CauseNotCoveredRule.fails(on: example.facts))
  }
}
