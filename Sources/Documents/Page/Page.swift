import Settlement
internal import Text

/// What every page begins and ends with, and the parts that several pages have.
extension TextBuffer {
  /// Writes a page up to the beginning of its body.
  ///
  /// - Parameters:
  ///   - title: What a browser shows as its name.
  ///   - language: Of its texts.
  ///   - style: Its style sheets; a later one overrides an earlier one.
  ///   - foot: What stands at the foot of each printed sheet, side by side.
  ///   - isForTelephones: Whether it is as wide as the screen that shows it.
  mutating func append(
    pageTitled title: String, in language: Language, style: [String], foot: [String],
    isForTelephones: Bool = false
  ) {
    append("<!DOCTYPE html>\n<html lang=\"")
    append(language == .chinese ? "zh-CN" : "en")
    append("\">\n<head>\n<meta charset=\"utf-8\"/>\n")
    if isForTelephones {
      append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"/>\n")
    }
    append("<title>")
    append(escaped: title)
    append("</title>\n<style>\n")
    for sheet in style { append(sheet) }
    if !foot.isEmpty {
      append("@page{@bottom-left{content:")
      let line = foot.joined(separator: "\u{2003}")
      append(styleString(guardsTypedText ? printable(line) : line))
      append("}}\n")
    }
    append("</style>\n</head>\n<body>\n")
  }

  /// Writes the end of a page.
  mutating func appendPageEnd() { append("</body>\n</html>\n") }

  /// Writes who settles, and below it what the page is.
  mutating func append(house: String, over title: Message, in language: Language) {
    append("<p class=\"house\">")
    append(escaped: house)
    append("</p>\n<h1>")
    append(escaped: title[language])
    append("</h1>\n")
  }

  /// Writes the heading of a part.
  mutating func append(partHeading heading: Message, in language: Language) {
    append("<h2>")
    append(escaped: heading[language])
    append("</h2>\n")
  }

  /// Writes the beginning of a section, with its heading.
  mutating func append(section heading: Message, in language: Language) {
    append("<section>\n")
    append(partHeading: heading, in: language)
  }

  /// Writes the beginning of a section, with its heading and a remark behind it.
  mutating func append(section heading: Message, _ remark: Message, in language: Language) {
    append("<section>\n<h2>")
    append(escaped: heading[language])
    append(" <small>")
    append(escaped: remark[language])
    append("</small></h2>\n")
  }

  /// Writes a paragraph of its own.
  mutating func append(paragraph text: Message, in language: Language) {
    append("<p>")
    append(escaped: text[language])
    append("</p>\n")
  }

  /// Writes a table of figures: a row of headings that each sheet repeats, and below it the rows.
  mutating func append(
    table type: StaticString, _ headings: [Message], in language: Language,
    _ rows: (inout TextBuffer) -> Void
  ) {
    append("<table class=\"")
    append(type)
    append("\">")
    append(headings: headings, in: language)
    append("<tbody>\n")
    rows(&self)
    append("</tbody></table>\n")
  }

  /// Writes the last row of a table: what it sums up, across some columns, the sums, and as many cells
  /// as stand behind them.
  mutating func append(
    sumRow label: Message, across columns: Int, _ sums: [Money], before blanks: Int = 0,
    in language: Language
  ) {
    append(columns == 1 ? "<tr class=\"s\"><td>" : "<tr class=\"s\"><td colspan=\"\(columns)\">")
    append(escaped: label[language])
    append("</td>")
    for sum in sums { append(amountCell: sum) }
    for _ in 0..<blanks { append("<td></td>") }
    append("</tr>\n")
  }

  /// Writes the last row of a table: what it sums up, across some columns, and the change in all.
  mutating func append(
    changeRow label: Message, across columns: Int, _ change: Money, in language: Language
  ) {
    append("<tr class=\"s\"><td colspan=\"\(columns)\">")
    append(escaped: label[language])
    append("</td>")
    append(changeCell: change)
    append("</tr>\n")
  }

  /// Writes a cell of the band of results: what a figure is, the figure, and what is said of it.
  mutating func append(
    figure label: Message, _ figure: String, _ remark: String = "", in language: Language
  ) {
    append("<td><small>")
    append(escaped: label[language])
    append("</small><b>")
    append(escaped: figure)
    append("</b>")
    if !remark.isEmpty {
      append("<em>")
      append(escaped: remark)
      append("</em>")
    }
    append("</td>")
  }

  /// Writes where a party signs, with lines to write on.
  mutating func append(
    signing party: Message, _ name: String, _ texts: [String], in language: Language
  ) {
    append("<td><p>")
    append(escaped: party[language])
    append(" <b>")
    append(escaped: name)
    append("</b></p>")
    for text in texts {
      append("<p>")
      append(escaped: text)
      append("</p>")
    }
    append("<u></u><u></u><p class=\"at\">")
    append(escaped: StatementWords.signature[language])
    append("</p></td>")
  }

  /// Writes a cell with a rate, or a dash where no tax is asked for.
  mutating func append(rateCell rate: Rate?) {
    guard let rate else { return append(textCell: "\u{2014}") }
    append("<td>")
    append(rate)
    append("</td>")
  }

  /// Writes a row of a label and a text.
  mutating func append(row label: String, _ text: String) {
    append("<tr><td>")
    append(escaped: label)
    append("</td><td>")
    append(escaped: text)
    append("</td></tr>")
  }

  /// Writes a cell of a label above its text.
  mutating func append(fact label: String, _ text: String) {
    append("<td>")
    append(escaped: label)
    append("<br/><b>")
    append(escaped: text)
    append("</b></td>")
  }
}

/// A change for people, as a text: `− 3.30`.
func change(_ amount: Money) -> String {
  var text = TextBuffer(capacity: 64)
  text.append(change: amount)
  return String(decoding: text.copy, as: UTF8.self)
}

/// An amount for people, as a text: `1,234.50`.
func grouped(_ amount: Money) -> String {
  var text = TextBuffer(capacity: 64)
  text.append(grouped: amount)
  return String(decoding: text.copy, as: UTF8.self)
}

/// An amount for people behind another one that it is added to: `+ 1,234.50`, `− 1,234.50`.
func added(_ amount: Money) -> String {
  amount < .zero ? "\u{2212} \(grouped(.zero - amount))" : "+ \(grouped(amount))"
}

/// An amount for people behind another one that it is taken off: `− 1,234.50`, `+ 1,234.50`.
func takenOff(_ amount: Money) -> String {
  amount < .zero ? "+ \(grouped(.zero - amount))" : "\u{2212} \(grouped(amount))"
}

/// A unit price for people, as a text: `1,234.50`, `12.3456`.
func grouped(_ price: UnitPrice) -> String {
  var text = TextBuffer(capacity: 64)
  text.append(grouped: price)
  return String(decoding: text.copy, as: UTF8.self)
}

/// A figure in plain digits with commas before each three of its whole digits, and the sign that
/// amounts have: `1,234.5678…`, `−0.5`.
func grouped(exact figure: String) -> String {
  guard figure.first != "-" else { return "\u{2212}" + grouped(exact: String(figure.dropFirst())) }
  let whole = figure.prefix { $0 != "." }
  let digits = whole.drop { !$0.isWholeNumber }
  guard digits.count > 3, digits.allSatisfy(\.isWholeNumber) else { return figure }
  var text = String(whole.dropLast(digits.count))
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
    text.append(digit)
  }
  return text + figure.dropFirst(whole.count)
}
