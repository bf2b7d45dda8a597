import Settlement
import Text

/// A comparison with the manufacturer's list for people at a terminal.
struct AgainstText: ~Copyable {
  private let language: Language
  private var out = TextBuffer()

  /// Writes the whole report.
  static func written(_ report: AgainstReport, in language: Language) -> String {
    var text = AgainstText(language: language)
    text.appendHead(of: report)
    if let pairing = report.pairing {
      text.append(report.lines, pairing.sums)
      text.append(toDoFor: report.lines)
      text.append(report.findings)
      text.append(unchecked: report.check.unchecked)
    } else {
      text.out.append(CheckText.written(report.check, in: language))
    }
    return String(decoding: text.out.copy, as: UTF8.self)
  }

  private init(language: Language) {
    self.language = language
  }

  private mutating func line(_ text: String) {
    out.append(printable(text))
    out.append("\n")
  }

  /// Whose list it is and what it was decided by, where the check does not say so itself.
  private mutating func appendHead(of report: AgainstReport) {
    if report.pairing != nil {
      if report.check.lists.isEmpty { line(CheckWords.noLists[language]) }
      for list in report.check.lists {
        line("\(list.file)  \(list.terms.dealerName)  \(list.terms.period)")
        line("  \(deadline(of: list))")
      }
      line(AgainstWords.against(report.theirs.file)[language])
    }
    if let invoice = report.invoice { line("  \(AgainstWords.due(invoice)[language])") }
    for remark in report.remarks { line("  \(remark[language])") }
    out.append("\n")
  }

  private func deadline(of list: CheckedList) -> String {
    let colon = language == .chinese ? "：" : ": "
    let terms = list.terms
    return terms.deadlineTitle[language] + colon + CheckWords.mail(terms.deadline)[language]
  }

  private mutating func append(_ lines: [ComparedLine], _ sums: ListPairing.Figures) {
    let words = AgainstWords.self
    let heads = [words.claimed, words.expected, words.paid, words.difference]
    var figures = [heads.map { $0[language] }]
    figures += lines.map { cells(of: $0.pair.figures) } + [cells(of: sums)]
    let aligned = aligned(figures)
    var rows = Rows()
    rows.add(
      [words.line, words.record, words.item].map { $0[language] } + aligned[0]
        + [words.code[language]])
    for (line, figures) in zip(lines, aligned.dropFirst()) {
      let names = [line.number, line.record, line.item].map { printable($0) }
      rows.add(names + figures + [line.pair.code.rawValue])
    }
    rows.add([words.sum[language], "", ""] + (aligned.last ?? []))
    out.append(rows.printed)
    out.append("\n")
  }

  private func cells(of figures: ListPairing.Figures) -> [String] {
    [figures.claimed, figures.expected, figures.paid, figures.difference].map { text($0) }
  }

  /// The cells of each column, as wide as its widest, with white space before them.
  private func aligned(_ rows: [[String]]) -> [[String]] {
    let columns = rows.first?.indices ?? 0..<0
    let widths = columns.map { column in rows.map { Columns.width(of: $0[column]) }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { cell, width in
        String(repeating: " ", count: width - Columns.width(of: cell)) + cell
      }
    }
  }

  private mutating func append(toDoFor lines: [ComparedLine]) {
    let wanting = lines.filter { !$0.toDo.isEmpty }
    guard !wanting.isEmpty else {
      if !lines.isEmpty { line(AgainstWords.allAsExpected[language]) }
      return out.append("\n")
    }
    line(AgainstWords.toDo[language])
    for compared in wanting {
      let names = [compared.number, compared.record, compared.item].filter { !$0.isEmpty }
      line("  \(names.joined(separator: "  "))  \(compared.pair.code.title[language])")
      for message in compared.toDo { line("    → \(message[language])") }
    }
    out.append("\n")
  }

  private mutating func append(_ findings: [CheckFinding]) {
    guard !findings.isEmpty else { return }
    line(CheckWords.findings[language])
    for finding in findings {
      let place = finding.place.isEmpty ? "" : "\(finding.place): "
      line("  \(place)\(finding.finding.message[language])")
    }
    out.append("\n")
  }

  private mutating func append(unchecked: [Message]) {
    line(CheckWords.unchecked[language])
    for message in unchecked { line("  - \(message[language])") }
  }
}
