import Settlement
package import Text

/// Labels for old parts (旧件标签) as a page to print on sheets of labels.
///
/// No script, and nothing that has to be fetched.
package enum LabelPage {
  /// Writes the page.
  package static func append(
    _ report: LabelReport, in language: Language, to out: inout TextBuffer
  ) {
    out.append(
      pageTitled: LabelWords.title[language], in: language, style: [LabelStyle.sheet], foot: [])
    let isEmpty = report.sheets.isEmpty
    out.append(isEmpty ? "<p class=\"none\">" : "<p class=\"how\">")
    out.append(escaped: (isEmpty ? LabelWords.noParts : LabelWords.print)[language])
    out.append("</p>\n")
    for sheet in report.sheets { append(sheet, in: language, to: &out) }
    out.appendPageEnd()
  }

  private static func append(
    _ sheet: LabelSheet, in language: Language, to out: inout TextBuffer
  ) {
    out.append("<div class=\"sheet\">\n")
    for _ in 1..<sheet.firstPlace { out.append("<div></div>\n") }
    for (index, label) in sheet.labels.enumerated() {
      // The first label says what the sheet is, so that nobody has to look through it.
      append(label, familyOfSheet: index == 0 ? sheet.family : nil, in: language, to: &out)
    }
    out.append("</div>\n")
  }

  private static func append(
    _ label: PartLabel, familyOfSheet family: String?, in language: Language,
    to out: inout TextBuffer
  ) {
    let part = label.part
    out.append("<div class=\"l\">")
    var head = [LabelWords.title[language]]
    if let family { head.append(LabelWords.name(ofFamily: family)[language]) }
    head += [part.period.description, LabelWords.quantity(label)[language]]
    append(firstLine: head, to: &out)
    append(labelNumber: part.record, to: &out)
    append(partNumber: part.part, name: part.partName, to: &out)
    let words = LabelWords.self
    append(
      facts: [(words.machine, part.machine), (words.model, part.model)], in: language, to: &out)
    let dealer = part.dealerName.isEmpty ? part.dealer : "\(part.dealer) \(part.dealerName)"
    append(
      facts: [(words.serviced, part.servicedOn?.description ?? "")], then: dealer, in: language,
      to: &out)
    out.append("</div>\n")
  }

  /// Writes the first line of a label.
  private static func append(firstLine texts: [String], to out: inout TextBuffer) {
    out.append("<p class=\"t\">")
    for text in texts {
      out.append("<b>")
      out.append(escaped: text)
      out.append("</b>")
    }
    out.append("</p>\n")
  }

  /// Writes the label's number as large as it fits, and below it its bars.
  private static func append(labelNumber number: String, to out: inout TextBuffer) {
    let bars = try? BarCode(number)
    out.append(bars == nil ? "<p class=\"n w\"" : "<p class=\"n\"")
    append(size: fontSize(of: number, atMost: 120, atLeast: 60), to: &out)
    out.append(escaped: number)
    out.append("</p>\n")
    if let bars { out.append(bars, "c") }
  }

  /// Writes the part's number and name on one line, and below them the number's bars.
  private static func append(partNumber number: String, name: String, to out: inout TextBuffer) {
    let bars = try? BarCode(number)
    out.append(bars == nil ? "<p class=\"p w\"" : "<p class=\"p\"")
    append(size: fontSize(of: "\(number) \(name)", atMost: 80, atLeast: 50), to: &out)
    out.append("<b>")
    out.append(escaped: number)
    out.append("</b> ")
    out.append(escaped: name)
    out.append("</p>\n")
    if let bars { out.append(bars, "d") }
  }

  /// Writes a line of what is known, with room to write where it is not.
  private static func append(
    facts: [(word: Message, text: String)], then last: String = "", in language: Language,
    to out: inout TextBuffer
  ) {
    let texts = facts.map { "\($0.word[language]) \($0.text.isEmpty ? blank : $0.text) " } + [last]
    out.append("<p class=\"f\"")
    append(size: fontSize(of: texts.joined(), atMost: 65, atLeast: 50), to: &out)
    for fact in facts {
      out.append("<span>")
      out.append(escaped: fact.word[language])
      out.append(" ")
      if fact.text.isEmpty {
        out.append("<u></u>")
      } else {
        out.append("<b>")
        out.append(escaped: fact.text)
        out.append("</b>")
      }
      out.append("</span>")
    }
    out.append(escaped: last)
    out.append("</p>\n")
  }

  /// As wide as the room to write in.
  private static let blank = String(repeating: "0", count: 13)

  private static func append(size tenths: Int, to out: inout TextBuffer) {
    out.append(" style=\"font-size:\(tenths / 10).\(tenths % 10)pt\">")
  }

  /// The size in tenths of a point at which a text fills a label's width, within bounds.
  ///
  /// A character of 28 units is as wide as its size, and 60 mm are 1,701 tenths of a point.
  private static func fontSize(of text: String, atMost largest: Int, atLeast least: Int) -> Int {
    max(least, min(largest, 1_701 * 28 / max(textWidth(text), 1)))
  }
}
