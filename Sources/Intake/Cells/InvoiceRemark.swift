internal import Text

/// What the tax bureau writes into the remark of an invoice (备注).
struct InvoiceRemark {
  /// The number of the invoice that a red letter takes back; nil where the remark names none.
  let originalNumber: String?

  init(_ remark: String) {
    let text = foldedWord(remark)
    originalNumber =
      Self.labels.lazy.compactMap { label, length in
        Self.digits(behind: label, in: text[...], count: length)
      }.first ?? Self.paperOriginal(in: text)
  }

  private static let labels = [("被红冲蓝字数电发票号码", 20), ("被红冲蓝字数电票号码", 20)]

  /// A paper invoice is named by its code and its number.
  private static func paperOriginal(in text: String) -> String? {
    guard let label = text.firstRange(of: "对应正数发票代码") else { return nil }
    return digits(behind: "号码", in: text[label.upperBound...], count: 8)
  }

  /// So many digits, and no more, that follow a label and perhaps a colon.
  private static func digits(behind label: String, in text: Substring, count: Int) -> String? {
    guard let label = text.firstRange(of: label) else { return nil }
    let rest = text[label.upperBound...].drop { $0 == ":" }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    return digits.count == count ? String(digits) : nil
  }
}
