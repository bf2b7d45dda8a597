import Settlement
import Testing

@Suite("The invoice proposal")
struct InvoiceProposalTests {
  private func item(
    _ subject: InvoiceSubject, _ percent: Int64, _ gross: Int64, _ net: Int64
  ) -> InvoiceItem {
    InvoiceItem(
      subject: subject, rate: Rate(percent: percent), gross: Money(fen: gross),
      net: Money(fen: net), tax: Money(fen: gross - net))
  }

  @Test("gives the tail to the line with the largest gross")
  func tail() throws {
    var list = SampleList()
    list.add(.part, amount: 1000_00, fee: 100_00)
    list.add(.labour, amount: 113_00)
    // By itself 884.96 + 88.50 + 100.00 = 1073.46, and the share's net is 1073.45.
    #expect(
      try list.head().proposal == [
        item(.parts, 13, 1000_00, 884_95), item(.fee, 13, 100_00, 88_50),
        item(.labour, 13, 113_00, 100_00),
      ])
  }

  @Test("keeps the tail within its rate")
  func tailOfRate() throws {
    var list = SampleList()
    list.categories = [.labour: .service, .travel: .service]
    list.add(.part, amount: 1130_00)
    list.add(.labour, amount: 1_00)
    list.add(.travel, amount: 2_50)
    list.add(.maintenance, amount: 113_00)
    // 3.50 ÷ 1.06 = 3.3018…; by itself 0.94 + 2.36 = 3.30.
    #expect(
      try list.head().proposal == [
        item(.parts, 13, 1130_00, 1000_00), item(.maintenance, 13, 113_00, 100_00),
        item(.labour, 6, 1_00, 94), item(.travel, 6, 2_50, 2_36),
      ])
  }

  @Test("gives the tail to the first of two lines with the same gross")
  func tie() throws {
    var list = SampleList()
    list.add(.labour, amount: 1_00)
    list.add(.travel, amount: 1_00)
    // 2.00 ÷ 1.13 = 1.7699…; by itself 0.88 + 0.88 = 1.76.
    #expect(
      try list.head().proposal == [item(.labour, 13, 1_00, 89), item(.travel, 13, 1_00, 88)])
  }

  @Test("shows a negative adjustment as a line of its own")
  func negativeAdjustment() throws {
    var list = SampleList()
    list.add(.part, amount: 226_00)
    #expect(
      try list.head(adjustments: -113_00).proposal == [
        item(.parts, 13, 226_00, 200_00), item(.adjustments, 13, -113_00, -100_00),
      ])
  }

  @Test("is empty where nothing is due", arguments: [-10_00, -11_00] as [Int64])
  func nothingDue(adjustments: Int64) throws {
    var list = SampleList()
    list.add(.part, amount: 10_00)
    let head = try list.head(adjustments: adjustments)
    #expect(head.proposal == [])
    #expect(head.totals.net + head.totals.tax == head.totals.total)
  }

  @Test("adds up to each rate's net and tax, every line within 0.06", arguments: 0..<40)
  func columns(seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    for _ in 0..<25 {
      let (list, adjustments) = anyList(&random)
      let head = try list.head(adjustments: adjustments)
      try check(head)
      let other = try list.reversed.head(adjustments: adjustments)
      #expect(other == head, "the order of the lines says nothing")
    }
  }

  private func check(_ head: StatementHead) throws {
    let isDue = head.totals.total > .zero
    #expect(head.proposal.isEmpty == !isDue)
    for item in head.proposal {
      #expect(item.net + item.tax == item.gross)
      let off = item.net.fen * item.rate.basisPoints - item.tax.fen * 10_000
      #expect(abs(off) <= 6 * 10_000, "\(item)")
    }
    for share in head.taxes where isDue {
      let items = head.proposal.filter { $0.rate == share.rate }
      #expect(items.reduce(.zero) { $0 + $1.gross } == share.gross)
      #expect(items.reduce(.zero) { $0 + $1.net } == share.net)
      #expect(items.reduce(.zero) { $0 + $1.tax } == share.tax)
    }
    #expect(head.taxes.reduce(.zero) { $0 + $1.gross } == head.totals.total)
  }

  private func anyList(_ random: inout SeededGenerator) -> (SampleList, Int64) {
    var list = SampleList()
    list.taxpayer = Bool.random(using: &random) ? .general : .smallScale
    list.period = ["2016-05", "2018-05", "2020-03", "2025-10"].randomElement(using: &random) ?? ""
    for kind in [ClaimKind.maintenance, .labour, .travel] {
      list.categories[kind] = TaxCategory.allCases.randomElement(using: &random)
    }
    let scale: Int64 = [10, 1_000, 1_000_000, 1_000_000_000_000].randomElement(using: &random) ?? 1
    for _ in 0..<Int.random(in: 0...9, using: &random) {
      let kind = [ClaimKind.part, .maintenance, .labour, .travel].randomElement(using: &random)
      let amount = Int64.random(in: 0...scale, using: &random)
      list.add(kind ?? .part, amount: amount, fee: kind == .part ? amount / 10 : 0)
    }
    let adjusts = Bool.random(using: &random)
    return (list, adjusts ? Int64.random(in: -scale...scale, using: &random) : 0)
  }
}

/// A generator whose sequence its seed fixes (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }
}
