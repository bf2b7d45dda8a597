import Settlement
internal import Text

/// An invoice in a reconciliation's canonical text, where no single row on file says the same.
///
/// An array: number, code, type, issued on, received on or null, seller's name and taxpayer id,
/// buyer's name and taxpayer id, net, rate in hundredths of a percent or null, tax, gross, items,
/// statements, status or null, original's number and code, remark.
extension TextBuffer {
  mutating func append(_ invoice: Invoice) {
    append(UInt8(ascii: "["))
    for text in [invoice.number, invoice.code, invoice.type.rawValue, invoice.issuedOn.description]
    {
      append(quoted: text)
      append(UInt8(ascii: ","))
    }
    append(quoted: invoice.receivedOn?.description)
    for text in [
      invoice.sellerName, invoice.sellerTaxID, invoice.buyerName, invoice.buyerTaxID,
    ] {
      append(UInt8(ascii: ","))
      append(quoted: text)
    }
    append(numbers: [
      invoice.net.fen, invoice.rate?.basisPoints, invoice.tax.fen, invoice.gross.fen,
    ])
    append(UInt8(ascii: ","))
    append(lines: invoice.items)
    append(UInt8(ascii: ","))
    append(array: invoice.statements) { $1.append(quoted: $0) }
    append(UInt8(ascii: ","))
    append(quoted: invoice.status?.rawValue)
    for text in [invoice.originalNumber, invoice.originalCode, invoice.remark] {
      append(UInt8(ascii: ","))
      append(quoted: text)
    }
    append(UInt8(ascii: "]"))
  }

  /// Writes items: name, rate in hundredths of a percent or null, net, tax and gross of each.
  mutating func append(lines: [InvoiceLine]) {
    append(array: lines) { line, text in
      text.append(UInt8(ascii: "["))
      text.append(quoted: line.name)
      text.append(
        numbers: [line.rate?.basisPoints, line.net.fen, line.tax.fen, line.gross.fen])
      text.append(UInt8(ascii: "]"))
    }
  }

  private mutating func append(numbers: [Int64?]) {
    for number in numbers {
      append(UInt8(ascii: ","))
      if let number { append(decimal: number) } else { append("null") }
    }
  }
}

extension Invoice {
  /// Reads what ``Text/TextBuffer/append(_:)`` wrote.
  init(_ fields: inout JSONFields) throws(ArchiveError) {
    self.init(
      number: try fields.text(), code: try fields.text(),
      type: try fields.word(of: InvoiceType.self), issuedOn: try fields.day(),
      receivedOn: try fields.optionalDay(), sellerName: try fields.text(),
      sellerTaxID: try fields.text(), buyerName: try fields.text(), buyerTaxID: try fields.text(),
      net: try fields.money(),
      rate: try fields.optionalRate(), tax: try fields.money(),
      gross: try fields.money(),
      items: try fields.objects { line throws(ArchiveError) in try InvoiceLine(&line) },
      statements: try fields.array { texts throws(ArchiveError) in try texts.text() },
      status: try fields.optionalWord(of: InvoiceStatus.self), originalNumber: try fields.text(),
      originalCode: try fields.text(), remark: try fields.text())
  }
}

extension InvoiceLine {
  fileprivate init(_ fields: inout JSONFields) throws(ArchiveError) {
    self.init(
      name: try fields.text(), rate: try fields.optionalRate(),
      net: try fields.money(), tax: try fields.money(), gross: try fields.money())
  }
}

/// Reads the items of an archived row.
func invoiceLines(_ text: [UInt8], of subject: String) throws(ArchiveError) -> [InvoiceLine] {
  var fields = try JSONFields(text: text, subject: subject)
  var lines: [InvoiceLine] = []
  while !fields.isAtEnd {
    var line = try fields.fields()
    lines.append(try InvoiceLine(&line))
  }
  return lines
}
