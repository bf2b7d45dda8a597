import Settlement

/// Remedies about figures, and what may be looked into though it costs nothing.
extension CheckedLine {
  var arithmetic: Message {
    let right = Money(claim.quantity, times: decision.unitPriceClaimed)
    let product = "\(text(claim.quantity)) × \(text(decision.unitPriceClaimed))"
    return Message(
      en:
        "\(product) is \(text(right)), the list says \(text(decision.amountClaimed)): correct the "
        + "amount, or leave it blank",
      zh: "\(product) = \(text(right))，清单填的是 \(text(decision.amountClaimed))：请更正金额，或留空")
  }

  var quantityAbove: Message {
    Message(
      en: "a milestone is paid once: use 1 as quantity (the list says \(text(claim.quantity)))",
      zh: "每次强保只结算一次：数量请填 1（清单填的是 \(text(claim.quantity))）")
  }

  var price: Message {
    let (right, written) = (text(decision.unitPriceApproved), text(decision.unitPriceClaimed))
    return Message(
      en: "use \(right) as unit price (the list says \(written)), or leave it blank",
      zh: "单价请填 \(right)（清单填的是 \(written)），或留空")
  }

  var excessBorne: Message {
    let (right, written) = (text(decision.unitPriceApproved), text(decision.unitPriceClaimed))
    return Message(
      en: "\(right) of \(written) is paid, the excess is yours: nothing to mend",
      zh: "外购单价 \(written)，仅结算 \(right)，超出部分自行承担：无须更正")
  }

  var aboveTariff: Message {
    let (right, written) = (text(decision.unitPriceApproved), text(decision.unitPriceClaimed))
    return Message(
      en:
        "the tariff is \(right): use it as unit price (the list says \(written)), or leave it blank",
      zh: "服务费标准为 \(right)：单价请按此填写（清单填的是 \(written)），或留空")
  }

  var feeAssembly: Message {
    noFee(en: "\(names.item) is an assembly", zh: "\(names.item) 是总成件")
  }

  var feeEmergency: Message {
    noFee(en: "\(names.item) came on an emergency order", zh: "\(names.item) 为急件")
  }

  var feeExternal: Message {
    noFee(en: "\(names.item) was bought elsewhere", zh: "\(names.item) 为外购件")
  }

  var feeNotDue: Message {
    noFee(en: "\(names.item) is a service", zh: "\(names.item) 属服务费用")
  }

  private func noFee(en english: String, zh chinese: String) -> Message {
    let written = text(decision.feeClaimed)
    return Message(
      en: "\(english) and bears no management fee: leave the fee blank or 0 (the list says "
        + "\(written))",
      zh: "\(chinese)，不计管理费：管理费请留空或填 0（清单填的是 \(written)）")
  }

  var feeAdjusted: Message {
    let (right, written) = (text(decision.feeApproved), text(decision.feeClaimed))
    let rate = text(terms.edition.managementFee)
    return Message(
      en: "leave the fee blank, it is \(rate) of what is paid: \(right) (the list says \(written))",
      zh: "管理费请留空，按核定金额的 \(rate) 计算为 \(right)（清单填的是 \(written)）")
  }

  var classDoubtful: Message {
    Message(
      en:
        "the price table's class of \(names.item) does not fit its name: ask the customer service "
        + "center which is right",
      zh: "批发价表中 \(names.item) 的类别与名称不符：请与客户服务中心核对")
  }

  var milestoneOffSchedule: Message {
    let read = facts.record?.hours.map(hours)
    return Message(
      en: "the visit is outside the window of \(names.item) hours and record \(names.record) has "
        + (read.map { "\($0) hours" } ?? "no hours") + ": check date and hours on the form",
      zh: "服务日期不在 \(names.item) 小时强保的时间范围内，记录表 \(names.record) "
        + (read.map { "工作小时为 \($0)" } ?? "未填工作小时") + "：请核对日期和小时数")
  }

  var maybeEmergency: Message {
    Message(
      en:
        "if \(names.item) came on an emergency order, write emergency as source and leave the fee "
        + "blank",
      zh: "如 \(names.item) 是急件，来源请填“急件”，管理费留空")
  }

  var nameDiffers: Message {
    Message(
      en: "\(names.item) is \(names.priceName) in the price table, the list says \(names.name): "
        + "compare the part number",
      zh: "批发价表中 \(names.item) 为“\(names.priceName)”，清单填的是“\(names.name)”：请核对件号")
  }

  var repeated: Message {
    Message(
      en:
        "line \(names.earlierLine ?? "-") claims \(names.item) of record \(names.record) too: check "
        + "that it was not listed twice",
      zh: "第 \(names.earlierLine ?? "-") 行也申报了记录表 \(names.record) 的 \(names.item)：请核对是否重复")
  }
}
