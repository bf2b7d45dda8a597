/// The files that all dealers of a month share.
struct RegisterFiles {
  let plan: MonthPlan
  let range: PartRange

  func all() -> [MonthFile] {
    [
      rulebook(), dealers(), prices(), approvals(), plan.machineRange.file(), TariffTable.file(),
    ] + receipts()
  }

  private func rulebook() -> MonthFile {
    MonthFile(path: "reference/rulebook.json", text: MonthRulebook.text)
  }

  private func dealers() -> MonthFile {
    var text = ByteText(capacity: plan.dealers * 80)
    text.put("dealer,name,taxpayer_id,taxpayer,account,valid_from,valid_to\n")
    for index in 0..<plan.dealers {
      let traits = DealerTraits(plan: plan, index: index)
      text.put(traits.identifier)
      text.put(",石桥")
      text.put(index + 1)
      text.put("号工程机械服务站,")
      text.put(SocialCreditCode.invented(index))
      text.put(traits.isSmallScale ? ",small-scale," : ",general,")
      text.put("2202.")
      text.put(index + 1, width: 5)
      text.put(",2020-01-01,\n")
    }
    return MonthFile(path: "reference/dealers.csv", bytes: text.bytes)
  }

  private func prices() -> MonthFile {
    var text = ByteText(capacity: range.parts.count * 100)
    text.put("part_no,part_name,unit,price,class,effective_from,effective_to,published_on\n")
    for part in range.parts {
      if let former = part.formerPrice {
        row(part, former, "2024-01-01,2024-12-31,2023-12-15", &text)
      }
      row(part, part.price, "2025-01-01,,2024-12-18", &text)
      if let later = part.laterPrice {
        row(part, later, "2025-10-16,,2025-10-09", &text)
      }
    }
    return MonthFile(path: "reference/prices-2025.csv", bytes: text.bytes)
  }

  private func row(_ part: RangePart, _ price: Int, _ days: String, _ text: inout ByteText) {
    text.put(part.number)
    text.comma()
    text.put(part.name)
    text.put(",件,")
    text.putPrice(price)
    text.comma()
    text.put(part.partClass)
    text.comma()
    text.put(days)
    text.newline()
  }

  private func approvals() -> MonthFile {
    var random = SplitMix(seed: plan.seed, branch: 0xA44)
    var text = ByteText()
    text.put("approval_no,type,dealer,granted_on,part_no,quantity,period,until,approved_by\n")
    for index in 0..<plan.dealers {
      let traits = DealerTraits(plan: plan, index: index)
      if traits.hasExtension {
        approval("YQ", index, "deadline", traits, "2025-10-28,,,2025-10,2025-11-10", &text)
      }
      approval("WG", index, "external", traits, "2025-08-20,,,,", &text)
      guard random.perMille(300), let part = range.parts.first(where: { _ in random.perMille(2) })
      else { continue }
      let number = String(decoding: part.number, as: UTF8.self)
      approval("JJ", index, "emergency", traits, "2025-09-20,\(number),,,", &text)
    }
    return MonthFile(path: "reference/approvals.csv", bytes: text.bytes)
  }

  private func approval(
    _ prefix: String, _ index: Int, _ type: String, _ traits: DealerTraits, _ rest: String,
    _ text: inout ByteText
  ) {
    text.put(prefix)
    text.put(index + 1)
    text.put(",\(type),")
    text.put(traits.identifier)
    text.put(",\(rest),客户服务中心\n")
  }

  /// The register of what arrived, a file for each hundred dealers.
  private func receipts() -> [MonthFile] {
    stride(from: 0, to: plan.dealers, by: 100).map { first in
      var text = ByteText()
      text.put("服务中心编号,结算月份,邮戳日期,收到日期\n")
      for index in first..<min(first + 100, plan.dealers) {
        receipt(DealerTraits(plan: plan, index: index), &text)
      }
      return MonthFile(
        path: "inbox/\(MonthPlan.period)/receipts-\(first / 100 + 1).csv", bytes: text.bytes)
    }
  }

  private func receipt(_ traits: DealerTraits, _ text: inout ByteText) {
    guard traits.defect != .noReceipt else { return }
    for day in traits.defect == .twoReceipts ? [2, 3] : [traits.mailedOn] {
      text.put(traits.identifier)
      text.put(",\(MonthPlan.period),")
      text.putDay(month: 11, day: day)
      text.comma()
      text.putDay(month: 11, day: day + 3)
      text.newline()
    }
  }
}
