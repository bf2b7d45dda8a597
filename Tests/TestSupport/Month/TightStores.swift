/// A tiny workspace in which old parts lie in all the wrong places: rows that were copied, half filled
/// in or mistyped, stores that nobody named, and movements of more than there is.
package struct TightStores: Sendable {
  package let seed: UInt64
  private var random: SplitMix

  static let dealers = ["D001", "D002"]
  static let periods = [202_510, 202_511, 202_512]
  static let stores = [
    (id: "A", name: "可利用件库", purpose: "reusable", family: ""),
    (id: "B", name: "废件库", purpose: "scrap", family: ""),
    (id: "C", name: "待追偿库", purpose: "supplier", family: "装载机"),
  ]

  package init(seed: UInt64) {
    self.seed = seed
    random = SplitMix(seed: seed, branch: 0x57C)
  }

  /// Whether the rulebook names the stores.
  var hasStores: Bool { seed % 4 != 0 }

  package func files() -> [MonthFile] {
    var tale = self
    return tale.tell()
  }

  private mutating func tell() -> [MonthFile] {
    var files = [rulebook(), prices(), machines()]
    for period in Self.periods {
      let folder = "inbox/\(SlowDay.periodText(period))"
      files.append(records(period, folder))
      let accepted = acceptance(period)
      files.append(accepted.file("\(folder)/acceptance.csv"))
      // A copy elsewhere counts for nothing; one in reference is the same row.
      if random.perMille(300) { files.append(accepted.file("reference/copy-\(period).csv")) }
      if random.perMille(300) { files.append(accepted.file("inbox/2025-09/copy-\(period).csv")) }
      let moved = movements(period)
      files.append(moved.file("\(folder)/movements.csv"))
      if random.perMille(400) { files.append(moved.file("reference/moved-\(period).csv")) }
    }
    return files
  }

  private func rulebook() -> MonthFile {
    let stores = Self.stores.map { store in
      let family = store.family.isEmpty ? "" : ", \"family\": \"\(store.family)\""
      return
        "{\"id\": \"\(store.id)\", \"name\": \"\(store.name)\", \"for\": \"\(store.purpose)\"\(family)}"
    }.joined(separator: ", ")
    let text = MonthRulebook.text.replacing(
      "\"require\"", with: hasStores ? "\"stores\": [\(stores)],\n\"require\"" : "\"require\"")
    return MonthFile(path: "reference/rulebook.json", text: text)
  }

  private func prices() -> MonthFile {
    TightSheet(
      heading: ["part_no", "part_name", "price", "effective_from", "effective_to"],
      rows: [
        ["P-1", "滤清器", "12.3456", "2025-01-01", "2025-11-15"],
        ["P-1", "滤清器二型", "13.05", "2025-11-16", ""],
        ["P-2", "ZL30主传动", "1250.5", "2025-01-01", ""],
        ["P-3", "喷油嘴", "55.5", "2025-01-01", "2025-10-31"],
        ["P-4", "启动电机", "100", "2026-06-01", ""],
        ["P-5", "油泵", "7", "2025-01-01", ""], ["P-5", "油泵", "8", "2025-01-01", ""],
      ]
    ).file("reference/prices.csv")
  }

  private func machines() -> MonthFile {
    TightSheet(
      heading: ["machine_no", "family", "sold_on"],
      rows: [
        ["M-1", "loader", "2025-01-01"], ["M-2", "压路机", "2025-01-01"], ["M-3", "", "2025-01-01"],
      ]
    ).file("reference/machines.csv")
  }

  private mutating func records(_ period: Int, _ folder: String) -> MonthFile {
    var sheet = TightSheet(
      heading: ["record_no", "dealer", "machine_no", "service_date", "signed"])
    for number in 1...4 {
      sheet.rows.append([
        "R-\(number)", random.pick(Self.dealers), random.pick(["M-1", "M-2", "M-3", "M-9"]),
        SlowDay.text(period * 100 + number), "是",
      ])
    }
    return sheet.file("\(folder)/records.csv")
  }

  private mutating func acceptance(_ period: Int) -> TightSheet {
    var sheet = TightSheet(
      heading: [
        "dealer", "period", "label_no", "part_no", "accepted", "result", "inspected_on",
        "disposition", "store", "remark",
      ])
    for _ in 0..<random.pick([4, 8, 12]) {
      let month = SlowDay.month(after: period)
      let where_ = random.pick([
        ["可利用", "A"], ["scrap", "B"], ["待追偿", "待追偿库"], ["reusable", "a"], ["scrap", "A"],
        ["supplier", "Z-9"], ["", ""], ["报废", ""], ["", "B"], ["也许", "B"], ["supplier", "C"],
      ])
      let row =
        [
          random.pick(Self.dealers), SlowDay.periodText(random.perMille(60) ? 202_509 : period),
          random.pick(["R-1", "R-2", "R-3", "R-4", "R-7", ""]),
          random.pick(["P-1", "P-2", "P-3", "P-4", "P-5", "P-6"]),
          random.pick(["1", "2", "0.5", "0"]),
          random.pick(["合格", "accepted", "合格", "合格", "拆件", "未收到"]),
          random.pick([
            "", SlowDay.text(month * 100 + 10), SlowDay.text(month * 100 + 3), "",
            SlowDay.text(month * 100 + 20), "去年",
          ]),
        ] + where_ + [random.pick(["", "", "补"])]
      sheet.rows.append(row)
      if random.perMille(150) { sheet.rows.append(row) }
    }
    return sheet
  }

  private mutating func movements(_ period: Int) -> TightSheet {
    var sheet = TightSheet(
      heading: [
        "movement_no", "date", "store", "part_no", "label_no", "quantity", "type", "to_store",
        "partner",
      ])
    for number in 0..<random.pick([3, 6, 10]) {
      let day = period * 100 + random.pick([1, 10, 11, 20, 28])
      let row = [
        random.perMille(40) ? "" : "Z-\(random.pick([number, 1]))",
        random.perMille(30) ? "昨天" : SlowDay.text(day),
        random.pick(["A", "B", "C", "废件库", "D"]), random.pick(["P-1", "P-2", "P-3", "P-6"]),
        random.pick(["", "R-1", "R-2", "R-3"]), random.pick(["1", "2", "0.5", "-1", "0", "3"]),
        random.pick([
          "清退供应商", "修复领用", "destroy", "供应商退回", "盘盈盘亏", "盘亏", "盘盈", "调拨", "transfer", "丢失",
        ]), random.pick(["", "A", "B", "D", "C"]), random.pick(["", "青浦油缸厂"]),
      ]
      sheet.rows.append(row)
      if random.perMille(100) { sheet.rows.append(row) }
    }
    return sheet
  }
}
