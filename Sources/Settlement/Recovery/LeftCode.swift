package import Text

/// Why a part line stands on no claim; the first that holds, in this order.
package enum LeftCode: String, CaseIterable, Sendable {
  case notConfirmed = "not-confirmed"
  case external
  case noSource = "no-source"
  case supplierUnclear = "supplier-unclear"
  case supplierWarrantyOver = "supplier-warranty-over"
  case claimLocked = "claim-locked"
  case partNotHeld = "part-not-held"
}

extension LeftCode {
  /// What it says in words.
  package var name: Message {
    switch self {
    case .notConfirmed:
      Message(en: "the statement is not confirmed yet", zh: "结算单尚未确认")
    case .external: Message(en: "the dealer bought it elsewhere", zh: "外购件")
    case .noSource: Message(en: "no supplier in force", zh: "无有效供应关系")
    case .supplierUnclear: Message(en: "which supplier is not clear", zh: "供应商不明")
    case .supplierWarrantyOver:
      Message(en: "the supplier's warranty is over", zh: "超出供方质保期")
    case .claimLocked:
      Message(en: "the claim of this period is answered already", zh: "本期追偿单已有回复")
    case .partNotHeld: Message(en: "the old part is not at hand", zh: "无待追偿旧件")
    }
  }
}

/// A part line, or the rest of one, that stands on no claim.
package struct LeftLine: Hashable, Sendable {
  package let key: ClaimedKey
  package let quantity: Quantity
  /// What was paid for it: round(quantity × approved unit price).
  package let amount: Money
  package let code: LeftCode

  package init(key: ClaimedKey, quantity: Quantity, amount: Money, code: LeftCode) {
    self.key = key
    self.quantity = quantity
    self.amount = amount
    self.code = code
  }

  /// Leaves a quantity of a line.
  init(_ line: RecoverableLine, _ quantity: Quantity, _ code: LeftCode) {
    self.init(
      key: line.key, quantity: quantity, amount: Money(quantity, times: line.unitPrice),
      code: code)
  }
}
