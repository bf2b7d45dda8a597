import Settlement
import Testing
import Text

/// The entries that post a statement.
@Suite struct PostingsTests {
  private static let accounts = Accounts(expense: "6601.05", inputVAT: "2221.01", dealers: "1122")

  private func head(total: Int64, net: Int64, carried: [Int64] = []) -> StatementHead {
    let period = Period(of: Day(number: 20_400))
    var totals = StatementTotals()
    (totals.total, totals.net) = (Money(fen: total), Money(fen: net))
    totals.tax = totals.total - totals.net
    let rate = Rate(percent: 13)
    return StatementHead(
      dealer: Dealer(id: "D001", name: "", taxpayerID: ""), buyer: Buyer(name: "", taxpayerID: ""),
      accounts: Self.accounts, period: period, language: .english, edition: period,
      deadline: DeadlineRuling(day: period.lastDay, regularDay: period.lastDay), notEvaluated: [],
      totals: totals, kinds: [], reductions: [],
      adjustments: carried.map {
        TaxedAdjustment(
          Adjustment(carriedFrom: "S202509-D001", amount: Money(fen: $0)), rate: rate)
      }, taxes: [], proposal: [])
  }

  /// The entry of the total, and those that take back what it carries.
  private func entries(of head: StatementHead) -> [Posting] {
    ([posting(ofTotal: head, head.accounts)]
      + head.adjustments.map { posting(takingBack: $0, head.accounts) }).compactMap { $0 }
  }

  /// Account, debit and credit of each line.
  private func sides(_ posting: Posting?) -> [[String]] {
    posting?.lines.map { [$0.account, text($0.debit), text($0.credit)] } ?? []
  }

  @Test("A total is expense and input VAT against the dealer's account")
  func total() {
    let entries = entries(of: head(total: 113_00, net: 100_00))
    #expect(entries.map(\.subject) == [.total])
    #expect(
      sides(entries.first) == [
        ["6601.05", "100.00", "0.00"], ["2221.01", "13.00", "0.00"], ["1122", "0.00", "113.00"],
      ])
  }

  @Test("Of a negative total the sides change places")
  func negative() {
    #expect(
      sides(entries(of: head(total: -113_00, net: -100_00)).first) == [
        ["6601.05", "0.00", "100.00"], ["2221.01", "0.00", "13.00"], ["1122", "113.00", "0.00"],
      ])
  }

  @Test("A total of zero has no entry, and a side of zero no line")
  func zero() {
    #expect(entries(of: head(total: 0, net: 0)).isEmpty)
    #expect(sides(entries(of: head(total: 1, net: 1)).first).map { $0[0] } == ["6601.05", "1122"])
  }

  @Test("What was carried over is taken back, also where the total is zero")
  func carried() {
    let entries = entries(of: head(total: 0, net: 0, carried: [-100_00, -13_00]))
    #expect(
      entries.map(\.subject) == [.carriedFrom("S202509-D001"), .carriedFrom("S202509-D001")])
    #expect(
      sides(entries.first) == [
        ["6601.05", "88.50", "0.00"], ["2221.01", "11.50", "0.00"], ["1122", "0.00", "100.00"],
      ])
    #expect(
      sides(entries.last) == [
        ["6601.05", "11.50", "0.00"], ["2221.01", "1.50", "0.00"], ["1122", "0.00", "13.00"],
      ])
  }

  @Test("Debits are credits, and the dealer gets the total without what was carried over")
  func balanced() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let total = Int64.random(in: -1_000_000...1_000_000, using: &random)
      let net = Rate(percent: 13).net(ofGross: Money(fen: total)).fen
      let carried = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        Int64.random(in: -100_000...1000, using: &random)
      }
      var dealer: Int64 = 0
      for posting in entries(of: head(total: total, net: net, carried: carried)) {
        let debit = posting.lines.reduce(Money.zero) { $0 + $1.debit }
        #expect(debit == posting.lines.reduce(.zero) { $0 + $1.credit })
        for line in posting.lines where line.role == .dealer {
          dealer += line.credit.fen - line.debit.fen
        }
      }
      #expect(dealer == total - carried.reduce(0, +), "\(total) \(carried)")
    }
  }
}
