import Settlement
internal import Text

/// What a file says of an invoice, as texts, before it is known whether it says all.
struct InvoiceDraft {
  /// An item, or a line that takes something off one.
  struct Item {
    var name = ""
    var net: String?
    var tax: String?
    var gross: String?
    var rate: String?
  }

  var number: String?
  var code: String?
  /// Nil where the file does not say whether the tax can be credited.
  var type: InvoiceType?
  var isRed = false
  var issuedOn: String?
  var sellerName: String?
  var sellerTaxID: String?
  var buyerName: String?
  var buyerTaxID: String?
  var net: String?
  var tax: String?
  var gross: String?
  var items: [Item] = []
  var originalNumber: String?
  var remark: String?
  /// Whether the file need not say the gross amount, which is net and tax.
  var mayLackGross = false
  /// Whether its format has an item at least.
  var hasItemsAlways = false
}

/// Why an invoice of a file does not count.
struct InvoiceDefect: Error, Equatable {
  let code: FindingCode
  /// The canonical name of the column that it stands for; nil where it is about all of it.
  let column: String?
  let message: Message
}

extension InvoiceDraft {
  /// The invoice, or all that keeps it from being one.
  func invoice() -> Result<Invoice, InvoiceDefects> {
    var reading = InvoiceReading()
    let number = reading.text(number, .invoiceNo)
    let type = reading.type(type)
    let issuedOn = reading.day(issuedOn)
    let seller = reading.text(sellerTaxID, .sellerTaxID)
    let buyer = reading.text(buyerTaxID, .buyerTaxID)
    let net = reading.money(net, .net)
    let tax = reading.tax(tax)
    let gross =
      gross == nil && mayLackGross ? net + tax : reading.money(gross, .gross)
    let lines = items.map { reading.line($0) }
    guard reading.defects.isEmpty, let type, let issuedOn else {
      return .failure(InvoiceDefects(all: reading.defects))
    }
    guard lines.isEmpty && !hasItemsAlways || addUp(lines, net, tax) else {
      return .failure(InvoiceDefects(all: [.itemsDiffer(lines, net, tax)]))
    }
    return .success(
      Invoice(
        number: identifierText(number), code: identifierText(code ?? ""), type: type,
        issuedOn: issuedOn, sellerName: sellerName ?? "", sellerTaxID: identifierText(seller),
        buyerName: buyerName ?? "", buyerTaxID: identifierText(buyer), net: net, rate: nil,
        tax: tax, gross: gross, items: lines, status: isRed || gross < .zero ? .red : .normal,
        originalNumber: identifierText(originalNumber ?? ""), remark: remark ?? ""))
  }

  private func addUp(_ lines: [InvoiceLine], _ net: Money, _ tax: Money) -> Bool {
    sum(lines.map(\.net)) == Int128(net.fen) && sum(lines.map(\.tax)) == Int128(tax.fen)
  }
}

/// All that keeps a file's invoice from counting.
struct InvoiceDefects: Error {
  let all: [InvoiceDefect]
}

private func sum(_ amounts: [Money]) -> Int128 { amounts.reduce(0) { $0 + Int128($1.fen) } }

extension InvoiceDefect {
  fileprivate static func itemsDiffer(
    _ lines: [InvoiceLine], _ net: Money, _ tax: Money
  ) -> InvoiceDefect {
    let (nets, taxes) = (printed(sum(lines.map(\.net))), printed(sum(lines.map(\.tax))))
    return InvoiceDefect(
      code: .itemsDiffer, column: nil,
      message: Message(
        en: "the items come to net \(nets) and tax \(taxes), and the invoice says "
          + "\(printed(Int128(net.fen))) and \(printed(Int128(tax.fen))); ask for the original file",
        zh: "各项目合计为金额 \(nets)、税额 \(taxes)，而发票载明 \(printed(Int128(net.fen)))、"
          + "\(printed(Int128(tax.fen)))；请索取原始文件"))
  }

  private static func printed(_ fen: Int128) -> String {
    let digits = String(fen.magnitude)
    let padded = String(repeating: "0", count: max(3 - digits.count, 0)) + digits
    return (fen < 0 ? "-" : "") + padded.dropLast(2) + "." + padded.suffix(2)
  }
}

/// The values of a draft as they are read, with all that is wrong.
private struct InvoiceReading {
  private(set) var defects: [InvoiceDefect] = []

  mutating func text(_ text: String?, _ field: Field) -> String {
    if text == nil { missing(field) }
    return text ?? ""
  }

  mutating func type(_ type: InvoiceType?) -> InvoiceType? {
    guard type == nil else { return type }
    note(
      .missing, .type,
      en: "the file does not say whether this is a special invoice; enter it in a register",
      zh: "文件未注明是否为增值税专用发票；请在发票登记表中登记")
    return nil
  }

  mutating func day(_ text: String?) -> Day? {
    guard let text else {
      missing(.issuedOn)
      return nil
    }
    let day = self.day(text.prefix { $0 != "T" }) ?? self.day(text.prefix(10))
    if day == nil { wrong(text, .date, .issuedOn) }
    return day
  }

  private func day(_ text: Substring) -> Day? { try? Day(cell: Array(text.utf8).span) }

  mutating func money(_ text: String?, _ field: Field) -> Money {
    guard let text else {
      missing(field)
      return .zero
    }
    guard let fen = try? NumberRule.signedAmount.value(of: Array(decimal(text).utf8).span) else {
      wrong(text, .number, field)
      return .zero
    }
    return Money(fen: fen)
  }

  /// Reads the tax, for which stars stand where there is none to pay.
  mutating func tax(_ text: String?) -> Money {
    guard let text, text.allSatisfy({ $0 == "*" }) else { return money(text, .tax) }
    return .zero
  }

  /// A number as XML has it, with the zero before its point that it may lack.
  private func decimal(_ text: String) -> String {
    if text.hasPrefix(".") { return "0" + text }
    return text.hasPrefix("-.") ? "-0" + text.dropFirst() : text
  }

  mutating func line(_ item: InvoiceDraft.Item) -> InvoiceLine {
    let rate = item.rate.flatMap { self.rate($0) }
    let isUntaxed = item.tax == nil && rate == Rate(basisPoints: 0)
    let (net, tax) = (money(item.net, .net), isUntaxed ? .zero : tax(item.tax))
    return InvoiceLine(
      name: item.name, rate: rate, net: net, tax: tax,
      gross: item.gross == nil ? net + tax : money(item.gross, .gross))
  }

  private mutating func rate(_ text: String) -> Rate? {
    let rate = try? Rate(ofInvoice: Array(decimal(text).utf8).span)
    if rate == nil { wrong(text, .rate, .rate) }
    return rate
  }

  private mutating func missing(_ field: Field) {
    let title = title(of: field)
    note(
      .missing, field,
      en: "the invoice does not say its \(title.english); ask for the original file",
      zh: "发票未载明“\(title.chinese)”；请索取原始文件")
  }

  private mutating func wrong(_ text: String, _ code: FindingCode, _ field: Field) {
    let title = title(of: field)
    note(
      code, field, en: "\"\(text)\" is no \(title.english); ask for the original file",
      zh: "“\(text)”不是有效的\(title.chinese)；请索取原始文件")
  }

  /// What people call a value: the title of its column in a register.
  private func title(of field: Field) -> Message {
    TableKind.invoices.column(of: field)?.title ?? Message(asWritten: field.name)
  }

  private mutating func note(
    _ code: FindingCode, _ field: Field, en english: String, zh chinese: String
  ) {
    defects.append(
      InvoiceDefect(
        code: code, column: field.name, message: Message(en: english, zh: chinese)))
  }
}
