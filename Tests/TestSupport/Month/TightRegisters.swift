/// The registers of a tight month.
struct TightRegisters {
  let flaws: [String: TightFlaw?]
  var random: SplitMix

  /// Part number and name, with what the price table makes of it.
  static let parts = [
    ("GT-1", "ZL50C滤清器"), ("GT-2", "ZL50C变速箱总成"), ("GT-3", "骨架油封"), ("GT-4", "ZL30主传动"),
    ("GT-6", "动臂"), ("GT-7", "涡轮增压器"), ("GT-8", "启动电机"), ("GT-9", "Ｏ形圈"),
  ]
  /// The part whose price rows contradict each other from the 20th on.
  static let contradicted = ("GT-5", "喷油嘴")

  mutating func files() -> [MonthFile] {
    [
      MonthFile(path: "reference/rulebook.json", text: MonthRulebook.text), dealers(), prices(),
      approvals(), receipts(), acceptance(), manifest(), records(),
    ].compactMap { $0 }
  }

  private func flaw(_ dealer: String) -> TightFlaw? {
    flaws[dealer] ?? nil
  }

  private func dealers() -> MonthFile {
    var sheet = TightSheet(
      heading: ["dealer", "name", "taxpayer_id", "taxpayer", "valid_from", "valid_to"])
    for (index, dealer) in ([TightMonth.quiet] + TightMonth.dealers.reversed()).enumerated()
    where flaw(dealer) != .unknown {
      let end = flaw(dealer) == .notValid ? "2025-09-30" : index == 1 ? "2025-10-01" : ""
      sheet.rows.append([
        dealer, "北坡\(index + 1)号服务站, 一部", SocialCreditCode.invented(index),
        index % 2 == 0 ? "" : "小规模纳税人", "2024-03-01", end,
      ])
    }
    return sheet.file("reference/dealers.csv")
  }

  private func prices() -> MonthFile {
    var sheet = TightSheet(
      heading: [
        "part_no", "part_name", "price", "class", "effective_from", "effective_to", "published_on",
      ])
    let rows = [
      ["GT-1", "ZL50C滤清器", "12.3456", "", "2025-01-01", "", "2024-12-01"],
      ["GT-1", "ZL50C滤清器", "13.05", "配件", "2025-10-16", "", "2025-10-01"],
      ["GT-1", "ZL50C滤清器", "13.15", "", "2025-10-16", "", "2025-10-02"],
      ["GT-2", "ZL50C变速箱总成", "9800", "", "2025-01-01", "", ""],
      ["GT-3", "骨架油封", "1.005", "", "2025-01-01", "", ""],
      ["GT-4", "ZL30主传动", "0.125", "part", "2025-01-01", "", ""],
      ["GT-6", "动臂", "7.7777", "part", "2025-01-01", "", ""],
      ["GT-7", "涡轮增压器", "1,234.50", "assembly", "2025-01-01", "2025-10-15", ""],
      ["GT-9", "Ｏ形圈", "0.3333", "总成", "2025-01-01", "", ""],
      ["GT-5", "喷油嘴", "55.5", "", "2025-01-01", "", ""],
      ["GT-5", "喷油嘴", "56.5", "", "2025-10-20", "", "2025-10-01"],
      ["GT-5", "喷油嘴", "57.5", "", "2025-10-20", "", "2025-10-01"],
    ]
    let isContradicted = flaws.values.contains { $0 == .priceConflict }
    sheet.rows = isContradicted ? rows : Array(rows.dropLast(3))
    return sheet.file("reference/prices.csv")
  }

  private mutating func approvals() -> MonthFile {
    var sheet = TightSheet(
      heading: [
        "approval_no", "type", "dealer", "granted_on", "part_no", "period", "until",
      ])
    for dealer in TightMonth.dealers {
      if random.perMille(300) {
        let until = random.pick(["2025-11-04", "2025-11-06", "2025-11-09"])
        sheet.rows.append(["YQ-\(dealer)", "deadline", dealer, "2025-10-30", "", "2025-10", until])
      }
      if random.perMille(400) {
        let day = random.pick(["2025-08-31", "2025-09-01", "2025-10-31", "2025-11-01"])
        let part = random.pick(["", "GT-1", "GT-2"])
        sheet.rows.append(["JJ-\(dealer)", "emergency", dealer, day, part, "", ""])
      }
    }
    return sheet.file("reference/approvals.csv")
  }

  private mutating func receipts() -> MonthFile {
    var sheet = TightSheet(heading: ["dealer", "period", "mailed_on"])
    for dealer in TightMonth.dealers where flaw(dealer) != .noReceipt {
      let day = random.pick(["2025-11-01", "2025/11/5", "20251105", "2025年11月6日", "2025.11.8"])
      let isOften = flaw(dealer) != .notInspected && random.perMille(500)
      sheet.rows.append([dealer, "2025-10", isOften ? day : "2025-11-04"])
      if random.perMille(200), let last = sheet.rows.last { sheet.rows.append(last) }
      if flaw(dealer) == .twoReceipts { sheet.rows.append([dealer, "2025-10", "2025-11-02"]) }
      if flaw(dealer) == .badReceipt { sheet.rows.append([dealer, "2025-10", "05/11/2025"]) }
      if random.perMille(300) { sheet.rows.append([dealer, "2025-09", "2025-10-05"]) }
    }
    return sheet.file("inbox/2025-10/receipts.csv")
  }

  private mutating func acceptance() -> MonthFile {
    var sheet = TightSheet(
      heading: ["服务中心编号", "结算月份", "标签流水号", "配件编号", "合格数量", "实收数量", "验收结果"])
    for dealer in TightMonth.dealers where flaw(dealer) != .notInspected {
      for _ in 0..<(6 + random.below(14)) { sheet.rows.append(inspected(dealer)) }
      sheet.rows.append([dealer, "2025年10月", "R-\(dealer)-1", "GT-1", "2", "2", "合格"])
      if flaw(dealer) == .badAcceptance {
        sheet.rows.append([dealer, "2025-10", "R-\(dealer)-1", "GT-1", "1", "", "尚可"])
      }
    }
    return sheet.file("inbox/2025-10/acceptance.csv", lineEnd: "\n", isMarked: true)
  }

  private mutating func inspected(_ dealer: String) -> [String] {
    let results = ["合格", "合格", "合格", "no-label", "未收到", "件号不符", "非厂家件", "拆件", "dismantled"]
    let period = random.perMille(60) ? "2025-09" : "2025-10"
    let quantity = random.pick(["0", "1", "2", "3", "0.5", "１.125"])
    return [
      dealer, period, random.perMille(60) ? "" : record(dealer), random.pick(Self.parts).0,
      quantity, random.pick(["", "3"]), random.pick(results),
    ]
  }

  private mutating func manifest() -> MonthFile? {
    var sheet = TightSheet(heading: ["dealer", "period", "label_no", "part_no", "quantity"])
    for dealer in TightMonth.dealers where !random.perMille(250) {
      for _ in 0..<(2 + random.below(12)) {
        let quantity = random.pick(["1", "2", "0.5", "4.000"])
        let part = random.pick(Self.parts).0
        sheet.rows.append([dealer, "2025-10", record(dealer), part, quantity])
      }
      if random.perMille(200) { sheet.rows.append([dealer, "2025-10", "", "GT-1", "1"]) }
      if flaw(dealer) == .badManifest {
        sheet.rows.append([dealer, "2025-10", "R-\(dealer)-1", "GT-1", "0"])
      }
    }
    return sheet.rows.isEmpty ? nil : sheet.file("inbox/2025-10/returns.csv")
  }

  /// One of the records of the dealer; the label of a part is the number of its record.
  private mutating func record(_ dealer: String) -> String {
    "R-\(dealer)-\(1 + random.below(6))"
  }

  private func records() -> MonthFile {
    var sheet = TightSheet(
      heading: ["record_no", "dealer", "machine_no", "service_date", "hours", "signed", "complete"])
    for dealer in TightMonth.dealers {
      let rows = [
        ["2025-10-01", "100", "是", ""], ["2025-10-31", "", "Y", "yes"],
        ["2025年10月16日", "7.5", "", "是"], ["2025-09-30", "10", "√", "1"],
        ["2025-10-15", "0", "true", "否"],
      ]
      for (index, row) in rows.enumerated() {
        sheet.rows.append(["r-\(dealer)-\(index + 1)", dealer, "M-\(index)"] + row)
      }
      if flaw(dealer) == .badRecord {
        sheet.rows.append(["R-\(dealer)-8", dealer, "M-8", "2025-10-32", "1", "是", ""])
      }
      if flaw(dealer) == .contradictedRecord {
        sheet.rows.append(["R-\(dealer)-9", dealer, "M-9", "2025-10-12", "1", "是", ""])
        sheet.rows.append(["R-\(dealer)-9", dealer, "M-9", "2025-10-13", "1", "是", ""])
      }
    }
    return sheet.file("inbox/2025-10/records.csv", lineEnd: "\r\n")
  }
}
