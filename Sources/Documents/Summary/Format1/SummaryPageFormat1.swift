internal import Settlement
package import Text

/// `summary.html` in format 1, as versions up to 0.1.0 wrote it.
package enum SummaryPageFormat1 {
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
    let title = "\(SummaryWords.title[language]) \(summary.run.period)"
    out.append(
      pageTitled: title, in: language,
      style: [StatementStyleFormat1.sheet, SummaryStyleFormat1.sheet],
      foot: [title])
    out.append("<header>\n")
    if let buyer = summary.buyer {
      out.append("<p class=\"house\">")
      out.append(escaped: buyer)
      out.append("</p>\n")
    }
    out.append("<h1>")
    out.append(escaped: title)
    out.append("</h1>\n</header>\n")
  }

  private static func append(footOf summary: MonthSummary, to out: inout TextBuffer) {
    let language = summary.language
    out.append("<footer><p>")
    out.append(escaped: SummaryWords.source[language])
    out.append("</p><p>")
    out.append(escaped: StatementWordsFormat1.runDigest[language])
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

extension SummaryPageFormat1 {
  /// Writes the headline figures in one band: claimed − reductions + adjustments = total.
  static func append(resultOf summary: MonthSummary, to out: inout TextBuffer) {
    let words = StatementWords.self
    let month = summary.month
    let cut = SummaryWords.share(share(month.reductions, of: month.claimed))[summary.language]
    out.append("<table class=\"result\"><tbody><tr>")
    append(figure: words.claimedTotal, grouped(month.claimed), in: summary, to: &out)
    append(
      figure: words.reductions, "\u{2212} " + grouped(month.reductions), cut, in: summary, to: &out)
    append(figure: words.adjustments, "+ " + grouped(month.adjustments), in: summary, to: &out)
    append(figure: words.total, "= " + grouped(month.total), in: summary, to: &out)
    out.append("</tr><tr>")
    append(figure: words.net, grouped(summary.sum(\.net)), in: summary, to: &out)
    append(figure: words.taxAmount, grouped(summary.sum(\.tax)), in: summary, to: &out)
    append(countsOf: summary, to: &out)
    out.append("</tr><tr><td colspan=\"4\">")
    append(exceptionsOf: summary, to: &out)
    out.append("</td></tr></tbody></table>\n")
  }

  private static func append(countsOf summary: MonthSummary, to out: inout TextBuffer) {
    let words = SummaryWords.self
    let language = summary.language
    append(
      figure: words.lines, String(summary.month.lines), decisions(of: summary)[language],
      in: summary, to: &out)
    let open = words.unsettled(held: summary.held.count, withoutList: summary.withoutList.count)
    append(
      figure: words.lists, words.settled(summary.statements.count)[language], open[language],
      in: summary, to: &out)
  }

  private static func decisions(of summary: MonthSummary) -> Message {
    let (approved, adjusted, rejected) = (
      summary.count(\.approved), summary.count(\.adjusted), summary.count(\.rejected)
    )
    return Message(
      en: "\(approved) approved, \(adjusted) adjusted, \(rejected) rejected",
      zh: "核准\(approved)，调整\(adjusted)，不予结算\(rejected)")
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

  private static func append(
    figure label: Message, _ figure: String, _ remark: String = "", in summary: MonthSummary,
    to out: inout TextBuffer
  ) {
    out.append("<td><small>")
    out.append(escaped: label[summary.language])
    out.append("</small><b>")
    out.append(escaped: figure)
    out.append("</b>")
    if !remark.isEmpty {
      out.append("<em>")
      out.append(escaped: remark)
      out.append("</em>")
    }
    out.append("</td>")
  }
}

extension SummaryPageFormat1 {
  /// Writes where the money was cut: a bar for each reason, in words.
  static func append(cutsOf summary: MonthSummary, to out: inout TextBuffer) {
    let language = summary.language
    let words = SummaryWords.self
    append(section: words.cuts, in: language, to: &out)
    if summary.reasons.isEmpty {
      out.append(paragraph: words.nothingCut, in: language)
    } else {
      summary.cuts(raised: Message(en: "Raised (a negative reduction)", zh: "调增（核减为负数）")) {
        $0.titleFormat1
      }.append(to: &out)
    }
    out.append("</section>\n")
  }
}

extension SummaryPageFormat1 {
  /// Writes the picture of the last twelve months.
  static func append(trendOf summary: MonthSummary, to out: inout TextBuffer) {
    let language = summary.language
    append(section: SummaryWords.trend, in: language, to: &out)
    if summary.hasMonths {
      ColumnChart(months: summary.months[...], language: language).append(to: &out)
      out.append(paragraph: SummaryWords.trendNote, in: language)
    } else {
      out.append(paragraph: SummaryWords.none, in: language)
    }
    out.append("</section>\n")
  }

  /// Writes the figures of the last twelve months, where there are any.
  static func append(monthsOf summary: MonthSummary, to out: inout TextBuffer) {
    guard summary.hasMonths else { return }
    let language = summary.language
    let words = StatementWords.self
    append(section: SummaryWords.trendFigures, in: language, to: &out)
    out.append("<table class=\"figures\">")
    out.append("<thead><tr>")
    out.append(heading: words.period, "u", in: language)
    for heading in [
      SummaryWords.statements, words.lineCount, words.claimedTotal, words.reductions,
      SummaryWords.share, words.adjustments, words.total,
    ] {
      out.append(heading: heading, in: language)
    }
    out.append("</tr></thead>\n<tbody>\n")
    for month in summary.months { append(month, to: &out) }
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

extension SummaryPageFormat1 {
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
      summary.chart(of: deadlines.prefix(MonthSummary.deadlineRows), heading).append(to: &out)
      let later = deadlines.count - MonthSummary.deadlineRows
      if later > 0 {
        out.append(paragraph: laterDays(later), in: language)
      }
    }
    out.append("</section>\n")
  }
}

extension MonthSummary {
  /// The picture of the days left, the earliest deadline on top.
  func chart(of deadlines: some Collection<AheadDeadline>, _ title: Message) -> BarChart {
    let words = SummaryWords.self
    let passed = deadlines.contains { $0.day < record.asOf }
    let key = [
      (BarFill.solid, Message(en: "To come", zh: "未到期")),
      (.hatched, Message(en: "Passed", zh: "已过期")),
    ]
    return BarChart(
      name: "deadlines", title: title[language], language: language,
      headings: [words.amount, words.left].map { $0[language] },
      key: passed ? key.map { ($0.0, $0.1[language]) } : [], rows: deadlines.map(row(of:)))
  }

  private func row(of deadline: AheadDeadline) -> BarChart.Row {
    let days = deadline.day.number - record.asOf.number
    let fill: BarFill = days < 0 ? .hatched : .solid
    return BarChart.Row(
      label: due(deadline)[language],
      segments: [BarChart.Segment(fill, from: 0, to: Int128(days))],
      figures: [
        deadline.statements > 0 ? grouped(deadline.amount) : "\u{2014}",
        SummaryWords.days(days)[language],
      ])
  }

  private func due(_ deadline: AheadDeadline) -> Message {
    let day = deadline.day
    guard deadline.statements > 0 else {
      return Message(
        en: "\(day) mailing of the lists of \(run.period.next)",
        zh: "\(day) 寄出\(run.period.next)清单截止")
    }
    let count = deadline.statements
    return Message(
      en: "\(day) invoices of \(count) statement\(count == 1 ? "" : "s")",
      zh: "\(day) \(count)份结算单开票截止")
  }
}

private func laterDays(_ count: Int) -> Message {
  Message(
    en: "Later days, not in the picture: \(count). summary.csv has the day of each statement.",
    zh: "另有\(count)个较晚的日期未列入图中，各结算单的日期见 summary.csv。")
}
