extension TableKind {
  /// The columns in the order of a blank template.
  package var columns: [Column] { Self.tables[self] ?? [] }

  private static let tables: [TableKind: [Column]] = [
    .expenses: expenseColumns, .returns: returnColumns, .acceptance: acceptanceColumns,
    .receipts: receiptColumns, .prices: priceColumns, .dealers: dealerColumns,
    .records: recordColumns, .machines: machineColumns, .approvals: approvalColumns,
    .tariffs: tariffColumns, .confirmations: confirmationColumns, .invoices: invoiceColumns,
    .adjustments: adjustmentColumns, .calendar: calendarColumns,
  ]
}

extension Column {
  /// A column with the headings that it has in every kind.
  fileprivate init(
    _ field: Field, _ requirement: Requirement = .optional, inPreamble: Bool = false
  ) {
    self.init(field, requirement, headings: field.aliases, inPreamble: inPreamble)
  }

  /// A column with headings of this kind's own.
  fileprivate init(
    _ field: Field, _ requirement: Requirement = .optional, headings: [String],
    inPreamble: Bool = false
  ) {
    self.init(
      name: field.name, aliases: headings, requirement: requirement, mayBeInPreamble: inPreamble,
      field: field)
  }
}

private let expenseColumns = [
  Column(.dealer, inPreamble: true), Column(.period, inPreamble: true), Column(.line),
  Column(.recordNo, .filled), Column(.kind), Column(.partNo, .filled), Column(.partName),
  Column(.quantity, .filled), Column(.unitPrice, .mayBeBlank), Column(.amount), Column(.fee),
  Column(.source), Column(.approvalNo), Column(.attached), Column(.remark),
]

private let returnColumns = [
  Column(.dealer, inPreamble: true), Column(.period, inPreamble: true),
  Column(.labelNo, .mayBeBlank), Column(.partNo, .filled), Column(.partName),
  Column(.quantity, .filled), Column(.packageNo), Column(.remark),
]

private let acceptanceColumns = [
  Column(.dealer, .filled, inPreamble: true), Column(.period, .filled, inPreamble: true),
  Column(.labelNo), Column(.partNo, .filled), Column(.accepted, .filled), Column(.received),
  Column(.result, .filled), Column(.inspector), Column(.inspectedOn), Column(.remark),
]

private let receiptColumns = [
  Column(.dealer, .filled), Column(.period, .filled), Column(.mailedOn, .filled),
  Column(.receivedOn),
]

private let priceColumns = [
  Column(.partNo, .filled), Column(.partName), Column(.unit), Column(.price, .filled),
  Column(.partClass), Column(.family), Column(.effectiveFrom, .filled), Column(.effectiveTo),
  Column(.publishedOn),
]

private let dealerColumns = [
  Column(.dealer, .filled), Column(.name, .filled), Column(.taxpayerID, .filled),
  Column(.taxpayer), Column(.account), Column(.validFrom), Column(.validTo),
]

private let recordColumns = [
  Column(.recordNo, .filled), Column(.dealer, .filled), Column(.machineNo, .filled),
  Column(.serviceDate, .filled), Column(.hours), Column(.signed, .mayBeBlank), Column(.complete),
]

private let machineColumns = [
  Column(.machineNo, .filled), Column(.model), Column(.family), Column(.soldOn, .filled),
  Column(.cardReceivedOn), Column(.warrantyMonths), Column(.warrantyHours),
]

private let approvalColumns = [
  Column(.approvalNo, .filled), Column(.type, .filled), Column(.dealer, .filled),
  Column(.grantedOn, .filled), Column(.partNo), Column(.quantity), Column(.period),
  Column(.until), Column(.approvedBy), Column(.remark),
]

private let tariffColumns = [
  Column(.kind, .filled), Column(.item, .filled), Column(.family),
  Column(.price, .filled, headings: ["标准", "价格", "含税价"]), Column(.effectiveFrom, .filled),
  Column(.effectiveTo),
]

private let confirmationColumns = [
  Column(.statementNo, .filled), Column(.decision, .filled), Column(.on, .filled), Column(.by),
  Column(.remark),
]

private let invoiceColumns = [
  Column(.invoiceNo, .filled), Column(.invoiceCode),
  Column(.type, .filled, headings: ["发票类型", "发票票种"]), Column(.issuedOn, .filled),
  Column(.receivedOn, headings: ["收票日期"]), Column(.sellerName), Column(.sellerTaxID, .filled),
  Column(.buyerName), Column(.buyerTaxID, .filled), Column(.net, .filled), Column(.rate, .filled),
  Column(.tax, .filled), Column(.gross, .filled), Column(.statements), Column(.status),
  Column(.originalNo),
]

private let adjustmentColumns = [
  Column(.statementNo, .filled), Column(.line),
  Column(.amount, .filled, headings: ["调整金额"] + Field.amount.aliases),
  Column(.reason, .filled), Column(.approvedBy, .filled), Column(.remark),
]

private let calendarColumns = [Column(.date, .filled), Column(.day, .filled)]
