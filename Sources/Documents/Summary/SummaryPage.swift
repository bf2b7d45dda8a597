package import Settlement

/// `summary.html`: the month at a glance (月度结算概览), its figures and pictures.
///
/// Everything on it comes from the archived run and its statements; nothing of the day or the
/// machine. The pictures are drawn in tenths of a millimetre, whole numbers only.
package enum SummaryPage {
  /// The revision of the format; an older one keeps its code and its goldens.
  package static let revision = 1

  /// The first of the twelve months whose trend the page of a period shows.
  package static func firstMonth(of period: Period) -> Period {
    Glance.periods(endingWith: period).first ?? period
  }

  /// Writes the page; the statements may come in any order.
  package static func append(
    _ run: RunRecord, _ statements: [StatementEntry], _ shown: ShownRun,
    to out: inout TextBuffer
  ) {
    let glance = Glance(run, statements, shown)
    append(headOf: glance, to: &out)
    append(resultOf: glance, to: &out)
    append(cutsOf: glance, to: &out)
    append(trendOf: glance, to: &out)
    append(deadlinesOf: glance, to: &out)
    append(attentionOf: glance, to: &out)
    append(dealersOf: glance, to: &out)
    append(monthsOf: glance, to: &out)
    append(footOf: glance, to: &out)
    out.append("</body>\n</html>\n")
  }

  private static func append(headOf glance: Glance, to out: inout TextBuffer) {
    let language = glance.language
    let title = "\(SummaryWords.title[language]) \(glance.run.period)"
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
    if let buyer = glance.buyer {
      out.append("<p class=\"house\">")
      out.append(escaped: buyer)
      out.append("</p>\n")
    }
    out.append("<h1>")
    out.append(escaped: title)
    out.append("</h1>\n</header>\n")
  }

  private static func append(footOf glance: Glance, to out: inout TextBuffer) {
    let language = glance.language
    out.append("<footer><p>")
    out.append(escaped: SummaryWords.source[language])
    out.append("</p><p>")
    out.append(escaped: StatementWords.runDigest[language])
    out.append(" <code>")
    out.append(escaped: glance.shown.digest)
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

extension Glance {
  /// Who settles: the buyer of the first service center's statement; nil where none stands.
  fileprivate var buyer: String? {
    statements.min { precedes($0.head.dealer.id, $1.head.dealer.id) }?.head.buyer.name
  }
}
