package import Text

/// A report that is made when somebody asks, and archived by nobody.
package enum ReportKind: String, CaseIterable, Sendable {
  /// 三包费用
  case expense
  /// 旧件库存
  case stock
  /// 服务质量
  case quality
  /// 强制保养与待销车
  case care
}

extension ReportKind {
  /// What the report is called.
  package var title: Message {
    switch self {
    case .expense: Message(en: "Warranty Expense", zh: "三包费用报表")
    case .stock: Message(en: "Old Parts in Store", zh: "旧件库存报表")
    case .quality: Message(en: "Service Quality", zh: "服务质量报表")
    case .care: Message(en: "Care of Machines", zh: "强制保养与待销车报表")
    }
  }
}
