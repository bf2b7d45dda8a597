/// The expense lists of a tight month.
struct TightLists {
  let period: TightPeriod
  let flaws: [String: TightFlaw]
  var random: SplitMix

  private static let heading = [
    "dealer", "period", "line", "record_no", "kind", "part_no", "part_name", "quantity",
    "unit_price", "amount", "fee", "source", "approval_no", "attached", "remark",
  ]
  private static let chinese = [
    "服务中心编号", "结算月份", "序号", "服务记录表号", "费用类别", "配件编号", "配件名称", "数量", "单价（元）", "金额",
    "管理费", "配件来源", "批准文号", "附表", "备注",
  ]

  mutating func files() -> [MonthFile] {
    let shared = TightMonth.dealers.filter { _ in random.perMille(400) }
    var files = TightMonth.dealers.filter { !shared.contains($0) }.map { own($0) }
    if !shared.isEmpty { files.append(together(shared)) }
    for dealer in TightMonth.dealers where flaw(dealer) == .twoLists {
      let sheet = TightSheet(heading: Self.heading, rows: [line(dealer, nil)])
      files.append(sheet.file("inbox/\(period.text)/again-\(dealer).csv"))
    }
    return files
  }

  private func flaw(_ dealer: String) -> TightFlaw? {
    flaws[dealer]
  }

  /// A list with its dealer and period above the heading, or in every row.
  private mutating func own(_ dealer: String) -> MonthFile {
    var sheet = TightSheet(heading: random.perMille(500) ? Self.chinese : Self.heading)
    sheet.rows = rows(dealer)
    let hasFlawedPeriod = flaw(dealer) == .period || flaw(dealer) == .wrongPeriod
    if !hasFlawedPeriod && random.perMille(500) {
      sheet.preamble = [
        ["代垫服务费用清单"], ["服务中心编号：\(dealer)", "", "结算月份", "\(period.year)年\(period.month)月"],
        ["", ""],
      ]
      sheet.heading.removeFirst(2)
      sheet.rows = sheet.rows.map { Array($0.dropFirst(2)) }
    }
    if random.perMille(400) { close(&sheet) }
    let ends = random.pick(["\n", "\r\n"])
    return sheet.file(
      "inbox/\(period.text)/lists/\(dealer.lowercased()).csv", lineEnd: ends,
      isMarked: random.perMille(200))
  }

  /// Several lists in one file, their rows mixed.
  private mutating func together(_ dealers: [String]) -> MonthFile {
    var lists = dealers.map { rows($0) }
    var sheet = TightSheet(heading: Self.heading)
    while !lists.isEmpty {
      let index = random.below(lists.count)
      sheet.rows.append(lists[index].removeFirst())
      if lists[index].isEmpty { lists.remove(at: index) }
    }
    if random.perMille(400) { close(&sheet) }
    return sheet.file("inbox/\(period.text)/lists/together.csv")
  }

  /// A total, at times a wrong one, and what is written below it.
  private mutating func close(_ sheet: inout TightSheet) {
    let width = sheet.heading.count
    var total = Array(repeating: "", count: width)
    total[0] = "合 计："
    if random.perMille(500) { total[width - 6] = "1" }
    sheet.rows.append(Array(repeating: "", count: width))
    sheet.rows.append(total)
    sheet.rows.append(["制表：财务", "", "审核："] + Array(repeating: "", count: width - 3))
    var note = Array(repeating: "", count: width)
    note[width - 13] = "附单据若干张"
    sheet.rows.append(note)
  }

  private mutating func rows(_ dealer: String) -> [[String]] {
    var rows = (0..<(2 + random.below(16))).map { _ in line(dealer, nil) }
    if let flaw = flaw(dealer) { rows.insert(line(dealer, flaw), at: random.below(rows.count) + 1) }
    return rows
  }

  private mutating func line(_ dealer: String, _ flaw: TightFlaw?) -> [String] {
    let kind = kind(flaw)
    let part =
      flaw == .priceConflict ? TightReference.contradicted : random.pick(TightReference.parts)
    let quantity = random.pick(["1", "1", "2", "3", "0.5", "1.125", "２", "4.0"])
    let isPart = !Self.items.keys.contains(kind)
    let source = random.pick([
      "", "厂家", "manufacturer", "合格供方", "急件", "emergency", "外购", "external", "外购",
    ])
    var row = [
      dealer, period.text, random.pick(["", "7", "A-1", "第三行"]), record(dealer), kind,
      isPart ? part.0 : random.pick(Self.items[kind] ?? []), isPart ? name(part.1) : "", quantity,
      isPart ? price(part.0) : random.pick(["", "", "2.4", "60", "55.5", "150", "700"]),
      random.pick(["", "", "", "12.35", "￥26.10", "2,469.00元"]),
      random.pick(["", "", "", "0", "1.24", "2.61"]), source,
      random.pick(["", "WG-1", "WG-1", "wg-2", "WG-2", "WG-3"]),
      isPart ? random.pick(["", "", "是", "no"]) : random.pick(["是", "√", "1", ""]), "",
    ]
    spoil(&row, flaw, dealer)
    return row
  }

  /// The items of each kind of service, by the words of the kinds.
  private static let items = [
    "强保": ["100", "100", "600", "600", "1200", "1800", "2400", "500"],
    "maintenance": ["100", "600", "600", "1800"],
    "工时": ["GS-01", "GS-01", "gs-02"], "labour": ["GS-01"], "差旅": ["CL-KM"], "travel": ["CL-KM"],
  ]

  private mutating func kind(_ flaw: TightFlaw?) -> String {
    if flaw != nil { return random.pick(["", "配件"]) }
    return random.pick([
      "", "", "part", "配件", "配件", "配件", "配件", "外出救援", "强保", "强保", "maintenance", "工时", "labour",
      "差旅", "travel",
    ])
  }

  private mutating func spoil(_ row: inout [String], _ flaw: TightFlaw?, _ dealer: String) {
    switch flaw {
    case .missing: row[7] = ""
    case .number: row[7] = random.pick(["0", "-1", "1.0001", "1,23", "两件"])
    case .value: row[11] = "某处"
    case .yesNo: row[13] = "也许"
    case .damagedItem: row[5] = random.pick(["8.30E+11", "12345.0", "2025/3/1"])
    case .damagedRecord: row[3] = "2025-03-01"
    case .ditto: row[3] = random.pick(["〃", "同上", "同前"])
    case .rewrittenItem:
      row[5] = random.pick(["#N/A", "####", "10月5日", "5-Oct", "Oct-45", "1.23457E12", "1E+05"])
    case .hiddenCharacter: row[5] = "GT\u{200B}-1"
    case .extraCell: row.append("见附件")
    case .period: row[1] = random.pick(["2025-13", "十月", "10/2025"])
    case .wrongPeriod: row[1] = period.previous.text
    case .priceConflict:
      row[3] = TightInbox.record(dealer, 2, period)
      row[4] = "配件"
    case .tariffConflict:
      row[4] = "工时"
      row[5] = "GS-09"
    default: break
    }
  }

  /// Mostly a record of the dealer, at times one of another or one that nobody knows.
  private mutating func record(_ dealer: String) -> String {
    let owner = random.perMille(80) ? random.pick(TightMonth.dealers) : dealer
    let number = TightInbox.record(owner, 1 + random.below(TightInbox.records), period)
    return random.pick(["R", "R", "r", "Ｒ"]) + number.dropFirst()
  }

  private mutating func name(_ name: String) -> String {
    random.pick(["", name, name, "\(name) （新）", name.map { "\($0) " }.joined(), "Ｚ" + name])
  }

  private mutating func price(_ part: String) -> String {
    let right = [
      "GT-1": "12.3456", "GT-2": "9,800.00", "GT-3": "1.005", "GT-4": "0.125", "GT-6": "7.7777",
      "GT-7": "1234.5", "GT-9": "0.3333",
    ]
    return random.pick([right[part] ?? "", right[part] ?? "", "", "13.15", "0", "12.34元", "20"])
  }
}
