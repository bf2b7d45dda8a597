package import Settlement
package import Text

/// What is said about parts that stand on no claim on a supplier.
extension LeftCode {
  /// What the code is called.
  package var title: Message {
    switch self {
    case .notConfirmed: Message(en: "Statement not confirmed", zh: "结算单尚未确认")
    case .external: Message(en: "Bought elsewhere", zh: "外购件")
    case .noSource: Message(en: "No supplier in force", zh: "无有效供应关系")
    case .supplierUnclear: Message(en: "Supplier not clear", zh: "供应商不明")
    case .supplierWarrantyOver: Message(en: "Supplier's warranty over", zh: "超出供方质保期")
    case .claimLocked: Message(en: "Claim answered already", zh: "追偿单已有回复")
    case .partNotHeld: Message(en: "Old part not at hand", zh: "无待追偿旧件")
    }
  }

  /// What it means.
  package var meaning: Message {
    switch self {
    case .notConfirmed:
      Message(
        en: "The service center has not confirmed the statement of the line, or disputes it.",
        zh: "该行所在的结算单尚未经服务中心确认，或有异议。")
    case .external:
      Message(
        en: "The service center bought the part itself, so no supplier of ours delivered it.",
        zh: "配件由服务中心自行外购，不是本厂供应商供货。")
    case .noSource:
      Message(
        en: "No row of sourcing for the part is in force on the day of the visit.",
        zh: "服务日期当天，配件供应关系中没有该件的有效行。")
    case .supplierUnclear:
      Message(
        en:
          "Several suppliers of the part are in force and the acceptance does not name exactly one "
          + "of them, or it names another one.",
        zh: "该件有多家有效供应商而验收单未指明其中一家，或验收单指明的是另一家。")
    case .supplierWarrantyOver:
      Message(
        en:
          "The visit was after the warranty that the supplier gives, counted from the sale of the "
          + "machine.",
        zh: "服务日期超过自整机销售日起计算的供方质保期。")
    case .claimLocked:
      Message(
        en: "The supplier has answered the claim of the period, so that nothing comes onto it.",
        zh: "供应商已回复本期追偿单，不能再增加内容。")
    case .partNotHeld:
      Message(
        en: "The old part is the proof, and nothing is left of what was appraised for the supplier "
          + "under its label.",
        zh: "索赔须提供旧件，而该标签下鉴定为待追偿的旧件已无剩余。")
    }
  }

  /// What to do about it.
  package var remedy: Message {
    switch self {
    case .notConfirmed:
      Message(
        en: "Have the statement confirmed, and claim again.", zh: "请促其确认后再次追偿。")
    case .external: Message(en: "Nothing.", zh: "无需处理。")
    case .noSource, .supplierUnclear:
      Message(
        en: "Enter who supplies the part into sourcing, or name the supplier in the acceptance.",
        zh: "请在配件供应关系中登记该件的供应商，或在验收单中注明供应商。")
    case .supplierWarrantyOver:
      Message(
        en: "Nothing, unless sale or months are wrong.", zh: "无需处理；销售日期或质保月数有误的请更正。")
    case .claimLocked:
      Message(
        en: "It comes onto the claim of the next period.", zh: "转入下一期追偿单。")
    case .partNotHeld:
      Message(
        en: "Appraise the part, or look for it; what is found is claimed at the next run.",
        zh: "请鉴定或查找旧件；补登后再次运行即可追偿。")
    }
  }
}
