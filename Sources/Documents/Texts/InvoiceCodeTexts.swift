package import Settlement
package import Text

extension InvoiceCode {
  /// The reason in a few words.
  package var title: Message {
    switch self {
    case .duplicate: Message(en: "Registered twice", zh: "重复登记")
    case .differs: Message(en: "Rows that contradict each other", zh: "登记内容矛盾")
    case .void: Message(en: "Void", zh: "已作废")
    case .notSpecial: Message(en: "Not a special invoice", zh: "非专用发票")
    case .wrongBuyer: Message(en: "Wrong buyer", zh: "购方不符")
    case .wrongSeller: Message(en: "Wrong seller", zh: "销方不符")
    case .badNumber: Message(en: "Impossible number", zh: "发票号码有误")
    case .badArithmetic: Message(en: "Net and tax are not the gross", zh: "价税合计不符")
    case .taxOff: Message(en: "Tax off", zh: "税额误差过大")
    case .wrongRate: Message(en: "Wrong rate", zh: "税率不符")
    case .redUnmatched: Message(en: "Red letter without original", zh: "红字发票无对应蓝字发票")
    case .redMissing: Message(en: "Reversed, red letter missing", zh: "已红冲而缺红字发票")
    case .unmatched: Message(en: "Matches no statement", zh: "无对应结算单")
    }
  }

  /// When the code is given.
  package var meaning: Message {
    switch self {
    case .duplicate:
      Message(
        en: "An earlier row of the register has the same number and code; that one stands.",
        zh: "登记簿中前面已有号码和代码相同的一行，以前一行为准。")
    case .differs:
      Message(
        en: "Rows of this number have different contents, so none of them counts.",
        zh: "该号码有内容不同的登记行，均不予采用。")
    case .void:
      Message(
        en: "The register shows an invoice of this number and code as void.",
        zh: "登记簿中该号码和代码的发票状态为作废。")
    case .notSpecial:
      Message(
        en: "The tax inside an ordinary invoice cannot be credited.",
        zh: "普通发票的税额不能抵扣。")
    case .wrongBuyer:
      Message(
        en: "The buyer's taxpayer ID is not the manufacturer's.",
        zh: "购方纳税人识别号不是厂家的识别号。")
    case .wrongSeller:
      Message(
        en: """
          The seller's taxpayer ID is no service center's, or not that of the service center whose \
          statement the invoice names.
          """,
        zh: "销方纳税人识别号不属于任何特约服务中心，或与发票所列结算单的服务中心不符。")
    case .badNumber:
      Message(
        en: """
          A special invoice has a code of 10 or 12 digits and a number of 8, or a number of 20 \
          digits and no code.
          """,
        zh: "专用发票应为 10 位或 12 位代码加 8 位号码，或无代码的 20 位号码（数电票）。")
    case .badArithmetic:
      Message(
        en: "Net amount and tax do not add up to the gross amount.",
        zh: "金额与税额之和不等于价税合计。")
    case .taxOff:
      Message(
        en: "The tax differs from net amount × rate by more than the rulebook allows.",
        zh: "税额与“金额×税率”之差超过规则手册允许的误差。")
    case .wrongRate:
      Message(
        en: "None of the statements that it names has money at this rate.",
        zh: "发票所列结算单中没有适用该税率的金额。")
    case .redUnmatched:
      Message(
        en: """
          The invoice that it takes back is not on file, does not count, or is exceeded by its red \
          letters.
          """,
        zh: "所冲销的蓝字发票未登记、不予采用，或其红字发票合计超过蓝字金额。")
    case .redMissing:
      Message(
        en:
          "The tax bureau shows the invoice as reversed; its red letters on file do not come to that.",
        zh: "税务数字账户显示该发票已红冲，但登记的红字发票与之不符。")
    case .unmatched:
      Message(
        en: """
          The invoice is in order, but no open statement has its amount and rate, or the statement \
          that it names is not on file.
          """,
        zh: "发票本身无误，但没有金额和税率均相符的未开票结算单，或所列结算单不存在。")
    }
  }

  /// What to do about it.
  package var remedy: Message {
    switch self {
    case .duplicate:
      Message(
        en: "Nothing, if it is the same invoice; else correct the number.",
        zh: "如系同一张发票，无需处理；否则请更正号码。")
    case .differs:
      Message(
        en: "Keep the row that agrees with the invoice, and read the register again.",
        zh: "请只保留与发票原件一致的一行，重新读入登记表。")
    case .void: Message(en: "Ask for a new invoice.", zh: "请服务中心重新开具。")
    case .notSpecial:
      Message(
        en: "Return it and ask for a special invoice.", zh: "退回，请服务中心改开增值税专用发票。")
    case .wrongBuyer, .badArithmetic, .taxOff, .wrongRate:
      Message(
        en:
          "Compare the register with the invoice; where it agrees, ask for a red letter and a new one.",
        zh: "请与发票原件核对；登记无误的，请服务中心红冲后重新开具。")
    case .wrongSeller:
      Message(
        en: "Compare the ID with the register of service centers, and the statement's number.",
        zh: "请核对特约服务中心名册中的识别号和发票所列结算单号。")
    case .badNumber:
      Message(
        en: "Enter number and code again from the invoice, as text.",
        zh: "请按发票原件以文本格式重新录入号码和代码。")
    case .redUnmatched:
      Message(
        en: "Register the original, or correct the number that the red letter names.",
        zh: "请登记对应的蓝字发票，或更正原发票号码。")
    case .redMissing:
      Message(
        en: "Register the red letter, which names the invoice that it takes back.",
        zh: "请登记注明原发票号码的红字发票。")
    case .unmatched:
      Message(
        en: "Ask the service center which statement it is for, and enter that number.",
        zh: "请向服务中心确认对应哪份结算单，并填入结算单号。")
    }
  }
}

extension ReconciliationStatus {
  /// What people call it.
  package var name: Message {
    switch self {
    case .nothingDue: Message(en: "Nothing due", zh: "无需开票")
    case .matched: Message(en: "Matched", zh: "相符")
    case .over: Message(en: "Too much", zh: "多开")
    case .overdue: Message(en: "Overdue", zh: "逾期")
    case .missing: Message(en: "Not yet invoiced", zh: "未开票")
    case .under: Message(en: "Too little", zh: "少开")
    }
  }
}

extension Age {
  /// What people call it.
  var name: Message {
    switch self {
    case .notYetDue: Message(en: "Not yet due", zh: "未到期")
    case .upTo30: Message(en: "1–30 days overdue", zh: "逾期 1–30 天")
    case .upTo60: Message(en: "31–60 days overdue", zh: "逾期 31–60 天")
    case .over60: Message(en: "More than 60 days overdue", zh: "逾期 60 天以上")
    }
  }
}
