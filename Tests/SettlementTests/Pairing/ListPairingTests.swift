import Settlement
import Testing
import Text

@Suite("The manufacturer's list against one's own") struct ListPairingTests {
  private func key(_ item: String, record: String = "R-1", kind: ClaimKind = .part) -> PairingKey {
    PairingKey(record: record, kind: kind, item: item)
  }

  private func money(_ amount: Int64, _ fee: Int64 = 0) -> LineMoney {
    LineMoney(amount: Money(fen: amount), fee: Money(fen: fee))
  }

  private func line(
    _ number: String, _ item: String, claimed: LineMoney, expected: LineMoney? = nil,
    dealer: String = "D001", saysFee: Bool = true
  ) -> OwnLine {
    OwnLine(
      key: key(item), number: number, dealer: dealer, claimed: claimed,
      expected: expected ?? claimed, amountStated: claimed.amount,
      feeStated: saysFee ? claimed.fee : nil)
  }

  private func row(
    _ item: String, paid: LineMoney, number: String = "", dealer: String = "",
    amountClaimed: Int64? = nil, feeClaimed: Int64? = nil
  ) -> SettledRow {
    SettledRow(
      key: key(item), number: number, dealer: dealer,
      amountClaimed: amountClaimed.map { Money(fen: $0) },
      feeClaimed: feeClaimed.map { Money(fen: $0) }, paid: paid, reasons: "", place: Place(row: 2))
  }

  private func codes(
    _ own: [OwnLine], _ theirs: [SettledRow], hasFees: Bool = true
  ) -> [PairingCode] {
    ListPairing(own, theirs, hasFees: hasFees).pairs.map(\.code)
  }

  @Test("A line has the first code that holds")
  func codes() {
    let full = line("1", "A", claimed: money(100_00, 10_00))
    let cut = line("1", "A", claimed: money(100_00, 10_00), expected: money(60_00, 6_00))
    let raised = line("1", "A", claimed: money(100_00), expected: money(120_00))
    #expect(codes([full], [row("A", paid: money(100_00, 10_00))]) == [.asExpected])
    #expect(codes([raised], [row("A", paid: money(120_00))]) == [.asExpected])
    #expect(codes([cut], [row("A", paid: money(60_00, 6_00))]) == [.cutAsExpected])
    // Only the sum of amount and fee counts.
    #expect(codes([cut], [row("A", paid: money(66_00))]) == [.cutAsExpected])
    #expect(codes([cut], [row("A", paid: money(60_00, 6_01))]) == [.unexpected])
    #expect(codes([cut], [row("A", paid: money(100_00, 10_00))]) == [.unexpected])
    #expect(codes([full], []) == [.notOnTheirs])
    #expect(codes([], [row("A", paid: money(1))]) == [.notOnOurs])
    #expect(codes([full], [row("B", paid: money(1))]) == [.notOnTheirs, .notOnOurs])
  }

  @Test(
    "What the row says was claimed goes before what it pays, and a blank says nothing",
    arguments: [
      (Int64?.none, Int64?.none, PairingCode.asExpected), (100_00, 10_00, .asExpected),
      (100_01, 10_00, .claimedDiffers), (100_00, 9_99, .claimedDiffers), (nil, 0, .claimedDiffers),
      (0, nil, .claimedDiffers), (100_00, nil, .asExpected),
    ])
  func claimed(amount: Int64?, fee: Int64?, code: PairingCode) {
    let own = line("1", "A", claimed: money(100_00, 10_00))
    let paid = money(100_00, 10_00)
    #expect(codes([own], [row("A", paid: paid, amountClaimed: amount, feeClaimed: fee)]) == [code])
  }

  @Test("What one's own list leaves blank is no other figure than theirs")
  func blank() {
    let own = line("1", "A", claimed: money(100_00, 10_00), saysFee: false)
    let theirs = row("A", paid: money(50_00, 5_00), amountClaimed: 100_00, feeClaimed: 5_00)
    #expect(codes([own], [theirs]) == [.unexpected])
  }

  @Test("Without a column of fees they are left out of all figures")
  func withoutFees() {
    let own = line("1", "A", claimed: money(100_00, 10_00), expected: money(100_00, 3_00))
    let pairing = ListPairing([own], [row("A", paid: money(100_00))], hasFees: false)
    #expect(pairing.pairs.map(\.code) == [.asExpected])
    #expect(pairing.sums.claimed == Money(fen: 100_00) && pairing.sums.difference == .zero)
    #expect(!pairing.hasFees && !pairing.wantsAttention)
  }

  @Test("The number pairs first, then the order, and each row belongs to one line")
  func numbers() {
    let own = [1, 2, 3].map { line("\($0)", "A", claimed: money(Int64($0) * 100)) }
    let theirs = [
      row("A", paid: money(300), number: "3"), row("A", paid: money(900)),
      row("A", paid: money(100), number: "7"), row("A", paid: money(800)),
    ]
    let pairing = ListPairing(own, theirs, hasFees: true)
    #expect(pairing.pairs.map(\.line) == [0, 1, 2, nil])
    #expect(pairing.pairs.map(\.row) == [1, 2, 0, 3])
    #expect(pairing.pairs.map(\.code) == [.unexpected, .unexpected, .asExpected, .notOnOurs])
    #expect(pairing.sums.claimed == Money(fen: 600) && pairing.sums.paid == Money(fen: 2100))
    #expect(pairing.sums.difference == Money(fen: 1500))
  }

  @Test("A number whose record, kind or item differs pairs nothing")
  func foreignNumber() {
    let own = [line("1", "A", claimed: money(100)), line("2", "B", claimed: money(200))]
    let theirs = [
      row("B", paid: money(200), number: "1"), row("A", paid: money(100), number: "2"),
    ]
    #expect(ListPairing(own, theirs, hasFees: true).pairs.map(\.row) == [1, 0])
  }

  @Test("A row with a service center pairs with its lines alone, one without with the first")
  func dealers() {
    let own = [
      line("1", "A", claimed: money(100), dealer: "D1"),
      line("1", "A", claimed: money(200), dealer: "D2"),
    ]
    let theirs = [row("A", paid: money(200), dealer: "D2"), row("A", paid: money(100))]
    #expect(ListPairing(own, theirs, hasFees: true).pairs.map(\.row) == [1, 0])
  }

  @Test("An unknown kind is what was written, and parts are parts")
  func kinds() {
    let written = { (text: String) in
      PairingKey(record: "R", kind: .unknown, written: text, item: "A")
    }
    #expect(written("外出 救援") == written("外出救援"))
    #expect(written("外出救援") != PairingKey(record: "R", kind: .part, item: "A"))
    #expect(written("Parts") == PairingKey(record: "R", kind: .part, item: "A"))
    #expect(written("") != PairingKey(record: "R", kind: .labour, item: "A"))
  }

  @Test("What is to be asked is known by its code")
  func attention() {
    let quiet = PairingCode.allCases.filter { !$0.wantsAttention }
    #expect(quiet.map(\.rawValue) == ["as-expected", "cut-as-expected"])
  }
}
