import Settlement
internal import Text

extension ExpensePage {
  /// Writes what suppliers take over of the range, where there are claims on them: each claim, and
  /// what the statements come to without it.
  func appendRecovery(to out: inout TextBuffer) {
    let (claims, words) = (report.claims, ExpenseWords.self)
    guard !claims.isEmpty else { return }
    out.append(section: words.recovery, in: language)
    let headings = [
      words.claim, words.supplier, words.claimState, words.claimed, words.accepted, words.refused,
      words.openClaims,
    ]
    out.append("<div class=\"scroll\">")
    out.append(table: "figures sums", headings, in: language) { out in
      for claim in claims { append(claim, to: &out) }
      let sums = [\SupplierClaim.claimed, \.accepted, \.refused, \.open].map { amount in
        claims.reduce(Money.zero) { $0 + $1[keyPath: amount] }
      }
      out.append(sumRow: RecoveryWords.total, across: 3, sums, in: language)
    }
    out.append("</div>")
    out.append(
      paragraph: words.net(report.totals.statements, without: report.accepted), in: language)
    out.append("</section>\n")
  }

  private func append(_ claim: SupplierClaim, to out: inout TextBuffer) {
    out.append("<tr>")
    let supplier =
      "\(report.symbols.text(claim.supplier)) \(report.symbols.text(claim.name))"
    for text in [claim.number, supplier, claim.state.name[language]] { out.append(textCell: text) }
    for amount in [claim.claimed, claim.accepted, claim.refused, claim.open] {
      out.append(amountCell: amount)
    }
    out.append("</tr>\n")
  }
}
