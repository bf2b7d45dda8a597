/// The rows of a table, and what each column is, so that they can be spoiled without harm.
struct SpoiledSheet {
  private(set) var rows: [[String]]
  /// The canonical name of each column.
  private var columns: [String]
  /// The row with the headings.
  private var header: Int

  /// Nil where no row has headings that are known.
  init?(_ text: String) {
    rows = SlowText.rows(of: text)
    let found = rows.firstIndex { row in
      row.map(SlowTable.columnName).filter(Self.known.contains).count >= 2
        && row.allSatisfy { !$0.contains("：") }
    }
    guard let found else { return nil }
    header = found
    columns = rows[found].map(SlowTable.columnName)
    // Two headings of one column are what the file is refused for.
    guard Set(columns).count == columns.count else { return nil }
  }

  private static let known = identifiers.union(money).union(days).union(counts)
    .union(["period", "kind", "type", "decision", "result", "signed", "dealer", "name"])
  private static let identifiers: Set<String> = [
    "dealer", "record_no", "part_no", "label_no", "machine_no", "approval_no", "statement_no",
    "taxpayer_id", "invoice_no", "item",
  ]
  private static let money: Set<String> = [
    "unit_price", "amount", "fee", "price", "net", "tax", "gross",
  ]
  private static let days: Set<String> = [
    "mailed_on", "received_on", "service_date", "effective_from", "effective_to", "published_on",
    "sold_on", "card_received_on", "granted_on", "until", "on", "issued_on", "valid_from",
    "valid_to",
  ]
  private static let counts: Set<String> = ["quantity", "accepted", "received"]
}

/// Cells written in another way that says the same.
extension SpoiledSheet {
  mutating func spoilCells(_ random: inout SplitMix) {
    for row in rows.indices.dropFirst(header + 1) {
      for (place, cell) in rows[row].enumerated() where place < columns.count && !cell.isEmpty {
        guard random.perMille(250) else { continue }
        rows[row][place] = spoiled(cell, columns[place], &random)
      }
    }
    for place in rows[header].indices where random.perMille(300) {
      let heading = rows[header][place]
      rows[header][place] = random.pick([
        "\(heading)：", " \(heading) ", "*\(heading)", "\u{200B}\(heading)", heading.uppercased(),
      ])
    }
  }

  private func spoiled(_ cell: String, _ column: String, _ random: inout SplitMix) -> String {
    if Self.identifiers.contains(column) {
      return random.pick([
        "=\"\(cell)\"", "'\(cell)", "\(cell)\t", " \(cell)\u{3000}", "\u{FEFF}\(cell)\u{200B}",
        cell.lowercased(),
      ])
    }
    if Self.days.contains(column), let day = day(cell) { return random.pick(day) }
    if column == "period", let month = month(cell) { return random.pick(month) }
    guard !cell.isEmpty, cell.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }) else {
      return cell
    }
    if Self.counts.contains(column) { return random.pick(["\(cell)件", "\(cell) 只", " \(cell)"]) }
    guard Self.money.contains(column) else { return cell }
    return random.pick(["¥ \(cell)", "￥\(cell)", "\(cell) 元", "\(cell)元", "\(cell)\u{200E}"])
  }

  private func day(_ cell: String) -> [String]? {
    let parts = cell.split(separator: "-").map(String.init)
    guard parts.count == 3, SlowText.day(cell) != nil else { return nil }
    let (year, month, day) = (parts[0], parts[1], parts[2])
    return [
      "\(cell) 14:23:05", "\(year)/\(month)/\(day) 0:00", "\(year) 年 \(month) 月 \(day) 日",
      "\(cell)T08:00", "\(year).\(month).\(day)",
    ]
  }

  private func month(_ cell: String) -> [String]? {
    let parts = cell.split(separator: "-").map(String.init)
    guard parts.count == 2, SlowText.period(cell) != nil else { return nil }
    return [
      "\(parts[0])年\(parts[1])月份", "\(parts[0])/\(parts[1])/1", "\(cell)-01",
      "\(parts[0])\(parts[1])",
    ]
  }
}

/// Rows that are no data.
extension SpoiledSheet {
  mutating func spoilRows(_ random: inout SplitMix) {
    let head = rows[...header]
    var body = Array(rows[(header + 1)...])
    let above = Array(rows[..<header])
    let isPrices = columns.contains("price")
    let isParted = random.perMille(300) && mayBeParted
    for _ in 0..<random.below(3) where columns.count >= 3 {
      let fillers =
        [isParted ? blankRow() : rows[header], blankForm()] + (isPrices ? [] : [title()])
      body.insert(random.pick(fillers), at: random.below(body.count + 1))
    }
    if !above.isEmpty && !isParted && random.perMille(300) {
      body.insert(contentsOf: above + [rows[header]], at: random.below(body.count + 1))
    }
    var below: [[String]] = []
    if random.perMille(300) { below.append(columns.indices.map { String($0 + 1) }) }
    if random.perMille(300) { below.insert(units(), at: random.below(below.count + 1)) }
    rows = Array(head) + below + body
    if isParted { partHeader() }
    if random.perMille(300) { rows.append(footer(&random)) }
  }

  private func blankRow() -> [String] { columns.map { _ in "" } }

  /// A row of a form that was numbered and never filled in.
  private func blankForm() -> [String] {
    columns.map { column in
      column == "line" ? "99" : Self.money.contains(column) && column != "price" ? "0.00" : ""
    }
  }

  /// One cell that names what stands below it.
  private func title() -> [String] {
    var row = blankRow()
    let place = columns.firstIndex { ["line", "part_name", "name"].contains($0) }
    row[place ?? 0] = "一、装载机类"
    return row
  }

  private func units() -> [String] {
    columns.map { Self.money.contains($0) ? "（元）" : Self.counts.contains($0) ? "（件）" : "" }
  }

  private func footer(_ random: inout SplitMix) -> [String] {
    var row = blankRow()
    row[0] = random.pick(["制表：财务", "注：以上均为厂家件", "打印时间：2025-11-03 10:22", "服务中心（盖章）："])
    return row
  }

  /// Whether the columns that would stand in a second row are not the header by themselves, nor the
  /// others without them.
  private var mayBeParted: Bool {
    columns.count >= 7 && (columns.contains("record_no") || columns.contains("result"))
  }

  /// Lets the header stand in two rows: some headings below the name of their group.
  private mutating func partHeader() {
    let lower = rows[header]
    let group = (lower.count / 2)..<(lower.count - 1)
    var upper = lower
    for place in group { upper[place] = place == group.lowerBound ? "登记内容" : "" }
    rows.replaceSubrange(
      header...header,
      with: [upper, lower.indices.map { group.contains($0) ? lower[$0] : "" }])
  }
}
