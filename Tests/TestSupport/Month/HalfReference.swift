/// The registers of generated half-years.
struct HalfReference {
  let seed: UInt64

  /// The days on which the halves of a seed end, as `06-30`; the calendar's for every second.
  static func ends(seed: UInt64) -> [String] {
    [["06-30", "12-31"], ["06-10", "12-01"], ["06-30", "12-31"], ["07-24", "11-29"]][Int(seed % 4)]
  }

  static let dealers = ["N001", "N002", "N003", "N004"]
  /// Part number and name.
  static let parts = [
    ("NJ-1", "离合器片"), ("NJ-2", "轴承"), ("NJ-3", "曲轴油封"), ("NJ-4", "主传动总成"), ("NJ-5", "皮带"),
  ]
  static let machines = ["NM-1", "NM-2", "NM-3", "NM-4", "NM-5", "NM-6", "NM-7"]

  var files: [MonthFile] {
    [rulebook, dealers, prices, machines, approvals]
  }

  private var rulebook: MonthFile {
    let settled = seed % 4 == 3 ? "account" : "set-off"
    let invoice = seed % 3 == 0 ? "" : ",\n    \"invoice\": null"
    let ends = Self.ends(seed: seed)
    let causes = seed % 2 == 0 ? "[\"quality\"]" : "null"
    return MonthFile(
      path: "reference/rulebook.json",
      text: """
        {
          "language": "zh",
          "buyer": {"name": "示例农机厂", "taxpayer_id": "\(SocialCreditCode.invented(90))"},
          "accounts": {"expense": "6601.05", "input_vat": "2221.01", "dealers": "1122"},
          "editions": [{
            "from": "2024-H1",
            "periods": "half-year",
            "halves": {
              "H1": {"ends": "\(ends[0])", "returnBy": "07-31"},
              "H2": {"ends": "\(ends[1])", "returnBy": "01-31"}
            },
            "settledBy": "\(settled)",
            "managementFee": "0%",
            "milestones": [100],
            "assemblies": ["总成"],
            "seals": ["油封"],
            "mayBeDismantled": ["主传动总成"],
            "cardWithinDays": 20,
            "causes": \(causes),
            "require": ["acceptance", "records"]\(invoice)
          }]
        }

        """)
  }

  private var dealers: MonthFile {
    TightSheet(
      heading: ["dealer", "name", "taxpayer_id", "taxpayer"],
      rows: Self.dealers.enumerated().map { index, dealer in
        [dealer, "农机\(index + 1)站", SocialCreditCode.invented(index), index == 2 ? "小规模纳税人" : ""]
      }
    ).file("reference/dealers.csv")
  }

  private var prices: MonthFile {
    let prices = ["186.00", "45.505", "6.80", "3980", "128"]
    return TightSheet(
      heading: ["part_no", "part_name", "price", "effective_from"],
      rows: zip(Self.parts, prices).map { [$0.0, $0.1, $1, "2025-01-01"] }
    ).file("reference/prices.csv")
  }

  private var machines: MonthFile {
    let customer = seed % 5 == 4 ? [] : ["customer"]
    let rows = [
      ["NM-1", "2025-01-05", "2025-01-25", "", "甲"], ["NM-2", "2025-02-01", "2025-02-22", "", "乙"],
      ["NM-3", "2025-01-10", "2025-01-12", "", ""], ["NM-4", "", "", "2024-03-10", ""],
      ["NM-5", "", "", "2025-02-15", ""], ["NM-6", "2025-09-01", "", "2025-05-01", "丙"],
      ["NM-7", "", "", "2025-03-01", ""],
    ]
    return TightSheet(
      heading: ["machine_no", "sold_on", "card_received_on", "arrived_on"] + customer,
      rows: rows.map { customer.isEmpty ? Array($0.dropLast()) : $0 }
    ).file("reference/machines.csv")
  }

  private var approvals: MonthFile {
    TightSheet(
      heading: ["approval_no", "type", "dealer", "granted_on", "period", "until"],
      rows: [
        ["YQ-1", "延期", "N002", "2025-07-20", "2025上半年", "2025-08-10"],
        ["YQ-2", "deadline", "N003", "2026-01-20", "2025-H2", "2026-02-10"],
      ]
    ).file("reference/approvals.csv")
  }
}
