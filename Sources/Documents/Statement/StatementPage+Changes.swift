import Settlement
internal import Text

extension StatementPage {
  /// As many changed lines as the first page has room for.
  private static let changeRows = 12

  /// Writes what the revision changed in the one that it replaces.
  static func append(
    _ changes: StatementChanges, of record: StatementRecord, to out: inout TextBuffer
  ) {
    let (head, words) = (record.head, ChangeWords.self)
    let language = head.language
    out.append("<section class=\"changes\">\n")
    out.append(partHeading: words.heading(changes.revision), in: language)
    if !changes.lines.isEmpty { append(linesOf: changes, in: language, to: &out) }
    for sentence in sentences(of: changes, record) {
      out.append(paragraph: sentence, in: language)
    }
    out.append("</section>\n")
  }

  private static func sentences(
    of changes: StatementChanges, _ record: StatementRecord
  ) -> [Message] {
    let (words, totals) = (ChangeWords.self, record.head.totals)
    var sentences: [Message] = []
    if changes.lines.count > changeRows {
      sentences.append(words.more(changes.lines.count - changeRows))
    }
    if changes.adjustments != totals.adjustments {
      sentences.append(words.adjustments(from: changes.adjustments, to: totals.adjustments))
    }
    if changes.invoiceDue != record.issue.invoiceDue {
      sentences.append(words.due(from: changes.invoiceDue, to: record.issue.invoiceDue))
    }
    if changes.changesHead { sentences.append(record.head.schemeWords.headChanged) }
    if changes.changesSetOff { sentences.append(words.setOff) }
    sentences.append(words.total(from: changes.total, to: totals.total))
    return sentences
  }

  private static func append(
    linesOf changes: StatementChanges, in language: Language, to out: inout TextBuffer
  ) {
    let words = ChangeWords.self
    let headings = [
      StatementWords.lineNumber, StatementWords.record, StatementWords.item, words.what,
      words.before, words.after, StatementWords.change,
    ]
    out.append(table: "sums lined", headings, in: language) { out in
      for line in changes.lines.prefix(changeRows) { append(line, in: language, to: &out) }
      let change = changes.lines.reduce(.zero) { $0 + $1.change }
      out.append("<tr class=\"s\"><td colspan=\"6\">")
      out.append(escaped: StatementWords.sum[language])
      out.append("</td>")
      out.append(changeCell: change)
      out.append("</tr>\n")
    }
  }

  private static func append(
    _ line: StatementChanges.Line, in language: Language, to out: inout TextBuffer
  ) {
    out.append("<tr>")
    for text in [line.number, line.record, "\(line.item) \(line.name)"] {
      out.append(textCell: text)
    }
    out.append(textCell: ChangeWords.what(line)[language])
    for amount in [line.before, line.after] {
      out.append(textCell: amount.map(grouped) ?? "\u{2014}")
    }
    out.append(changeCell: line.change)
    out.append("</tr>\n")
  }
}

/// The words of what a revision changed.
private enum ChangeWords {
  static func heading(_ revision: Int) -> Message {
    Message(
      en: "Changed since revision \(revision)", zh: "与第\(revision)版相比的变动")
  }

  static let what = Message(en: "What changed", zh: "变动")
  static let before = Message(en: "Approved before", zh: "原核定")
  static let after = Message(en: "Approved now", zh: "现核定")

  static func what(_ line: StatementChanges.Line) -> Message {
    if line.before == nil { return Message(en: "added", zh: "新增") }
    if line.after == nil { return Message(en: "gone", zh: "删除") }
    return Message(en: "decided otherwise", zh: "重新核定")
  }

  static func more(_ count: Int) -> Message {
    Message(
      en: "Further lines that changed: \(count); they are in the sum.",
      zh: "另有\(count)行变动未逐行列出，已计入合计。")
  }

  static func adjustments(from before: Money, to after: Money) -> Message {
    Message(
      en: "Adjustments: \(grouped(before)) before, \(grouped(after)) now.",
      zh: "前期调整：原\(grouped(before))，现\(grouped(after))。")
  }

  static func due(from before: Day?, to after: Day?) -> Message {
    Message(
      en: "Invoices by: \(text(before, "none")) before, \(text(after, "none")) now.",
      zh: "开票期限：原\(text(before, "无"))，现\(text(after, "无"))。")
  }

  static let setOff = Message(
    en: "The balance that is set off against is not as it was.", zh: "冲抵的应收货款余额有变动。")

  static func total(from before: Money, to after: Money) -> Message {
    Message(
      en: "Total: \(grouped(before)) before, \(grouped(after)) now (\(change(after - before))).",
      zh: "核定总额：原\(grouped(before))，现\(grouped(after))（\(change(after - before))）。")
  }

  private static func text(_ day: Day?, _ none: String) -> String { day?.description ?? none }
}
