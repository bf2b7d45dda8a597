import Settlement
import Testing

@testable import Archive
import Text

/// The canonical form, version 1, as written down by hand and digested with sha256sum.
///
/// It may never change: archives hold digests of it.
@Suite struct CanonicalGoldenTests {
  private let symbols = SymbolTable()

  @Test("A statement of three lines has the bytes that it always had")
  func bytes() throws {
    let canonical = canonicalStatement(try head(), try decided(), symbols: symbols.texts)
    #expect(String(decoding: canonical.head, as: UTF8.self) == goldenHead)
    #expect(String(decoding: canonical.lines, as: UTF8.self) == goldenLines)
    #expect(
      canonical.digest.hex == "7a20ae23b18e35913c98b222716e9d37f238cbb5192a2d008e302510bc0609c8")
  }

  @Test("The bytes are read back as the head that they were made from")
  func reading() throws {
    #expect(try readHead(Array(goldenHead.utf8)) == head())
  }

  private func head() throws -> StatementHead {
    var totals = StatementTotals()
    (totals.lines, totals.approved, totals.adjusted, totals.rejected) = (3, 1, 1, 1)
    (totals.claimed, totals.reductions) = (Money(fen: 7880), Money(fen: 6395))
    (totals.parts, totals.fee, totals.total) = (Money(fen: 1350), Money(fen: 135), Money(fen: 1485))
    (totals.net, totals.tax) = (Money(fen: 1314), Money(fen: 171))
    let rate = Rate(percent: 13)
    return StatementHead(
      dealer: Dealer(
        id: "D001", name: "示例服务中心", taxpayerID: "91350100M000100Y43",
        validTo: Day("2026-12-31")),
      buyer: Buyer(name: "示例重工", taxpayerID: "91350800X12345678A"),
      accounts: Accounts(expense: "6601.05", inputVAT: "2221.01", dealers: "1122"),
      period: try #require(Period("2025-10")), language: .chinese,
      edition: try #require(Period("2008-01")), deadline: try deadline(),
      notEvaluated: [.machines, .approvals], totals: totals,
      kinds: [
        KindTotal(
          kind: .part, lines: 2, claimed: Money(fen: 2880), amount: Money(fen: 1350),
          fee: Money(fen: 135)),
        KindTotal(kind: .unknown, lines: 1, claimed: Money(fen: 5000), amount: .zero, fee: .zero),
      ], reductions: [ReductionTotal(code: .kindUnknown, lines: 1, amount: Money(fen: 5000))],
      adjustments: [
        TaxedAdjustment(
          Adjustment(
            statement: "S202508-D001", line: "2a", amount: Money(fen: 500), reason: "\"漏\"计",
            approvedBy: "审核组", remark: "R-1"), rate: rate),
        TaxedAdjustment(
          Adjustment(carriedFrom: "S202509-D001", amount: Money(fen: -500)), rate: rate),
      ],
      taxes: [TaxShare(rate: rate, gross: Money(fen: 1485), net: totals.net, tax: totals.tax)],
      proposal: [
        InvoiceItem(
          subject: .parts, rate: rate, gross: Money(fen: 1350), net: Money(fen: 1195),
          tax: Money(fen: 155)),
        InvoiceItem(
          subject: .fee, rate: rate, gross: Money(fen: 135), net: Money(fen: 119),
          tax: Money(fen: 16)),
      ])
  }

  private func deadline() throws -> DeadlineRuling {
    DeadlineRuling(
      day: try #require(Day("2025-11-10")), regularDay: try #require(Day("2025-11-05")),
      extendedBy: "Y-7", postmark: Day("2025-11-04"), yearsWithoutCalendar: [2031])
  }

  private func decided() throws -> DecidedList {
    let name = { (text: String) in symbols.symbol(for: text) }
    var lines = [ClaimLine(row: 2), ClaimLine(row: 3), ClaimLine(row: 4)]
    (lines[0].record, lines[0].item, lines[0].name) = (
      name("FS-0001"), name("83000123"), name("齿轮")
    )
    lines[0].quantity = Quantity(thousandths: 2000)
    (lines[1].number, lines[1].kind, lines[1].kindText) = (name("2a"), .unknown, name("租\"车\""))
    (lines[1].record, lines[1].item, lines[1].quantity) = (name("FS-0001"), name("7"), .one)
    (lines[2].record, lines[2].item) = (name("FS-0002"), name("60308000012"))
    (lines[2].source, lines[2].quantity) = (.qualified, Quantity(thousandths: 10_000))
    return DecidedList(
      list: ExpenseList(
        dealer: name("D001"), period: try #require(Period("2025-10")), file: 0, lines: lines),
      decisions: [adjusted, rejected, approved], deadline: try deadline(), notEvaluated: [],
      priceNames: [name("齿圈"), .blank, name("O形圈")])
  }

  private var adjusted: LineDecision {
    LineDecision(
      quantityApproved: .one, unitPriceClaimed: UnitPrice(tenThousandths: 123_400),
      unitPriceApproved: UnitPrice(tenThousandths: 120_000), amountClaimed: Money(fen: 2468),
      feeClaimed: Money(fen: 247), amountApproved: Money(fen: 1200), feeApproved: Money(fen: 120),
      verdict: .adjusted,
      reasons: [
        Reduction(.shortReturn, Money(fen: 1234)), Reduction(.priceAbove, Money(fen: 34)),
        Reduction(.feeAdjusted, Money(fen: 127)),
      ], advice: [.nameDiffers])
  }

  private var rejected: LineDecision {
    LineDecision(
      quantityApproved: .zero, unitPriceClaimed: UnitPrice(tenThousandths: 500_000),
      unitPriceApproved: .zero, amountClaimed: Money(fen: 5000), feeClaimed: .zero,
      amountApproved: .zero, feeApproved: .zero, verdict: .rejected,
      reasons: [Reduction(.kindUnknown, Money(fen: 5000))], advice: [])
  }

  private var approved: LineDecision {
    LineDecision(
      quantityApproved: Quantity(thousandths: 10_000),
      unitPriceClaimed: UnitPrice(tenThousandths: 1500),
      unitPriceApproved: UnitPrice(tenThousandths: 1500), amountClaimed: Money(fen: 150),
      feeClaimed: Money(fen: 15), amountApproved: Money(fen: 150), feeApproved: Money(fen: 15),
      verdict: .approved, reasons: [], advice: [])
  }
}

private let goldenHead = #"""
  {"v":1,"number":"S202510-D001","dealer":{"id":"D001","name":"示例服务中心",\#
  "taxpayer_id":"91350100M000100Y43","taxpayer":"general","account":"",\#
  "valid_from":null,"valid_to":"2026-12-31"},"buyer":{"name":"示例重工",\#
  "taxpayer_id":"91350800X12345678A"},"accounts":{"expense":"6601.05",\#
  "input_vat":"2221.01","dealers":"1122"},"period":"2025-10",\#
  "language":"zh","edition":"2008-01","deadline":{"day":"2025-11-10",\#
  "regular_day":"2025-11-05","extended_by":"Y-7",\#
  "postmark":"2025-11-04","received_on":null,\#
  "years_without_calendar":[2031]},"not_evaluated":["machines",\#
  "approvals"],"totals":{"lines":3,"approved":1,"adjusted":1,\#
  "rejected":1,"claimed":7880,"reductions":6395,"parts":1350,"fee":135,\#
  "services":0,"adjustments":0,"total":1485,"net":1314,"tax":171},\#
  "kinds":[{"kind":"part","lines":2,"claimed":2880,"amount":1350,\#
  "fee":135},{"kind":"","lines":1,"claimed":5000,"amount":0,"fee":0}],\#
  "reductions":[{"reason":"kind-unknown","lines":1,"amount":5000}],\#
  "adjustments":[{"origin":"approved","statement":"S202508-D001",\#
  "line":"2a","amount":500,"rate":1300,"reason":"\"漏\"计",\#
  "approved_by":"审核组","remark":"R-1"},{"origin":"carried",\#
  "statement":"S202509-D001","line":"","amount":-500,"rate":1300,\#
  "reason":"","approved_by":"","remark":""}],\#
  "taxes":[{"rate":1300,"gross":1485,"net":1314,"tax":171}],\#
  "proposal":[{"subject":"parts","rate":1300,"gross":1350,"net":1195,\#
  "tax":155},{"subject":"fee","rate":1300,"gross":135,"net":119,\#
  "tax":16}]}
  """#

private let goldenLines = #"""
  [
  ["1","part","FS-0001","83000123","齿轮","manufacturer","",2000,1000,123400,\#
  120000,2468,247,1200,120,"adjusted",[["short-return",1234],["price-above",\#
  34],["fee-adjusted",127]],["name-differs"]],
  ["2a","租\"车\"","FS-0001","7","","manufacturer","",1000,0,500000,0,5000,0,0,\#
  0,"rejected",[["kind-unknown",5000]],[]],
  ["3","part","FS-0002","60308000012","O形圈","qualified","",10000,10000,1500,\#
  1500,150,15,150,15,"approved",[],[]]
  ]
  """#
