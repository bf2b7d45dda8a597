package import Text

/// What becomes of an accepted old part (鉴定结论).
package enum Disposition: String, CaseIterable, Sendable {
  /// 可利用
  case reusable
  /// 报废
  case scrap
  /// 待追偿: its supplier is to pay for it.
  case supplier
}

extension Disposition {
  /// What people call it.
  package var name: Message {
    switch self {
    case .reusable: Message(en: "reusable", zh: "可利用")
    case .scrap: Message(en: "scrap", zh: "报废")
    case .supplier: Message(en: "for the supplier", zh: "待追偿")
    }
  }
}
