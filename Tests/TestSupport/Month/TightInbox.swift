/// What comes into a tight month beside its lists.
struct TightInbox {
  let seed: UInt64
  let period: TightPeriod
  let flaws: [String: TightFlaw]
  var random: SplitMix

  mutating func files() -> [MonthFile] {
    [receipts(), acceptance(), manifest(), records()].compactMap { $0 }
  }

  private var folder: String { "inbox/\(period.text)" }

  private func flaw(_ dealer: String) -> TightFlaw? {
    flaws[dealer]
  }

  private mutating func receipts() -> MonthFile {
    var sheet = TightSheet(heading: ["dealer", "period", "mailed_on"])
    if random.perMille(200) { sheet.heading.append("快递公司") }
    let mail = period.next
    for dealer in TightMonth.dealers where flaw(dealer) != .noReceipt {
      let day = random.pick([
        mail.day(1), mail.day(5).replacing("-", with: "/"), "\(mail.compact)05",
        "\(mail.year)年\(mail.month)月6日", mail.day(8).replacing("-", with: "."),
      ])
      let isOften = flaw(dealer) != .notInspected && random.perMille(500)
      sheet.rows.append([dealer, period.text, isOften ? day : mail.day(4)])
      if random.perMille(200), let last = sheet.rows.last { sheet.rows.append(last) }
      if flaw(dealer) == .twoReceipts { sheet.rows.append([dealer, period.text, mail.day(2)]) }
      if flaw(dealer) == .badReceipt { sheet.rows.append([dealer, period.text, "05/11/2025"]) }
      if random.perMille(300) {
        sheet.rows.append([dealer, period.previous.text, period.day(5)])
      }
    }
    return sheet.file("\(folder)/receipts.csv")
  }

  private mutating func acceptance() -> MonthFile {
    var sheet = TightSheet(
      heading: ["服务中心编号", "结算月份", "标签流水号", "配件编号", "合格数量", "实收数量", "验收结果"])
    for dealer in TightMonth.dealers where flaw(dealer) != .notInspected {
      for _ in 0..<(10 + random.below(16)) { sheet.rows.append(inspected(dealer)) }
      sheet.rows.append([
        dealer, "\(period.year)年\(period.month)月", TightInbox.record(dealer, 1, period), "GT-1",
        "2",
        "2", "合格",
      ])
      if flaw(dealer) == .badAcceptance {
        let label = TightInbox.record(dealer, 1, period)
        sheet.rows.append([dealer, period.text, label, "GT-1", "1", "", "尚可"])
      }
    }
    return sheet.file("\(folder)/acceptance.csv", lineEnd: "\n", isMarked: true)
  }

  private mutating func inspected(_ dealer: String) -> [String] {
    let results = [
      "合格", "合格", "合格", "no-label", "未收到", "件号不符", "非厂家件", "拆件", "dismantled", "未检出故障",
      "not-warranty",
    ]
    let month = random.perMille(60) ? period.previous : period
    let quantity = random.pick(["0", "1", "2", "3", "0.5", "１.125"])
    return [
      dealer, month.text, random.perMille(60) ? "" : record(dealer),
      random.pick(TightReference.parts).0, quantity, random.pick(["", "3"]), random.pick(results),
    ]
  }

  private mutating func manifest() -> MonthFile? {
    var sheet = TightSheet(heading: ["dealer", "period", "label_no", "part_no", "quantity", "箱号"])
    for dealer in TightMonth.dealers where !random.perMille(250) {
      for _ in 0..<(2 + random.below(14)) {
        let quantity = random.pick(["1", "2", "0.5", "4.000"])
        let part = random.pick(TightReference.parts).0
        let package = random.pick(["", "", "A-1", "a-2", "A-3", "A-4"])
        sheet.rows.append([dealer, period.text, record(dealer), part, quantity, package])
      }
      if random.perMille(200) { sheet.rows.append([dealer, period.text, "", "GT-1", "1", "A-1"]) }
      if flaw(dealer) == .badManifest {
        let label = TightInbox.record(dealer, 1, period)
        sheet.rows.append([dealer, period.text, label, "GT-1", "0", ""])
      }
    }
    return sheet.rows.isEmpty ? nil : sheet.file("\(folder)/returns.csv")
  }

  /// One of the records of the dealer; the label of a part is the number of its record.
  private mutating func record(_ dealer: String) -> String {
    Self.record(dealer, 1 + random.below(Self.records), period)
  }

  /// How many records a list may name; the last one is in no register.
  static let records = 8

  /// The numbers of two months overlap, so that a record may be claimed twice.
  static func record(_ dealer: String, _ number: Int, _ period: TightPeriod) -> String {
    "R-\(dealer)-\(number + 5 * ((period.month + 2) % 12))"
  }

  private mutating func records() -> MonthFile {
    var sheet = TightSheet(
      heading: [
        "record_no", "dealer", "machine_no", "service_date", "hours", "signed", "complete",
        "维修部位", "charged", seed % 8 == 2 ? "原因" : "故障责任",
      ])
    let rows = [
      [period.day(1), "是", ""], [period.day(period.lastDay), "Y", "yes"],
      ["\(period.year)年\(period.month)月16日", "√", "是"], [period.day(10), "1", ""],
      [period.day(11), "", "是"], [period.previous.day(28), "√", "1"],
      [period.day(15), "true", "否"],
    ]
    for dealer in TightMonth.dealers {
      for (index, row) in rows.enumerated() {
        sheet.rows.append([
          Self.record(dealer, index + 1, period).lowercased(), dealer,
          random.pick(Self.machines), row[0], hours(), row[1], row[2],
          random.pick(["", "", "", "变 速箱总成", "液压系统", "变矩器"]), charged(), cause(),
        ])
      }
      if flaw(dealer) == .badRecord {
        sheet.rows.append(["R-\(dealer)-98", dealer, "M-8", "2025-10-32", "1", "是", ""])
      }
      if flaw(dealer) == .contradictedRecord {
        sheet.rows.append(["R-\(dealer)-99", dealer, "M-9", period.day(12), "1", "是", ""])
        sheet.rows.append(["R-\(dealer)-99", dealer, "M-9", period.day(13), "1", "是", ""])
      }
    }
    return sheet.file("\(folder)/records.csv", lineEnd: "\r\n")
  }

  /// The last three were not sold by the first of a month.
  private static let machines = [
    "M-0", "M-0", "M-0", "M-0", "m-1", "M-2", "M-3", "M-4", "M-5", "M-5", "M-5", "M-6", "M-7",
    "M-8",
  ]

  private mutating func charged() -> String {
    random.pick(["", "", "", "", "", "", "否", "no", "no", "0", "0", "是"])
  }

  private mutating func cause() -> String {
    random.pick(["质量", "quality", "制造", "设计", "质量", "质量", "质量", "", "使用不当", "事故", "正常磨损"])
  }

  private mutating func hours() -> String {
    random.pick(["", "7.5", "100", "200.01", "590", "1100", "1750.25", "2000", "2000.01", "2500"])
  }
}
