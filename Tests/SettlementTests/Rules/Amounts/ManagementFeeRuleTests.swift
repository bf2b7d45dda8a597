import Testing

@testable import Settlement

@Suite struct ManagementFeeRuleTests {
  private func due(
    _ partClass: PartClass, _ source: PartSource, kind: ClaimKind = .part, fen: Int64 = 6425
  ) throws -> (fen: Int64, code: ReasonCode) {
    var example = try LineExample()
    example.line.kind = kind
    example.line.source = source
    example.price = LineExample.price("64.25", partClass)
    let (fee, code) = ManagementFeeRule.due(example.facts, on: Money(fen: fen))
    return (fee.fen, code)
  }

  @Test(
    "Parts and seals of the manufacturer or a qualified supplier bear the fee, rounded once",
    arguments: [PartSource.manufacturer, .qualified])
  func due(source: PartSource) throws {
    // 10% × 64.25 = 6.425
    #expect(try due(.part, source) == (643, .feeAdjusted))
    #expect(try due(.seal, source) == (643, .feeAdjusted))
    #expect(try due(.part, source, fen: 6424) == (642, .feeAdjusted))
  }

  @Test("The rulebook sets the rate")
  func rate() throws {
    var example = try LineExample()
    example.edition.managementFee = Rate(basisPoints: 1250)
    #expect(ManagementFeeRule.due(example.facts, on: Money(fen: 10_000)).fee == Money(fen: 1250))
  }

  @Test("Assemblies, emergency orders and external purchases bear none, the first is the reason")
  func excluded() throws {
    for source in PartSource.allCases {
      #expect(try due(.assembly, source) == (0, .feeAssembly))
    }
    #expect(try due(.part, .emergency) == (0, .feeEmergency))
    #expect(try due(.part, .external) == (0, .feeExternal))
  }

  @Test(
    "Services bear none, whatever their source says",
    arguments: [ClaimKind.maintenance, .labour, .travel])
  func services(kind: ClaimKind) throws {
    #expect(try due(.assembly, .emergency, kind: kind) == (0, .feeNotDue))
  }
}
