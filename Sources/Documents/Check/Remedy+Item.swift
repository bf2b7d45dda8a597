import Settlement

/// Remedies about what is claimed: parts and their return, consent, maintenance, tariffs.
extension CheckedLine {
  var duplicate: Message {
    guard let line = names.earlierLine else {
      return Message(
        en: "\(names.item) of record \(names.record) was already paid: take the line out",
        zh: "记录表 \(names.record) 的 \(names.item) 已经结算：请删去该行")
    }
    return Message(
      en:
        "line \(line) already claims \(names.item) of record \(names.record): take this line out, or "
        + "write the record of the other visit",
      zh: "第 \(line) 行已申报记录表 \(names.record) 的 \(names.item)：请删去本行，或填写另一次服务的记录表号")
  }

  var kindUnknown: Message {
    Message(
      en: "\"\(names.kindText)\" is no kind of expense: write part, maintenance, labour or travel",
      zh: "“\(names.kindText)”不是费用类别：请填配件、强保、工时或差旅")
  }

  var partUnknown: Message {
    let day = facts.record?.serviceDate ?? terms.period.lastDay
    return Message(
      en: "no price of \(names.item) is in force on \(day): compare the part number with the price "
        + "table, or ask the customer service center for its price",
      zh: "\(names.item) 在 \(day) 没有有效批发价：对照批发价表核对件号，或向客户服务中心询价")
  }

  var noConsent: Message {
    let quantity = text(claim.quantity)
    guard !names.approval.isEmpty else {
      return Message(
        en:
          "write the number of the written consent to buy \(quantity) of \(names.item) elsewhere; "
          + "without one, take the line out",
        zh: "请填写外购 \(quantity) 件 \(names.item) 的书面同意文号；没有书面同意的，请删去该行")
    }
    return Message(
      en:
        "consent \(names.approval) does not cover \(quantity) of \(names.item) here: compare number, "
        + "part, day and quantity left, or get another consent",
      zh: "书面同意 \(names.approval) 不包含本次外购的 \(quantity) 件 \(names.item)：核对文号、件号、日期和剩余数量，或另行取得同意")
  }

  var notReturned: Message { sendBack(claim.quantity) }

  var shortReturn: Message { sendBack(claim.quantity - decision.quantityApproved) }

  /// Says how many old parts are lacking under the line's label.
  private func sendBack(_ lacking: Quantity) -> Message {
    let (quantity, item, label) = (text(lacking), names.item, names.record)
    guard lacking > facts.unlabelled else {
      let found = text(facts.unlabelled)
      return Message(
        en:
          "hang label \(label) on \(quantity) of \(item) and write it on the manifest, which lists "
          + "\(found) without a label",
        zh: "明细表有 \(found) 件 \(item) 未填标签号：请给其中 \(quantity) 件挂上标签 \(label) 并填入明细表")
    }
    let listed = text(facts.listed ?? .zero)
    return Message(
      en:
        "return \(quantity) more of \(item) under label \(label) and list them (the manifest lists "
        + "\(listed) for all lines), or claim fewer",
      zh: "请再退回 \(quantity) 件 \(item)，挂标签 \(label) 并列入明细表（目前共列 \(listed) 件），否则请减少申报数量")
  }

  var formMissing: Message {
    Message(
      en: "attach the second copy of the maintenance form of record \(names.record), and write yes "
        + "into the column attached",
      zh: "请附上记录表 \(names.record) 的强制保养表第二联，并在“附表”栏填“是”")
  }

  var milestoneUnknown: Message {
    let milestones = terms.edition.milestones.map(String.init).joined(separator: ", ")
    return Message(
      en: "\(names.item) is no milestone: write one of \(milestones)",
      zh: "\(names.item) 不是强保节点：请填 \(milestones) 之一")
  }

  var milestoneNotCovered: Message {
    let months = facts.machine.map { "\($0.warrantyMonths)" } ?? "-"
    return Message(
      en: "the warranty of machine \(facts.machineNumber) (\(months) months) does not include the "
        + "maintenance at \(names.item) hours: bill the user and take the line out",
      zh: "整机 \(facts.machineNumber) 三包 \(months) 个月，不含 \(names.item) 小时强保：向用户收费并删去该行")
  }

  var milestoneRepeated: Message {
    Message(
      en:
        "the maintenance at \(names.item) hours of machine \(facts.machineNumber) is claimed on an "
        + "earlier line: take this line out, or correct milestone or record",
      zh: "整机 \(facts.machineNumber) 的 \(names.item) 小时强保已在前面的行申报：请删去本行，或更正节点、记录表号")
  }

  var noTariff: Message {
    Message(
      en: "no tariff is in force for \(names.item): compare the item with the table of tariffs, or "
        + "ask the customer service center",
      zh: "\(names.item) 没有有效的服务费标准：对照服务费标准核对项目，或与客户服务中心联系")
  }
}
