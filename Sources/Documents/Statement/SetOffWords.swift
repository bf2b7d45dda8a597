import Settlement
package import Text

/// The words of the write-off notice (三包费用核销通知) and of its box.
enum SetOffWords {
  static let title = Message(en: "Warranty Write-off Notice", zh: "三包费用核销通知")
  static let heading = Message(en: "Set off against deliveries", zh: "冲抵货款")
  static let before = Message(en: "Balance before", zh: "冲抵前余额")
  static let total = Message(en: "Set off", zh: "本次冲抵")
  static let after = Message(en: "Balance after", zh: "冲抵后余额")

  static func basis(_ setOff: SetOff) -> Message {
    let balance = grouped(setOff.balance)
    let since = setOff.balance - setOff.before
    guard since != .zero else {
      return Message(
        en: "Receivable on \(setOff.asOf): \(balance) yuan, by the company's books.",
        zh: "截至\(setOff.asOf.inWords)应收货款余额\(balance)元，以公司账面为准。")
    }
    let later =
      since > .zero
      ? Message(
        en: "less \(grouped(since)) yuan that was set off since", zh: "其后已冲抵\(grouped(since))元")
      : Message(
        en: "plus \(grouped(-since)) yuan that was charged since", zh: "其后增加\(grouped(-since))元")
    return Message(
      en:
        "Receivable on \(setOff.asOf): \(balance) yuan, by the company's books; \(later.english).",
      zh: "截至\(setOff.asOf.inWords)应收货款余额\(balance)元，以公司账面为准；\(later.chinese)。")
  }

  static let confirm = Message(en: "We confirm this notice.", zh: "确认：对本通知无异议。")

  static let credit = Message(
    en: "A balance below zero is credit for later deliveries; nothing is paid in cash.",
    zh: "余额为负数的，留作以后提货的货款，不付现金。")
  static let unknown = Message(
    en: "The balance of what the service center owes is not known.", zh: "应收货款余额未知。")
  static let notKnown = Message(en: "not known", zh: "未知")

  /// How an account names what was posted of a notice.
  static func subject(of entry: JournalEntry) -> Message {
    Message(en: "\(entry.period) set off against deliveries", zh: "\(entry.period.chinese)冲抵货款")
  }

  // The parties, where no invoice makes them buyer and seller.
  static let company = Message(en: "Manufacturer", zh: "厂家")
  static let dealer = Message(en: "Service center", zh: "特约服务中心")

  static let noInvoice = Message(
    en: "No VAT invoice is asked for.", zh: "本单不要求开具增值税发票。")
}

/// The words of machines that went back from stock (库存产品返厂).
enum ReturnWords {
  static let adjustments = Message(en: "Adjustments and machine returns", zh: "调整及库存返厂")
  static let heading = Message(en: "Machines sent back from stock", zh: "库存产品返厂")
  static let signs = Message(
    en: "− is borne by the service center, + by the company.", zh: "“−”由服务中心承担，“+”由公司承担。")
  static let number = Message(en: "Return no.", zh: "返厂单号")
  static let machine = Message(en: "Machine no.", zh: "整机编号")
  static let day = Message(en: "Sent back on", zh: "返厂日期")
  static let cause = Message(en: "Cause", zh: "返厂原因")
  static let machineAndCause = Message(en: "Machine no. and cause", zh: "整机编号及返厂原因")
  static let what = Message(en: "For", zh: "费用")
  static let amount = Message(en: "Amount", zh: "金额")
  static let remedy = Message(
    en: "Compare the return note; where it says otherwise, have the register corrected.",
    zh: "请核对返厂单；如有出入，请更正库存返厂登记。")
  static let nothing = Message(en: "nothing to settle", zh: "无须结算")
}

extension ReturnCause {
  /// What people call it (返厂原因).
  package var name: Message {
    switch self {
    case .quality: Message(en: "Defect of quality", zh: "质量问题")
    case .dismantled: Message(en: "Dismantled", zh: "拆件")
    case .unsold: Message(en: "Unsold or other", zh: "滞销/其他")
    }
  }
}

extension MachineReturnCode {
  /// What the amount is for.
  package var title: Message {
    switch self {
    case .freightCompany: Message(en: "Freight, borne by the company", zh: "运费（公司承担）")
    case .freightDealer: Message(en: "Freight, borne by the service center", zh: "运费（服务中心承担）")
    case .restoreDealer: Message(en: "Restoring, borne by the service center", zh: "恢复工时费（服务中心承担）")
    }
  }

  /// When it is given.
  package var meaning: Message {
    switch self {
    case .freightCompany:
      Message(
        en: "A machine went back for a defect of quality, and the service center paid the freight.",
        zh: "整机因质量问题返厂，运费由服务中心垫付。")
    case .freightDealer:
      Message(
        en: "A machine went back dismantled or unsold, and the company paid the freight.",
        zh: "整机因拆件、滞销等原因返厂，运费由公司垫付。")
    case .restoreDealer:
      Message(
        en: "Parts were taken out of a machine that went back.", zh: "返厂整机被拆件，需要恢复。")
    }
  }
}
