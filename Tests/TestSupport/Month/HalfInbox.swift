/// What comes in for a generated half-year.
struct HalfInbox {
  let half: String
  let seed: UInt64
  var random: SplitMix

  private var year: Int { Int(half.prefix(4)) ?? 0 }
  private var isFirst: Bool { half.hasSuffix("H1") }
  /// Days about the return date, one of them in time for no one.
  private var returns: [String] {
    isFirst
      ? ["\(year)-07-20", "\(year)-07-31", "\(year)-08-01", "\(year)-08-10", "\(year)-08-11"]
      : ["\(year)-12-20", "\(year + 1)-01-31", "\(year + 1)-02-01", "\(year + 1)-02-10"]
  }

  mutating func files(correcting locked: [String]) -> [MonthFile] {
    let lists = HalfReference.dealers.dropLast().filter { _ in random.perMille(850) }
    var files = lists.map { list($0) }
    // Without any list there has to be a machine.
    files += [records(), acceptance(), manifest(), receipts(), machineReturns(), receivables()]
    if let adjustments = adjustments(of: locked) { files.append(adjustments) }
    return files
  }

  private func path(_ name: String) -> String { "inbox/\(half)/\(name).csv" }

  private func record(_ dealer: String, _ number: Int) -> String { "JL-\(dealer)-\(number)" }

  private mutating func day() -> String {
    let months = isFirst ? ["01", "03", "05", "06"] : ["07", "09", "11", "12"]
    return "\(year)-\(random.pick(months))-\(random.pick(["01", "10", "25", "30"]))"
  }

  private mutating func list(_ dealer: String) -> MonthFile {
    let written = random.pick([half, "\(year)\(isFirst ? "上" : "下")半年", half.filter { $0 != "-" }])
    var sheet = TightSheet(
      heading: [
        "dealer", "period", "record_no", "part_no", "part_name", "quantity", "unit_price", "amount",
        "fee",
      ])
    for _ in 0...random.below(7) {
      let part = random.pick(HalfReference.parts)
      sheet.rows.append([
        dealer, written, record(dealer, random.below(5)), part.0, part.1,
        random.pick(["1", "2", "3"]), random.pick(["", "", "50"]), "", "",
      ])
    }
    return sheet.file(path("lists/\(dealer)"))
  }

  /// Always the same for a half, but for what came back meanwhile.
  private mutating func records() -> MonthFile {
    let hasColumn = seed % 7 != 6
    var sheet = TightSheet(
      heading: ["record_no", "dealer", "machine_no", "service_date", "signed", "cause"]
        + (hasColumn ? ["returned_on"] : []))
    for dealer in HalfReference.dealers {
      for number in 0..<4 {
        let returned = random.pick(returns + [""])
        sheet.rows.append(
          [
            record(dealer, number), dealer, random.pick(HalfReference.machines), day(),
            random.pick(["是", "是", "是", "否"]), random.pick(["质量", "质量", "使用不当", ""]),
          ] + (hasColumn ? [returned] : []))
      }
    }
    return sheet.file(path("records"))
  }

  private mutating func acceptance() -> MonthFile {
    var sheet = TightSheet(
      heading: ["dealer", "period", "label_no", "part_no", "accepted", "result", "returned_on"])
    for dealer in HalfReference.dealers {
      for _ in 0..<12 {
        let result = random.pick(["合格", "合格", "合格", "拆件", "无标签", "件号不符"])
        sheet.rows.append([
          dealer, half, record(dealer, random.below(5)), random.pick(HalfReference.parts).0,
          random.pick(["0", "1", "2"]), result, random.pick(returns + ["", ""]),
        ])
      }
    }
    if random.perMille(200) {
      sheet.rows.append(["N001", "\(year)-06", "JL-N001-0", "NJ-1", "5", "合格", ""])
    }
    return sheet.file(path("acceptance"))
  }

  private mutating func manifest() -> MonthFile {
    var sheet = TightSheet(heading: ["dealer", "period", "label_no", "part_no", "quantity"])
    for dealer in HalfReference.dealers {
      for number in 0..<4 {
        for part in HalfReference.parts {
          sheet.rows.append([dealer, half, record(dealer, number), part.0, "2"])
        }
      }
    }
    return sheet.file(path("manifest"))
  }

  private mutating func receipts() -> MonthFile {
    var sheet = TightSheet(
      heading: ["dealer", "period", "mailed_on", "received_on", "consignment_no"])
    for dealer in HalfReference.dealers where random.perMille(600) {
      for number in 0...random.below(2) {
        sheet.rows.append([
          dealer, half, random.pick(returns), random.pick(["", returns[0]]), "SH-\(number)",
        ])
      }
    }
    if sheet.rows.isEmpty { sheet.rows.append(["N001", half, returns[0], "", "SH-9"]) }
    return sheet.file(path("receipts"))
  }

  /// The fourth dealer has nothing else.
  private mutating func machineReturns() -> MonthFile {
    var sheet = TightSheet(
      heading: [
        "return_no", "dealer", "machine_no", "returned_on", "cause", "freight", "paid_by",
        "restore",
      ])
    let others = ["2024-11-30", "2025-03-15", "2025-10-08", "2026-04-09"]
    for number in 0..<3 {
      let row = [
        "FC-\(random.below(6))\(number)", random.pick(HalfReference.dealers),
        random.pick(["NM-4", "NM-5", "NM-7", "NM-9"]),
        random.perMille(700) ? day() : random.pick(others),
        random.pick(["质量问题", "拆件", "滞销", "unsold", "quality"]), random.pick(["0", "300", "99.5"]),
        random.pick(["经销商", "company"]), random.pick(["", "180"]),
      ]
      sheet.rows.append(row)
      if random.perMille(100) { sheet.rows.append(row) }
      if random.perMille(60) {
        var other = row
        other[5] = "1.00"
        sheet.rows.append(other)
      }
    }
    return sheet.file(path("machine-returns"))
  }

  private mutating func receivables() -> MonthFile {
    var sheet = TightSheet(heading: ["dealer", "as_of", "balance"])
    let days = isFirst ? ["-06-30", "-07-31", "-08-11", "-08-14"] : ["-07-01", "-12-31"]
    for dealer in HalfReference.dealers where random.perMille(800) {
      for _ in 0...random.below(2) {
        let row = [dealer, "\(year)\(random.pick(days))", random.pick(["12350.00", "-40", "0"])]
        if !sheet.rows.contains(where: { $0[0] == row[0] && $0[1] == row[1] }) {
          sheet.rows.append(row)
        }
        if random.perMille(30) { sheet.rows.append([row[0], row[1], "7.77"]) }
      }
    }
    if sheet.rows.isEmpty { sheet.rows.append(["N009", "2025-01-01", "1"]) }
    return sheet.file(path("receivables"))
  }

  private mutating func adjustments(of locked: [String]) -> MonthFile? {
    guard !locked.isEmpty, random.perMille(600) else { return nil }
    return TightSheet(
      heading: ["statement_no", "amount", "reason", "approved_by", "remark"],
      rows: [[random.pick(locked), random.pick(["-150", "20.5"]), "漏计", "财务部", half]]
    ).file(path("adjustments"))
  }
}
