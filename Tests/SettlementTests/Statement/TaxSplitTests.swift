import Settlement
import Testing

@Suite("The tax inside a total")
struct TaxSplitTests {
  private func share(_ percent: Int64, _ gross: Int64, _ net: Int64, _ tax: Int64) -> TaxShare {
    TaxShare(
      rate: Rate(percent: percent), gross: Money(fen: gross), net: Money(fen: net),
      tax: Money(fen: tax))
  }

  @Test("rounds the net once for parts, fee and repairs of one rate")
  func oneRate() throws {
    var list = SampleList()
    list.add(.part, amount: 1000_00, fee: 100_00)
    list.add(.labour, amount: 113_00)
    // 1213.00 ÷ 1.13 = 1073.4513…
    #expect(try list.head().taxes == [share(13, 1213_00, 1073_45, 139_55)])
  }

  @Test("has one share for each rate, the highest first")
  func twoRates() throws {
    var list = SampleList()
    list.categories = [.travel: .service]
    list.add(.travel, amount: 106_00)
    list.add(.part, amount: 1130_00)
    let head = try list.head()
    #expect(head.taxes == [share(13, 1130_00, 1000_00, 130_00), share(6, 106_00, 100_00, 6_00)])
    #expect(head.totals.net == Money(fen: 1100_00))
    #expect(head.totals.tax == Money(fen: 136_00))
  }

  @Test(
    "takes the rate of the last day of the period and of the taxpayer",
    arguments: [
      (.general, "2018-04", 17, 10000), (.general, "2018-05", 16, 10086),
      (.general, "2019-03", 16, 10086), (.general, "2019-04", 13, 10354),
      (.smallScale, "2020-02", 3, 11359), (.smallScale, "2020-03", 1, 11584),
      (.smallScale, "2022-12", 3, 11359), (.smallScale, "2025-10", 1, 11584),
    ] as [(TaxpayerType, String, Int64, Int64)])
  func rate(taxpayer: TaxpayerType, period: String, percent: Int64, net: Int64) throws {
    var list = SampleList()
    (list.taxpayer, list.period) = (taxpayer, period)
    list.add(.part, amount: 117_00)
    #expect(try list.head().taxes == [share(percent, 117_00, net, 117_00 - net)])
  }

  @Test("rounds half a fen away from zero", arguments: [(1, 1), (-1, -1), (3, 2), (-3, -2)])
  func halfFen(gross: Int64, net: Int64) throws {
    var list = SampleList()
    list.rates = [
      TaxRateRow(
        taxpayer: .general, category: .goods, from: try #require(Day("2025-01-01")),
        rate: Rate(percent: 100), basis: "规则手册")
    ]
    #expect(try list.head(adjustments: gross).taxes == [share(100, gross, net, gross - net)])
  }

  @Test("takes adjustments with the goods, and shows a negative total in full")
  func negative() throws {
    var list = SampleList()
    list.add(.part, amount: 13_00)
    let head = try list.head(adjustments: -126_00)
    #expect(head.taxes == [share(13, -113_00, -100_00, -13_00)])
    #expect(head.totals.net == Money(fen: -100_00))
    #expect(head.proposal == [])
  }

  @Test("leaves out a rate whose money cancels out")
  func cancelling() throws {
    var list = SampleList()
    list.categories = [.travel: .service]
    list.add(.part, amount: 50_00)
    list.add(.travel, amount: 106_00)
    let head = try list.head(adjustments: -50_00)
    #expect(head.taxes == [share(6, 106_00, 100_00, 6_00)])
    #expect(head.proposal.map(\.subject) == [.parts, .travel, .adjustments])
  }

  @Test("asks for no rate where no money was approved")
  func noMoney() throws {
    var list = SampleList()
    list.period = "1990-01"
    list.add(.part, amount: 50_00, cuts: [(.late, 50_00)], rejected: true)
    #expect(try list.head().taxes == [])
  }

  @Test("says which rate is missing")
  func missing() throws {
    var list = SampleList()
    list.period = "2016-04"
    list.categories = [.travel: .service]
    list.add(.part, amount: 50_00)
    list.add(.travel, amount: 1)
    let period = try #require(Period("2016-04"))
    #expect(throws: StatementError.noTaxRate(.general, .service, period)) {
      try list.head()
    }
  }
}
