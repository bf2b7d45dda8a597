internal import Settlement
package import Text

/// The verdict on lines in a few rows of text each, for who has the paper at hand.
///
/// It is what was cut and why, and where in the files it stands; of a statement as a whole, its sums.
package struct ShortExplanation: ~Copyable {
  private let explanation: Explanation
  private let language: Language
  private var out = TextBuffer()

  /// Writes it.
  package static func written(_ explanation: Explanation, in language: Language) -> String {
    var text = ShortExplanation(explanation: explanation, language: language)
    text.append()
    return String(decoding: text.out.copy, as: UTF8.self)
  }

  private init(explanation: Explanation, language: Language) {
    self.explanation = explanation
    self.language = language
  }

  private mutating func line(_ indent: StaticString, _ text: Message) {
    out.append(indent)
    out.append(printable(text[language]))
    out.append("\n")
  }

  private mutating func append() {
    let record = explanation.record
    line("", ExplanationWords.about(record.head, revision: record.issue.revision))
    if case .note(let warning) = explanation.opening { line("", warning) }
    for explained in explanation.lines { append(explained) }
    if explanation.lines.isEmpty { appendSums() }
  }

  private mutating func append(_ explained: ExplainedLine) {
    line("", ExplanationWords.lineOfRecord(explained))
    line("  ", ExplanationWords.outcome(explained))
    let periods = explanation.record.head.period.sort
    for reason in explained.archived.reasons {
      let seen = explained.seen(reason.code, explanation)
      line("  ", ShortExplanation.text(of: reason, periods, seen))
    }
    for code in explained.archived.advice {
      let seen = explained.seen(code, explanation)
      line("  ", [StatementWords.advice, code.title(of: periods), seen].joined(en: "", zh: ""))
    }
    let places = explained.background.rows.map { source in
      [ExplanationWords.source(source.kind), ExplanationWords.place(source)]
        .joined(en: ": ", zh: "：")
    }
    for place in places { line("  ", place) }
  }

  /// Writes what was claimed, cut and approved, and what was cut by reason.
  private mutating func appendSums() {
    for block in explanation.totalBlocks {
      switch block {
      case .paragraph(let text), .note(let text): line("  ", text)
      case .facts(let facts):
        for fact in facts { line("  ", [fact.label, fact.value].joined(en: ": ", zh: "：")) }
      case .source, .table: break
      }
    }
    for total in explanation.record.head.reductions {
      let amount = change(-total.amount)
      let title = total.code.title(of: explanation.record.head.period.sort)
      line(
        "  ",
        Message(
          en: "\(amount)  \(title.english), lines: \(total.lines)",
          zh: "\(amount)  \(title.chinese)，\(total.lines)行"))
    }
  }

  /// A reason with what it took off, what was seen, and the clause.
  private static func text(
    of reason: Reduction, _ periods: PeriodSort, _ seen: Message
  ) -> Message {
    let (title, clause) = (reason.code.title(of: periods), reason.code.clause)
    let amount = change(-reason.amount)
    return Message(
      en: "\(amount)  \(title.english)\(seen.english) [\(clause.english)]",
      zh: "\(amount)  \(title.chinese)\(seen.chinese)〔\(clause.chinese)〕")
  }
}

extension ExplainedLine {
  /// What a rule saw, or how a figure was worked out, behind what separates it from the reason; blank
  /// where the reason says it all.
  fileprivate func seen(_ code: ReasonCode, _ explanation: Explanation) -> Message {
    guard let trace else { return Message(asWritten: "") }
    let line = traced(trace, explanation.record.head.deadline)
    let outcome = trace.outcomes.first { $0.isFinding && $0.code == code }
    let step = trace.arithmetic.first { $0.reduction?.code == code && $0.product != nil }
    guard let seen = outcome?.seen(line) ?? step.map(ExplanationWords.computation) else {
      return Message(asWritten: "")
    }
    return Message(en: ": \(seen.english)", zh: "：\(seen.chinese)")
  }
}
