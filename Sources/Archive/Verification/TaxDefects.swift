internal import Settlement

extension KeptStatement {
  /// Splits the total again: gross is net and tax at each rate, and all rates are the total.
  func checkTaxes(of head: StatementHead, _ found: inout FoundDefects) {
    let totals = head.totals
    let sums = [totals.total, totals.net, totals.tax].map { Int128($0.fen) }
    let split = [
      sum(head.taxes.map(\.gross)), sum(head.taxes.map(\.net)), sum(head.taxes.map(\.tax)),
    ]
    if split != sums {
      found.add(
        en: "its total is not that of its tax rates", zh: "合计与按税率的合计不符",
        described(sums), described(split))
    }
    for share in head.taxes { check(share, &found) }
    let proposed = [
      sum(head.proposal.map(\.gross)), sum(head.proposal.map(\.net)), sum(head.proposal.map(\.tax)),
    ]
    guard totals.total > .zero, proposed != sums else { return }
    found.add(
      en: "what it asks to be invoiced is not its total", zh: "开票建议与合计不符",
      described(sums), described(proposed))
  }

  private func check(_ share: TaxShare, _ found: inout FoundDefects) {
    let rate = share.rate.basisPoints
    guard (0...10_000).contains(rate), share.gross.fen.magnitude < 1 << 60 else {
      return found.add(en: "a tax rate is out of range", zh: "税率超出范围", nil, "\(rate)")
    }
    let net = share.rate.net(ofGross: share.gross)
    guard
      net != share.net || Int128(share.gross.fen) != Int128(share.net.fen) + Int128(share.tax.fen)
    else { return }
    found.add(
      en: "the net at the rate \(rate) is not that of its gross amount",
      zh: "税率 \(rate) 的不含税金额有误", "\(net.fen)", "\(share.net.fen)")
  }
}

private func sum(_ amounts: [Money]) -> Int128 {
  amounts.reduce(Int128(0)) { $0 + Int128($1.fen) }
}

private func described(_ sums: [Int128]) -> String {
  sums.map(\.description).joined(separator: " ")
}
