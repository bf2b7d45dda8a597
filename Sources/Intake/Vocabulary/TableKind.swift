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
}
