import Settlement
internal import Text

/// The sections of `stock.html`.
struct StockPage {
  let report: StockReport
  let language: Language

  /// How many rows of a long table the page has; the file beside it has all.
  private static let shownRows = 60

  func append(to out: inout TextBuffer) {
    appendResult(to: &out)
    appendStores(to: &out)
    appendAges(to: &out)
    appendChecks(to: &out)
    appendTypes(to: &out)
    appendPeriods(to: &out)
    appendParts(to: &out)
  }

  /// Writes what lies in the stores, and what has to be looked at.
  private func appendResult(to out: inout TextBuffer) {
    let (words, figures) = (StockWords.self, report.figures)
    let closing = figures.rows.reduce(Quantity.zero) { $0 + $1.closing }
    let value = figures.rows.reduce(Money.zero) { $0 + ($1.value ?? .zero) }
    out.append("<table class=\"result\"><tbody><tr>")
    out.append(figure: words.accepted, text(figures.accepted), in: language)
    out.append(figure: words.notAppraised, text(figures.notAppraised), in: language)
    out.append(figure: words.checks, String(figures.checks.count), in: language)
    out.append(
      figure: words.closing, text(closing), words.worth(value)[language], in: language)
    out.append("</tr></tbody></table>\n")
  }

  /// Writes what each store holds, as bars and in figures.
  private func appendStores(to out: inout TextBuffer) {
    let words = StockWords.self
    out.append(section: words.stores, in: language)
    let sums = report.storeSums
    guard !sums.isEmpty else {
      out.append(paragraph: words.none, in: language)
      return out.append("</section>\n")
    }
    let chart = BarChart(
      name: "stores", title: words.stores[language], language: language,
      headings: [words.opening, words.in, words.out, words.closing, words.value]
        .map { $0[language] },
      rows: sums.map { sum in
        BarChart.Row(
          label: label(of: sum),
          segments: [
            BarChart.Segment(
              .solid, from: 0, to: Int128(max(sum.closing, .zero).thousandths))
          ],
          figures: [sum.opening, sum.in, sum.out, sum.closing].map { text($0) } + [
            sum.isValued ? grouped(sum.value) : "\u{2014}"
          ])
      })
    chart.append(to: &out)
    chart.appendForTelephones(to: &out)
    out.append(paragraph: words.valueNote, in: language)
    out.append("</section>\n")
  }

  private func label(of sum: StockReport.StoreSum) -> String {
    let name = report.stores.first { $0.id == sum.store }?.name ?? ""
    let purpose = sum.disposition?.name[language] ?? ReportWords.notKnown[language]
    return [sum.store, name, purpose].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Writes how old what is left is, by disposition.
  private func appendAges(to out: inout TextBuffer) {
    let words = StockWords.self
    out.append(section: words.ages, in: language)
    out.append("<div class=\"scroll\">")
    out.append(
      table: "figures", [words.disposition] + words.ageHeadings, in: language
    ) { out in
      for purpose in Disposition.allCases.map(Optional.some) + [nil] {
        let layers = report.figures.rows.filter { $0.disposition == purpose }.flatMap(\.layers)
        guard !layers.isEmpty else { continue }
        var ages = [Quantity](repeating: .zero, count: 4)
        for layer in layers {
          let days = report.range.lastDay.number - layer.day.number
          ages[days <= 30 ? 0 : days <= 90 ? 1 : days <= 180 ? 2 : 3] += layer.quantity
        }
        out.append("<tr><td class=\"u\">")
        out.append(escaped: purpose?.name[language] ?? ReportWords.notKnown[language])
        out.append("</td>")
        for age in ages { out.append(textCell: text(age)) }
        out.append("</tr>\n")
      }
    }
    out.append("</div>")
    out.append("</section>\n")
  }
}

extension StockPage {
  private func appendChecks(to out: inout TextBuffer) {
    let words = StockWords.self
    out.append(section: words.checks, in: language)
    let checks = report.figures.checks
    if checks.isEmpty {
      out.append(paragraph: words.noChecks, in: language)
      return out.append("</section>\n")
    }
    for code in StockCode.allCases {
      let found = checks.filter { $0.code == code }
      guard !found.isEmpty else { continue }
      out.append("<h3>")
      out.append(escaped: "\(code.title[language]) (\(found.count))")
      out.append("</h3>\n")
      out.append(paragraph: code.remedy, in: language)
      out.append("<div class=\"scroll\">")
      out.append(
        table: "figures grid checks",
        [
          words.dealer, words.period, words.label, words.part, words.quantity, words.store,
          words.movement, words.day,
        ], in: language
      ) { out in
        for check in found.prefix(Self.shownRows) { append(check, to: &out) }
      }
      out.append("</div>")
      let more = found.count - Self.shownRows
      if more > 0 {
        out.append(paragraph: ExpenseWords.more(more, in: "stock-check.csv"), in: language)
      }
    }
    out.append("</section>\n")
  }

  private func append(_ check: StockCheck, to out: inout TextBuffer) {
    out.append("<tr>")
    let period = check.period?.description ?? ""
    for cell in [check.dealer, period, check.label, check.part, text(check.quantity)] {
      out.append(textCell: cell)
    }
    for cell in [check.store, check.movement, check.day?.description ?? ""] {
      out.append(textCell: cell)
    }
    out.append("</tr>\n")
  }

  /// Writes what moved, by type; what came in from the acceptance first.
  private func appendTypes(to out: inout TextBuffer) {
    let words = StockWords.self
    out.append(section: words.movements, in: language)
    out.append(
      table: "figures", [words.type, words.rows, words.in, words.out], in: language
    ) { out in
      for (type, sum) in report.typeSums {
        out.append("<tr><td class=\"u\">")
        out.append(escaped: (type?.name ?? words.entry)[language])
        out.append("</td>")
        out.append(countCell: sum.rows)
        out.append(textCell: text(sum.in))
        out.append(textCell: text(sum.out))
        out.append("</tr>\n")
      }
    }
    out.append("</section>\n")
  }

  private func appendPeriods(to out: inout TextBuffer) {
    let words = StockWords.self
    out.append(section: words.periods, in: language)
    out.append(
      table: "figures", [words.period, words.approved, words.accepted], in: language
    ) { out in
      for period in report.figures.periods {
        out.append("<tr><td class=\"u\">")
        out.append(escaped: period.period.description)
        out.append("</td>")
        out.append(textCell: text(period.approved))
        out.append(textCell: text(period.accepted))
        out.append("</tr>\n")
      }
    }
    out.append("</section>\n")
  }

  /// Writes what lies in the stores part by part.
  private func appendParts(to out: inout TextBuffer) {
    let words = StockWords.self
    out.append("<section class=\"flow\">\n")
    out.append(partHeading: words.parts, in: language)
    out.append("<div class=\"scroll\">")
    out.append(
      table: "figures grid",
      [
        words.store, words.part, words.name, words.opening, words.in, words.out, words.closing,
        words.value, words.oldest,
      ], in: language
    ) { out in
      for row in report.figures.rows.prefix(Self.shownRows * 2) {
        out.append("<tr>")
        for cell in [row.store, row.part, row.name] { out.append(textCell: cell) }
        for quantity in [row.opening, row.in, row.out, row.closing] {
          out.append(textCell: text(quantity))
        }
        out.append(textCell: row.value.map { grouped($0) } ?? "")
        out.append(textCell: row.oldest?.description ?? "")
        out.append("</tr>\n")
      }
    }
    out.append("</div>")
    let more = report.figures.rows.count - Self.shownRows * 2
    if more > 0 { out.append(paragraph: ExpenseWords.more(more, in: "stock.csv"), in: language) }
    out.append("</section>\n")
  }
}
