extension SlowRegisters.Dealer {
  init?(_ row: SlowCells) {
    guard let id = row.id("dealer") else { return nil }
    self.init(
      id: id, name: row.text("name"), taxpayerID: row.id("taxpayer_id") ?? "",
      isSmallScale: SlowWords.taxpayers[row.text("taxpayer")] ?? false,
      from: row.day("valid_from") ?? 0, to: row.day("valid_to") ?? 99_999_999)
  }
}

extension SlowRegisters.Price {
  init?(_ row: SlowCells) {
    guard let part = row.id("part_no"), let price = row.number("price", 4),
      let from = row.day("effective_from"), let partClass = SlowWords.classes[row.text("class")]
    else { return nil }
    self.init(
      part: part, name: row.text("part_name"), partClass: partClass, price: price, from: from,
      to: row.day("effective_to") ?? 99_999_999, published: row.day("published_on") ?? 0,
      months: row.number("warranty_months", 0))
  }
}

extension SlowRegisters.Tariff {
  init?(_ row: SlowCells) {
    guard let kind = SlowWords.kinds[row.text("kind")], let item = row.id("item"),
      let price = row.number("price", 4), let from = row.day("effective_from")
    else { return nil }
    let family = row.text("family")
    self.init(
      kind: kind, item: item, family: SlowWords.families[family] ?? family, price: price,
      from: from, to: row.day("effective_to") ?? 99_999_999)
  }
}

extension SlowRegisters.Record {
  init?(_ row: SlowCells) {
    guard let number = row.id("record_no"), let dealer = row.id("dealer"),
      let machine = row.id("machine_no"), let day = row.day("service_date"),
      row.isBlank("hours") || row.number("hours", 2) != nil,
      let isSigned = row.yesNo("signed", blank: false),
      let isComplete = row.yesNo("complete", blank: true),
      let isCharged = row.yesNo("charged", blank: false),
      let cause = SlowWords.causes[row.text("cause")],
      row.isBlank("returned_on") || row.day("returned_on") != nil
    else { return nil }
    self.init(
      number: number, dealer: dealer, machine: machine, day: day, hours: row.number("hours", 2),
      isSigned: isSigned, isComplete: isComplete, isCharged: isCharged, cause: cause,
      repaired: row.text("repaired"), returned: row.day("returned_on"))
  }
}

extension SlowRegisters.Machine {
  init?(_ row: SlowCells) {
    guard let number = row.id("machine_no"), row.day("sold_on") ?? row.day("arrived_on") != nil
    else { return nil }
    let family = row.text("family")
    self.init(
      number: number, family: SlowWords.families[family] ?? family, sold: row.day("sold_on"),
      arrived: row.day("arrived_on"), left: row.day("left_on"),
      hasCustomer: !row.isBlank("customer"),
      card: row.day("card_received_on"), months: row.number("warranty_months", 0) ?? 12,
      hours: row.number("warranty_hours", 0).map { $0 * 100 })
  }
}

extension SlowRegisters.Approval {
  init?(_ row: SlowCells) {
    guard let number = row.id("approval_no"), let dealer = row.id("dealer"),
      let type = SlowWords.approvals[row.text("type")], let granted = row.day("granted_on")
    else { return nil }
    self.init(
      number: number, type: type, dealer: dealer, part: row.id("part_no") ?? "", granted: granted,
      period: row.period("period") ?? 0, until: row.day("until") ?? 0,
      quantity: row.number("quantity", 3))
  }
}

extension SlowRegisters.Receipt {
  init?(_ row: SlowCells) {
    guard let dealer = row.id("dealer"), let period = row.period("period"),
      let mailed = row.day("mailed_on"), row.isBlank("received_on") || row.day("received_on") != nil
    else { return nil }
    self.init(
      dealer: dealer, period: period, mailed: mailed, received: row.day("received_on"),
      consignment: row.id("consignment_no") ?? "")
  }
}

extension SlowRegisters.Returned {
  /// A row of a manifest, or with a result one of an acceptance.
  init?(_ row: SlowCells, column: String) {
    let isInspected = column == "accepted"
    guard let dealer = row.id("dealer"), let period = row.period("period"),
      let part = row.id("part_no"), row.isBlank("label_no") || row.id("label_no") != nil,
      let quantity = row.number(column, 3), isInspected ? quantity >= 0 : quantity > 0,
      row.isBlank("received") || (row.number("received", 3) ?? -1) >= 0,
      let result = isInspected ? SlowWords.results[row.text("result")] : "",
      row.isBlank("returned_on") || row.day("returned_on") != nil
    else { return nil }
    self.init(
      dealer: dealer, label: row.id("label_no") ?? "", part: part, result: result,
      package: isInspected ? "" : row.id("package_no") ?? "", period: period, quantity: quantity,
      returned: row.day("returned_on"))
  }
}

/// The words of the columns that have such.
enum SlowWords {
  static let kinds = [
    "": "part", "part": "part", "配件": "part", "maintenance": "maintenance", "强保": "maintenance",
    "labour": "labour", "工时": "labour", "travel": "travel", "差旅": "travel",
  ]
  static let sources = [
    "": "manufacturer", "厂家": "manufacturer", "龙工": "manufacturer", "合格供方": "qualified",
    "急件": "emergency", "外购": "external", "manufacturer": "manufacturer",
    "qualified": "qualified", "emergency": "emergency", "external": "external",
  ]
  static let results = [
    "合格": "accepted", "无标签": "no-label", "未收到": "not-received", "件号不符": "wrong-part",
    "非厂家件": "not-genuine", "拆件": "dismantled", "不完整": "dismantled", "accepted": "accepted",
    "no-label": "no-label", "not-received": "not-received", "wrong-part": "wrong-part",
    "not-genuine": "not-genuine", "dismantled": "dismantled", "未检出故障": "no-fault",
    "非质量问题": "not-warranty", "no-fault": "no-fault", "not-warranty": "not-warranty",
  ]
  static let causes = [
    "": "", "quality": "quality", "质量": "quality", "制造": "quality", "设计": "quality",
    "misuse": "misuse", "使用不当": "misuse", "正常磨损": "wear", "事故": "accident", "其他": "other",
  ]
  static let classes = [
    "": "", "配件": "part", "总成": "assembly", "密封件": "seal", "part": "part",
    "assembly": "assembly", "seal": "seal",
  ]
  static let families = ["装载机": "loader", "压路机": "roller"]
  static let approvals = [
    "外购": "external", "急件": "emergency", "延期": "deadline", "external": "external",
    "emergency": "emergency", "deadline": "deadline",
  ]
  /// Whether it is the small-scale one.
  static let taxpayers = [
    "": false, "general": false, "一般纳税人": false, "small-scale": true, "小规模纳税人": true,
  ]
  static let answers = [
    "confirmed": "confirmed", "确认": "confirmed", "disputed": "disputed", "异议": "disputed",
    "revoked": "revoked", "撤销": "revoked",
  ]
  static let statuses = ["": "", "正常": "normal", "作废": "void", "红字": "red", "已红冲-全额": "reversed"]
}
