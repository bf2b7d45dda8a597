import Settlement
internal import Text

extension SummaryPage {
  /// Writes the service centers by what was approved: a picture of the first, a table of all.
  static func append(dealersOf summary: MonthSummary, to out: inout TextBuffer) {
    let language = summary.language
    append(section: SummaryWords.dealers, mayBreak: true, in: language, to: &out)
    if summary.statements.isEmpty {
      out.append(paragraph: SummaryWords.noStatements.of(summary.run.period.sort), in: language)
    } else {
      let chart = summary.dealers
      chart.append(to: &out)
      chart.appendForTelephones(to: &out)
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
      words.adjustments, words.total, SummaryWords.invoiceBy,
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

extension SummaryPage {
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
    out.append("</h3>\n<table class=\"figures found\"><thead><tr>")
    out.append(heading: words.severity, "u", in: language)
    out.append(heading: words.code, "u", in: language)
    out.append(heading: words.count, in: language)
    out.append(heading: words.first, "t", in: language)
    out.append("</tr></thead>\n<tbody>\n")
    for group in summary.exceptionGroups {
      out.append("<tr>")
      out.append(wordCell: words.name(of: group.first.severity)[language])
      out.append(wordCell: title(of: group.first.code)[language])
      out.append(countCell: group.count)
      out.append(wrappedCell: place(of: group.first, language) + group.first.message)
      out.append("</tr>\n")
    }
    out.append("</tbody></table>\n<p>")
    append(exceptionsOf: summary, to: &out)
    out.append("</p>\n")
  }

  /// What a code means; the code itself where this program does not know it.
  private static func title(of code: String) -> Message {
    FindingWords.words(of: code)?.title ?? InvoiceCode(rawValue: code)?.title
      ?? Message(en: code, zh: code)
  }

  /// Where a finding stands, with what separates it from its message, which names the column as the
  /// file does.
  private static func place(of row: ExceptionRow, _ language: Language) -> String {
    let (comma, colon) = language == .chinese ? ("，", "：") : (", ", ": ")
    let number = row.row.map { SummaryWords.row($0)[language] } ?? ""
    let parts = [row.file, number].filter { !$0.isEmpty }
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

/// Exceptions of one severity and code.
struct ExceptionGroup {
  let first: ExceptionRow
  var count: Int
}

extension MonthSummary {
  /// Errors before notices, each code where its first row stands.
  var exceptionGroups: [ExceptionGroup] {
    var groups: [ExceptionGroup] = []
    let errors = run.exceptions.filter { $0.severity == .error }
    for row in errors + run.exceptions.filter({ $0.severity == .notice }) {
      let known = groups.firstIndex {
        $0.first.severity == row.severity && $0.first.code == row.code
      }
      if let known {
        groups[known].count += 1
      } else {
        groups.append(ExceptionGroup(first: row, count: 1))
      }
    }
    return groups
  }
}

extension TextBuffer {
  /// Writes a heading of a column of texts or, without a type, of figures.
  mutating func append(heading: Message, _ type: StaticString? = nil, in language: Language) {
    append("<th")
    if let type {
      append(" class=\"")
      append(type)
      append("\"")
    }
    append(">")
    append(escaped: heading[language])
    append("</th>")
  }

  /// Writes a cell with a word of ours, which stays on one line.
  mutating func append(wordCell text: String) {
    append("<td class=\"u\">")
    append(escaped: text)
    append("</td>")
  }

  /// Writes a cell with a text that may be long.
  mutating func append(wrappedCell text: String) {
    append("<td class=\"t\">")
    append(escaped: text)
    append("</td>")
  }
}
