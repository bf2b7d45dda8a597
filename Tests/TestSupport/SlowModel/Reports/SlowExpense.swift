/// The report of expenses, worked out line by line from what the folders of the months say and the
/// files that they were made from.
package struct SlowExpense {
  /// A month as it stands, and the files of its latest run.
  package struct Month {
    let period: Int
    let decisions: [[String: String]]
    let summary: [[String: String]]
    let files: [SlowTable]

    package init(_ period: String, decisions: String, summary: String, files: [MonthFile]) {
      self.period = SlowText.period(period) ?? 0
      self.decisions = SlowReportText.rows(decisions)
      self.summary = SlowReportText.rows(summary)
      let inbox = "inbox/\(period)/"
      self.files = files.sorted { $0.path < $1.path }
        .filter { $0.path.hasPrefix("reference/") || $0.path.hasPrefix(inbox) }
        .compactMap { try? SlowTable.read($0).get() }
    }

    func rows(_ kind: String) -> [[String: String]] {
      files.filter { $0.kind == kind }.flatMap(\.rows)
    }
  }

  struct Line {
    let period: Int
    let dealer: String, kind: String, record: String, item: String
    let quantity: Int, amount: Int, fee: Int
    let isOpen: Bool
    let visit: Visit?
    var total: Int { amount + fee }
  }

  struct Visit {
    let machine: String, cause: String, project: String, model: String, family: String
    let familyWritten: String
    let day: Int
    /// In months; nil for before the sale, -1 for not known.
    let months: Int?
  }

  private let lines: [Line]
  private let months: [Month]
  private let from: Int, to: Int
  private let names: [String: String]
  private let adjustments: Int
  /// What the statements of the range come to.
  package let statements: Int

  package init(_ months: [Month], from: String, to: String) {
    let (first, last) = (SlowText.period(from) ?? 0, SlowText.period(to) ?? 0)
    let known = months.filter { $0.period <= last }.sorted { $0.period < $1.period }
    self.months = known
    (self.from, self.to) = (first, last)
    lines = known.flatMap(Self.lines)
    let heads = known.filter { $0.period >= first }.flatMap(\.summary)
      .filter { !($0["statement_no"] ?? "").isEmpty && $0["state"] != "withdrawn" }
    names = Dictionary(
      heads.map { ($0["dealer"] ?? "", $0["name"] ?? "") }, uniquingKeysWith: { $1 })
    adjustments = heads.reduce(0) {
      $0 + (SlowText.number($1["adjustments"] ?? "", decimals: 2) ?? 0)
    }
    statements = heads.reduce(0) { $0 + (SlowText.number($1["total"] ?? "", decimals: 2) ?? 0) }
  }

  private static func lines(_ month: Month) -> [Line] {
    let states = Dictionary(
      month.summary.map { ($0["dealer"] ?? "", $0["state"] ?? "") }, uniquingKeysWith: { $1 })
    return month.decisions.filter { $0["decision"] != "rejected" }.map { row in
      let dealer = row["dealer"] ?? ""
      let number = { (column: String, decimals: Int) in
        SlowText.number(row[column] ?? "", decimals: decimals) ?? 0
      }
      return Line(
        period: month.period, dealer: dealer, kind: row["kind"] ?? "",
        record: row["record_no"] ?? "", item: row["item"] ?? "",
        quantity: number("quantity_approved", 3), amount: number("amount_approved", 2),
        fee: number("fee_approved", 2), isOpen: ["issued", "disputed"].contains(states[dealer]),
        visit: visit(row["record_no"] ?? "", dealer, month))
    }
  }

  private static func visit(_ record: String, _ dealer: String, _ month: Month) -> Visit? {
    let rows = month.rows("records").filter { SlowCells($0).id("record_no") == record }
    let cells = SlowReportText.filled(rows)
    guard let machine = cells.id("machine_no"), cells.id("dealer") == dealer,
      let day = cells.day("service_date")
    else { return nil }
    let own = SlowReportText.filled(
      month.rows("machines").filter { SlowCells($0).id("machine_no") == machine })
    let isKnown = own.id("machine_no") != nil
    let written = own.text("family")
    return Visit(
      machine: machine, cause: SlowWords.causes[cells.text("cause")] ?? "",
      project: cells.id("project_no") ?? own.id("project_no") ?? "", model: own.text("model"),
      family: SlowWords.families[written] ?? written, familyWritten: written, day: day,
      months: isKnown ? own.day("sold_on").flatMap { SlowExpense.months(from: $0, to: day) } : -1)
  }

  /// Whole months from a sale to a visit; nil where the visit comes first.
  static func months(from sold: Int, to day: Int) -> Int? {
    guard day >= sold else { return nil }
    return (0...2000).last { SlowDay.day(sold, plusMonths: $0) <= day && $0 < 400 }
  }

  private var ofRange: [Line] { lines.filter { $0.period >= from } }
}

extension SlowExpense {
  package var tables: [String: String] {
    [
      "expense.csv": expense, "parts.csv": parts, "per-machine.csv": perMachine,
      "repeats.csv": repeats,
    ]
  }

  private var expense: String {
    var out = "by,key,name,lines,quantity,amount,fee,total,share,unconfirmed\n"
    let all = ofRange.reduce(0) { $0 + $1.total }
    func rows(_ by: String, _ key: (Line) -> String, _ shown: (Line) -> String) {
      var groups: [(key: String, shown: String, lines: [Line])] = []
      for line in ofRange {
        if let place = groups.firstIndex(where: { $0.key == key(line) }) {
          groups[place].lines.append(line)
        } else {
          groups.append((key(line), shown(line), [line]))
        }
      }
      let sorted = groups.sorted { left, right in
        let (first, second) = (Self.total(left.lines), Self.total(right.lines))
        if by == "period" { return left.key < right.key }
        return first != second
          ? first > second
          : left.shown.unicodeScalars.lexicographicallyPrecedes(right.shown.unicodeScalars)
      }
      for group in sorted {
        let total = Self.total(group.lines)
        let open = Self.total(group.lines.filter(\.isOpen))
        out += SlowReportText.row([
          by, group.shown, by == "dealer" ? names[group.shown] ?? "" : "",
          String(group.lines.count),
          SlowPrint.quantity(group.lines.reduce(0) { $0 + $1.quantity }),
          SlowPrint.money(group.lines.reduce(0) { $0 + $1.amount }),
          SlowPrint.money(group.lines.reduce(0) { $0 + $1.fee }), SlowPrint.money(total),
          SlowReportText.percent(total, of: all), SlowPrint.money(open),
        ])
      }
    }
    func rows(_ by: String, _ key: (Line) -> String) { rows(by, key, key) }
    rows("period") { SlowDay.periodText($0.period) }
    rows("kind") { $0.kind }
    rows("dealer") { $0.dealer }
    rows("model") { $0.visit?.model ?? "" }
    rows("family", { $0.visit?.family ?? "" }, { $0.visit?.familyWritten ?? "" })
    rows("project") { $0.visit?.project ?? "" }
    rows("cause") { $0.visit?.cause ?? "" }
    rows("months-in-service") { line in
      guard let visit = line.visit else { return "" }
      guard let months = visit.months else { return "before-sale" }
      return months < 0 ? "" : months > 11 ? "12+" : String(months)
    }
    return out + "adjustments,,,,,,,\(SlowPrint.money(adjustments)),,\n"
  }

  private static func total(_ lines: [Line]) -> Int { lines.reduce(0) { $0 + $1.total } }

  /// The names of parts that no price row gives stand as `*`: the folders do not have them.
  private var parts: String {
    let all = Self.total(ofRange)
    let parts = ofRange.filter { $0.kind == "part" }
    let inWarranty = register.filter { machine in
      guard let sold = machine.day("sold_on") else { return false }
      let months = machine.number("warranty_months", 0) ?? 12
      let last = SlowDay.lastDay(of: to)
      return sold <= last && last <= SlowDay.day(sold, plusMonths: months)
    }.count
    let rows = Set(parts.map(\.item)).map { item -> (total: Int, item: String, row: String) in
      let own = parts.filter { $0.item == item }
      let machines = Set(own.compactMap(\.visit?.machine)).count
      let days = own.compactMap(\.visit?.day).sorted()
      let row = SlowReportText.row([
        item, days.last.map { name(of: item, own, $0) } ?? "*",
        String(Set(own.map { "\($0.record) of \($0.dealer)" }).count), String(machines),
        SlowPrint.quantity(own.reduce(0) { $0 + $1.quantity }),
        SlowPrint.money(Self.total(own)), SlowReportText.percent(Self.total(own), of: all),
        SlowReportText.percent(machines, of: inWarranty), days.first.map(SlowDay.text) ?? "",
        days.last.map(SlowDay.text) ?? "",
      ])
      return (Self.total(own), item, row)
    }
    let sorted = rows.sorted { $0.total != $1.total ? $0.total > $1.total : $0.item < $1.item }
    return
      "part_no,part_name,records,machines,quantity,total,share,per_100,first_on,last_on\n"
      + sorted.map(\.row).joined()
  }

  private func name(of item: String, _ lines: [Line], _ last: Int) -> String {
    guard let line = lines.last(where: { $0.visit?.day == last }),
      let month = months.first(where: { $0.period == line.period })
    else { return "*" }
    let rows = month.rows("prices").compactMap { SlowRegisters.Price(SlowCells($0)) }
    let name = SlowPricing.inForce(rows, item, last).first?.name ?? ""
    return name.isEmpty ? "*" : name
  }

  /// The machines of the latest month.
  private var register: [SlowCells] {
    let rows = months.last?.rows("machines") ?? []
    let numbers = rows.compactMap { SlowCells($0).id("machine_no") }
    return Set(numbers).map { number in
      SlowReportText.filled(rows.filter { SlowCells($0).id("machine_no") == number })
    }
  }

  private var perMachine: String {
    let last = SlowDay.lastDay(of: to)
    var rows: [(model: String, sold: Int, row: String)] = []
    let sold = register.filter { $0.day("sold_on").map { $0 <= last } ?? false }
    for group in Set(sold.map { "\($0.day("sold_on") ?? 0)".prefix(6) + $0.text("model") }) {
      let machines = sold.filter {
        "\($0.day("sold_on") ?? 0)".prefix(6) + $0.text("model") == group
      }
      let youngest = machines.compactMap { $0.day("sold_on") }.max() ?? 0
      var months = [Int](repeating: 0, count: 13)
      for machine in machines {
        let own = lines.filter { $0.visit?.machine == machine.id("machine_no") }
        for line in own {
          let month = Self.months(
            from: machine.day("sold_on") ?? 0, to: line.visit?.day ?? 0)
          if let month { months[min(month, 12)] += line.total }
        }
      }
      let cells = months.indices.map { month in
        let isOver = SlowDay.day(youngest, plusMonths: min(month + 1, 12)) <= SlowDay.next(last)
        return months[month] == 0 && !isOver ? "" : SlowPrint.money(months[month])
      }
      let total = months.reduce(0, +)
      let model = machines[0].text("model")
      rows.append(
        (
          model, youngest / 100,
          SlowReportText.row(
            [model, SlowDay.periodText(youngest / 100), String(machines.count)] + cells
              + [
                SlowPrint.money(total),
                SlowPrint.money(SlowRounding.quotient(total, machines.count)),
              ])
        ))
    }
    let sorted = rows.sorted { $0.model != $1.model ? $0.model < $1.model : $0.sold < $1.sold }
    return
      "model,sold_month,machines,m0,m1,m2,m3,m4,m5,m6,m7,m8,m9,m10,m11,later,total,per_machine\n"
      + sorted.map(\.row).joined()
  }

  private var repeats: String {
    let paid = lines.filter { $0.kind == "part" && $0.total > 0 && $0.visit != nil && !isSeal($0) }
    var rows: [(key: [String], row: String)] = []
    for line in paid where line.period >= from {
      guard let visit = line.visit else { continue }
      let before = paid.filter { other in
        guard let earlier = other.visit, earlier.machine == visit.machine, other.item == line.item,
          other.record != line.record, earlier.day < visit.day
        else { return false }
        return SlowDay.days(from: earlier.day, to: visit.day) <= 90
      }.max { left, right in
        (left.visit?.day ?? 0, left.record) < (right.visit?.day ?? 0, right.record)
      }
      guard let before, let earlier = before.visit else { continue }
      let key = [visit.machine, line.item, SlowDay.text(visit.day), line.record]
      let row = [
        visit.machine, line.item, before.dealer, before.record, SlowDay.text(earlier.day),
        line.dealer, line.record, SlowDay.text(visit.day),
        String(SlowDay.days(from: earlier.day, to: visit.day)), SlowPrint.money(line.total),
      ]
      rows.append((key, SlowReportText.row(row)))
    }
    let sorted = rows.enumerated().sorted {
      $0.element.key != $1.element.key
        ? $0.element.key.lexicographicallyPrecedes($1.element.key) : $0.offset < $1.offset
    }
    return
      "machine_no,part_no,dealer_before,record_before,date_before,dealer,record_no,date,days,total\n"
      + sorted.map(\.element.row).joined()
  }

  private func isSeal(_ line: Line) -> Bool {
    guard let month = months.first(where: { $0.period == line.period }) else { return false }
    let rows = month.rows("prices").compactMap { SlowRegisters.Price(SlowCells($0)) }
    let best = SlowPricing.inForce(rows, line.item, line.visit?.day ?? 0)
    let given = best.map(\.partClass).first { !$0.isEmpty } ?? ""
    let name = SlowText.comparable(best.first?.name ?? "")
    let assemblies = ["动臂", "变速箱总成"]
    let isNamedSeal = ["密封圈", "密封垫", "密封件", "油封", "O形圈", "O型圈"].contains {
      name.hasSuffix(SlowText.comparable($0))
    }
    if !given.isEmpty { return given == "seal" }
    return isNamedSeal && !assemblies.contains { name.hasSuffix($0) }
  }
}
