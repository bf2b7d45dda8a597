import Settlement
internal import Text

/// The page of one dealer: its card, how it met each measure beside all dealers, and what it has to do.
struct DealerPage {
  let card: DealerCard
  /// Those with a case of the dealer.
  let measures: [(measure: QualityMeasure, tally: CaseTally)]
  let tasks: [QualityTask]
  let language: Language

  private static let shownTasks = 25

  /// The pages of all dealers of the register, by number.
  static func all(_ results: QualityResults, _ language: Language) -> [DealerPage] {
    var measures: [String: [(QualityMeasure, CaseTally)]] = [:]
    for measure in results.measures {
      for (dealer, tally) in measure.dealers {
        measures[dealer, default: []].append((measure, tally))
      }
    }
    let tasks = Dictionary(grouping: results.tasks, by: \.dealer)
    return results.cards.map { card in
      DealerPage(
        card: card, measures: measures[card.dealer] ?? [], tasks: tasks[card.dealer] ?? [],
        language: language)
    }
  }

  func append(to out: inout TextBuffer) {
    out.append("<section class=\"dealer\">\n<h2>")
    out.append(escaped: "\(card.dealer) \(card.name)")
    out.append("</h2>\n")
    appendCard(to: &out)
    appendMeasures(to: &out)
    appendTasks(to: &out)
    out.append("</section>\n")
  }

  private func appendCard(to out: inout TextBuffer) {
    let words = QualityWords.self
    let reduced = Percentage(card.reductions, of: card.claimed)
    out.append("<table class=\"result\"><tbody><tr>")
    out.append(
      figure: words.lists, String(card.lists), words.late(card.lateLists)[language], in: language)
    out.append(
      figure: words.lines, grouped(exact: String(card.lines)),
      words.rejected(card.rejected)[language], in: language)
    out.append(
      figure: words.complaints, String(card.complaints), words.liable(card.liable)[language],
      in: language)
    out.append(
      figure: words.reduced, reduced.map { "\($0.text)%" } ?? "\u{2014}",
      "\(grouped(card.reductions)) / \(grouped(card.claimed))", in: language)
    out.append("</tr><tr>")
    for (title, tally) in [
      (words.arrival, card.arrival), (words.restored, card.restored),
      (words.satisfactionShort, card.satisfaction), (words.calledBackShort, card.calledBack),
    ] {
      out.append(
        figure: title, tally.percentText, words.decided(tally)[language], in: language)
    }
    out.append("</tr></tbody></table>\n")
    out.append(paragraph: words.invoicesLate(card.invoicesLate), in: language)
  }

  private func appendMeasures(to out: inout TextBuffer) {
    let words = QualityWords.self
    guard !measures.isEmpty else {
      return out.append(paragraph: words.noCases, in: language)
    }
    out.append("<div class=\"scroll\">")
    out.append(
      table: "figures grid goals", words.goalHeadings + [words.ofAll], in: language
    ) { out in
      for (measure, tally) in measures {
        out.append("<tr>")
        out.append(leftCell: words.name(of: measure)[language])
        out.append(goalCells: tally, measure.goal, in: language)
        out.append(textCell: measure.all.percentText)
        out.append("</tr>\n")
      }
    }
    out.append("</div>")
  }

  private func appendTasks(to out: inout TextBuffer) {
    out.append("<h3>")
    out.append(escaped: QualityWords.todo[language])
    out.append("</h3>\n")
    if tasks.isEmpty { out.append(paragraph: QualityWords.none, in: language) }
    out.append(tasks: tasks.prefix(Self.shownTasks), withDealer: false, in: language)
    let more = tasks.count - Self.shownTasks
    if more > 0 {
      out.append(paragraph: ExpenseWords.more(more, in: "quality-todo.csv"), in: language)
    }
  }
}
