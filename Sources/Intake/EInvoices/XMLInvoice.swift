import Settlement
import Text

/// A fully digital invoice (数电票) as the tax bureau hands it out in XML: root `EInvoice`.
///
/// After the Ministry of Finance's standard of electronic vouchers (电子凭证会计数据标准), versions 0.2
/// to 0.33; elements that it does not name are passed over, and empty ones are as not there.
func fullyDigitalInvoice(_ tree: XMLTree) throws(InvoiceDefects) -> InvoiceDraft {
  let label = "Header/InherentLabel"
  let data = "EInvoiceData"
  let sums = "\(data)/BasicInformation"
  var draft = InvoiceDraft()
  draft.number = try number(tree)
  draft.type = InvoiceType(
    label: tree.text("\(label)/GeneralOrSpecialVAT/LabelName"),
    code: tree.text("\(label)/GeneralOrSpecialVAT/LabelCode"))
  draft.isRed = tree.text("\(label)/InIssuType/LabelCode") == "N"
  draft.issuedOn =
    tree.text("TaxSupervisionInfo/IssueTime") ?? tree.text("\(sums)/RequestTime")
  draft.sellerName = tree.text("\(data)/SellerInformation/SellerName")
  draft.sellerTaxID = tree.text("\(data)/SellerInformation/SellerIdNum")
  draft.buyerName = tree.text("\(data)/BuyerInformation/BuyerName")
  draft.buyerTaxID = tree.text("\(data)/BuyerInformation/BuyerIdNum")
  draft.net = tree.text("\(sums)/TotalAmWithoutTax")
  draft.tax = tree.text("\(sums)/TotalTaxAm")
  draft.gross = tree.text("\(sums)/TotalTax-includedAmount")
  draft.items = tree.all("\(data)/IssuItemInformation").map { item(tree, $0) }
  draft.hasItemsAlways = true
  draft.originalNumber = tree.text("\(data)/SpecificInformation/RedEInvoice/OriginalInvoiceCode")
  draft.remark = tree.text("\(data)/AdditionalInformation/Remark")
  return draft
}

/// The number stands in two places, which must say the same.
private func number(_ tree: XMLTree) throws(InvoiceDefects) -> String? {
  let issued = tree.text("TaxSupervisionInfo/InvoiceNumber")
  let header = tree.text("Header/EIid")
  if let issued, let header, issued != header {
    throw InvoiceDefects(all: [
      .damaged(
        en: "it has two numbers, \(issued) and \(header)", zh: "文件内有两个号码：\(issued) 和 \(header)")
    ])
  }
  return issued ?? header
}

private func item(_ tree: XMLTree, _ place: Int) -> InvoiceDraft.Item {
  InvoiceDraft.Item(
    name: tree.text("ItemName", below: place) ?? "", net: tree.text("Amount", below: place),
    tax: tree.text("ComTaxAm", below: place),
    gross: tree.text("TotaltaxIncludedAmount", below: place),
    rate: tree.text("TaxRate", below: place))
}

/// An invoice of the tax-control time (2020 to 2024), as OFD files carry it: root `eInvoice`.
func taxControlInvoice(_ tree: XMLTree) -> InvoiceDraft {
  var draft = InvoiceDraft()
  draft.number = tree.text("InvoiceNo")
  draft.code = tree.text("InvoiceCode")
  draft.issuedOn = tree.text("IssueDate")
  draft.sellerName = tree.text("Seller/SellerName")
  draft.sellerTaxID = tree.text("Seller/SellerTaxID")
  draft.buyerName = tree.text("Buyer/BuyerName")
  draft.buyerTaxID = tree.text("Buyer/BuyerTaxID")
  draft.net = tree.text("TaxExclusiveTotalAmount")
  draft.tax = tree.text("TaxTotalAmount")
  draft.gross = tree.text("TaxInclusiveTotalAmount")
  draft.items = tree.all("GoodsInfos/GoodsInfo").map { place in
    InvoiceDraft.Item(
      name: tree.text("Item", below: place) ?? "", net: tree.text("Amount", below: place),
      tax: tree.text("TaxAmount", below: place), rate: tree.text("TaxScheme", below: place))
  }
  draft.remark = tree.text("Note")
  return draft
}

extension InvoiceType {
  /// What the labels of an XML invoice say; nil where they say nothing, or name another kind.
  fileprivate init?(label: String?, code: String?) {
    if let label {
      self.init(title: label)
      return
    }
    switch code {
    case "01": self = .special
    case "02": self = .ordinary
    default: return nil
    }
  }

  /// What a name says: 专用 or 普通; nil for other kinds, such as railway tickets.
  init?(title: String) {
    switch (title.contains("专用"), title.contains("普通")) {
    case (true, false): self = .special
    case (false, true): self = .ordinary
    case (true, true), (false, false): return nil
    }
  }
}

extension InvoiceDefect {
  /// A file that contradicts itself, or is not whole.
  static func damaged(en english: String, zh chinese: String) -> InvoiceDefect {
    InvoiceDefect(
      code: .invoiceDamaged, column: nil,
      message: Message(
        en:
          "the file of the invoice is damaged: \(english); nothing is read from it, ask for it again",
        zh: "发票文件已损坏：\(chinese)；未读取，请重新索取"))
  }
}
