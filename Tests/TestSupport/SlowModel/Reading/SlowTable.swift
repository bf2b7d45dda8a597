/// A table of one file, as the slow model sees it.
struct SlowTable {
  let kind: String
  let path: String
  /// The canonical names of its columns.
  let columns: Set<String>
  /// The cells of each row, trimmed, by canonical column name.
  let rows: [[String: String]]
  /// What is worth knowing about the table.
  let notices: Set<SlowFinding>
}

/// Why a file is refused whole.
struct SlowFileFault: Error {
  let code: String
}

extension SlowTable {
  /// The columns that make a kind, in the order in which the kinds are tried.
  private static let required: [(kind: String, columns: [String])] = [
    ("expenses", ["record_no", "part_no", "quantity", "unit_price"]),
    ("records", ["record_no", "dealer", "machine_no", "service_date", "signed"]),
    ("returns", ["label_no", "part_no", "quantity"]),
    ("acceptance", ["part_no", "accepted", "result"]),
    ("receipts", ["dealer", "period", "mailed_on"]),
    ("prices", ["part_no", "price", "effective_from"]),
    ("dealers", ["dealer", "name", "taxpayer_id"]),
    ("approvals", ["approval_no", "type", "dealer", "granted_on"]),
    ("machines", ["machine_no", "sold_on"]),
    ("tariffs", ["kind", "item", "price", "effective_from"]),
    ("confirmations", ["statement_no", "decision", "on"]),
    (
      "machine-returns",
      ["return_no", "dealer", "machine_no", "returned_on", "cause", "freight", "paid_by"]
    ),
    ("receivables", ["dealer", "as_of", "balance"]),
    ("adjustments", ["statement_no", "amount", "reason", "approved_by"]),
    (
      "invoices",
      [
        "invoice_no", "type", "issued_on", "seller_tax_id", "buyer_tax_id", "net", "rate", "tax",
        "gross",
      ]
    ),
  ]

  private static let chinese = [
    "服务中心编号": "dealer", "结算月份": "period", "序号": "line", "服务记录表号": "record_no",
    "费用类别": "kind", "配件编号": "part_no", "配件名称": "part_name", "数量": "quantity",
    "单价": "unit_price", "金额": "amount", "管理费": "fee", "配件来源": "source",
    "批准文号": "approval_no", "附表": "attached", "备注": "remark", "标签流水号": "label_no",
    "合格数量": "accepted", "实收数量": "received", "验收结果": "result", "邮戳日期": "mailed_on",
    "收到日期": "received_on", "整机编号": "machine_no", "服务日期": "service_date",
    "工作小时": "hours", "用户签字": "signed", "填写完整": "complete",
    "返厂单号": "return_no", "返厂日期": "returned_on", "返厂原因": "cause", "运费": "freight",
    "运费垫付方": "paid_by", "恢复工时费": "restore", "截止日期": "as_of", "应收余额": "balance",
    "记录返回日期": "returned_on", "旧件返回日期": "returned_on", "客户": "customer", "送货单号": "consignment_no",
    "故障责任": "cause", "已收费": "charged", "维修部位": "repaired", "箱号": "package_no",
  ]

  /// What says of a row that it has a filled cell beyond the header.
  static let extraCell = "beyond the header"

  private static let totals: Set<String> = ["合计", "小计", "总计", "累计", "本页合计", "total"]
  private static let footers = [
    "制表", "填表", "审核", "批准", "经办", "负责人", "盖章", "备注", "说明", "第",
  ]

  /// The optional columns, of all kinds.
  private static let optional: Set<String> = [
    "dealer", "period", "line", "kind", "part_name", "amount", "fee", "source", "approval_no",
    "attached", "remark", "received", "received_on", "class", "published_on", "effective_to",
    "unit", "family", "taxpayer", "account", "valid_from", "valid_to", "hours", "complete",
    "quantity", "part_no", "until", "approved_by", "label_no", "card_received_on",
    "warranty_months", "warranty_hours", "model", "by", "statements", "status", "original_no",
    "invoice_code", "cause", "charged", "repaired", "package_no", "arrived_on", "left_on",
    "revision", "returned_on", "customer", "restore", "consignment_no", "project_no",
  ]

  /// Reads a file, or says why it is refused.
  static func read(_ file: MonthFile) -> Result<SlowTable, SlowFileFault> {
    guard !file.bytes.isEmpty else { return .failure(SlowFileFault(code: "file-empty")) }
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      return .failure(SlowFileFault(code: "not-text"))
    }
    let rows = SlowText.rows(of: text)
    for (index, row) in rows.enumerated() {
      let names = row.map(columnName)
      let fitting = required.filter { $0.columns.allSatisfy(names.contains) }
      guard let best = fitting.max(by: { $0.columns.count < $1.columns.count }) else { continue }
      let known = names.filter { best.columns.contains($0) || optional.contains($0) }
      guard Set(known).count == known.count else {
        return .failure(SlowFileFault(code: "file-two-columns"))
      }
      let isStrange = names.contains { !$0.isEmpty && !known.contains($0) }
      let (lines, isTied) = lines(rows[(index + 1)...], names, preamble(rows[..<index]))
      let total = SlowFinding(.notice, "total-differs", dealer: owner(of: lines))
      let notices = [(SlowFinding(.notice, "column-unknown"), isStrange), (total, !isTied)]
      return .success(
        SlowTable(
          kind: best.kind, path: file.path, columns: Set(known), rows: lines,
          notices: Set(notices.filter(\.1).map(\.0))))
    }
    return .failure(SlowFileFault(code: "file-no-kind"))
  }

  /// The canonical name of a heading; the heading itself, folded, where it is not known.
  static func columnName(_ heading: String) -> String {
    var name = ""
    var depth = 0
    for character in SlowText.folded(heading).lowercased() where !character.isWhitespace {
      if character == "(" { depth += 1 }
      if depth == 0 && character != "*" { name.append(character) }
      if character == ")" { depth -= 1 }
    }
    return chinese[name] ?? name
  }

  /// The dealer and the period that stand above the heading.
  private static func preamble(_ rows: ArraySlice<[String]>) -> [String: String] {
    var found: [String: String] = [:]
    for row in rows {
      let filled = row.filter { !$0.isEmpty }
      for (index, cell) in filled.enumerated() {
        let parts = cell.split(whereSeparator: { $0 == "：" || $0 == ":" }).map(String.init)
        let name = columnName(parts.first ?? "")
        guard name == "dealer" || name == "period" else { continue }
        if parts.count > 1 {
          found[name] = SlowText.trimmed(parts[1])
        } else if index + 1 < filled.count {
          found[name] = filled[index + 1]
        }
      }
    }
    return found
  }

  private static func lines(
    _ rows: ArraySlice<[String]>, _ names: [String], _ preamble: [String: String]
  ) -> (rows: [[String: String]], isTied: Bool) {
    var lines: [[String: String]] = []
    var isBelowTotal = false
    var isTied = true
    for row in rows {
      guard let first = row.first(where: { !$0.isEmpty }) else { continue }
      var cells: [String: String] = [:]
      for (name, cell) in zip(names, row) { cells[name] = cell }
      if isMoved(row, names.count) { cells[extraCell] = "yes" }
      let word = first.filter { !$0.isWhitespace && $0 != "：" && $0 != ":" }
      let isTotal = totals.contains(word.lowercased())
      let isFooter = footers.contains(where: word.hasPrefix)
      let identifiers = ["record_no", "part_no", "label_no", "dealer"].compactMap { cells[$0] }
      let isNamed = identifiers.contains { !$0.isEmpty && !($0 == first && (isTotal || isFooter)) }
      if !isNamed && (isTotal || isFooter || isBelowTotal) {
        isBelowTotal = isBelowTotal || isTotal
        if isTotal { isTied = isTied && adds(lines, upTo: cells) }
        continue
      }
      for (name, value) in preamble where (cells[name] ?? "").isEmpty { cells[name] = value }
      lines.append(cells)
    }
    return (lines, isTied)
  }

  /// Whether a cell is filled beyond the header, or an unquoted comma parts a number.
  private static func isMoved(_ row: [String], _ columns: Int) -> Bool {
    guard row.count > columns else { return false }
    let isParted = zip(row, row.dropFirst()).contains { first, second in
      let whole = second.prefix { $0 != "." }
      return (1...3).contains(first.count) && first.allSatisfy(\.isWholeNumber)
        && whole.count == 3 && whole.allSatisfy(\.isWholeNumber)
        && SlowText.number(second, decimals: 4) != nil
    }
    return isParted || row.dropFirst(columns).contains { !$0.isEmpty }
  }

  /// The dealer of all rows; blank where they are of several.
  private static func owner(of rows: [[String: String]]) -> String {
    let dealers = Set(rows.map { SlowText.identifier($0["dealer"] ?? "") })
    return dealers.count == 1 ? dealers.first ?? "" : ""
  }

  /// Whether the figures of a total are the sums of those above it.
  private static func adds(_ lines: [[String: String]], upTo total: [String: String]) -> Bool {
    // What stands in the wrong place adds up to nothing.
    guard lines.allSatisfy({ $0[extraCell] == nil }) else { return true }
    return [("quantity", 3), ("amount", 2), ("fee", 2)].allSatisfy { column, decimals in
      let number = { (row: [String: String]) in
        SlowText.number(row[column] ?? "", decimals: decimals)
      }
      guard let sum = number(total) else { return true }
      return lines.compactMap(number).reduce(0, +) == sum
    }
  }
}
