import Settlement

extension SummaryPage {
  /// Writes where the money was cut: a bar for each reason, in words.
  static func append(cutsOf summary: MonthSummary, to out: inout TextBuffer) {
    let language = summary.language
    let words = SummaryWords.self
    append(section: words.cuts, in: language, to: &out)
    if summary.reasons.isEmpty {
      StatementPage.append(paragraph: words.nothingCut, in: language, to: &out)
    } else {
      summary.cuts.append(to: &out)
    }
    out.append("</section>\n")
  }
}

extension MonthSummary {
  /// The picture of the reasons, the one that cut most on top.
  var cuts: BarChart {
    let words = SummaryWords.self
    let raises = reasons.contains { $0.amount < .zero }
    let key = [(BarFill.solid, words.cut), (.hatched, words.raised)]
    return BarChart(
      name: "cuts", title: words.cuts[language], language: language,
      headings: [StatementWords.lineCount, words.cut, words.ofClaimed].map { $0[language] },
      key: raises ? key.map { ($0.0, $0.1[language]) } : [], rows: reasons.map(row(of:)))
  }

  private func row(of reason: ReductionTotal) -> BarChart.Row {
    let fen = Int128(reason.amount.fen)
    return BarChart.Row(
      label: reason.code.title[language],
      segments: [BarChart.Segment(fen < 0 ? .hatched : .solid, from: 0, to: fen)],
      figures: [
        String(reason.lines), grouped(reason.amount), share(reason.amount, of: month.claimed),
      ])
  }
}
