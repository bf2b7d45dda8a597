import Settlement
package import Text

/// The page of a report: its head, its sections, and at its end what it was made from.
package enum ReportPage {
  /// Writes the whole page.
  package static func append(
    _ cover: ReportCover, _ body: any ReportBody, to out: inout TextBuffer
  ) {
    append(headOf: cover, to: &out)
    body.writeSections(cover, to: &out)
    append(lacksOf: cover, to: &out)
    append(body.ties, in: cover.language, to: &out)
    append(footOf: cover, to: &out)
    out.appendPageEnd()
  }

  private static func append(headOf cover: ReportCover, to out: inout TextBuffer) {
    let language = cover.language
    let title = cover.kind.title
    let range = cover.range.words[language]
    out.append(
      pageTitled: "\(title[language]) \(range)", in: language,
      style: [StatementStyle.sheet, SummaryStyle.sheet, ReportStyle.sheet],
      foot: ["\(title[language]) \(range)", "\(ReportWords.asOf[language]) \(cover.asOf)"],
      isForTelephones: true)
    out.append("<header>\n")
    out.append(house: cover.house, over: title, in: language)
    out.append("<p class=\"asof\">")
    out.append(escaped: ReportWords.cover(cover)[language])
    out.append("</p>\n</header>\n")
  }

  /// Writes what the report could not work out, and what was left out.
  private static func append(lacksOf cover: ReportCover, to out: inout TextBuffer) {
    let language = cover.language
    out.append(section: ReportWords.lacks, in: language)
    for absence in cover.absences { out.append(paragraph: absence, in: language) }
    out.append(paragraph: ReportWords.leftOut(cover.leftOut), in: language)
    let errors = cover.exceptions.count { $0.severity == .error }
    if !cover.exceptions.isEmpty {
      let counts = SummaryWords.exceptions(
        errors: errors, notices: cover.exceptions.count - errors)
      out.append(
        paragraph: [counts, SummaryWords.whereToLook].joined(en: " ", zh: ""), in: language)
    }
    out.append("</section>\n")
  }

  private static func append(
    _ ties: [ReportTie], in language: Language, to out: inout TextBuffer
  ) {
    guard !ties.isEmpty else { return }
    out.append(section: ReportWords.ties, in: language)
    out.append("<table class=\"figures ties\"><tbody>\n")
    for tie in ties {
      out.append("<tr><td class=\"t\">")
      out.append(escaped: tie.title[language])
      out.append("</td><td>")
      out.append(escaped: tie.equation)
      out.append(tie.isKept ? "</td><td class=\"u\">" : "</td><td class=\"u\"><b>")
      out.append(escaped: ReportWords.outcome(tie.isKept)[language])
      out.append(tie.isKept ? "</td></tr>\n" : "</b></td></tr>\n")
    }
    out.append("</tbody></table>\n</section>\n")
  }

  /// Writes the files that were read, and the run of the archive that was the latest.
  private static func append(footOf cover: ReportCover, to out: inout TextBuffer) {
    let language = cover.language
    out.append("<footer>\n<p>")
    out.append(escaped: ReportWords.source(of: cover)[language])
    out.append("</p>\n")
    if let digest = cover.runDigest {
      out.append("<p>")
      out.append(escaped: StatementWords.runDigest[language])
      out.append(" <code>")
      out.append(escaped: digest)
      out.append("</code></p>\n")
    }
    if !cover.inputs.isEmpty {
      out.append("<table class=\"inputs\"><tbody>\n")
      for input in cover.inputs {
        out.append("<tr><td>")
        out.append(escaped: input.path)
        out.append("</td><td><code>")
        out.append(escaped: input.digest)
        out.append("</code></td></tr>\n")
      }
      out.append("</tbody></table>\n")
    }
    out.append("</footer>\n")
  }
}
