import Settlement
internal import Text

extension SummaryPageFormat1 {
  /// Writes the service centers by what was approved: a picture of the first, a table of all.
  static func append(dealersOf summary: MonthSummary, to out: inout TextBuffer) {
    let language = summary.language
    append(section: SummaryWords.dealers, mayBreak: true, in: language, to: &out)
    if summary.statements.isEmpty {
      out.append(paragraph: SummaryWords.noStatements, in: language)
    } else {
      let chart = summary.dealers
      chart.append(to: &out)
      if chart.hasShortenedBar {
        out.append(paragraph: SummaryWords.shortened, in: language)
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

extension SummaryPageFormat1 {
  /// Writes what the clerk has to see to: exceptions, lists held, service centers without a list.
  static func append(attentionOf summary: MonthSummary, to out: inout TextBuffer) {
    let language = summary.language
    append(section: SummaryWords.attention, mayBreak: true, in: language, to: &out)
    if summary.run.exceptions.isEmpty, summary.held.isEmpty, summary.withoutList.isEmpty {
      out.append(paragraph: SummaryWords.nothingOpen, in: language)
    }
    if !summary.run.exceptions.isEmpty { append(codesOf: summary, to: &out) }
    append(dealers: summary.held, SummaryWords.held, in: language, to: &out)
    append(dealers: summary.withoutList, SummaryWords.withoutList, in: language, to: &out)
    out.append("</section>\n")
  }

  private static func append(codesOf summary: MonthSummary, to out: inout TextBuffer) {
    let language = summary.language
    let words = SummaryWords.self
    out.append("<h3>")
    out.append(escaped: words.exceptions[language])
    out.append("</h3>\n<table class=\"figures\"><thead><tr>")
    out.append(heading: words.severity, "u", in: language)
    out.append(heading: Message(en: "Code", zh: "代码"), "u", in: language)
    out.append(heading: words.count, in: language)
    out.append(heading: words.first, "t", in: language)
    out.append("</tr></thead>\n<tbody>\n")
    for group in summary.exceptionGroups {
      out.append("<tr>")
      out.append(wordCell: words.name(of: group.first.severity)[language])
      out.append(wordCell: group.first.code)
      out.append(countCell: group.count)
      out.append(wrappedCell: place(of: group.first, language) + group.first.message)
      out.append("</tr>\n")
    }
    out.append("</tbody></table>\n<p>")
    append(exceptionsOf: summary, to: &out)
    out.append("</p>\n")
  }

  /// Where a finding stands, with what separates it from its message.
  private static func place(of row: ExceptionRow, _ language: Language) -> String {
    let (comma, colon) = language == .chinese ? ("，", "：") : (", ", ": ")
    let number = row.row.map { SummaryWords.row($0)[language] } ?? ""
    let parts = [row.file, number, row.column].filter { !$0.isEmpty }
    return parts.isEmpty ? "" : parts.joined(separator: comma) + colon
  }

  private static func append(
    dealers: [DealerOutcome], _ heading: Message, in language: Language,
    to out: inout TextBuffer
  ) {
    guard !dealers.isEmpty else { return }
    out.append("<h3>")
    out.append(escaped: heading[language])
    out.append(language == .chinese ? "（" : " (")
    out.append(decimal: Int64(dealers.count))
    out.append(language == .chinese ? "）" : ")")
    out.append("</h3>\n<ul class=\"names\">\n")
    for dealer in dealers {
      out.append("<li>")
      out.append(escaped: dealer.dealer)
      out.append(" ")
      out.append(escaped: dealer.name)
      out.append("</li>\n")
    }
    out.append("</ul>\n")
  }
}
