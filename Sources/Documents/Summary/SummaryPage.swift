internal import Settlement
package import Text

/// `summary.html`: the month at a glance (月度结算概览), its figures and pictures.
///
/// Everything on it comes from the archived run and its statements; nothing of the day or the
/// machine. The pictures are drawn in tenths of a millimetre, whole numbers only.
package enum SummaryPage {
  /// Writes the page; the statements may come in any order.
  package static func append(_ month: MonthRecord, to out: inout TextBuffer) {
    let summary = MonthSummary(month)
    append(headOf: summary, to: &out)
    append(resultOf: summary, to: &out)
    append(cutsOf: summary, to: &out)
    append(trendOf: summary, to: &out)
    append(deadlinesOf: summary, to: &out)
    append(attentionOf: summary, to: &out)
    append(dealersOf: summary, to: &out)
    append(monthsOf: summary, to: &out)
    append(footOf: summary, to: &out)
    out.appendPageEnd()
  }

  private static func append(headOf summary: MonthSummary, to out: inout TextBuffer) {
    let language = summary.language
    let title = "\(SummaryWords.title.of(summary.run.period.sort)[language]) \(summary.run.period)"
    out.append(
      pageTitled: title, in: language, style: [StatementStyle.sheet, SummaryStyle.sheet],
      foot: [title, "\(StatementWords.asOf[language]) \(summary.record.asOf)"],
      isForTelephones: true)
    out.append("<header>\n")
    if let buyer = summary.buyer {
      out.append("<p class=\"house\">")
      out.append(escaped: buyer)
      out.append("</p>\n")
    }
    out.append("<h1>")
    out.append(escaped: title)
    out.append("</h1>\n<p class=\"asof\">")
    out.append(escaped: "\(StatementWords.asOf[language]) \(summary.record.asOf)")
    out.append("</p>\n</header>\n")
  }

  private static func append(footOf summary: MonthSummary, to out: inout TextBuffer) {
    let language = summary.language
    out.append("<footer><p>")
    out.append(escaped: SummaryWords.source.of(summary.run.period.sort)[language])
    out.append("</p><p>")
    out.append(escaped: StatementWords.runDigest[language])
    out.append(" <code>")
    out.append(escaped: summary.record.digest)
    out.append("</code></p></footer>\n")
  }

  /// Writes a section's beginning with its heading; a long one may go on over the page.
  static func append(
    section heading: Message, mayBreak: Bool = false, in language: Language,
    to out: inout TextBuffer
  ) {
    out.append(mayBreak ? "<section class=\"flow\">\n<h2>" : "<section>\n<h2>")
    out.append(escaped: heading[language])
    out.append("</h2>\n")
  }
}

extension MonthSummary {
  /// Who settles: the buyer of the first service center's statement; nil where none stands.
  fileprivate var buyer: String? {
    statements.min { precedes($0.head.dealer.id, $1.head.dealer.id) }?.head.buyer.name
  }
}

extension SummaryPage {
  /// Writes the headline figures in one band: claimed − reductions + adjustments = total.
  static func append(resultOf summary: MonthSummary, to out: inout TextBuffer) {
    let (words, language, month) = (StatementWords.self, summary.language, summary.month)
    let cut = SummaryWords.share(share(month.reductions, of: month.claimed))[language]
    out.append("<table class=\"result\"><tbody><tr>")
    out.append(figure: words.claimedTotal, grouped(month.claimed), in: language)
    out.append(figure: words.reductions, change(.zero - month.reductions), cut, in: language)
    out.append(figure: words.adjustments, change(month.adjustments), in: language)
    out.append(figure: words.total, grouped(month.total), in: language)
    out.append("</tr><tr>")
    out.append(figure: words.net, grouped(summary.sum(\.net)), in: language)
    out.append(figure: words.taxAmount, grouped(summary.sum(\.tax)), in: language)
    append(countsOf: summary, to: &out)
    out.append("</tr><tr><td colspan=\"4\">")
    append(exceptionsOf: summary, to: &out)
    out.append("</td></tr></tbody></table>\n")
  }

  private static func append(countsOf summary: MonthSummary, to out: inout TextBuffer) {
    let words = SummaryWords.self
    let language = summary.language
    let decisions = words.decisions(
      approved: summary.count(\.approved), adjusted: summary.count(\.adjusted),
      rejected: summary.count(\.rejected))
    out.append(
      figure: words.lines, String(summary.month.lines), decisions[language], in: language)
    let open = words.unsettled(held: summary.held.count, withoutList: summary.withoutList.count)
    out.append(
      figure: words.lists, words.settled(summary.statements.count)[language], open[language],
      in: language)
  }

  /// Writes how many exceptions there are, and where to look.
  static func append(exceptionsOf summary: MonthSummary, to out: inout TextBuffer) {
    let language = summary.language
    let errors = summary.run.exceptions.count { $0.severity == .error }
    let notices = summary.run.exceptions.count - errors
    out.append(escaped: SummaryWords.exceptions(errors: errors, notices: notices)[language])
    guard errors + notices > 0 else { return }
    out.append(" ")
    out.append(escaped: SummaryWords.whereToLook[language])
  }
}

extension SummaryPage {
  /// Writes where the money was cut: a bar for each reason, in words.
  static func append(cutsOf summary: MonthSummary, to out: inout TextBuffer) {
    let language = summary.language
    let words = SummaryWords.self
    append(section: words.cuts, in: language, to: &out)
    if summary.reasons.isEmpty {
      out.append(paragraph: words.nothingCut.of(summary.run.period.sort), in: language)
    } else {
      let chart = summary.cuts { $0.title.of(summary.run.period.sort) }
      chart.append(to: &out)
      chart.appendForTelephones(to: &out)
    }
    out.append("</section>\n")
  }
}

extension MonthSummary {
  /// The picture of the reasons by their titles, the one that cut most on top.
  func cuts(
    raised: Message = SummaryWords.raised, _ title: (ReasonCode) -> Message
  ) -> BarChart {
    let words = SummaryWords.self
    let raises = reasons.contains { $0.amount < .zero }
    let key = [(BarFill.solid, words.cut), (.hatched, raised)]
    return BarChart(
      name: "cuts", title: words.cuts[language], language: language,
      headings: [StatementWords.lineCount, words.cut, words.ofClaimed].map { $0[language] },
      key: raises ? key.map { ($0.0, $0.1[language]) } : [],
      rows: reasons.map { row(of: $0, title($0.code)) })
  }

  private func row(of reason: ReductionTotal, _ title: Message) -> BarChart.Row {
    let fen = Int128(reason.amount.fen)
    return BarChart.Row(
      label: title[language],
      segments: [BarChart.Segment(fen < 0 ? .hatched : .solid, from: 0, to: fen)],
      figures: [
        String(reason.lines), grouped(reason.amount), share(reason.amount, of: month.claimed),
      ])
  }
}

extension SummaryPage {
  /// Writes the picture of the last twelve months, where several were settled.
  static func append(trendOf summary: MonthSummary, to out: inout TextBuffer) {
    let language = summary.language
    guard summary.shownMonths.count > 1 else { return }
    append(section: SummaryWords.trend.of(summary.run.period.sort), in: language, to: &out)
    for isNarrow in [false, true] {
      ColumnChart(months: summary.shownMonths, language: language, isNarrow: isNarrow)
        .append(to: &out)
    }
    out.append(paragraph: SummaryWords.trendNote.of(summary.run.period.sort), in: language)
    out.append("</section>\n")
  }

  /// Writes the figures of the last twelve months, where there are several.
  static func append(monthsOf summary: MonthSummary, to out: inout TextBuffer) {
    guard summary.shownMonths.count > 1 else { return }
    let language = summary.language
    let words = StatementWords.self
    append(section: SummaryWords.trendFigures.of(summary.run.period.sort), in: language, to: &out)
    out.append("<table class=\"figures months\"><thead><tr>")
    out.append(heading: words.period.of(summary.run.period.sort), "u", in: language)
    for heading in [
      SummaryWords.statements, words.lineCount, words.claimedTotal, words.reductions,
      SummaryWords.share, words.adjustments, words.total,
    ] {
      out.append(heading: heading, in: language)
    }
    out.append("</tr></thead>\n<tbody>\n")
    for month in summary.shownMonths { append(month, to: &out) }
    out.append("</tbody></table>\n</section>\n")
  }

  private static func append(_ month: MonthTotals, to out: inout TextBuffer) {
    out.append("<tr>")
    out.append(wordCell: month.period.description)
    guard month.statements > 0 else {
      for _ in 0..<7 { out.append("<td>\u{2014}</td>") }
      return out.append("</tr>\n")
    }
    out.append(countCell: month.statements)
    append(figuresOf: month, to: &out)
    out.append("</tr>\n")
  }

  /// The figures of a month, or of all service centers in it.
  static func append(figuresOf month: MonthTotals, to out: inout TextBuffer) {
    out.append(countCell: month.lines)
    out.append(amountCell: month.claimed)
    out.append(amountCell: month.reductions)
    out.append(textCell: share(month.reductions, of: month.claimed))
    out.append(amountCell: month.adjustments)
    out.append(amountCell: month.total)
  }
}

extension SummaryPage {
  /// Writes what is due and how many days are left, seen from the day of the run.
  static func append(deadlinesOf summary: MonthSummary, to out: inout TextBuffer) {
    let language = summary.language
    let words = SummaryWords.self
    let heading = words.deadlines(asOf: summary.record.asOf)
    append(section: heading, in: language, to: &out)
    let deadlines = summary.deadlines
    if deadlines.isEmpty {
      out.append(paragraph: words.none, in: language)
    } else {
      append(deadlines.prefix(MonthSummary.deadlineRows), of: summary, to: &out)
      let later = deadlines.count - MonthSummary.deadlineRows
      if later > 0 {
        out.append(paragraph: words.laterDays(later), in: language)
      }
    }
    out.append("</section>\n")
  }
}

extension SummaryPage {
  private static func append(
    _ deadlines: some Collection<AheadDeadline>, of summary: MonthSummary,
    to out: inout TextBuffer
  ) {
    let (language, words) = (summary.language, SummaryWords.self)
    out.append("<table class=\"figures\"><thead><tr>")
    out.append(heading: words.deadline, "u", in: language)
    out.append(heading: words.code, "t", in: language)
    out.append(heading: words.amount, in: language)
    out.append(heading: words.left, in: language)
    out.append("</tr></thead>\n<tbody>\n")
    for deadline in deadlines {
      let days = deadline.day.number - summary.record.asOf.number
      out.append("<tr>")
      out.append(wordCell: deadline.day.description)
      out.append(wrappedCell: words.what(deadline, after: summary.run.period)[language])
      out.append(
        textCell: deadline.statements > 0 ? grouped(deadline.amount) : "\u{2014}")
      out.append(days < 0 ? "<td><b>" : "<td>")
      out.append(escaped: words.days(days)[language])
      out.append(days < 0 ? "</b></td></tr>\n" : "</td></tr>\n")
    }
    out.append("</tbody></table>\n")
  }
}
