/// What comes in about statements: answers, adjustments, invoices.
struct TightPapers {
  /// A statement as far as the papers are about it.
  struct Statement {
    let number: String, dealer: String
    /// In fen.
    let total: Int
  }

  let seed: UInt64
  /// Whether some numbers come in rows that contradict each other.
  private let contradicts: Bool
  private var random: SplitMix
  private var serial = 0
  private var spoiledOnes = 0
  private var settled = 0
  /// The rows of the invoices that came last.
  private var earlierInvoices: [[String]] = []

  init(seed: UInt64, contradicts: Bool = true) {
    self.seed = seed
    self.contradicts = contradicts
    random = SplitMix(seed: seed, branch: 0x9A9)
  }

  mutating func answers(_ period: TightPeriod, _ statements: [Statement]) -> MonthFile {
    var sheet = TightSheet(heading: ["statement_no", "decision", "on", "by", "remark"])
    let month = period.next
    for statement in statements {
      let confirmed = [statement.number, "确认", month.day(14), "张三", ""]
      let disputed = [statement.number, "disputed", month.day(16), "", "第1行"]
      let early = [statement.number, "异议", month.day(11), "", "太早"]
      let garbled = [statement.number, "也许", month.day(14), "", ""]
      sheet.rows += random.pick([
        [confirmed], [confirmed], [confirmed], [disputed], [], [early],
        [disputed, confirmed], [garbled],
      ])
    }
    if random.perMille(300) {
      sheet.rows.append(["S\(period.compact)-D099", "确认", month.day(14), "", ""])
    }
    if random.perMille(200) { sheet.rows.append(["S202501-D001", "确认", "去年", "", ""]) }
    return sheet.file("inbox/\(period.text)/answers.csv")
  }

  mutating func adjustments(_ period: TightPeriod, _ statements: [Statement]) -> MonthFile {
    var sheet = TightSheet(
      heading: ["statement_no", "line", "amount", "reason", "approved_by", "remark"])
    for statement in statements where random.perMille(600) {
      let row = [
        statement.number, random.pick(["", "", "1", "99"]),
        random.pick(["5.00", "-3.10", "-20,000.00", "1,234.56", "0.01"]),
        random.pick(["运费", "运费", "机号有误", ""]), "审计处", random.pick(["", "补"]),
      ]
      sheet.rows.append(row)
      if random.perMille(200) { sheet.rows.append(row) }
    }
    return sheet.file("inbox/\(period.text)/adjustments.csv")
  }

  mutating func invoices(_ period: TightPeriod, _ statements: [Statement]) -> MonthFile {
    var sheet = TightSheet(
      heading: [
        "invoice_no", "invoice_code", "type", "issued_on", "seller_tax_id", "buyer_tax_id", "net",
        "rate", "tax", "gross", "statements", "status", "original_no",
      ])
    for statement in statements where statement.total > 0 && random.perMille(700) {
      sheet.rows += rows(statement, period)
    }
    if let row = earlierInvoices.last, random.perMille(500) {
      sheet.rows.append(changed(row, [9: row[6], 8: "0.00", 7: "0%"]))
    }
    earlierInvoices = sheet.rows
    return sheet.file("inbox/\(period.text)/invoices.csv")
  }

  private mutating func rows(_ statement: Statement, _ period: TightPeriod) -> [[String]] {
    let whole = invoice(statement, period, statement.total)
    let named = invoice(statement, period, statement.total, isNamed: true)
    defer { settled += 1 }
    // Each kind in turn, beginning with another in each story.
    switch (settled + 5 * Int(seed)) % 14 {
    case 0: return [whole]
    case 1, 6: return [named]
    case 2:
      let half = statement.total / 2
      return [
        invoice(statement, period, half), invoice(statement, period, statement.total - half),
      ]
    case 3:
      let red = taken(from: named, statement, period, statement.total / 3)
      return [named, red, taken(from: named, statement, period, statement.total)]
    case 4:
      let blue = changed(named, [11: "已红冲-全额"])
      return random.perMille(500)
        ? [blue] : [blue, taken(from: blue, statement, period, statement.total)]
    case 7: return [named, named]
    case 8: return [changed(whole, [11: "作废"])]
    case 10: return [invoice(statement, period, statement.total + 100, isNamed: true)]
    case 11 where contradicts:
      return [
        named, changed(named, [10: "", 11: "正常"]), changed(named, [5: "91350200MA9E0001XA"]),
      ]
    default: return [spoiled(random.perMille(500) ? whole : named)]
    }
  }

  /// An invoice with one thing wrong with it, each in turn.
  private mutating func spoiled(_ row: [String]) -> [String] {
    let faults = [
      [2: "增值税普通发票"], [5: "91350200MA9E0001XA"], [4: "91350200MA9E0001XA"], [0: "2535200000"],
      [9: "1.00"], [8: "0.00", 9: row[6]], [7: "9%"], [10: "S202401-D001"],
      [0: "12345678", 1: "3500214130"], [7: "税率"],
    ]
    spoiledOnes += 1
    return changed(row, faults[(spoiledOnes + 3 * Int(seed)) % faults.count])
  }

  /// A red letter against an invoice.
  private mutating func taken(
    from row: [String], _ statement: Statement, _ period: TightPeriod, _ gross: Int
  ) -> [String] {
    changed(invoice(statement, period, -gross), [11: "红字", 12: row[0]])
  }

  private mutating func invoice(
    _ statement: Statement, _ period: TightPeriod, _ gross: Int, isNamed: Bool = false
  ) -> [String] {
    serial += 1
    let isSmallScale = TightReference.isSmallScale(statement.dealer)
    let percent = isSmallScale ? random.pick([1, 1, 3]) : 13
    let net = SlowRates.net(gross, percent: percent)
    return [
      "25352000000000\(100_001 + serial)", "", "增值税专用发票",
      period.next.day(random.pick([3, 18, 25])),
      TightReference.taxpayerID(statement.dealer, seed), "91350100M000100Y43", money(net),
      "\(percent)%", money(gross - net), money(gross), isNamed ? statement.number : "", "", "",
    ]
  }

  private func changed(_ row: [String], _ cells: [Int: String]) -> [String] {
    row.indices.map { cells[$0] ?? row[$0] }
  }

  private func money(_ fen: Int) -> String { SlowPrint.money(fen) }
}
