package import Settlement
package import Text

/// `recovery.html`: a period's claims on suppliers, and all that is open.
package enum RecoveryPage {
  /// Writes the whole page.
  package static func append(_ shown: ShownRecovery, to out: inout TextBuffer) {
    let writing = RecoveryPageWriting(shown: shown)
    writing.appendHead(to: &out)
    writing.appendResult(to: &out)
    writing.append(
      claims: shown.ofPeriod.map(\.claim),
      under: RecoveryWords.ofPeriod.of(shown.record.period.sort), to: &out)
    writing.appendLeft(to: &out)
    writing.append(claims: writing.open, under: RecoveryWords.openClaims, to: &out)
    writing.appendAge(to: &out)
    writing.appendMonths(to: &out)
    writing.appendTie(to: &out)
    writing.appendFoot(to: &out)
    out.appendPageEnd()
  }
}

private struct RecoveryPageWriting {
  typealias Words = RecoveryWords
  let shown: ShownRecovery

  var language: Language { shown.record.language }

  var standing: [SupplierClaim] { shown.claims.map(\.claim).filter(\.stands) }
  var open: [SupplierClaim] { standing.filter { $0.open > .zero } }

  func appendHead(to out: inout TextBuffer) {
    let title = "\(Words.title[language]) \(shown.record.period)"
    out.append(
      pageTitled: title, in: language,
      style: [StatementStyle.sheet, SummaryStyle.sheet, ReportStyle.sheet, RecoveryStyle.page],
      foot: [title, "\(StatementWords.asOf[language]) \(shown.asOf)"], isForTelephones: true)
    out.append("<header>\n")
    out.append(house: shown.record.buyer.name, over: Words.title, in: language)
    out.append("<p class=\"asof\">")
    out.append(escaped: Words.asOf(shown)[language])
    out.append("</p>\n</header>\n")
  }

  func appendResult(to out: inout TextBuffer) {
    let claims = shown.ofPeriod.map(\.claim).filter(\.stands)
    out.append("<table class=\"result\"><tbody><tr>")
    let sums = [
      (Words.claimed, claims.sum(\.claimed)), (Words.accepted, claims.sum(\.accepted)),
      (Words.refused, claims.sum(\.refused)), (Words.open, claims.sum(\.open)),
    ]
    for (label, sum) in sums { out.append(figure: label, grouped(sum), in: language) }
    out.append("</tr></tbody></table>\n")
  }

  func append(
    claims: [SupplierClaim], under heading: Message, to out: inout TextBuffer
  ) {
    out.append(section: heading, in: language)
    defer { out.append("</section>\n") }
    guard !claims.isEmpty else { return out.append(paragraph: Words.none, in: language) }
    let headings = [
      Words.supplier, Words.number, Words.state, Words.due, Words.lines, Words.claimed,
      Words.accepted, Words.refused, Words.open, Words.late,
    ]
    out.append("<div class=\"scroll\">")
    out.append(table: "figures sums", headings, in: language) { out in
      for claim in claims { append(claim, to: &out) }
      let standing = claims.filter(\.stands)
      let sums = [\SupplierClaim.claimed, \.accepted, \.refused, \.open].map(standing.sum)
      out.append(sumRow: Words.total, across: 5, sums, before: 1, in: language)
    }
    out.append("</div>")
  }

  private func append(_ claim: SupplierClaim, to out: inout TextBuffer) {
    let name = "\(shown.symbols.text(claim.supplier)) \(shown.symbols.text(claim.name))"
    out.append("<tr>")
    let texts = [
      name, claim.number, claim.state.name[language], claim.stands ? claim.due.description : "",
      claim.stands ? String(claim.lines.count) : "",
    ]
    for text in texts {
      out.append("<td>")
      out.append(escaped: text)
      out.append("</td>")
    }
    if claim.stands {
      for sum in [claim.claimed, claim.accepted, claim.refused, claim.open] {
        out.append(amountCell: sum)
      }
    } else {
      out.append("<td></td><td></td><td></td><td></td>")
    }
    out.append("<td>")
    if let days = claim.daysLate(on: shown.asOf) { out.append(decimal: Int64(days)) }
    out.append("</td></tr>\n")
  }
}

extension RecoveryPageWriting {
  /// Writes what is on no claim, by reason.
  func appendLeft(to out: inout TextBuffer) {
    out.append(section: Words.left, in: language)
    defer { out.append("</section>\n") }
    let left = shown.record.left
    guard !left.isEmpty else { return out.append(paragraph: Words.none, in: language) }
    out.append(table: "figures sums short", [Words.code, Words.lines, Words.amount], in: language) {
      out in
      for code in LeftCode.allCases {
        let lines = left.filter { $0.code == code }
        guard !lines.isEmpty else { continue }
        append(code.name, lines.count, lines.reduce(.zero) { $0 + $1.amount }, to: &out)
      }
      out.append(
        sumRow: Words.total, across: 2, [left.reduce(.zero) { $0 + $1.amount }], in: language)
    }
  }

  private func append(
    _ label: Message, _ count: Int, _ sum: Money, to out: inout TextBuffer
  ) {
    out.append("<tr><td>")
    out.append(escaped: label[language])
    out.append("</td><td>")
    out.append(decimal: Int64(count))
    out.append("</td>")
    out.append(amountCell: sum)
    out.append("</tr>\n")
  }

  /// Writes how long what is open has been late.
  func appendAge(to out: inout TextBuffer) {
    out.append(section: Words.age, in: language)
    let spans: [(Message, ClosedRange<Int>)] = [
      (Words.inTime, 0...0), (Words.days(1, 30), 1...30), (Words.days(31, 90), 31...90),
      (Words.days(91, 180), 91...180), (Words.days(181, nil), 181...Int.max),
    ]
    out.append(table: "figures sums short", [Words.age, Words.claims, Words.open], in: language) {
      out in
      for (label, span) in spans {
        let claims = open.filter { span.contains($0.daysLate(on: shown.asOf) ?? 0) }
        append(label, claims.count, claims.sum(\.open), to: &out)
      }
    }
    out.append("</section>\n")
  }

  /// Writes the claims of twelve months as columns.
  func appendMonths(to out: inout TextBuffer) {
    let title = Words.months.of(shown.record.period.sort)
    out.append(section: title, in: language)
    var period = shown.record.period
    var periods = [period]
    while periods.count < 12 {
      period = period.previous
      periods.append(period)
    }
    let labels = [Words.accepted, Words.open, Words.refused]
    let columns = periods.reversed().map { period in
      let claims = standing.filter { $0.period == period }
      let amounts = [claims.sum(\.accepted), claims.sum(\.open), claims.sum(\.refused)]
      let words = zip(labels, amounts).map { "\($0[language]) \(grouped($1))" }
      return StackedColumns.Column(
        label: period.description, parts: amounts.map(\.fen),
        words: "\(period): \(words.joined(separator: ", "))")
    }
    let fills: [BarFill] = [.solid, .open, .hatched]
    StackedColumns(
      name: "months", title: title[language], language: language,
      key: zip(fills, labels).map { ($0, $1[language]) }, columns: columns
    ).append(to: &out)
    out.append("</section>\n")
  }

  /// Writes whether all that was approved is claimed or left.
  func appendTie(to out: inout TextBuffer) {
    out.append(section: Words.tie, in: language)
    out.append("<p>")
    out.append(escaped: recoveryTie(shown.record.tie)[language])
    out.append(" <b>")
    out.append(escaped: ReportWords.outcome(shown.record.tie.holds)[language])
    out.append("</b></p>\n</section>\n")
  }

  func appendFoot(to out: inout TextBuffer) {
    out.append("<footer>\n<p>")
    out.append(escaped: StatementWords.runDigest[language])
    out.append(" <code>")
    out.append(escaped: shown.runDigest)
    out.append("</code></p>\n</footer>\n")
  }
}

/// A tie with its figures.
package func recoveryTie(_ tie: RecoveryTie) -> Message {
  let figures =
    "\(grouped(tie.approved)) = \(grouped(tie.claimed)) + \(grouped(tie.left))"
    + (tie.difference == .zero ? "" : " \(added(tie.difference))")
  return Message(
    en: "approved for parts = base of what is claimed + left (+ rounding): \(figures)",
    zh: "配件核定金额 = 已追偿部分的核定金额 + 未追偿（+ 尾差）：\(figures)")
}

extension [SupplierClaim] {
  fileprivate func sum(_ amount: KeyPath<SupplierClaim, Money>) -> Money {
    reduce(.zero) { $0 + $1[keyPath: amount] }
  }
}
