/// A tiny workspace of machines in care: sold, deemed sold and in stock, with records that were entered
/// again, checks that were copied or mistyped, and dealers that are named, misnamed or not named.
package struct TightCare: Sendable {
  package let seed: UInt64
  private var random: SplitMix

  package static let periods = ["2025-09", "2025-10"]
  static let dealers = [("D001", "北坡1号服务站"), ("D002", "北坡2号服务站, 一部")]

  package init(seed: UInt64) {
    self.seed = seed
    random = SplitMix(seed: seed, branch: 0xCA2E)
  }

  /// After how many whole halves machines are deemed sold; nil for never.
  var seasons: Int? { [nil, 1, 2][Int(seed % 3)] }

  /// A rulebook of six milestones has one without a window.
  var milestones: [Int] { [100, 600, 1200, 1800, 2400] + (seed % 2 == 0 ? [3000] : []) }

  package func files() -> [MonthFile] {
    var tale = self
    return tale.tell()
  }

  private mutating func tell() -> [MonthFile] {
    var files = [rulebook(), dealers(), prices(), tariffs(), machines()]
    for period in [202_509, 202_510, 202_511] {
      let folder = "inbox/\(SlowDay.periodText(period))"
      files += month(period, folder)
      let checks = checks(period)
      files.append(checks.file("\(folder)/checks.csv"))
      if random.perMille(400) { files.append(checks.file("reference/checks-\(period).csv")) }
      if random.perMille(400) {
        var some = checks
        some.rows.removeAll { _ in random.perMille(400) }
        some.rows.append(["M-1", SlowDay.text(period * 100 + 28), "是", ""])
        files.append(some.file("inbox/2025-08/checks-\(period).csv"))
      }
    }
    return files
  }

  private func rulebook() -> MonthFile {
    let stock = seasons.map { "\"stockSeasons\": \($0),\n" } ?? ""
    let hours = milestones.map(String.init).joined(separator: ", ")
    let text = MonthRulebook.text
      .replacing("\"require\": [\"receipts\", \"acceptance\", ", with: stock + "\"require\": [")
      .replacing("[100, 600, 1200, 1800, 2400]", with: "[\(hours)]")
    return MonthFile(path: "reference/rulebook.json", text: text)
  }

  private func dealers() -> MonthFile {
    TightSheet(
      heading: ["dealer", "name", "taxpayer_id"],
      rows: Self.dealers.enumerated().map { place, dealer in
        [dealer.0, dealer.1, SocialCreditCode.invented(place)]
      }
    ).file("reference/dealers.csv")
  }

  private func prices() -> MonthFile {
    TightSheet(
      heading: ["part_no", "part_name", "price", "effective_from"],
      rows: [["P-1", "滤清器", "12", "2025-01-01"]]
    ).file("reference/prices.csv")
  }

  private func tariffs() -> MonthFile {
    TightSheet(
      heading: ["kind", "item", "price", "effective_from"],
      rows: milestones.map { ["强保", String($0), "150", "2025-01-01"] }
    ).file("reference/tariffs.csv")
  }

  private mutating func machines() -> MonthFile {
    var sheet = TightSheet(
      heading: [
        "machine_no", "model", "family", "sold_on", "arrived_on", "left_on", "warranty_months",
        "dealer",
      ])
    for number in 1...14 {
      let isSold = random.perMille(600)
      let sold = random.pick([
        "2025-10-20", "2025-08-31", "2025-05-20", "2025-03-01", "2024-11-30", "2024-10-31",
        "2025-04-10", "2025-11-05", "2025-10-21", "2025-07-21",
      ])
      let arrived = random.pick([
        "2024-03-10", "2024-06-30", "2024-07-01", "2025-09-15", "2025-10-01", "2025-08-31",
        "2025-10-02", "2024-12-31", "2025-01-01",
      ])
      let left = random.pick(["", "", "", "2025-10-31", "2025-10-10", "2025-06-30", "2025-11-01"])
      sheet.rows.append([
        "M-\(number)", random.pick(["ZL50", "YZ18", ""]), random.pick(["loader", "压路机", ""]),
        isSold ? sold : "", isSold && random.perMille(500) ? "" : arrived, left,
        random.pick(["", "12", "6", "12", "24"]),
        random.pick(["D001", "D002", "北坡2号服务站, 一部", "", "", "d001", "D-7"]),
      ])
    }
    return sheet.file("reference/machines.csv")
  }

  /// Records, and lists of maintenance; the last month is not settled, and enters records again.
  private mutating func month(_ period: Int, _ folder: String) -> [MonthFile] {
    let isSettled = period < 202_511
    var records = TightSheet(
      heading: ["record_no", "dealer", "machine_no", "service_date", "hours", "signed"])
    var lists = TightSheet(
      heading: [
        "dealer", "period", "line", "record_no", "kind", "part_no", "quantity", "unit_price",
        "amount", "attached",
      ])
    var lines: [String: Int] = [:]
    for number in 1...16 {
      let name = "R-\(isSettled ? period : random.pick([202_509, 202_510]))-\(number)"
      let dealer = random.pick(Self.dealers).0
      let machine = "M-\(random.below(15) + 1)"
      let row = [
        name, dealer, machine,
        SlowDay.text((isSettled ? period : 202_510) * 100 + random.pick([5, 12, 20, 21, 30])),
        random.pick(["", "95", "480", "590.5", "612.25", "1190", "2390", "0"]), "是",
      ]
      records.rows.append(row)
      guard isSettled, random.perMille(800) else {
        if !isSettled, random.perMille(200) {
          records.rows.append(row.enumerated().map { $0.offset == 4 ? "7" : $0.element })
        }
        continue
      }
      let line = (lines[dealer] ?? 0) + 1
      lines[dealer] = line
      lists.rows.append([
        dealer, SlowDay.periodText(period), String(line), name, "强保",
        String(random.pick(milestones + [100, 600, 500])), "1", "150", "150.00",
        random.pick(["是", "是", "是", "否"]),
      ])
    }
    let files = [records.file("\(folder)/records.csv")]
    guard isSettled else { return files }
    return files
      + Self.dealers.map { dealer in
        var own = lists
        own.rows = lists.rows.filter { $0[0] == dealer.0 }
        return own.file("\(folder)/\(dealer.0).csv")
      }
  }

  private mutating func checks(_ period: Int) -> TightSheet {
    var sheet = TightSheet(heading: ["machine_no", "checked_on", "passed", "record_no"])
    for number in 0..<random.pick([6, 14, 20]) {
      let row = [
        random.perMille(60) ? "M-9\(number)" : "M-\(random.below(14) + 1)",
        random.perMille(50)
          ? "昨天" : SlowDay.text(period * 100 + random.pick([1, 9, 15, 30])),
        random.pick(["", "是", "yes", "否", "no", "也许"]),
        random.pick(["", "", "R-7", "R-8", "r-9"]),
      ]
      sheet.rows.append(row)
      if random.perMille(200), !row[0].hasPrefix("M-9") { sheet.rows.append(row) }
    }
    return sheet
  }
}
