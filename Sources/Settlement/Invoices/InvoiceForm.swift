/// In what an invoice came in (发票来源); raw values are the archive's.
package enum InvoiceForm: String, CaseIterable, Sendable {
  /// A register that somebody typed (发票登记).
  case register
  /// What the tax bureau exports (全量发票查询导出结果).
  case workbook
  /// The XML of a fully digital invoice (数电票).
  case xml
  case ofd
}
