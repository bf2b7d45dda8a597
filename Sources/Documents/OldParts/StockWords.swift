import Settlement
internal import Text

/// The words of the report of old parts.
enum StockWords {
  static let accepted = Message(en: "Accepted", zh: "验收合格")
  static let notAppraised = Message(en: "Not appraised yet", zh: "尚未鉴定")
  static let checks = Message(en: "To be looked at", zh: "需要核查")
  static let closing = Message(en: "In store", zh: "期末结存")
  static let stores = Message(en: "Stores", zh: "各库房")
  static let opening = Message(en: "Before", zh: "期初")
  static let `in` = Message(en: "In", zh: "入库")
  static let out = Message(en: "Out", zh: "出库")
  static let value = Message(en: "Worth (RMB)", zh: "参考金额（元）")
  static let none = Message(en: "Nothing lies in any store.", zh: "各库房均无旧件。")
  static let noChecks = Message(en: "Nothing.", zh: "无。")
  static let ages = Message(en: "How long it has been there", zh: "库龄")
  static let disposition = Message(en: "Disposition", zh: "鉴定结论")
  static let ageHeadings = [
    Message(en: "0–30 days", zh: "0–30天"), Message(en: "31–90 days", zh: "31–90天"),
    Message(en: "91–180 days", zh: "91–180天"), Message(en: "over 180 days", zh: "180天以上"),
  ]
  static let movements = Message(en: "What moved", zh: "出入库")
  static let type = Message(en: "Type", zh: "类型")
  static let rows = Message(en: "Rows", zh: "笔数")
  static let entry = Message(en: "accepted", zh: "验收入库")
  static let periods = Message(en: "Approved and accepted, by period", zh: "各期核定与验收")
  static let approved = Message(en: "Approved", zh: "核定数量")
  static let parts = Message(en: "What lies where", zh: "库存明细")
  static let dealer = Message(en: "Center", zh: "服务中心")
  static let period = Message(en: "Period", zh: "结算期")
  static let label = Message(en: "Label", zh: "标签号")
  static let part = Message(en: "Part", zh: "配件编号")
  static let name = Message(en: "Name", zh: "名称")
  static let quantity = Message(en: "Quantity", zh: "数量")
  static let store = Message(en: "Store", zh: "库房")
  static let movement = Message(en: "Movement", zh: "单号")
  static let day = Message(en: "Day", zh: "日期")
  static let oldest = Message(en: "Oldest", zh: "最早入库")

  static func worth(_ value: Money) -> Message {
    Message(en: "worth \(grouped(value)) at wholesale", zh: "按批发价参考金额 \(grouped(value))")
  }

  static let valueNote = Message(
    en: "At the wholesale price of the last day: a memo and no book value, for the parts were paid "
      + "when they were settled. Scrap has none.",
    zh: "按期末批发价计算，仅供参考，不是账面价值：这些旧件在结算时已经付款。报废件不计。")

  static let acceptedTie = Message(
    en: "Accepted = appraised + not appraised yet", zh: "验收合格＝已鉴定＋尚未鉴定")

  static func balanceTie(_ store: String) -> Message {
    Message(
      en: "Store \(store): before + in − out = in store", zh: "库房 \(store)：期初＋入库－出库＝期末")
  }

  static func movementsTie(_ store: String) -> Message {
    Message(
      en: "Store \(store): sum of the movements = in − out", zh: "库房 \(store)：出入库明细合计＝入库－出库")
  }

  static func approvedTie(_ period: Period) -> Message {
    Message(
      en: "\(period): approved, seals apart ≤ accepted", zh: "\(period)：核定数量（密封件除外）≤验收合格数量")
  }
}
