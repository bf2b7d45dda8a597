import Settlement

extension SummaryPage {
  /// Writes the service centers by what was approved: a picture of the first, a table of all.
  static func append(dealersOf summary: MonthSummary, to out: inout TextBuffer) {
    let language = summary.language
    append(section: SummaryWords.dealers, mayBreak: true, in: language, to: &out)
    if summary.statements.isEmpty {
      StatementPage.append(paragraph: SummaryWords.noStatements, in: language, to: &out)
    } else {
      let chart = summary.dealers
      chart.append(to: &out)
      if chart.hasShortenedBar {
        StatementPage.append(paragraph: SummaryWords.shortened, in: language, to: &out)
      }
      append(tableOf: summary, to: &out)
    }
    out.append("</section>\n")
  }

  private static func append(tableOf summary: MonthSummary, to out: inout TextBuffer) {
    let words = StatementWords.self
    out.append("<table class=\"figures wide\"><thead><tr>")
    out.append(heading: SummaryWords.dealerID, "t", in: summary.language)
    out.append(heading: SummaryWords.dealerName, "t", in: summary.language)
    out.append(heading: SummaryWords.state, "u", in: summary.language)
    for heading in [
      words.lineCount, words.claimedTotal, words.reductions, SummaryWords.share,
      words.adjustments, words.total, SummaryWords.due,
    ] {
      out.append(heading: heading, in: summary.language)
    }
    out.append("</tr></thead>\n<tbody>\n")
    for entry in summary.statements { append(entry, in: summary.language, to: &out) }
    append(sumOf: summary, to: &out)
    out.append("</tbody></table>\n")
  }

  private static func append(
    _ entry: StatementEntry, in language: Language, to out: inout TextBuffer
  ) {
    out.append("<tr>")
    out.append(wrappedCell: entry.head.dealer.id)
    out.append(wrappedCell: entry.head.dealer.name)
    out.append(wordCell: entry.state.name[language])
    let totals = entry.head.totals
    out.append(countCell: totals.lines)
    out.append(amountCell: totals.claimed)
    out.append(amountCell: totals.reductions)
    out.append(textCell: share(totals.reductions, of: totals.claimed))
    out.append(amountCell: totals.adjustments)
    out.append(amountCell: totals.total)
    out.append(textCell: entry.issue.invoiceDue?.description ?? "\u{2014}")
    out.append("</tr>\n")
  }

  private static func append(sumOf summary: MonthSummary, to out: inout TextBuffer) {
    let month = summary.month
    out.append("<tr class=\"s\"><td class=\"t\" colspan=\"3\">")
    out.append(escaped: StatementWords.sum[summary.language])
    out.append("</td>")
    append(figuresOf: month, to: &out)
    out.append("<td></td></tr>\n")
  }
}

extension MonthSummary {
  /// As many service centers as the picture shows by name.
  static let dealerRows = 20

  /// The picture of the service centers: what was approved, and what was cut on top of it.
  var dealers: BarChart {
    let named = statements.prefix(MonthSummary.dealerRows).map { entry in
      row(entry.head.dealer.id + " " + entry.head.dealer.name, of: [entry])
    }
    let others = Array(statements.dropFirst(MonthSummary.dealerRows))
    var rows = named
    if !others.isEmpty {
      var row = row(SummaryWords.others(others.count)[language], of: others)
      row.maySurpass = true
      rows.append(row)
    }
    return BarChart(
      name: "dealers", title: SummaryWords.dealers[language], language: language,
      headings: [SummaryWords.approved[language], SummaryWords.share[language]],
      key: SummaryWords.key(language), rows: rows)
  }

  private func row(_ label: String, of entries: [StatementEntry]) -> BarChart.Row {
    let totals = MonthTotals(period: run.period, of: entries.map(\.head.totals))
    let (total, cut) = (Int128(totals.total.fen), max(0, Int128(totals.reductions.fen)))
    let base = max(0, total)
    return BarChart.Row(
      label: label,
      segments: [
        BarChart.Segment(.solid, from: 0, to: total),
        BarChart.Segment(.hatched, from: base, to: base + cut),
      ], figures: [grouped(totals.total), share(totals.reductions, of: totals.claimed)])
  }
}
