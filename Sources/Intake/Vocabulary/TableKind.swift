package import Text

/// What a table is about; its header says so, never its file's name.
///
/// In the order in which a nearest kind is named and templates are listed.
package enum TableKind: String, CaseIterable, Sendable {
  /// 代垫服务费用清单
  case expenses
  /// 服务旧件退回明细表
  case returns
  /// 旧件验收单
  case acceptance
  /// 收件登记
  case receipts
  /// 配件批发价表
  case prices
  /// 特约服务中心名册
  case dealers
  /// 现场服务记录表登记
  case records
  /// 整机档案
  case machines
  /// 书面同意
  case approvals
  /// 服务费标准
  case tariffs
  /// 确认回传
  case confirmations
  /// 增值税专用发票登记
  case invoices
  /// 调整单
  case adjustments
  /// 节假日
  case calendar
  /// 库存返厂登记
  case machineReturns = "machine-returns"
  /// 应收货款
  case receivables
  /// 旧件出入库
  case movements
  /// 售后服务登记
  case calls
  /// 回访登记
  case callbacks
  /// 投诉登记
  case complaints
  /// 待销车保养检查表
  case stockCare = "stock-care"
  /// 供应商名册
  case suppliers
  /// 配件供应关系
  case sourcing
  /// 供应商回复
  case answers
  /// 结算清单
  case settlement
}

extension TableKind {
  /// The columns in the order of a blank template.
  package var columns: [Column] {
    switch self {
    case .expenses: expenseColumns
    case .returns: returnColumns
    case .acceptance: acceptanceColumns
    case .receipts: receiptColumns
    case .prices: priceColumns
    case .dealers: dealerColumns
    case .records: recordColumns
    case .machines: machineColumns
    case .approvals: approvalColumns
    case .tariffs: tariffColumns
    case .confirmations: confirmationColumns
    case .invoices: invoiceColumns
    case .adjustments: adjustmentColumns
    case .calendar: calendarColumns
    case .machineReturns: machineReturnColumns
    case .receivables: receivableColumns
    case .movements: movementColumns
    case .calls: callColumns
    case .callbacks: callBackColumns
    case .complaints: complaintColumns
    case .stockCare: stockCareColumns
    case .suppliers: supplierColumns
    case .sourcing: sourcingColumns
    case .answers: answerColumns
    case .settlement: settlementColumns
    }
  }

  /// The column of a field; nil where the kind has none.
  func column(of field: Field) -> Column? { columns.first { $0.field == field } }

  /// What the table is called.
  package var title: Message {
    switch self {
    case .expenses: Message(en: "expense list", zh: "代垫服务费用清单")
    case .returns: Message(en: "manifest of returned old parts", zh: "服务旧件退回明细表")
    case .acceptance: Message(en: "acceptance of old parts", zh: "旧件验收单")
    case .receipts: Message(en: "receipts of the lists", zh: "收件登记")
    case .prices: Message(en: "wholesale prices of parts", zh: "配件批发价表")
    case .dealers: Message(en: "register of service centers", zh: "特约服务中心名册")
    case .records: Message(en: "register of field service records", zh: "现场服务记录表登记")
    case .machines: Message(en: "machine register", zh: "整机档案")
    case .approvals: Message(en: "written approvals", zh: "书面同意")
    case .tariffs: Message(en: "service tariffs", zh: "服务费标准")
    case .confirmations: Message(en: "confirmations of statements", zh: "确认回传")
    case .invoices: Message(en: "register of VAT special invoices", zh: "增值税专用发票登记")
    case .adjustments: Message(en: "adjustments", zh: "调整单")
    case .calendar: Message(en: "days off and make-up working days", zh: "节假日")
    case .machineReturns: Message(en: "machines sent back from stock", zh: "库存返厂登记")
    case .receivables: Message(en: "receivables from service centers", zh: "应收货款")
    case .movements: Message(en: "movements of old parts", zh: "旧件出入库")
    case .calls: Message(en: "register of service calls", zh: "售后服务登记")
    case .callbacks: Message(en: "register of call-backs", zh: "回访登记")
    case .complaints: Message(en: "register of complaints", zh: "投诉登记")
    case .stockCare: Message(en: "checks of machines in stock", zh: "待销车保养检查表")
    case .suppliers: Message(en: "register of suppliers", zh: "供应商名册")
    case .sourcing: Message(en: "parts and their suppliers", zh: "配件供应关系")
    case .answers: Message(en: "answers of suppliers", zh: "供应商回复")
    case .settlement: Message(en: "list as settled", zh: "结算清单")
    }
  }

  /// Whether the table comes with the month's lists, and not with what holds for longer.
  package var isMonthly: Bool {
    switch self {
    case .expenses, .returns, .acceptance, .receipts, .records, .confirmations, .invoices,
      .adjustments, .machineReturns, .receivables, .movements, .calls, .callbacks, .complaints,
      .stockCare, .answers:
      true
    case .prices, .dealers, .machines, .approvals, .tariffs, .calendar, .suppliers, .sourcing,
      .settlement:
      false
    }
  }

  /// Whether a table is of the kind only where a command was given it as such: no workspace has one,
  /// and elsewhere its header says nothing.
  package var isOnlyAskedFor: Bool { self == .settlement }

  /// What is read for claims on suppliers alone.
  private static let ofRecovery: Set<TableKind> = [.suppliers, .sourcing, .answers]

  /// Whether a month-end reads the table.
  var isReadBySettling: Bool {
    !isOnlyAskedFor && !Self.ofReports.contains(self) && !Self.ofRecovery.contains(self)
  }

  /// Those that a report alone reads.
  private static let ofReports: Set<TableKind> = [
    .movements, .calls, .callbacks, .complaints, .stockCare,
  ]
}

extension TableKind {
  /// The columns of which one is filled in every line; a total or footer has none.
  var identifiers: [Field] {
    switch self {
    case .expenses: [.recordNo, .partNo, .dealer]
    case .returns, .acceptance: [.labelNo, .partNo, .dealer]
    case .receipts, .dealers: [.dealer]
    case .prices: [.partNo]
    case .records: [.recordNo, .dealer]
    case .machines: [.machineNo, .dealer]
    case .approvals: [.partNo, .dealer]
    case .tariffs: [.item]
    case .confirmations, .adjustments: [.statementNo]
    case .invoices: [.invoiceNo, .digitalNo, .sellerTaxID, .buyerTaxID]
    case .calendar: [.date]
    case .machineReturns, .receivables: [.dealer]
    case .movements: [.labelNo, .partNo]
    case .calls: [.callNo, .recordNo, .dealer]
    case .callbacks: [.recordNo, .machineNo]
    case .complaints: [.complaintNo, .dealer]
    case .stockCare: [.machineNo]
    case .suppliers: [.supplier]
    case .sourcing: [.partNo, .supplier]
    case .answers: [.recoveryNo]
    case .settlement: [.recordNo, .partNo, .dealer]
    }
  }

  /// Whether an unreadable row holds the lists of the dealer it names.
  var holdsDealers: Bool { effectOfUnreadableRow == .dealersHeld }

  /// What an unreadable row does to the run.
  var effectOfUnreadableRow: UnreadableRowEffect {
    switch self {
    case .expenses, .invoices, .confirmations, .adjustments, .movements, .calls, .callbacks,
      .complaints, .stockCare, .answers, .settlement:
      .leftOut
    case .returns, .acceptance, .receipts, .records, .machineReturns: .dealersHeld
    case .prices, .dealers, .machines, .approvals, .tariffs, .calendar, .receivables, .suppliers,
      .sourcing:
      .nothingDecided
    }
  }
}

/// What an unreadable row of a table does to the run.
enum UnreadableRowEffect {
  /// It concerns nothing but itself or the list that it stands in.
  case leftOut
  /// It holds the lists of the dealer that it names.
  case dealersHeld
  /// Nothing may be decided, because the register cannot be relied on.
  case nothingDecided
}

extension Column {
  /// A column with the headings that it has in every kind.
  fileprivate init(
    _ field: Field, _ requirement: Requirement = .optional, inPreamble: Bool = false,
    instead: Field? = nil
  ) {
    self.init(
      field, requirement, headings: field.aliases, inPreamble: inPreamble, instead: instead)
  }

  /// A column with headings of this kind's own.
  fileprivate init(
    _ field: Field, _ requirement: Requirement = .optional, headings: [String],
    inPreamble: Bool = false, instead: Field? = nil
  ) {
    self.init(
      name: field.name, aliases: headings, requirement: requirement, mayBeInPreamble: inPreamble,
      field: field, instead: instead)
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
  Column(.labelNo), Column(.partNo, .filled), Column(.accepted, .mayBeBlank), Column(.received),
  Column(.result, .filled), Column(.inspector), Column(.inspectedOn),
  Column(.returnedOn, headings: ["旧件返回日期"]), Column(.supplier), Column(.disposition),
  Column(.store), Column(.remark),
]

private let receiptColumns = [
  Column(.dealer, .filled), Column(.period, .filled), Column(.mailedOn, .filled),
  Column(.receivedOn), Column(.consignmentNo),
]

private let priceColumns = [
  Column(.partNo, .filled), Column(.partName), Column(.unit), Column(.price, .filled),
  Column(.partClass), Column(.family), Column(.effectiveFrom, .filled), Column(.effectiveTo),
  Column(.publishedOn), Column(.warrantyMonths, headings: ["质量保证期月数"]),
]

private let dealerColumns = [
  Column(.dealer, .filled), Column(.name, .filled), Column(.taxpayerID, .filled),
  Column(.taxpayer), Column(.account), Column(.validFrom), Column(.validTo),
]

private let recordColumns = [
  Column(.recordNo, .filled), Column(.dealer, .filled), Column(.machineNo, .filled),
  Column(.serviceDate, .filled), Column(.hours), Column(.signed, .mayBeBlank), Column(.complete),
  Column(.cause), Column(.charged), Column(.repaired),
  Column(.returnedOn, headings: ["记录返回日期"]), Column(.satisfaction), Column(.projectNo),
]

private let machineColumns = [
  Column(.machineNo, .filled), Column(.model), Column(.family), Column(.soldOn, .mayBeBlank),
  Column(.arrivedOn), Column(.leftOn), Column(.cardReceivedOn), Column(.warrantyMonths),
  Column(.warrantyHours), Column(.dealer), Column(.customer), Column(.projectNo),
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
  Column(.statementNo, .filled), Column(.revision), Column(.decision, .filled),
  Column(.on, .filled), Column(.by), Column(.remark),
]

private let invoiceColumns = [
  Column(.invoiceNo, .filled, instead: .digitalNo), Column(.digitalNo), Column(.invoiceCode),
  Column(.type, .filled, headings: ["发票类型", "发票票种", "票种"]), Column(.issuedOn, .filled),
  Column(.receivedOn, headings: ["收票日期"]), Column(.sellerName), Column(.sellerTaxID, .filled),
  Column(.buyerName), Column(.buyerTaxID, .filled), Column(.net, .filled), Column(.rate),
  Column(.tax, .filled), Column(.gross), Column(.statements), Column(.status), Column(.positive),
  Column(.item, headings: ["货物或应税劳务名称", "货物名称", "项目名称"]), Column(.originalNo),
  Column(.risk), Column(.origin), Column(.remark),
]

private let adjustmentColumns = [
  Column(.statementNo, .filled), Column(.line),
  Column(.amount, .filled, headings: ["调整金额"] + Field.amount.aliases),
  Column(.reason, .filled), Column(.approvedBy, .filled), Column(.remark),
]

private let calendarColumns = [Column(.date, .filled), Column(.day, .filled)]

private let machineReturnColumns = [
  Column(.returnNo, .filled), Column(.dealer, .filled), Column(.machineNo, .filled),
  Column(.returnedOn, .filled, headings: ["返厂日期"]),
  Column(.cause, .filled, headings: ["返厂原因"]), Column(.freight, .filled),
  Column(.paidBy, .filled), Column(.restore),
]

private let receivableColumns = [
  Column(.dealer, .filled), Column(.asOf, .filled), Column(.balance, .filled),
]

private let movementColumns = [
  Column(.movementNo, .filled), Column(.date, .filled), Column(.store, .filled),
  Column(.partNo, .filled), Column(.labelNo), Column(.quantity, .filled, headings: ["数量"]),
  Column(.type, .filled, headings: ["类型"]), Column(.toStore), Column(.partner), Column(.remark),
]

private let callColumns = [
  Column(.callNo, .filled), Column(.dealer, .filled), Column(.calledAt, .filled),
  Column(.arrivedAt, .mayBeBlank), Column(.restoredAt, .mayBeBlank), Column(.answeredAt),
  Column(.transferredAt), Column(.arrangedAt), Column(.checkedAt), Column(.distance),
  Column(.inCity), Column(.level), Column(.inWarranty), Column(.machineNo), Column(.recordNo),
  Column(.projectNo), Column(.channel),
]

private let callBackColumns = [
  Column(.machineNo, .filled), Column(.calledOn, .filled), Column(.reached, .mayBeBlank),
  Column(.overall, .mayBeBlank), Column(.contact), Column(.guidance), Column(.prompt),
  Column(.manner), Column(.skill), Column(.openProblem), Column(.performance), Column(.product),
  Column(.recordNo), Column(.complaintNo), Column(.major),
]

private let complaintColumns = [
  Column(.complaintNo, .filled), Column(.receivedAt, .filled),
  Column(.partClass, .filled, headings: ["投诉类别"]), Column(.closedAt, .mayBeBlank),
  Column(.dealer), Column(.machineNo), Column(.wantsReturn), Column(.urgent), Column(.serious),
  Column(.liable), Column(.department),
]

private let stockCareColumns = [
  Column(.machineNo, .filled), Column(.checkedOn, .filled), Column(.passed, .mayBeBlank),
  Column(.recordNo),
]

private let supplierColumns = [
  Column(.supplier, .filled, headings: ["供应商编号", "供应商代码"]),
  Column(.name, .filled, headings: ["供应商名称", "名称"]), Column(.taxpayerID, .mayBeBlank),
  Column(.answerDays, .mayBeBlank),
]

private let sourcingColumns = [
  Column(.partNo, .filled),
  Column(.supplier, .filled, headings: ["供应商编号", "供应商代码", "供应商"]),
  Column(.effectiveFrom, .filled), Column(.effectiveTo), Column(.share, .filled),
  Column(.claimPrice), Column(.labourShare),
  Column(.warrantyMonths, headings: ["供方质保月数"]), Column(.proof),
]

private let answerColumns = [
  Column(.recoveryNo, .filled), Column(.claimLine, .mayBeBlank),
  Column(.amountAccepted, .filled),
  Column(.on, .filled, headings: ["日期", "确认日期", "回复日期"]),
  Column(.reason, headings: ["异议原因"]), Column(.by),
]

private let settlementColumns = [
  Column(.recordNo, .filled), Column(.partNo, .filled, headings: Field.partNo.aliases + ["item"]),
  Column(.amountApproved, .filled), Column(.quantityApproved, .mayBeBlank), Column(.feeApproved),
  Column(.amountClaimed), Column(.feeClaimed), Column(.line), Column(.kind), Column(.dealer),
  Column(.reasons),
]
