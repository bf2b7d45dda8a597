import Settlement

extension SummaryPage {
  /// Writes the picture of the last twelve months.
  static func append(trendOf summary: MonthSummary, to out: inout TextBuffer) {
    let language = summary.language
    append(section: SummaryWords.trend, in: language, to: &out)
    if summary.hasMonths {
      ColumnChart(months: summary.months, language: language).append(to: &out)
      StatementPage.append(paragraph: SummaryWords.trendNote, in: language, to: &out)
    } else {
      StatementPage.append(paragraph: SummaryWords.none, in: language, to: &out)
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
