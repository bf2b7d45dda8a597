package import Settlement

/// `statements/S….html`: the settlement statement (结算单) as one A4 document.
///
/// Every text in it comes from the record and from the words of one language; nothing of the day
/// or the machine. One file a section: `StatementPage+….swift`.
package enum StatementPage {
  /// The revision of the format; an older one keeps its code and its goldens.
  package static let revision = 1

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

  /// The path of the document in the folder of the month.
  ///
  /// A dealer's id is what someone typed: every byte that means something to a file system or a
  /// shell is written as `%XX`, so that the name leads nowhere and no two ids share one.
  package static func path(of head: StatementHead) -> String {
    "statements/" + safeName(head.number) + ".html"
  }

  private static func safeName(_ number: String) -> String {
    var name: [UInt8] = []
    for byte in number.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), 0x80...0xFF:
        name.append(byte)
      default:
        name.append(UInt8(ascii: "%"))
        name.append(contentsOf: (byte < 16 ? "0" : "").utf8)
        name.append(contentsOf: String(byte, radix: 16, uppercase: true).utf8)
      }
    }
    // File systems end at 255 bytes; what is cut off is told apart by a fingerprint.
    guard name.count > 200 else { return String(decoding: name, as: UTF8.self) }
    var fingerprint: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in number.utf8 { fingerprint = (fingerprint ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    let start = String(decoding: name.prefix(150).filter { $0 < 0x80 }, as: UTF8.self)
    return "\(start)-\(String(fingerprint, radix: 16))"
  }
}
