package import Settlement

/// `summary.html`: the month at a glance (月度结算概览), its figures and pictures.
///
/// Everything on it comes from the archived run and its statements; nothing of the day or the
/// machine. The pictures are drawn in tenths of a millimetre, whole numbers only.
package enum SummaryPage {
  /// Writes the page; the statements may come in any order.
  package static func append(_ month: MonthRecord, to out: inout TextBuffer) {
    let summary = MonthSummary(month)
    append(headOf: summary, to: &out)
    append(resultOf: summary, to: &out)
    append(cutsOf: summary, to: &out)
    append(trendOf: summary, to: &out)
    append(deadlinesOf: summary, to: &out)
    append(attentionOf: summary, to: &out)
    append(dealersOf: summary, to: &out)
    append(monthsOf: summary, to: &out)
    append(footOf: summary, to: &out)
    out.append("</body>\n</html>\n")
  }

  private static func append(headOf summary: MonthSummary, to out: inout TextBuffer) {
    let language = summary.language
    let title = "\(SummaryWords.title[language]) \(summary.run.period)"
    out.append("<!DOCTYPE html>\n<html lang=\"")
    out.append(language == .chinese ? "zh-CN" : "en")
    out.append("\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>")
    out.append(escaped: title)
    out.append("</title>\n<style>\n")
    out.append(StatementStyle.sheet)
    out.append(SummaryStyle.sheet)
    out.append("@page{@bottom-left{content:")
    out.append(styleString(title))
    out.append("}}\n</style>\n</head>\n<body>\n<header>\n")
    if let buyer = summary.buyer {
      out.append("<p class=\"house\">")
      out.append(escaped: buyer)
      out.append("</p>\n")
    }
    out.append("<h1>")
    out.append(escaped: title)
    out.append("</h1>\n</header>\n")
  }

  private static func append(footOf summary: MonthSummary, to out: inout TextBuffer) {
    let language = summary.language
    out.append("<footer><p>")
    out.append(escaped: SummaryWords.source[language])
    out.append("</p><p>")
    out.append(escaped: StatementWords.runDigest[language])
    out.append(" <code>")
    out.append(escaped: summary.record.digest)
    out.append("</code></p></footer>\n")
  }

  /// Writes a section's beginning with its heading; a long one may go on over the page.
  static func append(
    section heading: Message, mayBreak: Bool = false, in language: Language,
    to out: inout TextBuffer
  ) {
    out.append(mayBreak ? "<section class=\"flow\">\n<h2>" : "<section>\n<h2>")
    out.append(escaped: heading[language])
    out.append("</h2>\n")
  }
}

extension MonthSummary {
  /// Who settles: the buyer of the first service center's statement; nil where none stands.
  fileprivate var buyer: String? {
    statements.min { precedes($0.head.dealer.id, $1.head.dealer.id) }?.head.buyer.name
  }
}
