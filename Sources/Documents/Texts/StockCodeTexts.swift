package import Settlement
package import Text

extension StockCode {
  /// What the code is called.
  package var title: Message {
    switch self {
    case .notAppraised: Message(en: "Accepted and not appraised", zh: "已验收、尚未鉴定")
    case .negative: Message(en: "Less than nothing in a store", zh: "库存为负")
    case .wrongStore: Message(en: "In a store where it does not belong", zh: "库房不符")
    }
  }

  /// What it means.
  package var meaning: Message {
    switch self {
    case .notAppraised:
      Message(
        en:
          "Of what was accepted under a label and part, not all has a disposition and a store by the "
          + "last day.",
        zh: "同一标签和配件验收合格的数量中，截至期末有一部分没有填写鉴定结论和库房。")
    case .negative:
      Message(
        en: "More of a part went out of a store than ever came in; the day is the first such one.",
        zh: "某库房某配件的出库多于入库；所列为首次出现的日期和短缺数量。")
    case .wrongStore:
      Message(
        en:
          "A part lies in a store that the rulebook does not name, or that is for another disposition "
          + "or family of machines; it is counted there all the same.",
        zh: "旧件所在的库房在规则手册中没有，或该库房存放的是其他鉴定结论、其他机种的旧件；数量照计。")
    }
  }

  /// What to do about it.
  package var remedy: Message {
    switch self {
    case .notAppraised:
      Message(
        en: "Fill in disposition and store in the row of the acceptance itself.",
        zh: "请在验收单该行补填鉴定结论和库房。")
    case .negative:
      Message(
        en:
          "Look for a movement that is missing or was entered twice, or enter what a count found.",
        zh: "请查找漏记或重复登记的出入库，或登记盘盈盘亏。")
    case .wrongStore:
      Message(
        en: "Correct the store or the disposition, or move the part and enter the transfer.",
        zh: "请更正库房或鉴定结论，或将旧件移库并登记调拨。")
    }
  }
}

extension StoreFault {
  /// Why the part does not belong there, and what to do.
  package func message(_ store: String, of row: String) -> Message {
    switch self {
    case .unknown:
      Message(
        en: "the rulebook names no store \(store); correct the store, or add it to `stores`",
        zh: "规则手册中没有库房 \(store)；请更正库房，或在 `stores` 中补充")
    case .disposition(let purpose):
      Message(
        en:
          "the store \(store) is for parts that are \(purpose.name.english); correct the store or "
          + "the disposition of \(row)",
        zh: "库房 \(store) 只存放“\(purpose.name.chinese)”的旧件；请更正 \(row) 的库房或鉴定结论")
    case .family(let family):
      Message(
        en:
          "the store \(store) is for parts of \(family), and \(row) is of another family; correct "
          + "the store",
        zh: "库房 \(store) 只存放\(family)的旧件，\(row) 属于其他机种；请更正库房")
    }
  }
}
