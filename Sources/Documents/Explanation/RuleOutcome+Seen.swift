import Settlement

extension RuleOutcome {
  /// The figures that the rule compared; nil where the outcome says it all, or nothing was looked at.
  func seen(_ line: ExplainedLine, _ head: StatementHead) -> Message? {
    guard let trace = line.trace, let code = codes.first else { return nil }
    if case .notEvaluated = result { return nil }
    let facts = trace.facts
    switch code {
    case .late: return postmark(head.deadline)
    case .otherMonth: return facts.ownRecord.map { serviceDate($0, head.period) }
    case .recordMissing, .recordOtherDealer: return asWritten(line.names.record)
    case .machineUnknown: return asWritten(line.background.machineNumber)
    case .cardLate: return card(facts)
    case .outOfWarranty: return warranty(facts)
    case .duplicate: return duplicate(facts, line.background.settled)
    case .milestoneRepeated: return repeated(facts, line.background.settled)
    case .partUnknown, .noTariff: return price(trace)
    case .noConsent: return trace.consent.map { consent($0, claimed: trace.claim.quantity) }
    case .notReturned: return trace.pool.map(left)
    case .milestoneUnknown, .milestoneNotCovered: return milestone(line, facts)
    case .nameDiffers: return asWritten("\(line.names.name) / \(line.names.priceName)")
    case .notOnManifest, .acceptedOverManifest: return manifest(trace)
    default: return nil
    }
  }

  private func postmark(_ deadline: DeadlineRuling) -> Message? {
    deadline.postmark.map {
      Message(
        en: "postmark \($0), last day \(deadline.day)", zh: "邮戳 \($0)，截止日 \(deadline.day)")
    }
  }

  private func serviceDate(_ record: ServiceRecord, _ period: Period) -> Message {
    Message(
      en: "serviced on \(record.serviceDate), month \(period)",
      zh: "服务日期 \(record.serviceDate)，结算月份 \(period)")
  }

  private func card(_ facts: LineFacts) -> Message? {
    guard case .found(let machine) = facts.machine, let days = facts.list.edition.cardWithinDays
    else { return nil }
    let last = machine.soldOn.adding(days: days)
    let came = machine.cardReceivedOn
    return Message(
      en: "due by \(last), \(came.map { "came on \($0)" } ?? "never came")",
      zh: "应于 \(last) 前寄回，\(came.map { "\($0) 收到" } ?? "未收到")")
  }

  private func warranty(_ facts: LineFacts) -> Message? {
    guard case .found(let machine) = facts.machine, let record = facts.ownRecord else { return nil }
    let last = machine.soldOn.adding(months: machine.warrantyMonths)
    let hours = hoursText(record.hours)
    let limit = hoursText(machine.warrantyHours)
    return Message(
      en: """
        \(record.serviceDate); warranty \(machine.soldOn) to \(last); hours \(hours ?? "blank"), \
        limit \(limit ?? "none")
        """,
      zh: """
        \(record.serviceDate)；三包期 \(machine.soldOn) 至 \(last)；工作小时 \(hours ?? "空白")，\
        三包小时 \(limit ?? "不限")
        """)
  }

  private func hoursText(_ hundredths: Int64?) -> String? {
    hundredths.map { text(Quantity(thousandths: $0 * 10)) }
  }

  private func duplicate(_ facts: LineFacts, _ settled: [SettledBefore]) -> Message {
    if facts.isPaidElsewhere {
      let places = joined(settled.map(\.text), en: "; ", zh: "；")
      return Message(
        en: "paid on \(places.english)", zh: "已在 \(places.chinese) 结算")
    }
    return facts.standsEarlier
      ? Message(en: "stands on an earlier line", zh: "前面的行已列")
      : Message(en: "not paid before", zh: "此前未结算")
  }

  private func repeated(_ facts: LineFacts, _ settled: [SettledBefore]) -> Message {
    guard facts.isMilestoneSettled else {
      return Message(en: "not approved before", zh: "此前未结算")
    }
    guard !settled.isEmpty else {
      return Message(en: "approved on an earlier line", zh: "前面的行已结算")
    }
    let places = joined(settled.map(\.text), en: "; ", zh: "；")
    return Message(en: "approved on \(places.english)", zh: "已在 \(places.chinese) 结算")
  }

  private func price(_ trace: LineTrace) -> Message {
    guard let price = trace.facts.settlementPrice else {
      return Message(en: "none on \(trace.priceDate)", zh: "\(trace.priceDate) 无有效价格")
    }
    return Message(
      en: "\(text(price)) on \(trace.priceDate)", zh: "\(trace.priceDate) 为 \(text(price))")
  }

  private func consent(_ balance: ConsentBalance, claimed: Quantity) -> Message {
    let left = balance.left.map { text($0) }
    return Message(
      en: "\(text(claimed)) claimed, \(left ?? "any quantity") left",
      zh: "申报 \(text(claimed))，剩余 \(left ?? "不限")")
  }

  private func left(_ quantity: Quantity) -> Message {
    Message(en: "\(text(quantity)) left", zh: "剩余 \(text(quantity))")
  }

  private func milestone(_ line: ExplainedLine, _ facts: LineFacts) -> Message {
    if codes.first == .milestoneNotCovered, case .found(let machine) = facts.machine {
      return Message(
        en: "warranty of \(machine.warrantyMonths) months",
        zh: "三包 \(machine.warrantyMonths) 个月")
    }
    let milestones = facts.list.edition.milestones.map(String.init).joined(separator: " ")
    return Message(
      en: "\(line.names.item) of \(milestones)", zh: "\(line.names.item)，节点 \(milestones)")
  }

  private func manifest(_ trace: LineTrace) -> Message? {
    trace.facts.listed.map {
      Message(
        en: "\(text($0)) listed, \(text(trace.wholeAccepted)) accepted",
        zh: "明细表 \(text($0))，验收合格 \(text(trace.wholeAccepted))")
    }
  }
}
