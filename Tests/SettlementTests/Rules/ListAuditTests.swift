import Testing

@testable import Settlement
import Text

@Suite struct ListAuditTests {
  private func verdicts(_ example: ListExample) throws -> [[ReasonCode]] {
    try example.decided().decisions.map { $0.reasons.map(\.code) }
  }

  private func quantities(_ example: ListExample) throws -> [Int64] {
    try example.decided().decisions.map { $0.quantityApproved.thousandths / 1000 }
  }

  @Test("Lines draw on their pool in the list's order")
  func listOrder() throws {
    var example = try ListExample()
    example.lines = []
    for pieces in [2, 3, 1] as [Int64] { example.addLine("R-1", "P-1", pieces) }
    example.accept("R-1", "P-1", 2)
    // 1 + 2 accepted: 2 for the first line, 1 for the second, none for the third.
    #expect(try quantities(example) == [2, 1, 0])
    #expect(try verdicts(example) == [[], [.shortReturn], [.notReturned]])
    example.lines.reverse()
    #expect(try quantities(example) == [1, 2, 0])
  }

  @Test("Each line of a long list, looked up in portions, has its own price")
  func portions() throws {
    var example = try ListExample()
    for number in 2...9 {
      try example.addPrice("P-\(number)", "\(number).00")
      example.accept("R-1", "P-\(number)", 5_000)
    }
    example.lines = []
    for place in 0..<40_000 { example.addLine("R-1", "P-\(place % 8 + 2)", 1) }
    var asked: [Int] = []
    let outcome = example.decider.decide(example.list) { count, contexts in
      asked.append(count)
      return (0..<count).reversed().map(contexts).reversed()
    }
    guard case .decided(let list) = outcome else {
      throw HeldUnexpectedly(defects: example.defects)
    }
    #expect(asked == [3] && list.decisions.count == 40_000)
    #expect(
      list.decisions.indices.allSatisfy {
        list.decisions[$0].unitPriceApproved.tenThousandths == Int64($0 % 8 + 2) * 10_000
      })
  }

  @Test("A rejected line draws nothing")
  func rejectedLine() throws {
    var example = try ListExample()
    example.addLine("R-1", "P-1", 1)
    example.lines[0].kind = .unknown
    #expect(try verdicts(example) == [[.kindUnknown], []])
    #expect(try quantities(example) == [0, 1])
  }

  @Test("A seal draws on no pool")
  func seal() throws {
    var example = try ListExample()
    try example.addPrice("P-2", "3.00", .seal)
    example.accept("R-1", "P-2", 1)
    example.lines = []
    example.addLine("R-1", "P-2", 4)
    #expect(try quantities(example) == [4])
    #expect(try verdicts(example) == [[]])
  }

  @Test("Pools of other labels, parts and dealers are not drawn on")
  func otherPools() throws {
    var example = try ListExample()
    try example.addRecord("R-2")
    try example.addPrice("P-2", "3.00")
    example.accept("R-2", "P-1", 9, dealer: "D002")
    example.accept("", "P-1", 9)
    example.lines = []
    for (record, part) in [("R-2", "P-1"), ("R-1", "P-2"), ("R-1", "P-1")] {
      example.addLine(record, part, 1)
    }
    #expect(try verdicts(example) == [[.notReturned], [.notReturned], []])
  }

  @Test("A manifest is held against the acceptance; without one nothing is said")
  func manifest() throws {
    var example = try ListExample()
    #expect(try example.decided().decisions[0].advice == [])
    example.registers.manifests[example.dealer] = []
    #expect(try example.decided().decisions[0].advice == [.notOnManifest])
    let half = ManifestRow(
      label: example.symbols.symbol(for: "R-1"), part: example.symbols.symbol(for: "P-1"),
      quantity: Quantity(thousandths: 500))
    example.registers.manifests[example.dealer] = [half]
    #expect(try example.decided().decisions[0].advice == [.acceptedOverManifest])
    example.registers.manifests[example.dealer] = [half, half]
    #expect(try example.decided().decisions[0].advice == [])
  }

  @Test("What other periods have settled is rejected")
  func standing() throws {
    var example = try ListExample()
    try example.addTariff(.maintenance, "600", "300.00")
    example.addService(.maintenance, "600")
    var standing = EarlierSettlements()
    standing.paid = [
      ClaimKey(record: example.lines[0].record, kind: .part, item: example.lines[0].item)
    ]
    standing.milestones = [
      MachineMilestone(
        machine: example.symbols.symbol(for: "M-1"), milestone: example.symbols.symbol(for: "600"))
    ]
    guard case .decided(let list) = example.decider.decide(example.list, standing: standing) else {
      throw HeldUnexpectedly(defects: example.defects)
    }
    #expect(
      list.decisions.map { $0.reasons.map(\.code) } == [[.duplicate], [.milestoneRepeated]])
    #expect(list.consumedRights.milestones.isEmpty)
    #expect(try verdicts(example) == [[], []])
  }

  @Test("A list tells which milestones and consents it uses up")
  func consumedRights() throws {
    var example = try ListExample()
    try example.addTariff(.maintenance, "600", "300.00")
    try example.consent("W-1", "", 9)
    example.accept("R-1", "P-1", 9)
    example.addService(.maintenance, "600")
    example.addExternal("P-1", 2, "W-1")
    example.addExternal("P-1", 3, "W-1")
    let consumedRights = try example.decided().consumedRights
    #expect(consumedRights.milestones.map(\.row) == [3])
    #expect(consumedRights.milestones.map { example.symbols.text($0.milestone.machine) } == ["M-1"])
    #expect(consumedRights.consents.map(\.quantity.thousandths) == [5000])
    #expect(consumedRights.consents.map(\.consent.part) == [.blank])
  }
}
