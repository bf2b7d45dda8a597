@testable import Settlement
import Testing

@Suite("The totals of a statement")
struct StatementTotalsTests {
  @Test("sum up lines by verdict, amounts by kind, and reductions by reason")
  func worked() throws {
    var list = SampleList()
    list.add(.part, amount: 100_00, fee: 10_00)
    list.add(.part, amount: 60_00, fee: 5_00, cuts: [(.priceAbove, 10_00), (.arithmetic, -1_00)])
    list.add(.part, amount: 30_00, fee: 3_00, cuts: [(.notReturned, 33_00)], rejected: true)
    list.add(.labour, amount: 80_00, cuts: [(.aboveTariff, 20_00)])
    list.add(.unknown, amount: 0, cuts: [(.kindUnknown, 0)], rejected: true)
    let totals = try list.head(adjustments: -6_00).totals
    #expect([totals.lines, totals.approved, totals.adjusted, totals.rejected] == [5, 1, 2, 2])
    #expect(totals.claimed == Money(fen: 288_00))
    #expect(totals.reductions == Money(fen: 62_00))
    #expect(totals.parts == Money(fen: 151_00))
    #expect(totals.fee == Money(fen: 15_00))
    #expect(totals.services == Money(fen: 60_00))
    #expect(totals.adjustments == Money(fen: -6_00))
    #expect(totals.total == Money(fen: 220_00))
    // 220.00 ÷ 1.13 = 194.690…
    #expect(totals.net == Money(fen: 194_69))
    #expect(totals.tax == Money(fen: 25_31))
  }

  @Test("leave out kinds without lines, and keep a kind whose lines are all rejected")
  func kinds() throws {
    var list = SampleList()
    list.add(.travel, amount: 7_00)
    list.add(.part, amount: 30_00, fee: 3_00, cuts: [(.late, 33_00)], rejected: true)
    list.add(.part, amount: 10_00, fee: 1_00)
    list.add(.unknown, amount: 2_00, cuts: [(.kindUnknown, 2_00)], rejected: true)
    #expect(
      try list.head().kinds == [
        KindTotal(
          kind: .part, lines: 2, claimed: Money(fen: 44_00), amount: Money(fen: 10_00),
          fee: Money(fen: 1_00)),
        KindTotal(
          kind: .travel, lines: 1, claimed: Money(fen: 7_00), amount: Money(fen: 7_00),
          fee: .zero),
        KindTotal(
          kind: .unknown, lines: 1, claimed: Money(fen: 2_00), amount: .zero, fee: .zero),
      ])
  }

  @Test("list the reasons that occur in order of precedence, also those without money")
  func reductions() throws {
    var list = SampleList()
    list.add(.part, amount: 9_00, cuts: [(.feeAdjusted, 1_00)])
    list.add(.part, amount: 9_00, cuts: [(.arithmetic, -2_00), (.feeAdjusted, 50)])
    list.add(.part, amount: 0, cuts: [(.recordMissing, 0)], rejected: true)
    #expect(
      try list.head().reductions == [
        ReductionTotal(code: .recordMissing, lines: 1, amount: .zero),
        ReductionTotal(code: .arithmetic, lines: 1, amount: Money(fen: -2_00)),
        ReductionTotal(code: .feeAdjusted, lines: 2, amount: Money(fen: 1_50)),
      ])
  }

  @Test("of a list without lines are zero")
  func empty() throws {
    let head = try SampleList().head()
    #expect(head.totals == StatementTotals())
    #expect(head.kinds == [])
    #expect(head.taxes == [])
    #expect(head.proposal == [])
  }

  @Test("report a sum that is too large instead of trapping")
  func overflow() {
    var list = SampleList()
    list.add(.part, amount: Money.limit.fen)
    #expect(throws: StatementError.overflow) { try list.head(adjustments: 1) }
    list.add(.part, amount: 1)
    #expect(throws: StatementError.overflow) { try list.head() }
  }

  @Test("report reductions that are too large, although nothing is approved")
  func overflowingReductions() {
    var list = SampleList()
    list.add(.part, amount: Money.limit.fen, cuts: [(.late, Money.limit.fen)], rejected: true)
    list.add(.labour, amount: 1, cuts: [(.late, 1)], rejected: true)
    #expect(throws: StatementError.overflow) { try list.head() }
  }

  @Test("reach the largest amount there is")
  func largest() throws {
    var list = SampleList()
    list.add(.part, amount: Money.limit.fen)
    let head = try list.head()
    #expect(head.totals.net + head.totals.tax == Money.limit)
  }

  @Test("do not stand with a tax split that leaves a fen out")
  func pairAssert() async {
    await #expect(processExitsWith: .failure) {
      var list = SampleList()
      list.add(.part, amount: 100)
      var totals = try list.head().totals
      try totals.add([
        TaxShare(
          rate: .init(percent: 13), gross: Money(fen: 99), net: Money(fen: 88),
          tax: Money(fen: 11))
      ])
    }
  }
}
