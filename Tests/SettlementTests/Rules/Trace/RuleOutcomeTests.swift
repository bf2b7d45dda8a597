import Testing

@testable import Settlement

@Suite struct RuleOutcomeTests {
  @Test("A line that fails twice is rejected by the first, and the second is told too")
  func failsTwice() throws {
    var example = try LineExample()
    example.record = .found(try LineExample.record(on: "2025-09-30", isSigned: false))
    let results = example.facts.outcomes.map(\.result)
    #expect(results.filter { $0 == .rejects(.recordUnsigned) }.count == 1)
    #expect(results.filter { $0 == .alsoFails(.otherMonth) }.count == 1)
    #expect(!results.contains(.rejects(.otherMonth)))
  }

  @Test(
    "A rule that is not evaluated says what is lacking",
    arguments: [
      (ReasonCode.recordUnsigned, RecordLookup.notAtHand, NotAskedReason.noRecords),
      (.recordUnsigned, .missing, .recordMissing),
      (.otherMonth, .otherDealer, .recordOfOtherDealer),
      (.outOfWarranty, .missing, .recordMissing),
    ])
  func lacksRecord(code: ReasonCode, record: RecordLookup, lack: NotAskedReason) throws {
    var example = try LineExample()
    example.record = record
    #expect(example.result(of: code) == .notAsked(lack))
  }

  @Test("What is lacking of machine, rulebook, kind and registers is told as it is")
  func lacksOthers() throws {
    var example = try LineExample()
    #expect(example.result(of: .machineUnknown) == .notAsked(.noMachines))
    #expect(example.result(of: .cardLate) == .notAsked(.notSet))
    #expect(example.result(of: .formMissing) == .notAsked(.otherKind))
    #expect(example.result(of: .noConsent) == .notAsked(.notExternal))
    #expect(example.result(of: .late) == .passed)
    example.machine = .missing
    #expect(example.result(of: .machineUnknown) == .rejects(.machineUnknown))
    #expect(example.result(of: .outOfWarranty) == .notAsked(.machineMissing))
    example.absent = [.receipts, .approvals]
    #expect(example.result(of: .late) == .notAsked(.noReceipts))
    #expect(example.result(of: .maybeEmergency) == .notAsked(.noApprovals))
    example.isInspected = false
    #expect(example.result(of: .notReturned) == .notAsked(.noAcceptance))
    example.listed = nil
    #expect(example.result(of: .notOnManifest) == .notAsked(.noManifest))
    example.price = nil
    #expect(example.result(of: .nameDiffers) == .notAsked(.noPrice))
    example.price = LineExample.price("1.00", .seal)
    example.isInspected = true
    #expect(example.result(of: .notReturned) == .notAsked(.seal))
  }

  @Test("A maintenance asks for its milestone before its machine")
  func milestone() throws {
    var example = try LineExample()
    example.serve(.maintenance, "77")
    #expect(example.result(of: .milestoneNotCovered) == .notAsked(.milestoneUnknown))
    #expect(example.result(of: .partUnknown) == .notAsked(.otherKind))
    example.serve(.maintenance, "600")
    #expect(example.result(of: .milestoneNotCovered) == .notAsked(.noMachines))
    #expect(example.result(of: .milestoneRepeated) == .passed)
  }
}

extension LineExample {
  /// What the rule of a code says about the line.
  fileprivate func result(of code: ReasonCode) -> RuleOutcome.Result? {
    facts.outcomes.first { $0.codes.contains(code) }?.result
  }
}
