import Settlement
import Tabular
internal import Text

extension TableScan {
  /// Reads the invoices (增值税专用发票登记), or what the tax bureau exports; a row that cannot be read
  /// is left out, and with it every other item of its invoice.
  mutating func readInvoices() throws(TabularError) -> [InvoiceRow] {
    let hasItems = header.place(of: .item) >= 0
    var invoices = InvoicesUnderConstruction(hasItems: hasItems)
    var doubted: Set<String> = []
    while try nextLine() {
      let known = located.count
      let number = invoiceNumber()
      let code = identifier(.invoiceCode, isRequired: false)
      let key = InvoicesUnderConstruction.Key(number: number, code: code)
      if let invoice = invoice(key) {
        let place = Place(file: file, row: row.number)
        let row = InvoiceRow(
          invoice: invoice, place: place, form: header.lacks(.origin) ? .register : .workbook)
        noteRisk(of: invoice, &doubted)
        invoices.append(hasItems ? row.asItem(symbols.text(text(.item))) : row, key)
      } else {
        invoices.leaveOut(key)
      }
      if !header.lacks(.origin) { nameSeller(in: known) }
    }
    return invoices.rows
  }

  /// Says of what was found in the current row whose invoice it is about.
  ///
  /// A ticket may have no seller: what cannot be credited is no dealer's that counts.
  private mutating func nameSeller(in first: Int) {
    guard first < located.count else { return }
    let seller = range(of: .sellerTaxID).flatMap { range in
      try? symbols.identifier(row.text.span.extracting(range))
    }
    let type = symbols.text(text(.type))
    guard seller != nil || !type.isEmpty && !isSpecialInvoice(type) else { return }
    let named = seller.map { symbols.text($0) } ?? ""
    for place in first..<located.count { located[place].seller = named }
  }

  private mutating func invoice(_ key: InvoicesUnderConstruction.Key) -> Invoice? {
    let type = invoiceType()
    let issuedOn = day(.issuedOn, isRequired: true)
    let receivedOn = day(.receivedOn)
    let seller = identifier(.sellerTaxID, isRequired: true)
    let buyer = identifier(.buyerTaxID, isRequired: true)
    let net = figure(.net, .signedAmount, isRequired: true).map { Money(fen: $0) }
    let rate = type == .ordinary ? uncheckedRate() : invoiceRate()
    let tax = figure(.tax, .signedAmount, isRequired: true).map { Money(fen: $0) }
    let gross = figure(.gross, .signedAmount).map { Money(fen: $0) }
    let statements = identifiers(.statements)
    let status = invoiceStatus()
    let original = wholeNumber(.originalNo, isRequired: false)
    guard !endRow(dealer: nil), let type, let issuedOn, let net, let tax else { return nil }
    return Invoice(
      number: symbols.text(key.number), code: symbols.text(key.code), type: type,
      issuedOn: issuedOn, receivedOn: receivedOn, sellerName: symbols.text(text(.sellerName)),
      sellerTaxID: symbols.text(seller), buyerName: symbols.text(text(.buyerName)),
      buyerTaxID: symbols.text(buyer), net: net, rate: rate, tax: tax,
      gross: gross ?? net + tax, statements: statements, status: status,
      originalNumber: symbols.text(original), remark: symbols.text(text(.remark)))
  }

  /// Reports an invoice that the tax bureau doubts, each once.
  private mutating func noteRisk(of invoice: Invoice, _ doubted: inout Set<String>) {
    let risk = symbols.text(text(.risk))
    guard !risk.isEmpty, risk != "正常", doubted.insert(invoice.number).inserted else { return }
    let finding = Finding(
      .notice, .invoiceRisk, at: Place(file: file, row: row.number, column: Field.risk.name),
      Message(
        en: "the tax bureau marks invoice \(invoice.number) as \(risk), so that its tax may not be "
          + "creditable; ask the bureau before it is credited (the invoice counts all the same)",
        zh: "税务机关将发票 \(invoice.number) 标为“\(risk)”，进项税额可能不得抵扣；抵扣前请向税务机关核实（核对时照常计入）"))
    located.append(LocatedFinding(finding: finding, position: header.place(of: .risk)))
  }

  /// The tax bureau has two columns for the number, of which each row fills one.
  private mutating func invoiceNumber() -> Symbol {
    let isPaperMissing = range(of: .invoiceNo) == nil
    let digital = wholeNumber(.digitalNo, isRequired: isPaperMissing && header.lacks(.invoiceNo))
    let paper = wholeNumber(
      .invoiceNo, isRequired: range(of: .digitalNo) == nil && !header.lacks(.invoiceNo))
    guard !digital.isBlank else { return paper }
    if !paper.isBlank, paper != digital { note(.twoNumbers(symbols.text(paper)), .digitalNo) }
    return digital
  }

  /// Reads the number of an invoice, of which a spreadsheet may have kept 15 digits.
  private mutating func wholeNumber(_ field: Field, isRequired: Bool) -> Symbol {
    let number = identifier(field, isRequired: isRequired)
    guard isRoundedInvoiceNumber(Array(symbols.text(number).utf8).span) else { return number }
    note(.roundedNumber, field)
    return .blank
  }

  /// The tax bureau writes whole names, of which one word tells a special invoice.
  private mutating func invoiceType() -> InvoiceType? {
    value(.type, isRequired: true) { cell throws(CellDefect) in
      isSpecialInvoice(String(cell: cell)) ? .special : .ordinary
    }
  }

  /// Reads the rate of an invoice that does not count anyway: the bureau writes words there too.
  private func uncheckedRate() -> Rate? {
    guard let range = range(of: .rate) else { return nil }
    return try? Rate(ofInvoice: row.text.span.extracting(range))
  }

  private mutating func invoiceRate() -> Rate? {
    value(.rate) { cell throws(CellDefect) in try Rate(ofInvoice: cell) }
  }

  private mutating func invoiceStatus() -> InvoiceStatus? {
    let status = word(.status, Words.invoiceStatuses)
    let isPositive = yesNo(.positive, default: true)
    return isPositive || status ?? .normal != .normal ? status : .red
  }

  /// Reads several identifiers in one cell, parted by semicolons or enumeration commas.
  private mutating func identifiers(_ field: Field) -> [String] {
    guard let range = range(of: field) else { return [] }
    let cell = String(decoding: row.text[range], as: UTF8.self)
    var found: [String] = []
    for part in cell.split(whereSeparator: { ";；、".contains($0) }) {
      let bytes = Array(trimmedText(part).utf8)
      guard !bytes.isEmpty else { continue }
      do {
        found.append(symbols.text(try symbols.identifier(bytes.span)))
      } catch {
        note(error, field)
      }
    }
    return found
  }
}

/// Whether a type is that of a special invoice, of which one word tells.
private func isSpecialInvoice(_ type: String) -> Bool {
  let name = foldedWord(type)
  return name == "special" || name.contains("专用") || name.contains("专票")
}

extension Header {
  fileprivate func lacks(_ field: Field) -> Bool { place(of: field) < 0 }
}

/// The invoices of one file as they grow, an item a row where the file has items.
private struct InvoicesUnderConstruction {
  struct Key: Hashable {
    let number: Symbol
    let code: Symbol
  }

  private let hasItems: Bool
  private var invoices: [(row: InvoiceRow, key: Key)] = []
  /// The place of each invoice's first row.
  private var places: [Key: Int] = [:]
  /// Invoices of which a row cannot be read.
  private var leftOut: Set<Key> = []

  init(hasItems: Bool) {
    self.hasItems = hasItems
  }

  var rows: [InvoiceRow] {
    guard hasItems else { return invoices.map(\.row) }
    return invoices.filter { !leftOut.contains($0.key) }.map(\.row)
  }

  mutating func leaveOut(_ key: Key) {
    if !key.number.isBlank { leftOut.insert(key) }
  }

  mutating func append(_ row: InvoiceRow, _ key: Key) {
    if hasItems, let place = places[key], let sum = invoices[place].row.adding(row) {
      invoices[place].row = sum
    } else {
      places[key] = places[key] ?? invoices.count
      invoices.append((row, key))
    }
  }
}

extension InvoiceRow {
  /// The invoice as the first of its items.
  fileprivate func asItem(_ name: String) -> InvoiceRow {
    var whole = invoice
    whole.items = [
      InvoiceLine(
        name: name, rate: invoice.rate, net: invoice.net, tax: invoice.tax, gross: invoice.gross)
    ]
    whole.rate = nil
    return InvoiceRow(invoice: whole, place: place, form: form)
  }

  /// The invoice with another item of it; nil where the other row is no item of the same invoice.
  fileprivate func adding(_ item: InvoiceRow) -> InvoiceRow? {
    var sum = invoice
    let other = item.invoice
    guard sum.sellerTaxID == other.sellerTaxID, sum.buyerTaxID == other.buyerTaxID,
      sum.issuedOn == other.issuedOn, sum.type == other.type, sum.status == other.status
    else { return nil }
    sum.net = clampedMoney(Int128(sum.net.fen) + Int128(other.net.fen))
    sum.tax = clampedMoney(Int128(sum.tax.fen) + Int128(other.tax.fen))
    sum.gross = clampedMoney(Int128(sum.gross.fen) + Int128(other.gross.fen))
    sum.items += other.items
    return InvoiceRow(invoice: sum, place: place, form: form)
  }
}
