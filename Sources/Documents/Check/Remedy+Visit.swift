import Settlement

/// Remedies about the list's mail, the service record and the machine.
extension CheckedLine {
  var late: Message {
    let deadline = terms.deadline
    let days = deadline.postmark.map { Int($0.number - deadline.day.number) } ?? 0
    return Message(
      en: "the deadline was \(deadline.day), \(days) days before the mailing: get a written "
        + "extension for \(terms.period) before you mail, else nothing of the list is paid",
      zh: "截止日为 \(deadline.day)，寄出已逾期 \(days) 天：寄出前须取得 \(terms.period) 的书面延期批准，否则整份清单不予结算")
  }

  var recordMissing: Message {
    Message(
      en: "record \(names.record) is not in the register: compare the number with the form, or "
        + "send the form in to be registered",
      zh: "登记簿中没有现场服务记录表 \(names.record)：核对流水编号，或补交记录表登记")
  }

  var recordOtherDealer: Message {
    Message(
      en: "record \(names.record) is registered for another service center: correct the number, or "
        + "take the line out",
      zh: "现场服务记录表 \(names.record) 登记在其他服务中心名下：更正流水编号，或删去该行")
  }

  var recordUnsigned: Message {
    Message(
      en: "get the user's signature on record \(names.record), and have the register corrected",
      zh: "请用户在现场服务记录表 \(names.record) 上补签字，并更正登记")
  }

  var recordIncomplete: Message {
    Message(
      en: "fill in the blanks of record \(names.record), and have the register corrected",
      zh: "补齐现场服务记录表 \(names.record) 的空白栏，并更正登记")
  }

  var otherMonth: Message {
    guard let day = facts.record?.serviceDate else { return ReasonCode.otherMonth.remedy }
    let month = Period(of: day)
    return Message(
      en: "record \(names.record) is of \(day): move the line to the list of \(month), or correct "
        + "the record number",
      zh: "现场服务记录表 \(names.record) 的服务日期为 \(day)：请移入 \(month) 的清单，或更正流水编号")
  }

  var machineUnknown: Message {
    Message(
      en: "machine \(facts.machineNumber) of record \(names.record) is not registered: compare it "
        + "with the name plate, or have the sale registered",
      zh: "记录表 \(names.record) 的机号 \(facts.machineNumber) 不在整机档案中：核对铭牌，或补报销售档案")
  }

  var cardLate: Message {
    guard let machine = facts.machine, let days = terms.edition.cardWithinDays else {
      return ReasonCode.cardLate.remedy
    }
    let last = machine.soldOn.adding(days: days)
    let came = machine.cardReceivedOn
    return Message(
      en: "the warranty card of \(facts.machineNumber) was due by \(last) and "
        + (came.map { "came in on \($0)" } ?? "never came in")
        + ": prove that it was mailed in time, or take the line out",
      zh: "整机 \(facts.machineNumber) 的三包回执卡应在 \(last) 前寄回，"
        + (came.map { "实际收到日为 \($0)" } ?? "至今未收到") + "：请提供按时寄出的凭证，否则删去该行")
  }

  var outOfWarranty: Message {
    guard let machine = facts.machine, let record = facts.record else {
      return ReasonCode.outOfWarranty.remedy
    }
    let last = machine.soldOn.adding(months: machine.warrantyMonths)
    guard machine.soldOn <= record.serviceDate, record.serviceDate <= last else {
      return Message(
        en:
          "machine \(facts.machineNumber) is under warranty from \(machine.soldOn) to \(last), the "
          + "visit was on \(record.serviceDate): bill the user and take the line out, or have the "
          + "sale date corrected",
        zh:
          "整机 \(facts.machineNumber) 的三包期为 \(machine.soldOn) 至 \(last)，服务日期为 \(record.serviceDate)：向用户收费并删去该行，或更正销售日期"
      )
    }
    let limit = machine.warrantyHours.map(hours) ?? "-"
    let read = record.hours.map(hours) ?? "-"
    return Message(
      en:
        "machine \(facts.machineNumber) had \(read) hours, the warranty ends at \(limit): bill the "
        + "user and take the line out, or have the hours corrected",
      zh: "整机 \(facts.machineNumber) 工作 \(read) 小时，已超过三包 \(limit) 小时：向用户收费并删去该行，或更正小时数")
  }

  /// Hours in hundredths as text, without trailing zeros.
  func hours(_ hundredths: Int64) -> String { text(Quantity(thousandths: hundredths * 10)) }
}
