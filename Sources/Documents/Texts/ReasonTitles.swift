package import Settlement

extension ReasonCode {
  /// The reason in as few words as fit into a statement's line.
  package var title: Message {
    switch self {
    case .late: Message(en: "Mailed after the deadline", zh: "逾期寄出")
    case .recordMissing: Message(en: "Service record not registered", zh: "服务记录表未登记")
    case .recordOtherDealer:
      Message(en: "Service record of another service center", zh: "服务记录表属其他服务中心")
    case .recordUnsigned: Message(en: "User did not sign the record", zh: "服务记录表无用户签字")
    case .recordIncomplete: Message(en: "Service record has blanks", zh: "服务记录表填写不完整")
    case .otherMonth: Message(en: "Service date in another month", zh: "服务日期不在结算月份")
    case .machineUnknown: Message(en: "Machine not registered", zh: "整机档案中无此机号")
    case .cardLate: Message(en: "Warranty card late or missing", zh: "三包回执卡逾期或未寄回")
    case .outOfWarranty: Message(en: "Out of warranty", zh: "超出三包期")
    case .duplicate: Message(en: "Already claimed", zh: "重复申报")
    case .kindUnknown: Message(en: "Unknown kind of expense", zh: "费用类别不明")
    case .partUnknown: Message(en: "No wholesale price in force", zh: "无有效批发价")
    case .noConsent: Message(en: "No written consent to buy elsewhere", zh: "外购无书面同意")
    case .notReturned: Message(en: "Old part not returned", zh: "旧件未退回")
    case .noLabel: Message(en: "Old part came without a label", zh: "旧件无标签")
    case .notReceived: Message(en: "Old part not received", zh: "旧件未收到")
    case .wrongPart: Message(en: "Old part is a different part", zh: "旧件件号不符")
    case .notGenuine: Message(en: "Old part is not the manufacturer's", zh: "旧件非厂家件")
    case .dismantled: Message(en: "Old part dismantled or incomplete", zh: "旧件被拆件或不完整")
    case .formMissing: Message(en: "Maintenance form not attached", zh: "未附强保表第二联")
    case .milestoneUnknown: Message(en: "No such maintenance milestone", zh: "无此强保节点")
    case .milestoneNotCovered:
      Message(en: "Milestone not included in the warranty", zh: "三包期不含该次强保")
    case .milestoneRepeated: Message(en: "Milestone already paid", zh: "该次强保已结算")
    case .noTariff: Message(en: "No tariff in force", zh: "无有效服务费标准")
    case .arithmetic:
      Message(en: "Amount is not quantity × unit price", zh: "金额与数量×单价不符")
    case .shortReturn: Message(en: "Fewer old parts accepted than claimed", zh: "旧件合格数量不足")
    case .quantityAbove: Message(en: "Quantity above one visit", zh: "数量超过一次")
    case .priceAbove: Message(en: "Price above the wholesale price", zh: "单价高于批发价")
    case .priceBelow: Message(en: "Price raised to the wholesale price", zh: "单价低于批发价，调增")
    case .excessBorne:
      Message(en: "Excess of the outside purchase", zh: "外购超出结算价部分自担")
    case .aboveTariff: Message(en: "Price above the tariff", zh: "单价高于服务费标准")
    case .feeAssembly: Message(en: "No fee on an assembly", zh: "总成件不计管理费")
    case .feeEmergency: Message(en: "No fee on an emergency order", zh: "急件不计管理费")
    case .feeExternal: Message(en: "No fee on an outside purchase", zh: "外购件不计管理费")
    case .feeNotDue: Message(en: "No fee on services", zh: "服务类费用不计管理费")
    case .feeAdjusted: Message(en: "Management fee recalculated", zh: "管理费按规定重算")
    case .classDoubtful: Message(en: "Part class and name disagree", zh: "配件类别与名称不一致")
    case .milestoneOffSchedule:
      Message(en: "Maintenance off its schedule", zh: "强保时间及工作小时偏离节点")
    case .maybeEmergency: Message(en: "Possibly an emergency part", zh: "可能为急件")
    case .notOnManifest: Message(en: "Not on the return manifest", zh: "退回明细表未列")
    case .acceptedOverManifest:
      Message(en: "More accepted than on the manifest", zh: "合格数量多于退回明细表")
    case .nameDiffers: Message(en: "Part name differs from the price table", zh: "名称与批发价表不一致")
    case .repeated: Message(en: "Part claimed twice on one record", zh: "同一记录表重复列该配件")
    }
  }
}
