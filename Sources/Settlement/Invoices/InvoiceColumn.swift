/// A column of the register that two rows of one invoice can fill differently.
package enum InvoiceColumn: String, CaseIterable, Sendable {
  case type
  case issuedOn = "issued_on"
  case receivedOn = "received_on"
  case sellerName = "seller_name"
  case sellerTaxID = "seller_tax_id"
  case buyerName = "buyer_name"
  case buyerTaxID = "buyer_tax_id"
  case net, rate, tax, gross, item, statements, status
  case originalNumber = "original_no"
  case remark

  /// Those that contradict each other within one reading; the others are filled in as time goes by.
  static let contradicting = allCases.filter {
    ![.receivedOn, .statements, .status, .remark].contains($0)
  }

  /// Whether both rows fill the column, and differently.
  func differs(_ first: Invoice, _ second: Invoice) -> Bool {
    switch self {
    case .type: first.type != second.type
    case .issuedOn: first.issuedOn != second.issuedOn
    case .receivedOn: areFilled(first.receivedOn, second.receivedOn)
    case .sellerName: areFilled(first.sellerName, second.sellerName)
    case .sellerTaxID: areFilled(first.sellerTaxID, second.sellerTaxID)
    case .buyerName: areFilled(first.buyerName, second.buyerName)
    case .buyerTaxID: areFilled(first.buyerTaxID, second.buyerTaxID)
    case .net: first.net != second.net
    case .rate: areFilled(first.rate, second.rate)
    case .tax: first.tax != second.tax
    case .gross: first.gross != second.gross
    case .item: !first.items.isEmpty && !second.items.isEmpty && first.items != second.items
    case .statements:
      !first.statements.isEmpty && !second.statements.isEmpty
        && first.statements != second.statements
    case .status: areFilled(first.status, second.status)
    case .originalNumber: areFilled(first.originalNumber, second.originalNumber)
    case .remark: areFilled(first.remark, second.remark)
    }
  }

  /// Whether both are there and differ.
  private func areFilled<Value: Equatable>(_ first: Value?, _ second: Value?) -> Bool {
    guard let first, let second else { return false }
    return first != second
  }

  private func areFilled(_ first: String, _ second: String) -> Bool {
    !first.isEmpty && !second.isEmpty && first != second
  }
}
