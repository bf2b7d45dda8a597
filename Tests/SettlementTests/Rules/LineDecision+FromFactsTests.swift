import Testing

@testable import Settlement
import Text

/// One line worked by hand: figures in thousandths, ten-thousandths of a yuan, and fen.
struct WorkedLine: Sendable, CustomTestStringConvertible {
  let testDescription: String
  var quantity: Int64 = 1000
  var price: Int64?
  var amount: Int64?
  var fee: Int64?
  var accepted: Int64 = 1000
  var settlementPrice: Int64 = 125_000
  var partClass = PartClass.part
  var source = PartSource.manufacturer
  var isLate = false
  let claimed: (Int64, Int64)
  let approved: (Int64, Int64)
  var reasons: [(ReasonCode, Int64)] = []
}

@Suite("A line's decision")
struct LineDecisionFromFactsTests {
  static let worked: [WorkedLine] = [
    // 1 × 12.50 = 12.50; 10% = 1.25
    WorkedLine(testDescription: "all blank", claimed: (1250, 125), approved: (1250, 125)),
    WorkedLine(
      testDescription: "as due", price: 125_000, amount: 1250, fee: 125, claimed: (1250, 125),
      approved: (1250, 125)),
    // 2 × 12.50 = 25.00, written 26.00
    WorkedLine(
      testDescription: "wrong sum", quantity: 2000, price: 125_000, amount: 2600, fee: 250,
      accepted: 2000, claimed: (2600, 250), approved: (2500, 250),
      reasons: [(.arithmetic, 100)]),
    // 3 × 12.50 = 37.50, one came back: 12.50; the blank fee is the approved one
    WorkedLine(
      testDescription: "short return, all blank", quantity: 3000, claimed: (3750, 125),
      approved: (1250, 125), reasons: [(.shortReturn, 2500)]),
    // 15.00 − 12.50 = 2.50; fee 1.50 − 1.25 = 0.25
    WorkedLine(
      testDescription: "price above", price: 150_000, fee: 150, claimed: (1500, 150),
      approved: (1250, 125), reasons: [(.priceAbove, 250), (.feeAdjusted, 25)]),
    // 10.00 − 12.50 = −2.50; fee 1.00 − 1.25 = −0.25
    WorkedLine(
      testDescription: "price below, fee below", price: 100_000, fee: 100, claimed: (1000, 100),
      approved: (1250, 125), reasons: [(.priceBelow, -250), (.feeAdjusted, -25)]),
    // written 50.00; 3 × 15.00 = 45.00; 2 × 15.00 = 30.00; 2 × 12.50 = 25.00; fee 5.00 − 2.50
    WorkedLine(
      testDescription: "every cut in order", quantity: 3000, price: 150_000, amount: 5000,
      fee: 500, accepted: 2000, claimed: (5000, 500), approved: (2500, 250),
      reasons: [
        (.arithmetic, 500), (.shortReturn, 1500), (.priceAbove, 500), (.feeAdjusted, 250),
      ]),
    WorkedLine(
      testDescription: "assembly with a fee", fee: 125, partClass: .assembly,
      claimed: (1250, 125), approved: (1250, 0), reasons: [(.feeAssembly, 125)]),
    WorkedLine(
      testDescription: "assembly, blank fee", partClass: .assembly, claimed: (1250, 0),
      approved: (1250, 0)),
    WorkedLine(
      testDescription: "emergency order with a fee", fee: 1, source: .emergency,
      claimed: (1250, 1), approved: (1250, 0), reasons: [(.feeEmergency, 1)]),
    // 0.5 × 0.01 = 0.005 → 0.01; 10% of 0.01 = 0.001 → 0.00
    WorkedLine(
      testDescription: "half a fen goes up", quantity: 500, settlementPrice: 100,
      claimed: (1, 0), approved: (1, 0)),
    // claimed 0.333 × 12.3456 = 4.1110848 → 4.11; settled 0.333 × 12.35 = 4.11255 → 4.11
    WorkedLine(
      testDescription: "a price that changes no fen", quantity: 333, price: 123_456,
      settlementPrice: 123_500, claimed: (411, 41), approved: (411, 41)),
    // 1 × 64.25 = 64.25; 10% = 6.425 → 6.43
    WorkedLine(
      testDescription: "half a fen of fee", fee: 642, settlementPrice: 642_500,
      claimed: (6425, 642), approved: (6425, 643), reasons: [(.feeAdjusted, -1)]),
    // 2 × 15.00 = 30.00; lost fee 10% × 2 × 12.50 = 2.50
    WorkedLine(
      testDescription: "rejected, blank fee at the settlement price", quantity: 2000,
      price: 150_000, isLate: true, claimed: (3000, 250), approved: (0, 0),
      reasons: [(.late, 3250)]),
    WorkedLine(
      testDescription: "rejected, written fee", fee: 7, isLate: true, claimed: (1250, 7),
      approved: (0, 0), reasons: [(.late, 1257)]),
    WorkedLine(
      testDescription: "rejected, nothing claimed", price: 0, amount: 0, fee: 0, isLate: true,
      claimed: (0, 0), approved: (0, 0), reasons: [(.late, 0)]),
  ]

  @Test("comes out as worked by hand", arguments: worked)
  func byHand(line: WorkedLine) throws {
    let decision = LineDecision(try facts(line))
    #expect(decision.amountClaimed.fen == line.claimed.0)
    #expect(decision.feeClaimed.fen == line.claimed.1)
    #expect(decision.amountApproved.fen == line.approved.0)
    #expect(decision.feeApproved.fen == line.approved.1)
    #expect(decision.reasons == line.reasons.map { Reduction($0.0, Money(fen: $0.1)) })
    let verdict: Verdict =
      line.isLate ? .rejected : line.reasons.isEmpty ? .approved : .adjusted
    #expect(decision.verdict == verdict)
  }

  @Test("shows nothing as approved where the line is rejected")
  func rejected() throws {
    var example = try LineExample()
    example.isLate = true
    let decision = LineDecision(example.facts)
    #expect(decision.quantityApproved == .zero)
    #expect(decision.unitPriceApproved == .zero)
    #expect(decision.unitPriceClaimed == UnitPrice(tenThousandths: 125_000))
  }

  @Test("agrees with figures worked out apart, and explains every fen, on lines from a seed")
  func seeded() throws {
    var random = SeededNumbers(state: 20_251_112)
    for _ in 0..<3000 {
      let line = randomLine(&random)
      let decision = LineDecision(try facts(line))
      let oracle = oracle(line)
      #expect(decision.amountApproved.fen == oracle.amount)
      #expect(decision.feeApproved.fen == oracle.fee)
      let reduced = decision.reasons.reduce(0) { $0 + $1.amount.fen }
      let claimed = decision.amountClaimed.fen + decision.feeClaimed.fen
      #expect(claimed - reduced == oracle.amount + oracle.fee)
      if let amount = line.amount { #expect(decision.amountClaimed.fen == amount) }
      if let fee = line.fee { #expect(decision.feeClaimed.fen == fee) }
      #expect(decision.verdict == .rejected || decision.reasons.allSatisfy { $0.amount != .zero })
    }
  }

  /// What is paid, from the rule's words alone: text-like long multiplication, no shared rounding.
  private func oracle(_ line: WorkedLine) -> (amount: Int64, fee: Int64) {
    guard !line.isLate, line.partClass == .seal || line.accepted > 0 else { return (0, 0) }
    let quantity = line.partClass == .seal ? line.quantity : min(line.quantity, line.accepted)
    let amount = (quantity * line.settlementPrice + 50_000) / 100_000
    let hasFee = line.partClass != .assembly && line.source != .emergency
    return (amount, hasFee ? (amount + 5) / 10 : 0)
  }

  private func randomLine(_ random: inout SeededNumbers) -> WorkedLine {
    WorkedLine(
      testDescription: "seeded", quantity: 1 + random.below(5000),
      price: random.below(3) == 0 ? nil : random.below(300_000),
      amount: random.below(3) == 0 ? nil : random.below(20_000),
      fee: random.below(3) == 0 ? nil : random.below(2000),
      accepted: random.below(5000), settlementPrice: 1 + random.below(300_000),
      partClass: PartClass.allCases[Int(random.below(3))],
      source: [PartSource.manufacturer, .qualified, .emergency][Int(random.below(3))],
      isLate: random.below(20) == 0, claimed: (0, 0), approved: (0, 0))
  }

  private func facts(_ line: WorkedLine) throws -> LineFacts {
    var example = try LineExample()
    example.isLate = line.isLate
    example.line.quantity = Quantity(thousandths: line.quantity)
    example.line.unitPrice = line.price.map(UnitPrice.init(tenThousandths:))
    example.line.amount = line.amount.map(Money.init(fen:))
    example.line.fee = line.fee.map(Money.init(fen:))
    example.line.source = line.source
    example.acceptance = [
      AcceptanceRow(
        label: LineExample.label, part: LineExample.part,
        accepted: Quantity(thousandths: line.accepted), result: .accepted)
    ]
    example.price = PartPrice(
      price: UnitPrice(tenThousandths: line.settlementPrice), partClass: line.partClass,
      isClassDoubtful: false, mayBeDismantled: false, name: .blank, foldedName: .blank)
    return example.facts
  }
}

/// The same numbers on every machine and every day.
struct SeededNumbers {
  var state: UInt64

  mutating func below(_ bound: Int64) -> Int64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int64(state >> 33) % bound
  }
}
