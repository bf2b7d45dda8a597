package import Settlement
package import Text

extension ClaimKind {
  /// What people call it (费用类别).
  package var name: Message {
    switch self {
    case .part: Message(en: "Parts", zh: "配件")
    case .maintenance: Message(en: "Maintenance", zh: "强保")
    case .labour: Message(en: "Labour", zh: "工时")
    case .travel: Message(en: "Travel", zh: "差旅")
    case .unknown: Message(en: "Unknown kind", zh: "类别不明")
    }
  }
}

extension PartSource {
  /// What people call it (配件来源).
  package var name: Message {
    switch self {
    case .manufacturer: Message(en: "Manufacturer", zh: "厂家")
    case .qualified: Message(en: "Qualified supplier", zh: "合格供方")
    case .emergency: Message(en: "Emergency order", zh: "急件")
    case .external: Message(en: "Bought elsewhere", zh: "外购")
    }
  }
}

extension AbsentInput {
  /// What people call it.
  package var name: Message {
    switch self {
    case .receipts: Message(en: "register of receipts", zh: "收件登记")
    case .acceptance: Message(en: "acceptance of old parts", zh: "旧件验收单")
    case .records: Message(en: "register of service records", zh: "现场服务记录表登记")
    case .machines: Message(en: "register of machines", zh: "整机档案")
    case .approvals: Message(en: "register of approvals", zh: "书面同意登记")
    case .tariffs: Message(en: "tariffs for services", zh: "服务费标准")
    case .cause:
      Message(en: "column of the cause in the service records", zh: "现场服务记录表登记的故障责任栏")
    case .recordReturn:
      Message(
        en: "column of the return date in the service records", zh: "现场服务记录表登记的记录返回日期栏")
    case .partReturn:
      Message(
        en: "column of the return date in the acceptance or the service records",
        zh: "旧件验收单的旧件返回日期栏或现场服务记录表登记的记录返回日期栏")
    }
  }

  /// What is not checked without it.
  package var rules: Message {
    switch self {
    case .receipts: Message(en: "mailing deadline", zh: "寄出期限")
    case .acceptance: Message(en: "return of old parts", zh: "旧件退回与验收")
    case .records:
      Message(en: "service record, signature, service date", zh: "服务记录表、用户签字、服务日期")
    case .machines: Message(en: "machine, warranty card, warranty", zh: "整机、回执卡、三包期")
    case .approvals: Message(en: "extensions and emergency orders", zh: "延期批准与急件")
    case .tariffs: Message(en: "tariffs for services", zh: "服务费标准")
    case .cause: Message(en: "cause of the fault", zh: "故障责任")
    case .recordReturn: Message(en: "return of the service record in time", zh: "服务记录表是否按期返回")
    case .partReturn: Message(en: "return of the old part in time", zh: "旧件是否按期返回")
    }
  }
}

extension Verdict {
  /// What people call it (决定).
  package var name: Message {
    switch self {
    case .approved: Message(en: "Approved", zh: "核准")
    case .adjusted: Message(en: "Adjusted", zh: "部分核准")
    case .rejected: Message(en: "Rejected", zh: "不予结算")
    }
  }
}

extension StatementState {
  /// What people call it (状态).
  package var name: Message {
    switch self {
    case .issued: Message(en: "Issued", zh: "已出具")
    case .confirmed: Message(en: "Confirmed", zh: "已确认")
    case .disputed: Message(en: "Disputed", zh: "有异议")
    case .posted: Message(en: "Posted", zh: "已入账")
    case .invoiced: Message(en: "Invoiced", zh: "已开票")
    case .withdrawn: Message(en: "Withdrawn", zh: "已撤回")
    case .held: Message(en: "Held", zh: "暂缓")
    case .none: Message(en: "No list", zh: "未报清单")
    }
  }
}

extension TaxpayerType {
  /// What people call it (纳税人类型).
  package var name: Message {
    switch self {
    case .general: Message(en: "General taxpayer", zh: "一般纳税人")
    case .smallScale: Message(en: "Small-scale taxpayer", zh: "小规模纳税人")
    }
  }
}

extension InvoiceSubject {
  /// What the line of an invoice is called.
  package var name: Message {
    switch self {
    case .parts: Message(en: "Parts", zh: "配件")
    case .fee: Message(en: "Parts management fee", zh: "配件管理费")
    case .maintenance: Message(en: "Forced maintenance", zh: "强制保养")
    case .labour: Message(en: "Labour", zh: "维修工时")
    case .travel: Message(en: "Travel", zh: "差旅")
    case .adjustments: Message(en: "Adjustments", zh: "前期调整")
    }
  }
}
