/// Everything that the month is judged by, as plain lists that are searched from the front.
struct SlowRegisters {
  struct Dealer {
    let id: String, name: String
    let isSmallScale: Bool
    let from: Int, to: Int
  }

  struct Price {
    let part: String, name: String, partClass: String
    let price: Int
    let from: Int, to: Int, published: Int
  }

  struct Record {
    let number: String, dealer: String
    let day: Int
    let signed: Bool, complete: Bool
    let all: [String]
  }

  struct Approval {
    let type: String, dealer: String, part: String
    let granted: Int, period: Int, until: Int
  }

  struct Receipt {
    let dealer: String
    let period: Int, mailed: Int
  }

  /// A part that came back: listed on a manifest, or inspected.
  struct Returned {
    let dealer: String, label: String, part: String, result: String
    let period: Int, quantity: Int
  }

  private(set) var dealers: [Dealer] = []
  private(set) var prices: [Price] = []
  private(set) var records: [Record] = []
  private(set) var approvals: [Approval] = []
  private(set) var receipts: [Receipt] = []
  private(set) var manifest: [Returned] = []
  private(set) var acceptance: [Returned] = []
  /// The dealers that a row names which cannot be read.
  private(set) var spoiled: Set<String> = []

  private static let classes = ["配件": "part", "总成": "assembly", "密封件": "seal"]
  private static let results = [
    "合格": "accepted", "无标签": "no-label", "未收到": "not-received", "件号不符": "wrong-part",
    "非厂家件": "not-genuine", "拆件": "dismantled", "不完整": "dismantled", "accepted": "accepted",
    "no-label": "no-label", "not-received": "not-received", "wrong-part": "wrong-part",
    "not-genuine": "not-genuine", "dismantled": "dismantled",
  ]

  init(_ tables: [SlowTable]) {
    for table in tables {
      for row in table.rows { add(row, of: table.kind) }
    }
    spoilContradictions()
  }

  private mutating func add(_ row: [String: String], of kind: String) {
    let cells = SlowCells(row)
    let isRead =
      switch kind {
      case "dealers": addDealer(cells)
      case "prices": addPrice(cells)
      case "approvals": addApproval(cells)
      case "records": addRecord(cells)
      case "receipts": addReceipt(cells)
      case "returns": addManifest(cells)
      case "acceptance": addAcceptance(cells)
      default: true
      }
    if !isRead { spoiled.insert(cells.id("dealer") ?? "") }
  }

  private mutating func addDealer(_ row: SlowCells) -> Bool {
    guard let id = row.id("dealer") else { return false }
    let kind = row.text("taxpayer")
    dealers.append(
      Dealer(
        id: id, name: row.text("name"), isSmallScale: kind == "small-scale" || kind == "小规模纳税人",
        from: row.day("valid_from") ?? 0, to: row.day("valid_to") ?? 99_999_999))
    return true
  }

  private mutating func addPrice(_ row: SlowCells) -> Bool {
    guard let part = row.id("part_no"), let price = row.number("price", 4),
      let from = row.day("effective_from")
    else { return false }
    let partClass = row.text("class")
    prices.append(
      Price(
        part: part, name: row.text("part_name"), partClass: Self.classes[partClass] ?? partClass,
        price: price, from: from, to: row.day("effective_to") ?? 99_999_999,
        published: row.day("published_on") ?? 0))
    return true
  }

  private mutating func addApproval(_ row: SlowCells) -> Bool {
    guard let dealer = row.id("dealer"), let granted = row.day("granted_on") else { return false }
    approvals.append(
      Approval(
        type: row.text("type"), dealer: dealer, part: row.id("part_no") ?? "", granted: granted,
        period: row.period("period") ?? 0, until: row.day("until") ?? 0))
    return true
  }

  private mutating func addRecord(_ row: SlowCells) -> Bool {
    guard let number = row.id("record_no"), let dealer = row.id("dealer"),
      let machine = row.id("machine_no"), let day = row.day("service_date"),
      row.isBlank("hours") || row.number("hours", 2) != nil,
      let signed = row.yesNo("signed", blank: false),
      let complete = row.yesNo("complete", blank: true)
    else { return false }
    let hours = row.number("hours", 2).map(String.init) ?? ""
    records.append(
      Record(
        number: number, dealer: dealer, day: day, signed: signed, complete: complete,
        all: [number, dealer, machine, String(day), hours, "\(signed)", "\(complete)"]))
    return true
  }

  private mutating func addReceipt(_ row: SlowCells) -> Bool {
    guard let dealer = row.id("dealer"), let period = row.period("period"),
      let mailed = row.day("mailed_on"), row.isBlank("received_on") || row.day("received_on") != nil
    else { return false }
    receipts.append(Receipt(dealer: dealer, period: period, mailed: mailed))
    return true
  }

  private mutating func addManifest(_ row: SlowCells) -> Bool {
    guard let dealer = row.id("dealer"), let period = row.period("period"),
      let part = row.id("part_no"), row.isBlank("label_no") || row.id("label_no") != nil,
      let quantity = row.number("quantity", 3), quantity > 0
    else { return false }
    manifest.append(
      Returned(
        dealer: dealer, label: row.id("label_no") ?? "", part: part, result: "", period: period,
        quantity: quantity))
    return true
  }

  private mutating func addAcceptance(_ row: SlowCells) -> Bool {
    guard let dealer = row.id("dealer"), let period = row.period("period"),
      let part = row.id("part_no"), row.isBlank("label_no") || row.id("label_no") != nil,
      let quantity = row.number("accepted", 3), quantity >= 0,
      row.isBlank("received") || (row.number("received", 3) ?? -1) >= 0,
      let result = Self.results[row.text("result")]
    else { return false }
    acceptance.append(
      Returned(
        dealer: dealer, label: row.id("label_no") ?? "", part: part, result: result,
        period: period, quantity: quantity))
    return true
  }

  /// Two rows for one record that do not say the same are rows that cannot be read.
  private mutating func spoilContradictions() {
    let contradicted = records.filter { record in
      records.contains { $0.number == record.number && $0.all != record.all }
    }
    for record in contradicted { spoiled.insert(record.dealer) }
    let numbers = Set(contradicted.map(\.number))
    records.removeAll { numbers.contains($0.number) }
  }
}
