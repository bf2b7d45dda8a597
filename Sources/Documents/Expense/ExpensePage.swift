import Settlement
internal import Text

/// The sections of `expense.html`.
struct ExpensePage {
  let report: ExpenseReport
  let language: Language

  /// How many rows of a long table the page has; the file beside it has all.
  private static let shownRows = 40

  func append(to out: inout TextBuffer) {
    appendResult(to: &out)
    appendRecovery(to: &out)
    appendTrend(to: &out)
    appendParts(to: &out)
    appendModels(to: &out)
    appendRepeats(to: &out)
    for key in [ExpenseKey.cause, .dealer, .family, .monthsInService] {
      append(breakdown: key, to: &out)
    }
  }

  /// Writes what it all came to, and what is left open.
  private func appendResult(to out: inout TextBuffer) {
    let totals = report.totals
    let unconfirmed = totals.rows(by: .period).reduce(Money.zero) { $0 + $1.sum.unconfirmed }
    let repeated = report.repeats.reduce(Money.zero) { $0 + $1.total }
    let words = ExpenseWords.self
    out.append("<table class=\"result\"><tbody><tr>")
    out.append(figure: words.lines, grouped(totals.total), in: language)
    out.append(figure: words.adjustments, change(totals.adjustments), in: language)
    out.append(
      figure: words.unconfirmed, grouped(unconfirmed),
      words.share(Percentage(unconfirmed, of: totals.total))[language], in: language)
    out.append(figure: words.statements, grouped(totals.statements), in: language)
    out.append("</tr><tr>")
    out.append(
      figure: words.inWarranty, grouped(exact: String(report.machinesInWarranty)), in: language)
    out.append(
      figure: words.dearest, report.parts.first.map(\.part) ?? "\u{2014}",
      report.parts.first.map { words.share(Percentage($0.total, of: totals.total))[language] }
        ?? "", in: language)
    out.append(
      figure: words.repeats(within: report.repeatWithinDays), String(report.repeats.count),
      grouped(repeated), in: language)
    out.append(figure: words.leftOut, grouped(report.costs.leftOut), in: language)
    if !report.claims.isEmpty { appendNet(to: &out) }
    out.append("</tr></tbody></table>\n")
  }

  /// Writes a row of what suppliers take over, and what is left then.
  private func appendNet(to out: inout TextBuffer) {
    let words = ExpenseWords.self
    let claimed = report.claims.reduce(Money.zero) { $0 + $1.claimed }
    let open = report.claims.reduce(Money.zero) { $0 + $1.open }
    out.append("</tr><tr>")
    out.append(figure: words.claimed, grouped(claimed), in: language)
    out.append(figure: words.openClaims, grouped(open), in: language)
    out.append(figure: words.accepted, grouped(report.accepted), in: language)
    out.append(
      figure: words.netTotal, grouped(report.totals.statements - report.accepted), in: language)
  }

  private func appendTrend(to out: inout TextBuffer) {
    let kinds = ClaimKind.allCases.filter { $0 != .unknown }
    let fills: [BarFill] = [.solid, .hatched, .light, .open]
    out.append(section: ExpenseWords.trend, in: language)
    let columns = report.trend.map { period in
      let amounts = kinds.map { period.kinds[$0] ?? .zero }
      let words = zip(kinds, amounts).map { "\($0.name[language]) \(grouped($1))" }
      return StackedColumns.Column(
        label: period.period.description, parts: amounts.map(\.fen),
        words: "\(period.period): \(words.joined(separator: ", "))")
    }
    StackedColumns(
      name: "trend", title: ExpenseWords.trend[language], language: language,
      key: zip(fills, kinds).map { ($0, $1.name[language]) }, columns: columns
    ).append(to: &out)
    out.append("</section>\n")
  }
}

extension ExpensePage {
  /// Writes the ten dearest parts as bars with their cases.
  private func appendParts(to out: inout TextBuffer) {
    let words = ExpenseWords.self
    out.append(section: words.parts, in: language)
    let parts = report.parts.prefix(10)
    guard !parts.isEmpty else {
      out.append(paragraph: words.none, in: language)
      return out.append("</section>\n")
    }
    let total = report.totals.total
    let chart = BarChart(
      name: "parts", title: words.parts[language], language: language,
      headings: [words.records, words.machines, words.per100, words.amount, words.ofAll]
        .map { $0[language] },
      rows: parts.map { part in
        row("\(part.part) \(part.name)", part.total) {
          [
            String(part.records), String(part.machines),
            Percentage(part.machines, of: report.machinesInWarranty)?.text ?? "\u{2014}",
            grouped(part.total), share(part.total, of: total),
          ]
        }
      })
    chart.append(to: &out)
    chart.appendForTelephones(to: &out)
    out.append(paragraph: words.per100Note(report.machinesInWarranty), in: language)
    out.append("</section>\n")
  }

  /// Writes the models by what one machine has cost.
  private func appendModels(to out: inout TextBuffer) {
    let words = ExpenseWords.self
    out.append(section: words.models, in: language)
    let models = modelCosts.prefix(12)
    if models.isEmpty {
      out.append(paragraph: words.none, in: language)
    } else {
      let chart = BarChart(
        name: "models", title: words.models[language], language: language,
        headings: [words.machines, words.amount, words.perMachine].map { $0[language] },
        rows: models.map { model in
          row(model.name.isEmpty ? ReportWords.notKnown[language] : model.name, model.perMachine) {
            [String(model.machines), grouped(model.total), grouped(model.perMachine)]
          }
        })
      chart.append(to: &out)
      chart.appendForTelephones(to: &out)
    }
    out.append(paragraph: words.modelsNote(report.costs.leftOut), in: language)
    out.append("</section>\n")
  }

  /// The models of all months of sale together, the dearest machine first.
  private var modelCosts: [ModelCost] {
    var models: [ModelCost] = []
    for row in report.costs.rows {
      if models.last?.name == row.model {
        models[models.count - 1].add(row)
      } else {
        models.append(ModelCost(row))
      }
    }
    return models.enumerated().sorted {
      $0.element.perMachine != $1.element.perMachine
        ? $0.element.perMachine > $1.element.perMachine : $0.offset < $1.offset
    }.map(\.element)
  }

  private func appendRepeats(to out: inout TextBuffer) {
    let words = ExpenseWords.self
    out.append(section: words.repeats(within: report.repeatWithinDays), in: language)
    if report.repeats.isEmpty {
      out.append(paragraph: words.noRepeats, in: language)
      return out.append("</section>\n")
    }
    out.append("<div class=\"scroll\">")
    out.append(
      table: "figures grid",
      [words.machine, words.part, words.before, words.again, words.days, words.amount],
      in: language
    ) { out in
      for row in report.repeats.prefix(Self.shownRows) {
        out.append("<tr>")
        for text in [row.machine, row.part] { out.append(textCell: text) }
        for repair in [row.before, row.repair] {
          out.append(textCell: "\(repair.day) \(repair.record) \(repair.dealer)")
        }
        out.append(countCell: row.days)
        out.append(amountCell: row.total)
        out.append("</tr>\n")
      }
    }
    out.append("</div>")
    let more = report.repeats.count - Self.shownRows
    if more > 0 { out.append(paragraph: words.more(more, in: "repeats.csv"), in: language) }
    out.append("</section>\n")
  }

  /// Writes the rows of one key as bars; of many the first, and the rest together.
  private func append(breakdown key: ExpenseKey, to out: inout TextBuffer) {
    let rows = report.totals.rows(by: key)
    guard !rows.isEmpty else { return }
    let words = ExpenseWords.self
    out.append(section: words.heading(of: key), in: language)
    let shown = key == .monthsInService ? rows.sorted { $0.inService < $1.inService } : rows
    let chart = BarChart(
      name: "by-\(key.rawValue)", title: words.heading(of: key)[language], language: language,
      headings: [words.lineCount, words.amount, words.ofAll].map { $0[language] },
      rows: shown.prefix(14).map { row in
        self.row(label(of: row), row.sum.total) {
          [
            String(row.sum.lines), grouped(row.sum.total),
            share(row.sum.total, of: report.totals.total),
          ]
        }
      })
    chart.append(to: &out)
    chart.appendForTelephones(to: &out)
    let more = shown.count - 14
    if more > 0 { out.append(paragraph: words.more(more, in: "expense.csv"), in: language) }
    out.append("</section>\n")
  }

  private func label(of row: ExpenseRow) -> String {
    guard !row.key.isEmpty else { return ReportWords.notKnown[language] }
    switch row.by {
    case .kind: return ClaimKind(rawValue: row.key)?.name[language] ?? row.key
    case .cause: return FaultCause(rawValue: row.key)?.name[language] ?? row.key
    case .monthsInService: return ExpenseWords.inService(row.key)[language]
    case .dealer: return "\(row.key) \(row.name)"
    case .period, .model, .family, .project: return row.key
    }
  }

  private func row(
    _ label: String, _ amount: Money, _ figures: () -> [String]
  ) -> BarChart.Row {
    BarChart.Row(
      label: label,
      segments: [BarChart.Segment(.solid, from: 0, to: Int128(max(amount, .zero).fen))],
      figures: figures())
  }
}

extension ExpenseRow {
  /// The place of a month in service in time; what is not known comes last.
  fileprivate var inService: Int {
    switch key {
    case "": 14
    case "before-sale": -1
    default: Int(key) ?? 12
    }
  }
}

/// What the machines of a model have cost, whenever they were sold.
private struct ModelCost {
  let name: String
  private(set) var machines: Int
  private(set) var total: Money

  init(_ row: MachineCost) {
    (name, machines, total) = (row.model, row.machines, row.total)
  }

  mutating func add(_ row: MachineCost) {
    machines += row.machines
    total += row.total
  }

  var perMachine: Money {
    Money(fen: Int64(clamping: roundedQuotient(Int128(total.fen), Int128(machines))))
  }
}
