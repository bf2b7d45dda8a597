import Settlement
internal import Text

extension StatementPageFormat1 {
  /// Writes every line, claimed and approved side by side, the reasons below it.
  static func append(linesOf record: StatementRecord, to out: inout TextBuffer) {
    let words = LineWords(record.head.language)
    out.append("<h2>")
    out.append(escaped: StatementWords.lines[record.head.language])
    out.append("</h2>\n<table class=\"lines\">")
    append(columns: record.head.language, to: &out)
    out.append("<tbody>\n")
    let text = record.text.span
    for index in record.lines.indices {
      append(record.lines[index], of: text, words, to: &out)
    }
    append(sumOf: record.lines, in: record.head.language, to: &out)
    out.append("</tbody></table>\n")
  }

  private static func append(columns language: Language, to out: inout TextBuffer) {
    let words = StatementWords.self
    out.append("<colgroup>")
    for width in [
      "6.5", "22.5", "31", "11", "11", "14.5", "14.5", "17.5", "17.5", "13.5", "13.5", "15",
    ] {
      out.append("<col style=\"width:")
      out.append(width)
      out.append("mm\"/>")
    }
    out.append("</colgroup>\n<thead><tr>")
    for word in [words.lineNumber, words.record, words.item] {
      append(heading: word[language], "rowspan", to: &out)
    }
    for word in [words.quantity, words.unitPrice, words.amount, words.fee] {
      append(heading: word[language], "colspan", to: &out)
    }
    append(heading: words.decision[language], "rowspan", to: &out)
    out.append("</tr><tr>")
    for _ in 0..<4 {
      for word in [words.claimed, words.approved] {
        out.append("<th>")
        out.append(escaped: word[language])
        out.append("</th>")
      }
    }
    out.append("</tr></thead>\n")
  }

  private static func append(
    heading: String, _ span: StaticString, to out: inout TextBuffer
  ) {
    out.append("<th ")
    out.append(span)
    out.append("=\"2\">")
    out.append(escaped: heading)
    out.append("</th>")
  }

  private static func append(
    _ line: borrowing RecordLine, of text: Span<UInt8>, _ words: borrowing LineWords,
    to out: inout TextBuffer
  ) {
    out.append("<tr><td>")
    out.append(escaped: text.extracting(line.number.bounds))
    out.append("</td><td>")
    out.append(escaped: text.extracting(line.record.bounds))
    out.append("</td><td>")
    append(itemOf: line, of: text, words, to: &out)
    out.append("</td><td>")
    out.append(line.quantityClaimed)
    append(figuresOf: line.decision, to: &out)
    out.append(words.verdict(line.decision.verdict))
    out.append("</td></tr>\n")
    if !line.decision.reasons.isEmpty || !line.decision.advice.isEmpty {
      append(reasonsOf: line.decision, words, to: &out)
    }
  }

  private static func append(
    figuresOf decision: borrowing LineDecision, to out: inout TextBuffer
  ) {
    out.append("</td><td>")
    out.append(decision.quantityApproved)
    out.append("</td><td>")
    out.append(grouped: decision.unitPriceClaimed)
    out.append("</td><td>")
    out.append(grouped: decision.unitPriceApproved)
    out.append("</td><td>")
    out.append(grouped: decision.amountClaimed)
    out.append("</td><td>")
    out.append(grouped: decision.amountApproved)
    out.append("</td><td>")
    out.append(grouped: decision.feeClaimed)
    out.append("</td><td>")
    out.append(grouped: decision.feeApproved)
    out.append("</td><td>")
  }

  /// Writes the item, its name, and what is not usual about the line.
  private static func append(
    itemOf line: borrowing RecordLine, of text: Span<UInt8>, _ words: borrowing LineWords,
    to out: inout TextBuffer
  ) {
    out.append(escaped: text.extracting(line.item.bounds))
    if !line.name.isEmpty {
      out.append("<br/>")
      out.append(escaped: text.extracting(line.name.bounds))
    }
    let isPart = isPart(text.extracting(line.kind.bounds))
    guard !isPart || line.source != .manufacturer || !line.approval.isEmpty else { return }
    out.append("<i>")
    if isPart {
      out.append(line.source.name[words.language])
    } else {
      append(kind: text.extracting(line.kind.bounds), words, to: &out)
    }
    if !line.approval.isEmpty {
      out.append(UInt8(ascii: " "))
      out.append(escaped: text.extracting(line.approval.bounds))
    }
    out.append("</i>")
  }

  private static func isPart(_ kind: Span<UInt8>) -> Bool {
    kind.count == 4 && kind[0] == UInt8(ascii: "p") && kind[1] == UInt8(ascii: "a")
      && kind[2] == UInt8(ascii: "r") && kind[3] == UInt8(ascii: "t")
  }

  private static func append(
    kind: Span<UInt8>, _ words: borrowing LineWords, to out: inout TextBuffer
  ) {
    let written = unsafe kind.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    guard let known = ClaimKind(rawValue: written), known != .unknown else {
      return out.append(escaped: kind)
    }
    out.append(known.name[words.language])
  }

  private static func append(
    reasonsOf decision: borrowing LineDecision, _ words: borrowing LineWords,
    to out: inout TextBuffer
  ) {
    out.append("<tr class=\"r\"><td colspan=\"12\">")
    for index in decision.reasons.indices {
      if index > 0 { out.append(words.separator) }
      out.append(decision.reasons[index].code.titleFormat1[words.language])
      out.append(" <b>")
      if decision.reasons[index].amount < .zero { out.append(UInt8(ascii: "+")) }
      out.append(grouped: -decision.reasons[index].amount)
      out.append("</b>")
    }
    for index in decision.advice.indices {
      if index > 0 {
        out.append(words.separator)
      } else {
        if !decision.reasons.isEmpty { out.append(words.lineBreak) }
        out.append(words.advice)
      }
      out.append(decision.advice[index].titleFormat1[words.language])
    }
    out.append("</td></tr>\n")
  }

  private static func append(
    sumOf lines: [RecordLine], in language: Language, to out: inout TextBuffer
  ) {
    var sums = [Money](repeating: .zero, count: 4)
    for index in lines.indices {
      sums[0] += lines[index].decision.amountClaimed
      sums[1] += lines[index].decision.amountApproved
      sums[2] += lines[index].decision.feeClaimed
      sums[3] += lines[index].decision.feeApproved
    }
    out.append("<tr class=\"s\"><td colspan=\"7\">")
    out.append(escaped: StatementWords.sum[language])
    out.append("</td>")
    for sum in sums { out.append(amountCell: sum) }
    out.append("<td></td></tr>\n")
  }
}

/// The words that a million lines need, looked up once a statement.
private struct LineWords {
  let language: Language
  let approved: [UInt8]
  let adjusted: [UInt8]
  let rejected: [UInt8]
  let advice: String
  let separator: String
  let lineBreak: StaticString = "<br/>"

  init(_ language: Language) {
    self.language = language
    approved = Array(Verdict.approved.name[language].utf8)
    adjusted = Array((language == .chinese ? "<b>调整</b>" : "<b>Adjusted</b>").utf8)
    rejected = Array("<b>\(Verdict.rejected.name[language])</b>".utf8)
    advice = StatementWords.advice[language]
    separator = language == .chinese ? "；" : "; "
  }

  func verdict(_ verdict: Verdict) -> [UInt8] {
    switch verdict {
    case .approved: approved
    case .adjusted: adjusted
    case .rejected: rejected
    }
  }
}
