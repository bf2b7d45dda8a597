package import Settlement

extension ReasonCode {
  /// When the code is given and what it does to the line.
  package var meaning: Message {
    switch self {
    case .late:
      Message(
        en: """
          The list's postmark is after the deadline, so the whole list is forfeited and every line \
          is rejected.
          """, zh: "清单邮戳日晚于截止日，整份清单视为放弃结算，全部行不予结算。")
    case .recordMissing:
      Message(
        en: "The line's field service record is not in the register of records; rejected.",
        zh: "该行的现场服务记录表不在登记簿中，不予结算。")
    case .recordOtherDealer:
      Message(
        en: "The line's field service record is registered for another service center; rejected.",
        zh: "该行的现场服务记录表登记在其他特约服务中心名下，不予结算。")
    case .recordUnsigned:
      Message(
        en: "The user did not sign the service record: the visit counts as invalid; rejected.",
        zh: "现场服务记录表没有用户签字，属无效服务，不予结算。")
    case .recordIncomplete:
      Message(
        en: "The service record was not filled in completely; rejected.",
        zh: "现场服务记录表填写不完整、留有空格，不予结算。")
    case .otherMonth:
      Message(
        en: "The record's service date is not in the month that is settled; rejected.",
        zh: "现场服务记录表的服务日期不在结算月份内，不予结算。")
    case .machineUnknown:
      Message(
        en: "The record's machine number is not in the register of machines; rejected.",
        zh: "现场服务记录表所载机号不在整机档案中，不予结算。")
    case .cardLate:
      Message(
        en: """
          The machine's warranty card came in more days after the sale than the rulebook allows, \
          or never; rejected.
          """, zh: "该机三包回执卡寄回日距销售日超过规定天数，或一直未寄回，不予结算。")
    case .outOfWarranty:
      Message(
        en: """
          The service date is before the sale or after the end of the warranty, or the machine's \
          hours exceed the warranty hours; rejected.
          """, zh: "服务日期早于销售日或晚于三包期满日，或工作小时超过三包小时，不予结算。")
    case .duplicate:
      Message(
        en: """
          The same record, kind and item was already paid on a statement of another month, or \
          stands on an earlier line of this list where no returned part proves it; rejected.
          """, zh: "同一记录表、类别和项目已在其他月份的结算单中支付；或无须退回旧件的项目已列于本清单前面的行，不予结算。")
    case .kindUnknown:
      Message(
        en: "The kind is none of part, maintenance, labour and travel; rejected.",
        zh: "费用类别不是配件、强保、工时、差旅中的任何一种，不予结算。")
    case .partUnknown:
      Message(
        en: "The price table has no price in force for the part on the price date; rejected.",
        zh: "批发价表中该配件在计价日没有有效价格，不予结算。")
    case .noConsent:
      Message(
        en: """
          The part was bought elsewhere, and no written consent with that number covers this \
          service center, part, day and quantity; rejected.
          """, zh: "外购配件没有对应文号的书面同意，或同意的服务中心、配件、日期、数量不符，不予结算。")
    case .notReturned:
      Message(
        en: """
          No accepted old part is left for this label and part: none was returned, or earlier \
          lines used up what was; rejected.
          """, zh: "该标签和配件没有可用的合格旧件：未退回，或已被前面的行用完，不予结算。")
    case .noLabel:
      Message(
        en: "The inspection found the old part without a label, which counts as not returned.",
        zh: "验收时旧件未挂标签、无法辨认，按未退回处理。")
    case .notReceived:
      Message(
        en: "The inspection did not find the old part in the consignment.",
        zh: "验收时未收到该旧件。")
    case .wrongPart:
      Message(
        en: "The inspection found another part than the one claimed.",
        zh: "验收时退回旧件的件号与申报的配件不符。")
    case .notGenuine:
      Message(
        en: "The inspection found that the old part is not one of the manufacturer's.",
        zh: "验收时认定退回旧件不是厂家件。")
    case .dismantled:
      Message(
        en:
          "The inspection found that parts were taken out of the old part, or that it is incomplete.",
        zh: "验收时发现旧件被拆去零件或不完整。")
    case .formMissing:
      Message(
        en: "The second copy of the maintenance form was not attached; rejected.",
        zh: "结算强保费用未附强制保养表第二联，不予结算。")
    case .milestoneUnknown:
      Message(
        en: "The item is not one of the rulebook's maintenance milestones; rejected.",
        zh: "申报的项目不是规定的强保节点小时数，不予结算。")
    case .milestoneNotCovered:
      Message(
        en: "The warranty of this machine does not include that maintenance milestone; rejected.",
        zh: "该机三包期限不包含该次强保，不予结算。")
    case .milestoneRepeated:
      Message(
        en: """
          That milestone of that machine is approved on an earlier line of this list or on another \
          month's statement; each is paid once; rejected.
          """, zh: "该机该次强保已在本清单前面的行或其他月份的结算单中核准，每次强保只结算一次，不予结算。")
    case .noTariff:
      Message(
        en: "No tariff is in force for the item and the machine's family on that day; rejected.",
        zh: "该项目及机种在当日没有有效的服务费标准，不予结算。")
    case .arithmetic:
      Message(
        en: """
          The claimed amount is not the claimed quantity times the claimed unit price; the \
          difference is taken off, or added where it is negative.
          """, zh: "申报金额不等于申报数量乘以申报单价，差额予以核减（负数为调增）。")
    case .shortReturn:
      Message(
        en: "Fewer old parts were accepted than claimed; only what came back is paid.",
        zh: "验收合格的旧件少于申报数量，仅按合格数量结算。")
    case .quantityAbove:
      Message(
        en: "A maintenance milestone is paid once; the quantity is cut to 1.",
        zh: "每次强保只结算一次，数量核减为1。")
    case .priceAbove:
      Message(
        en: "The claimed unit price is above the wholesale price in force and is cut to it.",
        zh: "申报单价高于当期批发价，按批发价核减。")
    case .priceBelow:
      Message(
        en: """
          The claimed unit price is below the wholesale price in force and is raised to it: the \
          reduction is negative.
          """, zh: "申报单价低于当期批发价，按批发价调增，核减金额为负数。")
    case .excessBorne:
      Message(
        en: """
          The part was bought elsewhere with consent for more than the settlement price; the \
          service center bears the excess.
          """, zh: "经同意外购的配件价格高于结算价，超出部分由特约服务中心承担。")
    case .aboveTariff:
      Message(
        en: "The claimed unit price is above the tariff in force and is cut to it.",
        zh: "申报单价高于有效的服务费标准，按标准核减。")
    case .feeAssembly:
      Message(
        en:
          "The part is an assembly, on which no management fee is paid; the claimed fee is taken off.",
        zh: "该配件属总成件，不享受配件管理费，核减申报的管理费。")
    case .feeEmergency:
      Message(
        en: """
          The part was shipped on a service emergency order, for which no management fee is paid; \
          the claimed fee is taken off.
          """, zh: "该配件凭服务急件申购单发运，不享受配件管理费，核减申报的管理费。")
    case .feeExternal:
      Message(
        en: """
          The part was bought elsewhere, for which no management fee is paid; the claimed fee is \
          taken off.
          """, zh: "该配件为外购，不享受配件管理费，核减申报的管理费。")
    case .feeNotDue:
      Message(
        en: """
          Maintenance, labour and travel carry no management fee; the claimed fee is taken off.
          """, zh: "强保、工时、差旅不计配件管理费，核减申报的管理费。")
    case .feeAdjusted:
      Message(
        en: """
          The claimed management fee is not the rulebook's percentage of the approved amount; the \
          difference is taken off, or added where it is negative.
          """, zh: "申报的管理费不等于核定金额乘以规定比例，差额予以核减（负数为调增）。")
    case .classDoubtful:
      Message(
        en: """
          By its name the part is an assembly or a seal, but its class in the price table says \
          otherwise; the class stands.
          """, zh: "按名称应为总成或密封件，但批发价表所列类别不同，以所列类别为准。")
    case .milestoneOffSchedule:
      Message(
        en: """
          The visit was outside the milestone's time window, and the machine's hours are unknown or \
          more than 100 off the milestone.
          """, zh: "服务日期不在该次强保的时间范围内，且工作小时未填或与节点相差超过100小时。")
    case .maybeEmergency:
      Message(
        en: """
          An emergency order was approved for this service center and part about that time, but \
          the line does not name that source.
          """, zh: "该服务中心和配件在此期间有获批的急件申购，但本行来源未注明急件。")
    case .notOnManifest:
      Message(
        en: "The old part was accepted, but the return manifest does not list it.",
        zh: "旧件已验收合格，但服务旧件退回明细表未列。")
    case .acceptedOverManifest:
      Message(
        en: "More old parts were accepted under this label than the return manifest lists.",
        zh: "该标签和配件的验收合格数量多于退回明细表所列数量。")
    case .nameDiffers:
      Message(
        en: "The claimed part name is not the one that the price table has for the number.",
        zh: "申报的配件名称与批发价表中该件号的名称不一致。")
    case .repeated:
      Message(
        en: "The same record and part stand on an earlier line of this list.",
        zh: "同一记录表的同一配件已列于本清单前面的行。")
    }
  }
}
