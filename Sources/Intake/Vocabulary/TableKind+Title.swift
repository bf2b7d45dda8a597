internal import Settlement
package import Text

extension TableKind {
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
    }
  }

  /// Whether the table comes with the month's lists, and not with what holds for longer.
  package var isMonthly: Bool {
    switch self {
    case .expenses, .returns, .acceptance, .receipts, .records, .confirmations, .invoices,
      .adjustments:
      true
    case .prices, .dealers, .machines, .approvals, .tariffs, .calendar: false
    }
  }
}
