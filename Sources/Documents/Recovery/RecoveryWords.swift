import Settlement
internal import Text

/// The words of claims on suppliers.
enum RecoveryWords {
  static let title = Message(en: "Claims on Suppliers", zh: "供应商追偿")
  static let letter = Message(en: "Claim for Warranty Parts", zh: "三包配件追偿单")
  static let number = Message(en: "Claim no.", zh: "追偿单号")
  static let period = Message(en: "Period", zh: "追偿期间")
  static let due = Message(en: "Answer by", zh: "回复期限")
  static let claimant = Message(en: "Manufacturer (claims)", zh: "追偿方（厂家）")
  static let supplier = Message(en: "Supplier", zh: "供应商")
  static let supplierID = Message(en: "Supplier no.", zh: "供应商编号")
  static let state = Message(en: "State", zh: "状态")
  static let lines = Message(en: "Lines", zh: "行数")
  static let claims = Message(en: "Claims", zh: "追偿单数")
  static let claimedParts = Message(en: "What is claimed", zh: "追偿明细")
  static let claimed = Message(en: "Claimed", zh: "追偿金额")
  static let accepted = Message(en: "Accepted", zh: "认可金额")
  static let refused = Message(en: "Refused", zh: "拒绝金额")
  static let open = Message(en: "Open", zh: "未回复金额")
  static let late = Message(en: "Days late", zh: "逾期天数")
  static let left = Message(en: "On no claim", zh: "未追偿")
  static let total = Message(en: "Total", zh: "合计")
  static let ofPeriod = Message(en: "Claims of the month", zh: "本期追偿单")
  static let openClaims = Message(en: "All open claims", zh: "全部未结追偿单")
  static let age = Message(en: "Age of what is open", zh: "未回复金额的账龄")
  static let months = Message(en: "The last 12 months", zh: "近12个月")
  static let tie = Message(en: "Figures that must agree", zh: "勾稽关系")
  static let none = Message(en: "None.", zh: "无。")
  static let item = Message(en: "Part or item", zh: "配件编号及名称")
  static let machine = Message(en: "Machine, sale, visit", zh: "整机编号、销售日期、维修日期")
  static func sold(on day: Day) -> Message { Message(en: "sold \(day)", zh: "销售 \(day)") }
  static func visited(on day: Day) -> Message { Message(en: "visit \(day)", zh: "维修 \(day)") }
  static let fault = Message(en: "Hours, repaired, cause", zh: "工作小时、维修部位、故障责任")
  static let quantity = Message(en: "Quantity", zh: "数量")
  static let unitPrice = Message(en: "Unit price", zh: "单价")
  static let share = Message(en: "Share", zh: "承担比例")
  static let amount = Message(en: "Amount", zh: "金额")
  static let proof = Message(en: "Proof", zh: "凭证")
  static let answer = Message(en: "Answer of the supplier", zh: "供应商回复")
  static let reason = Message(en: "Reason for what is refused", zh: "异议原因")
  static let code = Message(en: "Reason", zh: "原因")
  static let inCapitals = Message(en: "in capitals", zh: "大写")
  static let claimDigest = Message(en: "SHA-256 of the claim", zh: "追偿单校验码")
  static let taxNote = Message(
    en: "All amounts are in RMB and include tax, as the parts did.",
    zh: "金额均为人民币元，含税（与配件价格口径一致）。")

  static func answerIn(_ day: Day) -> Message {
    Message(
      en:
        "Please answer each line by \(day), that day included: accepted, or refused with the reason.",
      zh: "请于 \(day)（含当日）前逐行回复：认可金额；不认可的请注明原因。")
  }

  /// How long after the last day for the answer, in days.
  static func days(_ first: Int, _ last: Int?) -> Message {
    guard let last else {
      return Message(en: "over \(first - 1) days late", zh: "逾期 \(first - 1) 天以上")
    }
    return Message(en: "\(first) to \(last) days late", zh: "逾期 \(first)–\(last) 天")
  }

  static let inTime = Message(en: "not due yet", zh: "未到期")

  static func asOf(_ shown: ShownRecovery) -> Message {
    let (period, day) = (shown.record.period, shown.asOf)
    return Message(en: "\(period), as of \(day)", zh: "\(period)，截至 \(day)")
  }
}
