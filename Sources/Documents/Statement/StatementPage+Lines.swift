import Settlement
internal import Text

extension StatementPage {
  /// Writes every line, claimed and approved side by side, the reasons below it.
  static func append(linesOf record: StatementRecord, to out: inout TextBuffer) {
    let words = LineWords(record.head.language, record.head.period.sort)
    out.append(partHeading: StatementWords.lines, in: words.language)
    let sheets = LineSheets(record).sheets
    // Lines that are lent are not copied, and nothing in them is counted.
    let (text, decided) = (record.text.span, record.lines.span)
    var all = LineSums()
    for (number, lines) in sheets.enumerated() {
      out.append("<table class=\"lines\">")
      append(columns: words.language, to: &out)
      out.append("<tbody>\n")
      var sums = LineSums()
      for index in lines {
        append(decided[index], of: text, words, to: &out)
        sums.add(decided[index].decision)
      }
      all.add(sums)
      if sheets.count > 1 {
        append(sums, StatementWords.sheetSum(number + 1), "s p", words, to: &out)
      }
      if number == sheets.count - 1 { append(all, StatementWords.sum, "s", words, to: &out) }
      out.append("</tbody></table>\n")
    }
  }

  private static func append(columns language: Language, to out: inout TextBuffer) {
    let words = StatementWords.self
    out.append("<colgroup>")
    for width in ["7", "27", "44", "10", "17", "22", "26", "20", "15"] {
      out.append("<col style=\"width:")
      out.append(width)
      out.append("mm\"/>")
    }
    out.append("</colgroup>\n<thead><tr>")
    for word in [words.lineNumber, words.record, words.item, nil] + words.lineFigures {
      out.append("<th>")
      if let word { out.append(escaped: word[language]) }
      out.append("</th>")
    }
    out.append("</tr></thead>\n")
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
    out.append("</td>")
    out.append(words.labels)
    out.append("<td>")
    out.append(line.quantityClaimed)
    append(figuresOf: line.decision, to: &out)
    out.append(words.verdict(line.decision))
    out.append("</td></tr>\n")
    if !line.decision.reasons.isEmpty || !line.decision.advice.isEmpty {
      append(reasonsOf: line.decision, words, to: &out)
    }
  }

  private static func append(
    figuresOf decision: borrowing LineDecision, to out: inout TextBuffer
  ) {
    out.append("<br/>")
    out.append(decision.quantityApproved)
    out.append("</td><td>")
    out.append(grouped: decision.unitPriceClaimed)
    out.append("<br/>")
    out.append(grouped: decision.unitPriceApproved)
    out.append("</td>")
    out.append(claimed: decision.amountClaimed, approved: decision.amountApproved)
    out.append(claimed: decision.feeClaimed, approved: decision.feeApproved)
    out.append("<td>")
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
    out.append("<tr class=\"r\"><td colspan=\"9\">")
    for index in decision.reasons.indices {
      if index > 0 { out.append(words.separator) }
      out.append(words.title(decision.reasons[index].code))
      out.append(" <b>")
      out.append(change: .zero - decision.reasons[index].amount)
      out.append("</b>")
    }
    for index in decision.advice.indices {
      if index > 0 {
        out.append(words.separator)
      } else {
        if !decision.reasons.isEmpty { out.append(words.lineBreak) }
        out.append(words.advice)
      }
      out.append(words.title(decision.advice[index]))
    }
    out.append("</td></tr>\n")
  }

  /// Writes a row of sums: of a sheet, or of all lines.
  private static func append(
    _ sums: LineSums, _ label: Message, _ type: StaticString, _ words: borrowing LineWords,
    to out: inout TextBuffer
  ) {
    out.append("<tr class=\"")
    out.append(type)
    out.append("\"><td colspan=\"3\">")
    out.append(escaped: label[words.language])
    out.append("</td>")
    out.append(words.labels)
    out.append("<td></td><td></td>")
    out.append(claimed: sums.amountClaimed, approved: sums.amountApproved)
    out.append(claimed: sums.feeClaimed, approved: sums.feeApproved)
    out.append("<td></td></tr>\n")
  }
}

/// The amounts and fees of some lines, added up.
private struct LineSums {
  var amountClaimed = Money.zero
  var amountApproved = Money.zero
  var feeClaimed = Money.zero
  var feeApproved = Money.zero

  mutating func add(_ decision: borrowing LineDecision) {
    amountClaimed += decision.amountClaimed
    amountApproved += decision.amountApproved
    feeClaimed += decision.feeClaimed
    feeApproved += decision.feeApproved
  }

  mutating func add(_ other: LineSums) {
    amountClaimed += other.amountClaimed
    amountApproved += other.amountApproved
    feeClaimed += other.feeClaimed
    feeApproved += other.feeApproved
  }
}

extension TextBuffer {
  /// Writes a cell with an amount as claimed and, below it, as approved.
  fileprivate mutating func append(claimed: Money, approved: Money) {
    append("<td>")
    append(grouped: claimed)
    append("<br/>")
    append(grouped: approved)
    append("</td>")
  }
}

/// The words that a million lines need, looked up once a statement.
private struct LineWords {
  let language: Language
  /// The cell that says which figure is which.
  let labels: [UInt8]
  let advice: String
  let separator: String
  let lineBreak: StaticString = "<br/>"
  private let approved: [UInt8]
  private let cut: [UInt8]
  private let raised: [UInt8]
  private let rejected: [UInt8]

  private let periods: PeriodSort

  /// What a code is called.
  func title(_ code: ReasonCode) -> String { code.title(of: periods)[language] }

  init(_ language: Language, _ periods: PeriodSort) {
    self.language = language
    self.periods = periods
    let words = StatementWords.self
    labels = Array(
      "<td>\(words.claimed[language])<br/>\(words.approved[language])</td>".utf8)
    approved = Array(Verdict.approved.name[language].utf8)
    cut = Array("<b>\(words.cut[language])</b>".utf8)
    raised = Array("<b>\(words.raised[language])</b>".utf8)
    rejected = Array("<b>\(Verdict.rejected.name[language])</b>".utf8)
    advice = words.advice[language]
    separator = language == .chinese ? "；" : "; "
  }

  func verdict(_ decision: borrowing LineDecision) -> [UInt8] {
    switch decision.verdict {
    case .approved: return approved
    case .adjusted:
      var taken = Money.zero
      for index in decision.reasons.indices { taken += decision.reasons[index].amount }
      return taken < .zero ? raised : cut
    case .rejected: return rejected
    }
  }
}
