internal import Settlement
package import Text

/// An explanation as a document on A4, to print and to file.
///
/// No script, and nothing that has to be fetched.
package enum ExplanationPage {
  /// Writes the page.
  package static func append(
    _ explanation: Explanation, in language: Language, to out: inout TextBuffer
  ) {
    append(headOf: explanation, in: language, to: &out)
    append(explanation.opening, in: language, to: &out)
    for section in explanation.sections { append(section, in: language, to: &out) }
    out.appendPageEnd()
  }

  private static func append(
    headOf explanation: Explanation, in language: Language, to out: inout TextBuffer
  ) {
    let (head, revision) = (explanation.record.head, explanation.record.issue.revision)
    out.append(
      pageTitled: "\(ExplanationWords.title[language]) \(head.number)", in: language,
      style: [ExplanationStyle.sheet],
      foot: [
        head.number, StatementWords.revision(revision)[language], head.dealer.name,
      ], isForTelephones: true)
    out.append(house: head.buyer.name, over: ExplanationWords.title, in: language)
    let about = ExplanationWords.about(head, revision: revision)
    append(about, "about", in: language, to: &out)
  }

  private static func append(
    _ section: ExplanationSection, in language: Language, to out: inout TextBuffer
  ) {
    out.append("<h2>")
    out.append(escaped: section.title[language])
    out.append("</h2>\n")
    for block in section.blocks { append(block, in: language, to: &out) }
  }

  private static func append(
    _ block: ExplanationBlock, in language: Language, to out: inout TextBuffer
  ) {
    switch block {
    case .note(let text): append(text, "note", in: language, to: &out)
    case .paragraph(let text): append(text, "said", in: language, to: &out)
    case .facts(let facts): append(facts, in: language, to: &out)
    case .source(let source): append(source, in: language, to: &out)
    case .table(let table): append(table, in: language, to: &out)
    }
  }

  private static func append(
    _ text: Message, _ style: StaticString, in language: Language, to out: inout TextBuffer
  ) {
    out.append("<p class=\"")
    out.append(style)
    out.append("\">")
    out.append(escaped: text[language])
    out.append("</p>\n")
  }

  private static func append(
    _ facts: [(label: Message, value: Message)], in language: Language, to out: inout TextBuffer
  ) {
    out.append("<table class=\"facts\"><tbody>\n")
    for fact in facts {
      out.append("<tr>")
      out.append(textCell: fact.label[language])
      out.append(textCell: fact.value[language])
      out.append("</tr>\n")
    }
    out.append("</tbody></table>\n")
  }

  /// A row of a file, with its headings above its cells.
  private static func append(
    _ source: ExplainedSource, in language: Language, to out: inout TextBuffer
  ) {
    out.append("<div class=\"source\"><p><b>")
    out.append(escaped: ExplanationWords.source(source.kind)[language])
    out.append("</b> ")
    out.append(escaped: ExplanationWords.place(source)[language])
    out.append("</p>\n")
    if source.cells.isEmpty {
      append(ExplanationWords.hiddenRow, "said", in: language, to: &out)
    } else {
      append(source.cells, to: &out)
    }
    out.append("</div>\n")
  }

  private static func append(_ cells: [ExplainedSource.Cell], to out: inout TextBuffer) {
    out.append("<dl>")
    for cell in cells {
      out.append("<div><dt>")
      out.append(escaped: cell.heading)
      out.append("</dt><dd>")
      out.append(escaped: cell.text)
      out.append("</dd></div>")
    }
    out.append("</dl>\n")
  }

  private static func append(
    _ table: ExplanationTable, in language: Language, to out: inout TextBuffer
  ) {
    out.append("<table class=\"")
    out.append(table.name)
    out.append("\">")
    out.append(headings: table.headings, in: language)
    out.append("<tbody>\n")
    for (index, row) in table.rows.enumerated() {
      out.append(table.marked.contains(index) ? "<tr class=\"m\">" : "<tr>")
      for (heading, cell) in zip(table.headings, row) {
        append(cell[language], under: heading[language], to: &out)
      }
      out.append("</tr>\n")
    }
    out.append("</tbody></table>\n")
  }

  /// Writes a cell that knows its heading: on a telephone each row is a card of its own.
  private static func append(
    _ text: String, under heading: String, to out: inout TextBuffer
  ) {
    out.append("<td data-h=\"")
    out.append(escaped: heading)
    out.append("\">")
    out.append(escaped: text)
    out.append("</td>")
  }
}
