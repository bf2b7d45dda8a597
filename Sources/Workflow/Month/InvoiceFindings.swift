import Settlement
internal import Text

extension Finding {
  /// Says what a reading of invoices found.
  init(_ outcome: InvoiceReadings.Outcome, _ rows: [ReadInvoice]) {
    switch outcome {
    case .contradicted(let row, let other, let columns):
      self.init(contradicted: rows[row], by: rows[other], in: columns)
    case .twice(let row, let other):
      let place = placeOf(rows[other], from: rows[row])
      self.init(
        .notice, .invoiceTwice, at: rows[row].place,
        Message(
          en: "invoice \(rows[row].number) is in \(place.english) too; both are one invoice",
          zh: "发票 \(rows[row].number) 在\(place.chinese)也有，按同一张发票处理"))
    case .changed(let row, let before, let after):
      self.init(changed: rows[row], before, after)
    }
  }

  private init(contradicted row: ReadInvoice, by other: ReadInvoice, in columns: [InvoiceColumn]) {
    let place = placeOf(other, from: row)
    let said = columns.map { column in
      let (there, here) = (column.shown(of: other.invoice), column.shown(of: row.invoice))
      return Message(
        en: "\(column.title.english) \(there.english) there and \(here.english) here",
        zh: "\(column.title.chinese)该处为 \(there.chinese)，本行为 \(here.chinese)")
    }
    self.init(
      .invoiceDiffers,
      at: Place(file: row.place.file, row: row.place.row, column: columns.first?.rawValue),
      Message(
        en: "invoice \(row.number) is in \(place.english) too, with other figures: "
          + said.map(\.english).joined(separator: ", ")
          + "; none of these rows counts, keep the one that agrees with the invoice",
        zh: "发票 \(row.number) 在\(place.chinese)也有，但内容不同："
          + said.map(\.chinese).joined(separator: "；")
          + "；这些行均不采用，请只保留与发票原件一致的一行"))
  }

  private init(changed row: ReadInvoice, _ before: Invoice, _ after: Invoice) {
    let changes = InvoiceColumn.allCases.filter { $0.text(of: before) != $0.text(of: after) }
      .map { column in
        let (then, now) = (column.shown(of: before), column.shown(of: after))
        return Message(
          en: "\(column.title.english) \(then.english) → \(now.english)",
          zh: "\(column.title.chinese) \(then.chinese) → \(now.chinese)")
      }
    self.init(
      .notice, .invoiceChanged, at: row.place,
      Message(
        en: "invoice \(row.number) was on file, and this row counts now: "
          + changes.map(\.english).joined(separator: "; "),
        zh: "发票 \(row.number) 已登记，现以本行为准：" + changes.map(\.chinese).joined(separator: "；")))
  }
}

extension Finding {
  /// Says how many invoices of other sellers the tax bureau's exports had, each table once.
  static func passedOver(_ rows: [ReadInvoice]) -> [Finding] {
    Dictionary(grouping: rows) { $0.place.file }.sorted { left, right in
      guard let first = left.key, let second = right.key else { return left.key == nil }
      return first < second
    }.map { file, rows in
      let count = Set(rows.map(\.invoice.key)).count
      return Finding(
        .notice, .rowPassedOver, at: Place(file: file),
        Message(
          en: "\(count) invoices of sellers that are no service centers were passed over",
          zh: "略过 \(count) 张非服务中心开具的发票"))
    }
  }
}

extension ReadInvoice {
  /// Number and code, as a message has them.
  fileprivate var number: String {
    invoice.code.isEmpty ? invoice.number : "\(invoice.number) (\(invoice.code))"
  }
}

/// How a message at one row names another.
private func placeOf(_ other: ReadInvoice, from row: ReadInvoice) -> Message {
  other.place.file == row.place.file
    ? Message(en: "row \(other.row)", zh: "第 \(other.row) 行")
    : Message(en: "row \(other.row) of \(other.table)", zh: " \(other.table) 第 \(other.row) 行")
}

extension InvoiceColumn {
  /// The column as people call it.
  fileprivate var title: Message {
    switch self {
    case .type: Message(en: "type", zh: "发票类型")
    case .issuedOn: Message(en: "issued on", zh: "开票日期")
    case .receivedOn: Message(en: "received on", zh: "收票日期")
    case .sellerName: Message(en: "seller", zh: "销方名称")
    case .sellerTaxID: Message(en: "seller's taxpayer id", zh: "销方税号")
    case .buyerName: Message(en: "buyer", zh: "购方名称")
    case .buyerTaxID: Message(en: "buyer's taxpayer id", zh: "购方税号")
    case .net: Message(en: "net", zh: "金额")
    case .rate: Message(en: "rate", zh: "税率")
    case .tax: Message(en: "tax", zh: "税额")
    case .gross: Message(en: "gross", zh: "价税合计")
    case .item: Message(en: "items", zh: "项目")
    case .statements: Message(en: "statements", zh: "结算单号")
    case .status: Message(en: "status", zh: "发票状态")
    case .originalNumber: Message(en: "original", zh: "原发票号码")
    case .remark: Message(en: "remark", zh: "备注")
    }
  }

  /// What an invoice has in the column, as a message has it: of a long text the beginning.
  fileprivate func shown(of invoice: Invoice) -> Message {
    let text = text(of: invoice)
    return Message(en: beginning(text.english), zh: beginning(text.chinese))
  }

  private func beginning(_ text: String) -> String {
    text.count <= 100 ? text : text.prefix(100) + "…"
  }

  /// What an invoice has in the column.
  fileprivate func text(of invoice: Invoice) -> Message {
    switch self {
    case .type: invoice.type == .special ? Message(en: "special", zh: "专用发票") : other
    case .issuedOn: same(invoice.issuedOn.description)
    case .receivedOn: same(invoice.receivedOn?.description ?? "")
    case .sellerName: same(invoice.sellerName)
    case .sellerTaxID: same(invoice.sellerTaxID)
    case .buyerName: same(invoice.buyerName)
    case .buyerTaxID: same(invoice.buyerTaxID)
    case .net: same(Settlement.text(invoice.net))
    case .rate: same(invoice.rate.map { Settlement.text($0) } ?? "")
    case .tax: same(Settlement.text(invoice.tax))
    case .gross: same(Settlement.text(invoice.gross))
    case .item: same(invoice.items.map(\.name).joined(separator: "、"))
    case .statements: same(invoice.statements.joined(separator: "; "))
    case .status: (invoice.status ?? .normal).name
    case .originalNumber: same(invoice.originalNumber)
    case .remark: same(invoice.remark)
    }
  }

  private var other: Message { Message(en: "other", zh: "其他发票") }

  /// A typed text in quotes; a dash where there is none.
  private func same(_ text: String) -> Message {
    guard !text.isEmpty else { return Message(en: "–", zh: "空") }
    let shown = text.count > 60 ? "\(text.prefix(60))…" : text
    return Message(en: shown, zh: shown)
  }
}

extension InvoiceStatus {
  /// What the register calls it.
  fileprivate var name: Message {
    switch self {
    case .normal: Message(en: "normal", zh: "正常")
    case .void: Message(en: "void", zh: "作废")
    case .red: Message(en: "red", zh: "红字")
    case .reversed: Message(en: "reversed", zh: "已红冲-全额")
    case .partlyReversed: Message(en: "reversed in part", zh: "已红冲-部分")
    }
  }
}
