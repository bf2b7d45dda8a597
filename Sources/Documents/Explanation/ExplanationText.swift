internal import Settlement
package import Text

/// An explanation for people at a terminal.
package struct ExplanationText: ~Copyable {
  private let language: Language
  private var out = TextBuffer()

  /// Writes all of it.
  package static func written(_ explanation: Explanation, in language: Language) -> String {
    var text = ExplanationText(language: language)
    let record = explanation.record
    text.line("", ExplanationWords.about(record.head, revision: record.issue.revision))
    text.append(explanation.opening)
    for section in explanation.sections { text.append(section) }
    return String(decoding: text.out.copy, as: UTF8.self)
  }

  private init(language: Language) {
    self.language = language
  }

  private mutating func line(_ indent: StaticString, _ text: Message) {
    out.append(indent)
    out.append(printable(text[language]))
    out.append("\n")
  }

  private mutating func append(_ section: ExplanationSection) {
    out.append("\n")
    line("", section.title)
    for block in section.blocks { append(block) }
  }

  private mutating func append(_ block: ExplanationBlock) {
    switch block {
    case .note(let text), .paragraph(let text): line("  ", text)
    case .facts(let facts):
      for fact in facts { line("  ", [fact.label, fact.value].joined(en: ": ", zh: "：")) }
    case .source(let source): append(source)
    case .table(let table): append(table)
    }
  }

  private mutating func append(_ source: ExplainedSource) {
    let place = ExplanationWords.place(source)
    line("  ", [ExplanationWords.source(source.kind), place].joined(en: " — ", zh: " — "))
    guard !source.cells.isEmpty else { return line("    ", ExplanationWords.hiddenRow) }
    for cell in source.cells {
      line("    ", Message(en: "\(cell.heading): \(cell.text)", zh: "\(cell.heading)：\(cell.text)"))
    }
  }

  private mutating func append(_ table: ExplanationTable) {
    line("  ", table.headings.joined(en: " | ", zh: " | "))
    for (index, row) in table.rows.enumerated() {
      let cells = row.map { $0[language].isEmpty ? Message(asWritten: "-") : $0 }
      line(table.marked.contains(index) ? "> " : "  ", cells.joined(en: " | ", zh: " | "))
    }
  }
}
