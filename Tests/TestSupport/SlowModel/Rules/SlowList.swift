/// One line of a list, as it was claimed.
struct SlowLine {
  let position: String
  /// The kind as it is printed: one of the four, or what was written.
  let kind: String
  let record: String, item: String, name: String
  /// In thousandths.
  let quantity: Int
  /// In ten-thousandths of a yuan; nil where blank.
  let unitPrice: Int?
  /// In fen; nil where blank.
  let amount: Int?
  let fee: Int?
  let source: String, approval: String
  let isAttached: Bool

  var isPart: Bool { kind == "part" }
  var isService: Bool { ["maintenance", "labour", "travel"].contains(kind) }
  var isExternal: Bool { isPart && source == "external" }
}

/// All rows of one file with one dealer and period.
struct SlowList {
  let dealer: String
  /// Zero where it cannot be read.
  let period: Int
  var lines: [SlowLine] = []
  var defects: Set<String> = []

  /// The lists of one file, in the order in which they begin.
  static func lists(of table: SlowTable) -> [SlowList] {
    var lists: [SlowList] = []
    var loose: [(dealer: String, code: String)] = []
    for row in table.rows {
      let cells = SlowCells(row)
      let dealer = cells.id("dealer") ?? ""
      guard let period = cells.period("period") else {
        loose.append((dealer, cells.isBlank("period") ? "missing" : "period"))
        continue
      }
      if let index = lists.firstIndex(where: { $0.dealer == dealer && $0.period == period }) {
        lists[index].take(cells)
      } else {
        lists.append(SlowList(dealer: dealer, period: period))
        lists[lists.count - 1].take(cells)
      }
    }
    for row in loose { spoil(&lists, row.dealer, row.code) }
    return lists
  }

  /// A row whose period cannot be read spoils every list of its file that it may belong to.
  private static func spoil(_ lists: inout [SlowList], _ dealer: String, _ code: String) {
    let indices = lists.indices.filter { lists[$0].dealer == dealer }
    for index in indices { lists[index].defects.insert(code) }
    guard indices.isEmpty else { return }
    var list = SlowList(dealer: dealer, period: 0)
    list.defects = [code]
    lists.append(list)
  }

  private mutating func take(_ cells: SlowCells) {
    guard cells.isBlank(SlowTable.extraCell) else {
      defects.insert("extra-cells")
      return
    }
    let record = identifier(cells, "record_no", isRequired: true)
    let item = identifier(cells, "part_no", isRequired: true)
    let approval = identifier(cells, "approval_no", isRequired: false)
    let quantity = number(cells, "quantity", 3, isRequired: true)
    if let quantity, quantity <= 0 { defects.insert("number") }
    let source = SlowWords.sources[cells.text("source")]
    if source == nil { defects.insert("value") }
    let isAttached = cells.yesNo("attached", blank: false)
    if isAttached == nil { defects.insert("yes-no") }
    let position = cells.text("line")
    let kind = cells.text("kind")
    lines.append(
      SlowLine(
        position: position.isEmpty ? String(lines.count + 1) : position,
        kind: SlowWords.kinds[kind] ?? kind, record: record, item: item,
        name: cells.text("part_name"), quantity: quantity ?? 0,
        unitPrice: number(cells, "unit_price", 4, isRequired: false),
        amount: number(cells, "amount", 2, isRequired: false),
        fee: number(cells, "fee", 2, isRequired: false), source: source ?? "", approval: approval,
        isAttached: isAttached ?? false))
  }

  private mutating func identifier(_ cells: SlowCells, _ column: String, isRequired: Bool) -> String
  {
    if cells.isBlank(column) {
      if isRequired { defects.insert("missing") }
      return ""
    }
    if cells.id(column) == nil {
      let isDitto = ["〃", "同上", "同前"].contains(cells.text(column))
      defects.insert(isDitto ? "missing" : "identifier-damaged")
    }
    return cells.id(column) ?? ""
  }

  private mutating func number(
    _ cells: SlowCells, _ column: String, _ decimals: Int, isRequired: Bool
  ) -> Int? {
    if cells.isBlank(column) {
      if isRequired { defects.insert("missing") }
      return nil
    }
    let value = cells.number(column, decimals)
    if (value ?? -1) < 0 { defects.insert("number") }
    return value
  }
}
