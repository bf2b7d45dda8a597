/// A tiny workspace of calls, call-backs and complaints in which every moment is a tie or nearly one:
/// minutes at a limit, days at an end, rows twice, times blank or without a time, dealers that nobody
/// knows.
package struct TightService: Sendable {
  package let seed: UInt64
  private var random: SplitMix

  static let dealers = [("D001", "青浦服务站"), ("D002", "蓝湾服务站"), ("D003", "北岭服务站")]
  static let months = [202_510, 202_511, 202_512]

  package init(seed: UInt64) {
    self.seed = seed
    random = SplitMix(seed: seed, branch: 0x5E4)
  }

  /// Whether the rulebook has targets of its own.
  var hasOwnTargets: Bool { seed % 3 == 0 }
  /// Whether there are call-backs at all.
  var hasCallBacks: Bool { seed % 7 != 0 }

  package func files() -> [MonthFile] {
    var tale = self
    return tale.tell()
  }

  private mutating func tell() -> [MonthFile] {
    var files = [rulebook(), dealers(), machines(), calendar()]
    for month in Self.months {
      let folder = "inbox/\(SlowDay.periodText(month))"
      files += [
        records(month).file("\(folder)/records.csv"), calls(month).file("\(folder)/calls.csv"),
        complaints(month).file("\(folder)/complaints.csv"),
      ]
      guard hasCallBacks else { continue }
      let called = callBacks(month)
      files.append(called.file("\(folder)/callbacks.csv"))
      // A copy with one row more: rows alike in two files are one.
      var copy = called
      copy.rows.append(callBack(month))
      if random.perMille(300) { files.append(copy.file("reference/called-\(month).csv")) }
    }
    return files
  }

  private func rulebook() -> MonthFile {
    let own = """
      "service": {"satisfaction": 67, "usersAfterMonths": 1, "urgentHours": 5, "targets": [
        {"code": "grave", "from": "called", "to": "arrived", "minutes": 90, "level": "A级", "goal": 50},
        {"code": "near", "from": "called", "to": "arrived", "hours": 2, "upToKm": 50.5},
        {"code": "sent", "from": "transferred", "to": "arranged", "hours": 1, "anyWarranty": true},
        {"code": "back", "from": "arrived", "to": "restored", "hours": 3}]},
      "require"
      """
    return MonthFile(
      path: "reference/rulebook.json",
      text: MonthRulebook.text.replacing("\"require\"", with: hasOwnTargets ? own : "\"require\""))
  }

  private func dealers() -> MonthFile {
    TightSheet(
      heading: ["dealer", "name", "taxpayer_id", "valid_from", "valid_to"],
      rows: Self.dealers.flatMap { id, name -> [[String]] in
        guard id == "D003" else { return [[id, name, "91350100M000100Y43", "", ""]] }
        return [
          [id, "旧\(name)", "91350100M000100Y43", "", "2025-11-30"],
          [id, name, "91350100M000100Y43", "2025-12-01", ""],
        ]
      }
    ).file("reference/dealers.csv")
  }

  private mutating func machines() -> MonthFile {
    var sheet = TightSheet(heading: ["machine_no", "sold_on", "arrived_on", "dealer"])
    for number in 1...6 {
      let sold = random.pick(["2025-07-31", "2025-08-30", "2025-09-30", "2025-11-30", ""])
      sheet.rows.append([
        "M-\(number)", sold, "2025-01-01", random.pick(["", "", "D001", "蓝湾服务站", "D009"]),
      ])
    }
    return sheet.file("reference/machines.csv")
  }

  private func calendar() -> MonthFile {
    TightSheet(
      heading: ["date", "day"], rows: [["2025-10-11", "放假"], ["2025-11-12", "off"]]
    ).file("reference/calendar.csv")
  }

  private mutating func records(_ month: Int) -> TightSheet {
    var sheet = TightSheet(
      heading: ["record_no", "dealer", "machine_no", "service_date", "signed", "satisfaction"])
    for number in 1...4 {
      sheet.rows.append([
        "R-\(month % 100 + number)", random.pick(["D001", "D002", "D008"]), machine(),
        SlowDay.text(month * 100 + random.pick([1, 15, 15, 30])), "是",
        random.pick(["满意", "基本满意", "一般", "不满意", "很不满意", "", "satisfied"]),
      ])
    }
    return sheet
  }

  private mutating func machine() -> String { "M-\(1 + random.below(7))" }

  private mutating func calls(_ month: Int) -> TightSheet {
    var sheet = TightSheet(
      heading: [
        "call_no", "dealer", "called_at", "arrived_at", "restored_at", "transferred_at",
        "arranged_at", "distance", "in_city", "level", "in_warranty", "machine_no",
      ])
    for number in 0..<random.pick([3, 6, 9]) {
      let row = call(month, number)
      sheet.rows.append(row)
      // The same again, with less, or with something else.
      if random.perMille(120) { sheet.rows.append(row) }
      if random.perMille(120) { sheet.rows.append(Array(row[..<7]) + ["", "", "", "", ""]) }
      if random.perMille(80) { sheet.rows.append(Array(row[..<11]) + ["M-99"]) }
    }
    return sheet
  }

  private mutating func call(_ month: Int, _ number: Int) -> [String] {
    let day = month * 100 + random.pick([1, 10, 29, 30])
    let start = random.pick([0, 480, 540, 1410])
    return [
      "K-\(random.perMille(200) ? 1 : month % 100 * 10 + number)",
      random.pick(["D001", "d002", "北岭服务站", "D009", "D001"]),
      random.perMille(60) ? SlowDay.text(day) : Self.moment(day, start),
      later(day, start, [0, 90, 91, 120, 121, 360, 361, 600, 601, -1]),
      later(day, start, [90, 270, 271, 1440, 1441, 600, 2880]), later(day, start, [0, 10, 30]),
      later(day, start, [70, 90, 130, 131, 5]),
      random.pick(["", "50.5", "50.6km", "200", "200.1", "300 公里", "400", "401"]),
      random.pick(["", "是", "否"]), random.pick(["", "A级", "a级", "B级"]),
      random.pick(["", "", "是", "否"]), random.perMille(300) ? machine() : "",
    ]
  }

  /// A moment so many minutes later; or nothing, a day alone, or none at all.
  private mutating func later(_ day: Int, _ start: Int, _ minutes: [Int]) -> String {
    if random.perMille(250) { return "" }
    if random.perMille(60) { return SlowDay.text(day) }
    if random.perMille(20) { return "\(SlowDay.text(day)) 24:00" }
    let minute = max(0, start + random.pick(minutes))
    return Self.moment(SlowDay.day(day, plusDays: minute / 1440), minute % 1440)
  }

  static func moment(_ day: Int, _ minute: Int) -> String {
    "\(SlowDay.text(day)) \(two(minute / 60)):\(two(minute % 60))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private mutating func callBacks(_ month: Int) -> TightSheet {
    var sheet = TightSheet(
      heading: [
        "machine_no", "called_on", "reached", "overall", "record_no", "complaint_no", "contact",
        "manner", "open_problem", "major",
      ])
    for _ in 0..<random.pick([2, 5, 8]) {
      let row = callBack(month)
      sheet.rows.append(row)
      if random.perMille(150) { sheet.rows.append(row) }
    }
    return sheet
  }

  private mutating func callBack(_ month: Int) -> [String] {
    [
      machine(), SlowDay.text(month * 100 + random.pick([1, 12, 28, 30])),
      random.pick(["是", "", "否"]), random.pick(["满意", "比较满意", "一般", "非常不满意", ""]),
      random.perMille(600) ? "R-\(random.pick([11, 12, 13, 14, 15, 16, 77]))" : "",
      random.perMille(400) ? "T-\(random.below(5))" : "", random.pick(["是", "否", ""]),
      random.pick(["满意", "不满意", "很不满意", "", ""]), random.pick(["是", "否", ""]),
      random.perMille(150) ? "是" : "",
    ]
  }

  private mutating func complaints(_ month: Int) -> TightSheet {
    var sheet = TightSheet(
      heading: [
        "complaint_no", "received_at", "class", "closed_at", "dealer", "machine_no", "return",
        "urgent", "liable", "department",
      ])
    for number in 0..<random.pick([1, 3, 4]) {
      let day = month * 100 + random.pick([3, 10, 11, 28])
      let start = random.pick([0, 600, 1200])
      sheet.rows.append([
        "T-\(random.perMille(300) ? 1 : month % 10 * 5 + number)",
        random.perMille(150) ? SlowDay.text(day) : Self.moment(day, start),
        random.pick(["质量异常", "服务不及时", "违规", "其他", "conduct"]),
        later(day, start, [300, 301, 1440, 1441, 4320, 7200, -10]),
        random.pick(["D001", "蓝湾服务站", "", "", "D010"]), machine(), random.pick(["是", "", ""]),
        random.pick(["是", "", "否"]), random.pick(["是", ""]), random.pick(["", "制造部"]),
      ])
    }
    return sheet
  }
}
