/// The expense lists of a tight month.
struct TightLists {
  let flaws: [String: TightFlaw?]
  var random: SplitMix

  private static let heading = [
    "dealer", "period", "line", "record_no", "kind", "part_no", "part_name", "quantity",
    "unit_price", "amount", "fee", "source", "attached",
  ]
  private static let chinese = [
    "服务中心编号", "结算月份", "序号", "服务记录表号", "费用类别", "配件编号", "配件名称", "数量", "单价（元）", "金额",
    "管理费", "配件来源", "附表",
  ]

  mutating func files() -> [MonthFile] {
    let shared = TightMonth.dealers.filter { _ in random.perMille(400) }
    var files = TightMonth.dealers.filter { !shared.contains($0) }.map { own($0) }
    if !shared.isEmpty { files.append(together(shared)) }
    for dealer in TightMonth.dealers where flaw(dealer) == .twoLists {
      let sheet = TightSheet(heading: Self.heading, rows: [line(dealer, nil)])
      files.append(sheet.file("inbox/2025-10/again-\(dealer).csv"))
    }
    return files
  }

  private func flaw(_ dealer: String) -> TightFlaw? {
    flaws[dealer] ?? nil
  }

  /// A list with its dealer and period above the heading, or in every row.
  private mutating func own(_ dealer: String) -> MonthFile {
    var sheet = TightSheet(heading: random.perMille(500) ? Self.chinese : Self.heading)
    sheet.rows = rows(dealer)
    let hasFlawedPeriod = flaw(dealer) == .period || flaw(dealer) == .wrongPeriod
    if !hasFlawedPeriod && random.perMille(500) {
      sheet.preamble = [
        ["代垫服务费用清单"], ["服务中心编号：\(dealer)", "", "结算月份", "2025年10月"], ["", ""],
      ]
      sheet.heading.removeFirst(2)
      sheet.rows = sheet.rows.map { Array($0.dropFirst(2)) }
    }
    if random.perMille(400) { close(&sheet) }
    let ends = random.pick(["\n", "\r\n"])
    return sheet.file(
      "inbox/2025-10/lists/\(dealer.lowercased()).csv", lineEnd: ends,
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
    return sheet.file("inbox/2025-10/lists/together.csv")
  }

  /// A total and what is written below it.
  private func close(_ sheet: inout TightSheet) {
    let width = sheet.heading.count
    var total = Array(repeating: "", count: width)
    total[0] = "合 计："
    total[width - 4] = "1"
    sheet.rows.append(Array(repeating: "", count: width))
    sheet.rows.append(total)
    sheet.rows.append(["制表：财务", "", "审核："] + Array(repeating: "", count: width - 3))
    var note = Array(repeating: "", count: width)
    note[width - 11] = "附单据若干张"
    sheet.rows.append(note)
  }

  private mutating func rows(_ dealer: String) -> [[String]] {
    var rows = (0..<(2 + random.below(16))).map { _ in line(dealer, nil) }
    if let flaw = flaw(dealer) { rows.insert(line(dealer, flaw), at: random.below(rows.count) + 1) }
    return rows
  }

  private mutating func line(_ dealer: String, _ flaw: TightFlaw?) -> [String] {
    let part =
      flaw == .priceConflict ? TightRegisters.contradicted : random.pick(TightRegisters.parts)
    let quantity = random.pick(["1", "1", "2", "3", "0.5", "1.125", "２", "4.0"])
    var row = [
      dealer, "2025-10", random.pick(["", "7", "A-1", "第三行"]), record(dealer),
      random.pick(["", "part", "配件", "配件", "外出救援"]), part.0, name(part.1), quantity,
      price(part.0), random.pick(["", "", "12.35", "￥26.10", "2,469.00元"]),
      random.pick(["", "", "0", "1.24", "2.61"]),
      random.pick(["", "厂家", "manufacturer", "合格供方", "急件", "emergency"]),
      random.pick(["", "", "是", "no"]),
    ]
    spoil(&row, flaw, dealer)
    return row
  }

  private mutating func spoil(_ row: inout [String], _ flaw: TightFlaw?, _ dealer: String) {
    switch flaw {
    case .missing: row[7] = ""
    case .number: row[7] = random.pick(["0", "-1", "1.0001", "1,23", "两件"])
    case .value: row[11] = "某处"
    case .yesNo: row[12] = "也许"
    case .damagedItem: row[5] = random.pick(["8.30E+11", "12345.0", "2025/3/1"])
    case .damagedRecord: row[3] = "2025-03-01"
    case .period: row[1] = random.pick(["2025-13", "十月", "10/2025"])
    case .wrongPeriod: row[1] = "2025年9月"
    case .priceConflict:
      row[3] = "R-\(dealer)-2"
      row[4] = "配件"
    default: break
    }
  }

  /// Mostly a record of the dealer, at times one of another or one that nobody knows.
  private mutating func record(_ dealer: String) -> String {
    let owner = random.perMille(80) ? random.pick(TightMonth.dealers) : dealer
    return random.pick(["R", "R", "r", "Ｒ"]) + "-\(owner)-\(1 + random.below(6))"
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
