/// The registers of the tight months of a seed, the same for every month of a year.
struct TightReference {
  let seed: UInt64
  /// The year of the first month.
  let first: Int
  let flaws: [String: TightFlaw]
  var random: SplitMix

  /// Part number and name, with what the price table makes of it.
  static let parts = [
    ("GT-1", "ZL50C滤清器"), ("GT-2", "ZL50C变速箱总成"), ("GT-3", "骨架油封"), ("GT-4", "ZL30主传动"),
    ("GT-6", "动臂"), ("GT-7", "涡轮增压器"), ("GT-8", "启动电机"), ("GT-9", "Ｏ形圈"),
  ]
  /// The part whose price rows contradict each other from the 20th on.
  static let contradicted = ("GT-5", "喷油嘴")

  private static let register = [TightMonth.quiet] + TightMonth.dealers.reversed()

  static func isSmallScale(_ dealer: String) -> Bool {
    (register.firstIndex(of: dealer) ?? 0) % 2 == 1
  }

  /// Of one dealer of some seeds it is no social credit code.
  static func taxpayerID(_ dealer: String, _ seed: UInt64) -> String {
    let index = register.firstIndex(of: dealer) ?? 0
    let id = SocialCreditCode.invented(index)
    return seed % 5 == 1 && index == 2 ? String(id.dropLast()) + "*" : id
  }

  /// The months that approvals are given for.
  private var periods: [TightPeriod] {
    (10...12).map { TightPeriod(year: first, month: $0) }
  }

  mutating func files() -> [MonthFile] {
    let optional = [approvals(), machines(), tariffs()]
    return [rulebook(), dealers(), prices()]
      + optional.enumerated().filter { Int(seed % 13) != $0.offset + 5 }.map(\.element)
  }

  private func flaw(_ dealer: String) -> TightFlaw? {
    flaws[dealer]
  }

  private func rulebook() -> MonthFile {
    var text = MonthRulebook.text
    if seed % 3 != 0 { text = text.replacing("WithinDays\": null", with: "WithinDays\": 30") }
    if seed % 4 == 2 {
      text = text.replacing("\"travel\": \"repair\"", with: "\"travel\": \"service\"")
    }
    if seed % 3 == 2 {
      text = text.replacing("\"require\"", with: "\"causes\": [\"quality\"],\n\"require\"")
    }
    if seed % 3 != 1 {
      text = text.replacing("\"require\"", with: "\"stockSeasons\": 1,\n\"require\"")
    }
    return MonthFile(path: "reference/rulebook.json", text: text)
  }

  private func dealers() -> MonthFile {
    var sheet = TightSheet(
      heading: ["dealer", "name", "taxpayer_id", "taxpayer", "valid_from", "valid_to"])
    for (index, dealer) in Self.register.enumerated() where flaw(dealer) != .unknown {
      let end =
        flaw(dealer) == .notValid
        ? "\(first)-09-30" : index == 1 && seed % 2 == 0 ? "\(first)-10-01" : ""
      let turn = (Int(seed % 3) + index) % 3
      if turn == 0 { sheet.rows.append(otherRow(index, dealer, from: "", to: "2024-02-29")) }
      let isFollowed = turn == 1 && end.isEmpty
      sheet.rows.append([
        dealer, "北坡\(index + 1)号服务站, 一部", Self.taxpayerID(dealer, seed),
        Self.isSmallScale(dealer) ? "小规模纳税人" : "", "2024-03-01",
        isFollowed ? "\(first + 1)-12-31" : end,
      ])
      if isFollowed {
        sheet.rows.append(otherRow(index, dealer, from: "\(first + 2)-01-01", to: ""))
      }
    }
    return sheet.file("reference/dealers.csv")
  }

  /// A row of a dealer for days of which no month is settled, with another name and type.
  private func otherRow(_ index: Int, _ dealer: String, from: String, to: String) -> [String] {
    [
      dealer, "北坡\(index + 1)号修理部", Self.taxpayerID(dealer, seed),
      Self.isSmallScale(dealer) ? "" : "小规模纳税人", from, to,
    ]
  }

  private func prices() -> MonthFile {
    var sheet = TightSheet(
      heading: [
        "part_no", "part_name", "price", "class", "effective_from", "effective_to", "published_on",
        "warranty_months",
      ])
    let rows = [
      ["GT-1", "ZL50C滤清器", "12.3456", "", "2025-01-01", "", "2024-12-01"],
      ["GT-1", "ZL50C滤清器", "13.05", "配件", "\(first)-10-16", "", "\(first)-10-01"],
      ["GT-1", "ZL50C滤清器", "13.15", "", "\(first)-10-16", "", "\(first)-10-02"],
      ["GT-2", "ZL50C变速箱总成", "9800", "", "2025-01-01", "", "", "24"],
      ["GT-3", "骨架油封", "1.005", "", "2025-01-01", "", ""],
      ["GT-4", "ZL30主传动", "0.125", "part", "2025-01-01", "", "", "3"],
      ["GT-4", "ZL30主传动", "0.125", "", "2025-01-01", "", "", ""],
      ["GT-6", "动臂", "7.7777", "part", "2025-01-01", "", ""],
      ["GT-7", "涡轮增压器", "1,234.50", "assembly", "2025-01-01", "\(first)-10-15", ""],
      ["GT-9", "Ｏ形圈", "0.3333", "总成", "2025-01-01", "", ""],
      ["GT-5", "喷油嘴", "55.5", "", "2025-01-01", "", ""],
      ["GT-5", "喷油嘴", "56.5", "", "\(first)-10-20", "", "\(first)-10-01", "18"],
      [
        "GT-5", "喷油嘴", seed % 2 == 0 ? "57.5" : "56.5", "", "\(first)-10-20", "",
        "\(first)-10-01", seed % 2 == 0 ? "" : "6",
      ],
    ]
    let isContradicted = flaws.values.contains { $0 == .priceConflict }
    sheet.rows = isContradicted ? rows : Array(rows.dropLast(3))
    return sheet.file("reference/prices.csv")
  }

  private func machines() -> MonthFile {
    let year = first
    return TightSheet(
      heading: [
        "machine_no", "model", "family", "sold_on", "card_received_on", "warranty_months",
        "warranty_hours", "arrived_on", "left_on", "project_no",
      ],
      rows: [
        ["M-0", "ZL50C", "loader", "\(year)-09-25", "\(year)-10-01", "12", "", "", "", "XM-1"],
        ["M-1", "YZ18", "压路机", "\(year)-05-10", "\(year)-06-09", "6", ""],
        [
          "M-2", "ZL50C", "装载机", "\(year - 1)-10-16", "\(year - 1)-11-16", "12", "2000", "", "",
          "XM-2",
        ],
        ["M-4", "", "", "\(year)-01-31", "", "", ""],
        ["M-5", "ZL30", "装载机", "\(year - 1)-11-30", "\(year - 1)-12-02", "24", "2000"],
        ["M-6", "YZ18", "roller", "", "", "", "", "\(year)-10-05", ""],
        ["M-7", "ZL30", "loader", "", "", "6", "", "\(year - 1)-11-30", "\(year)-11-12"],
        ["M-8", "ZL30", "loader", "\(year)-10-16", "", "", "", "\(year)-08-01", "\(year)-10-11"],
      ]
    ).file("reference/machines.csv")
  }

  private func tariffs() -> MonthFile {
    var sheet = TightSheet(
      heading: ["kind", "item", "family", "price", "effective_from", "effective_to"],
      rows: [
        ["maintenance", "100", "", "150", "2025-01-01", ""],
        ["强保", "600", "", "300", "2025-01-01", ""],
        ["强保", "600", "loader", "310.50", "2024-01-01", ""],
        ["强保", "1200", "", "420", "2025-01-01", ""],
        ["强保", "1800", "", "500", "2025-01-01", ""],
        ["工时", "GS-01", "装载机", "60", "2025-01-01", ""],
        ["labour", "gs-01", "装载机", "65.125", "\(first)-10-16", ""],
        ["labour", "GS-01", "", "55", "2025-01-01", ""],
        ["labour", "GS-02", "", "80", "2025-01-01", "\(first)-09-30"],
        ["travel", "CL-KM", "", "2.4", "2025-01-01", ""],
      ])
    if flaws.values.contains(where: { $0 == .tariffConflict }) {
      sheet.rows.append(["labour", "GS-09", "", "60", "2025-01-01", ""])
      sheet.rows.append(["labour", "GS-09", "", "62", "2025-01-01", ""])
    }
    return sheet.file("reference/tariffs.csv")
  }

  private mutating func approvals() -> MonthFile {
    var sheet = TightSheet(
      heading: [
        "approval_no", "type", "dealer", "granted_on", "part_no", "quantity", "period", "until",
      ])
    for dealer in TightMonth.dealers {
      for period in periods { monthly(dealer, period, &sheet) }
      sheet.rows += [
        ["WG-1", "external", dealer, "\(first)-09-20", "GT-1", random.pick(["2", "5"]), "", ""],
        ["WG-1", "外购", dealer, "\(first)-10-16", "gt-1", "1.5", "", ""],
        ["WG-2", "external", dealer, "\(first)-10-10", "", random.pick(["3", "8"]), "", ""],
        ["WG-3", "外购", dealer, "\(first)-08-01", "GT-4", "", "", ""],
        ["WG-3", "外购", dealer, "\(first)-11-10", "", "4", "", ""],
      ]
    }
    return sheet.file("reference/approvals.csv")
  }

  private mutating func monthly(
    _ dealer: String, _ period: TightPeriod, _ sheet: inout TightSheet
  ) {
    if random.perMille(300) {
      let until = period.next.day(random.pick([4, 6, 9]))
      sheet.rows.append([
        "YQ-\(dealer)", "deadline", dealer, period.day(30), "", "", period.text, until,
      ])
    }
    if random.perMille(250) {
      let day = random.pick([
        period.previous.previous.day(28), period.previous.day(1), period.day(period.lastDay),
        period.next.day(1),
      ])
      let part = random.pick(["", "GT-1", "GT-2"])
      sheet.rows.append(["JJ-\(dealer)", "emergency", dealer, day, part, "", "", ""])
    }
  }
}
