package import Settlement

/// `statements/S….html`: the settlement statement (结算单) as one A4 document.
///
/// Every text in it comes from the record and from the words of one language; nothing of the day
/// or the machine. One file a section: `StatementPage+….swift`.
package enum StatementPage {
  /// Writes the document of one statement.
  package static func append(_ record: StatementRecord, to out: inout TextBuffer) {
    let head = record.head
    append(headOf: record, to: &out)
    append(letterheadOf: record, to: &out)
    append(forfeitOf: head, to: &out)
    append(resultOf: head, to: &out)
    append(linesOf: record, to: &out)
    append(adjustmentsOf: head, to: &out)
    append(totalsOf: head, to: &out)
    append(invoiceOf: record, to: &out)
    append(noticesOf: record, to: &out)
    append(confirmationOf: record, to: &out)
    out.append("</body>\n</html>\n")
  }

  private static func append(headOf record: StatementRecord, to out: inout TextBuffer) {
    let language = record.head.language
    out.append("<!DOCTYPE html>\n<html lang=\"")
    out.append(language == .chinese ? "zh-CN" : "en")
    out.append("\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>")
    out.append(escaped: StatementWords.title[language])
    out.append(" ")
    out.append(escaped: record.head.number)
    out.append("</title>\n<style>\n")
    out.append(StatementStyle.sheet)
    let words = StatementWords.self
    let foot = "\(record.head.number)  \(words.revision(record.issue.revision)[language])"
    out.append("@page{@bottom-left{content:")
    out.append(styleString(foot))
    out.append("}}\n</style>\n</head>\n<body>\n")
  }
}
