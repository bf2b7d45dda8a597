import Settlement

extension SummaryPage {
  /// Writes what is due and how many days are left, seen from the day of the run.
  static func append(deadlinesOf summary: MonthSummary, to out: inout TextBuffer) {
    let language = summary.language
    let words = SummaryWords.self
    let heading = words.deadlines(asOf: summary.record.asOf)
    append(section: heading, in: language, to: &out)
    let deadlines = summary.deadlines
    if deadlines.isEmpty {
      StatementPage.append(paragraph: words.none, in: language, to: &out)
    } else {
      summary.chart(of: deadlines.prefix(MonthSummary.deadlineRows), heading).append(to: &out)
      let later = deadlines.count - MonthSummary.deadlineRows
      if later > 0 {
        StatementPage.append(paragraph: words.laterDays(later), in: language, to: &out)
      }
    }
    out.append("</section>\n")
  }
}

extension MonthSummary {
  /// As many days as the picture shows.
  static let deadlineRows = 12

  /// The picture of the days left, the earliest deadline on top.
  func chart(of deadlines: some Collection<AheadDeadline>, _ title: Message) -> BarChart {
    let words = SummaryWords.self
    let passed = deadlines.contains { $0.day < record.asOf }
    let key = [(BarFill.solid, words.ahead), (.hatched, words.passed)]
    return BarChart(
      name: "deadlines", title: title[language], language: language,
      headings: [words.amount, words.left].map { $0[language] },
      key: passed ? key.map { ($0.0, $0.1[language]) } : [], rows: deadlines.map(row(of:)))
  }

  private func row(of deadline: AheadDeadline) -> BarChart.Row {
    let days = deadline.day.number - record.asOf.number
    let fill: BarFill = days < 0 ? .hatched : .solid
    return BarChart.Row(
      label: SummaryWords.due(deadline, after: run.period)[language],
      segments: [BarChart.Segment(fill, from: 0, to: Int128(days))],
      figures: [
        deadline.statements > 0 ? grouped(deadline.amount) : "\u{2014}",
        SummaryWords.days(days)[language],
      ])
  }
}
