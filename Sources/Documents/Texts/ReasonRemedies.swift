package import Settlement

extension ReasonCode {
  /// What the service center can do about it, now or the next time.
  package var remedy: Message {
    switch self {
    case .late:
      Message(
        en: """
          Mail the next list by its deadline. Where an extension was approved, send its number to \
          the customer service center before this statement is confirmed.
          """, zh: "下期请在截止日前寄出；如有延期批准，请在确认本结算单前将批准文号报客户服务中心。")
    case .recordMissing:
      Message(
        en: "Check the record number; hand in the record, so that it is registered, and dispute.",
        zh: "核对流水编号；补交现场服务记录表登记后提出异议。")
    case .recordOtherDealer:
      Message(
        en: "Correct the record number; only the service center that did the visit can claim it.",
        zh: "更正流水编号；只能由实施该次服务的服务中心申报。")
    case .recordUnsigned:
      Message(
        en: "Have the user sign every visit; where a signed copy exists, send it and dispute.",
        zh: "每次服务须由用户签字；如有已签字的原件，请寄来并提出异议。")
    case .recordIncomplete:
      Message(
        en: "Fill in every field of the record; send the complete copy and dispute.",
        zh: "补齐现场服务记录表各栏，寄来完整件并提出异议。")
    case .otherMonth:
      Message(
        en: "Claim each visit in the list of the month in which it took place.",
        zh: "请在服务发生月份的清单中申报。")
    case .machineUnknown:
      Message(
        en: "Check the machine number on the record; have the sale of the machine registered.",
        zh: "核对记录表上的机号；补报整机销售档案。")
    case .cardLate:
      Message(
        en: "Mail each warranty card soon after the sale; where it was mailed in time, prove it.",
        zh: "销售后请及时寄回三包回执卡；如已按时寄回，请提供凭证。")
    case .outOfWarranty:
      Message(
        en:
          "Bill the user; where the sale date or hours are wrong, have them corrected and dispute.",
        zh: "应向用户收费；如销售日期或小时数有误，请更正后提出异议。")
    case .duplicate:
      Message(
        en: "Leave the line out; where it is another job, name the record that proves it.",
        zh: "请删除该行；如属另一次服务，请填写对应的记录表号。")
    case .kindUnknown:
      Message(
        en: "Write one of part, maintenance, labour and travel into the kind's column.",
        zh: "费用类别请填写配件、强保、工时或差旅。")
    case .partUnknown:
      Message(
        en: "Check the part number; ask the customer service center whether a price is missing.",
        zh: "核对配件编号；如属漏列价格，请与客户服务中心联系。")
    case .noConsent:
      Message(
        en: "Obtain written consent before buying elsewhere, and write its number on the line.",
        zh: "外购前须取得书面同意，并在清单中填写批准文号。")
    case .notReturned:
      Message(
        en: "Return each replaced part with its label, together with the list.",
        zh: "更换下的旧件须挂标签随清单一并退回。")
    case .noLabel:
      Message(
        en: "Hang a label with the service record's number on each old part.",
        zh: "每件旧件须挂标签，标签流水编号与服务记录表一致。")
    case .notReceived:
      Message(
        en: "Check the consignment with the carrier; send proof of dispatch and dispute.",
        zh: "与承运方核对包裹，提供寄件凭证后提出异议。")
    case .wrongPart:
      Message(
        en: "Compare part number and label; send the right old part with the next list's parts.",
        zh: "核对件号与标签；退回正确的旧件并说明情况。")
    case .notGenuine:
      Message(
        en: "Fit and return the manufacturer's parts only; where it is one, prove its purchase.",
        zh: "只能使用并退回厂家件；如确系厂家件，请提供进货凭证。")
    case .dismantled:
      Message(
        en: "Return old parts whole; put an assembly together again before you pack it.",
        zh: "旧件须完整退回，已拆解的总成件须恢复完整后再装箱。")
    case .formMissing:
      Message(
        en: "Attach the second copy of the maintenance form and mark the line as attached.",
        zh: "附上强制保养表第二联，并在清单中注明已附表。")
    case .milestoneUnknown:
      Message(
        en: "Write the milestone's hours, such as 100 or 600, into the item's column.",
        zh: "项目栏请填写强保节点小时数，例如100或600。")
    case .milestoneNotCovered:
      Message(
        en: "Agree with the user who pays; where the warranty is longer, have it corrected.",
        zh: "与用户商定费用；如三包月数有误，请申请更正。")
    case .milestoneRepeated:
      Message(
        en: "Leave the line out; check the milestone and machine number of the visit.",
        zh: "请删除该行，并核对强保节点和机号。")
    case .noTariff:
      Message(
        en: "Check the item; ask the customer service center whether a tariff is missing.",
        zh: "核对项目名称；如属漏列标准，请与客户服务中心联系。")
    case .arithmetic:
      Message(
        en: "Work out quantity × unit price and round to the fen, or leave the amount blank.",
        zh: "金额应为数量乘单价并四舍五入到分，也可留空。")
    case .shortReturn:
      Message(
        en: "Return as many old parts as you claim; send proof of dispatch for missing ones.",
        zh: "退回旧件数量应与申报一致；有缺件的请提供寄件凭证。")
    case .quantityAbove:
      Message(en: "Claim each milestone with quantity 1.", zh: "每次强保数量请填1。")
    case .priceAbove, .priceBelow:
      Message(
        en: "Use the wholesale price in force on the service date, or leave the price blank.",
        zh: "请按服务日期当日有效的批发价填写，也可留空。")
    case .excessBorne:
      Message(
        en: "Nothing to mend: agree on the price before buying elsewhere.",
        zh: "无须更正；外购前请先核对结算价。")
    case .aboveTariff:
      Message(
        en: "Use the tariff in force on the service date, or leave the price blank.",
        zh: "请按服务日期当日有效的标准填写，也可留空。")
    case .feeAssembly, .feeEmergency, .feeExternal, .feeNotDue:
      Message(
        en: "Claim no management fee on such a line: write 0 or leave the fee blank.",
        zh: "此类行不得申报管理费，请填0或留空。")
    case .feeAdjusted:
      Message(
        en: "Work the fee out on the approved amount, or leave it blank.",
        zh: "管理费请按核定金额乘规定比例计算，也可留空。")
    case .classDoubtful:
      Message(
        en: "Tell the customer service center where the part's class looks wrong.",
        zh: "如认为配件类别有误，请告知客户服务中心。")
    case .milestoneOffSchedule:
      Message(
        en: "Visit within the milestone's window, and write the machine's hours on the record.",
        zh: "请在规定时间内强保，并在记录表上填写工作小时。")
    case .maybeEmergency:
      Message(
        en: "Where the part came on an emergency order, name that source and the order's number.",
        zh: "如属急件，请将来源填为急件并注明申购单号。")
    case .notOnManifest:
      Message(
        en: "List every old part on the return manifest before you mail it.",
        zh: "寄出前请将全部旧件列入退回明细表。")
    case .acceptedOverManifest:
      Message(
        en: "Write the number of parts that you pack on the return manifest.",
        zh: "退回明细表的数量请按实际装箱数填写。")
    case .nameDiffers:
      Message(
        en: "Compare the part number with the price table: one of number and name may be wrong.",
        zh: "请对照批发价表核对件号与名称，两者可能有一项填错。")
    case .repeated:
      Message(
        en: "Check whether the part was listed twice; put one part of one visit on one line.",
        zh: "请核对是否重复列入；同一次服务的同一配件请合并为一行。")
    }
  }
}
