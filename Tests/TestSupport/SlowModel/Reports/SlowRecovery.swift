/// Claims on suppliers, worked out line by line from what the folders of the months say and the rows
/// of the tables; it keeps the claims from one working out to the next.
package struct SlowRecovery {
  /// The rows of the tables that a working out reads.
  package struct Tables {
    package var suppliers: [[String: String]] = []
    package var sourcing: [[String: String]] = []
    package var acceptance: [[String: String]] = []
    package var records: [[String: String]] = []
    package var machines: [[String: String]] = []
    package var answers: [[String: String]] = []

    package init() {}
  }

  struct Line {
    var cells: [String: String]
    var quantity = 0, amount = 0, price = 0
    var labour = 0
    var answer: (accepted: Int, reason: String)?
    var id: [String] { ["statement_no", "statement_line"].map { cells[$0] ?? "" } }
    var part: [String] { ["dealer", "record_no", "item"].map { cells[$0] ?? "" } }
  }

  struct Claim {
    let number: String, supplier: String, name: String
    let period: Int
    var revision: Int, issued: Int, due: Int
    var lines: [Line]
    var isWithdrawn = false
    var isLocked: Bool { lines.contains { $0.answer != nil } }
  }

  private(set) var claims: [Claim] = []
  private var left: [Int: [[String]]] = [:]
  private var asOf: [Int: Int] = [:]

  package init() {}

  /// Takes the answers, then works the claims of a period out.
  ///
  /// - Parameters:
  ///   - period: Such as `2025-10`.
  ///   - date: The day of issue.
  ///   - decisions: The rows of `decisions.csv` of all months up to the period.
  ///   - states: The state of each statement.
  ///   - tables: The rows that are read.
  package mutating func recover(
    _ period: String, on date: String, decisions: [[String: String]], states: [String: String],
    _ tables: Tables
  ) {
    let month = SlowText.period(period) ?? 0
    let day = SlowText.day(date) ?? 0
    answer(tables)
    var working = Working(month, day, decisions, states, tables, claims)
    working.claimParts()
    working.claimServices()
    replace(month, day, working.claimed, tables)
    left[month] = working.left
    asOf[month] = day
  }

  private mutating func answer(_ tables: Tables) {
    for claim in claims.indices {
      for line in claims[claim].lines.indices { claims[claim].lines[line].answer = nil }
    }
    let rows = tables.answers.enumerated().sorted {
      let (one, two) = ($0.element["on"] ?? "", $1.element["on"] ?? "")
      return one != two ? one < two : $0.offset < $1.offset
    }
    for row in rows.map(\.element) {
      guard let place = claims.firstIndex(where: { $0.number == row["recovery_no"] }),
        !claims[place].isWithdrawn, (SlowText.day(row["on"] ?? "") ?? 0) >= claims[place].issued
      else { continue }
      var amount = SlowText.number(row["amount_accepted"] ?? "", decimals: 2) ?? 0
      let reason = row["reason"] ?? ""
      if let number = Int(row["claim_line"] ?? "") {
        guard claims[place].lines.indices.contains(number - 1),
          amount <= claims[place].lines[number - 1].amount
        else { continue }
        claims[place].lines[number - 1].answer = (amount, reason)
        continue
      }
      let open = claims[place].lines.indices.filter { claims[place].lines[$0].answer == nil }
      guard amount <= open.reduce(0, { $0 + claims[place].lines[$1].amount }) else { continue }
      for line in open {
        let part =
          amount < claims[place].lines[line].amount ? amount : claims[place].lines[line].amount
        claims[place].lines[line].answer = (part, reason)
        amount -= part
      }
    }
  }

  private mutating func replace(
    _ month: Int, _ day: Int, _ claimed: [(supplier: String, line: Line)], _ tables: Tables
  ) {
    for supplier in Set(claimed.map(\.supplier) + claims.map(\.supplier)).sorted() {
      let lines = claimed.filter { $0.supplier == supplier }.map(\.line)
      let known = claims.firstIndex { $0.supplier == supplier && $0.period == month }
      if let known, claims[known].isLocked { continue }
      if lines.isEmpty {
        if let known { claims[known].isWithdrawn = true }
        continue
      }
      let shown = lines.map { line in line.cells.filter { $0.key != "store" } }
      if let known, !claims[known].isWithdrawn,
        claims[known].lines.map({ line in line.cells.filter { $0.key != "store" } }) == shown
      {
        continue
      }
      let register = tables.suppliers.first { $0["supplier"] == supplier } ?? [:]
      let days = Int(register["answer_days"] ?? "") ?? 30
      let number = "R\(month)-\(supplier)"
      let claim = Claim(
        number: number, supplier: supplier, name: register["name"] ?? "", period: month,
        revision: (known.map { claims[$0].revision } ?? 0) + 1, issued: day,
        due: SlowDay.day(day, plusDays: days), lines: lines)
      if let known { claims[known] = claim } else { claims.append(claim) }
    }
  }
}

/// One working out.
private struct Working {
  let month: Int, day: Int
  let lines: [[String: String]]
  let states: [String: String]
  let tables: SlowRecovery.Tables
  let others: [SlowRecovery.Claim]
  let locked: [String]
  var claimed: [(supplier: String, line: SlowRecovery.Line)] = []
  var left: [[String]] = []

  init(
    _ month: Int, _ day: Int, _ decisions: [[String: String]], _ states: [String: String],
    _ tables: SlowRecovery.Tables, _ claims: [SlowRecovery.Claim]
  ) {
    (self.month, self.day, self.states, self.tables) = (month, day, states, tables)
    lines = decisions.filter { number($0["amount_approved"], 2) > 0 }
    others = claims.filter { !$0.isWithdrawn && ($0.period != month || $0.isLocked) }
    locked = claims.filter { $0.period == month && $0.isLocked }.map(\.supplier)
  }

  /// What stands of a line on other claims.
  private func taken(_ row: [String: String]) -> Int {
    others.flatMap(\.lines).filter { $0.id == [row["statement_no"] ?? "", row["line"] ?? ""] }
      .reduce(0) { $0 + $1.quantity }
  }

  private func record(_ row: [String: String]) -> [String: String]? {
    tables.records.first {
      $0["record_no"] == row["record_no"] && $0["dealer"] == row["dealer"]
    }
  }

  private func machine(_ row: [String: String]) -> [String: String]? {
    let number = record(row)?["machine_no"]
    return tables.machines.first { $0["machine_no"] == number }
  }

  private func appraisals(_ row: [String: String]) -> [[String: String]] {
    tables.acceptance.filter {
      $0["dealer"] == row["dealer"] && $0["label_no"] == row["record_no"]
        && $0["part_no"] == row["item"]
    }
  }

  mutating func claimParts() {
    for row in lines where row["kind"] == "part" {
      let rest = number(row["quantity_approved"], 3) - taken(row)
      guard rest > 0 else { continue }
      let found = source(of: row)
      guard let source = found.row, found.code == nil else {
        leave(row, rest, found.code ?? "")
        continue
      }
      var quantity = rest
      let isHeld = (source["proof"] ?? "").isEmpty || source["proof"] == "part"
      if isHeld { quantity = min(rest, held(row)) }
      if quantity > 0 { claim(row, quantity, source, isHeld) }
      if quantity < rest { leave(row, rest - quantity, "part-not-held") }
    }
  }

  /// Old parts that are appraised as the supplier's and not given to a claim yet.
  private func held(_ row: [String: String]) -> Int {
    let came = appraisals(row).filter {
      $0["disposition"] == "supplier" && $0["result"] == "accepted"
        && (SlowText.day($0["inspected_on"] ?? "") ?? Int.max) <= day
    }.reduce(0) { $0 + number($1["accepted"], 3) }
    let part = [row["dealer"] ?? "", row["record_no"] ?? "", row["item"] ?? ""]
    let given = (others.flatMap(\.lines) + claimed.map(\.line)).filter {
      $0.part == part && $0.cells["proof"] == "part"
    }.reduce(0) { $0 + $1.quantity }
    return max(came - given, 0)
  }

  private func source(of row: [String: String]) -> (code: String?, row: [String: String]?) {
    guard states[row["statement_no"] ?? ""] == "confirmed" else { return ("not-confirmed", nil) }
    if row["source"] == "external" { return ("external", nil) }
    let visit = SlowText.day(record(row)?["service_date"] ?? "") ?? 0
    let inForce = tables.sourcing.filter {
      $0["part_no"] == row["item"] && (SlowText.day($0["effective_from"] ?? "") ?? 0) <= visit
        && visit <= (SlowText.day($0["effective_to"] ?? "") ?? Int.max)
    }
    if inForce.isEmpty { return ("no-source", nil) }
    let named = Set(appraisals(row).map { $0["supplier"] ?? "" }).subtracting([""])
    var chosen: [String: String]?
    if inForce.count == 1, named.isEmpty { chosen = inForce[0] }
    if named.count == 1 { chosen = inForce.first { $0["supplier"] == named.first } }
    guard let chosen else { return ("supplier-unclear", nil) }
    let months = Int(chosen["warranty_months"] ?? "") ?? Int(machine(row)?["warranty_months"] ?? "")
    if let sold = SlowText.day(machine(row)?["sold_on"] ?? ""),
      visit > SlowDay.day(sold, plusMonths: months ?? 12)
    {
      return ("supplier-warranty-over", nil)
    }
    if locked.contains(chosen["supplier"] ?? "") { return ("claim-locked", nil) }
    return (nil, chosen)
  }

  private mutating func leave(_ row: [String: String], _ quantity: Int, _ code: String) {
    guard SlowText.period(row["period"] ?? "") == month else { return }
    let amount = SlowRounding.amount(quantity, number(row["unit_price_approved"], 4))
    left.append([
      row["statement_no"] ?? "", row["line"] ?? "", row["item"] ?? "",
      SlowPrint.quantity(quantity), SlowPrint.money(amount), code,
    ])
  }

  private mutating func claim(
    _ row: [String: String], _ quantity: Int, _ source: [String: String], _ isHeld: Bool
  ) {
    let asked = source["claim_price"] ?? ""
    let price = number(asked.isEmpty ? row["unit_price_approved"] : asked, 4)
    let share = number(source["share"], 2)
    // Thousandths, ten-thousandths of a yuan and hundredths of a percent.
    let amount = (quantity * price * share * 2 + 1_000_000_000) / 2_000_000_000
    let store = appraisals(row).first {
      $0["disposition"] == "supplier" && (SlowText.day($0["inspected_on"] ?? "") ?? Int.max) <= day
    }?["store"]
    var line = line(row, quantity, price, share, amount)
    line.labour = number(source["labour_share"], 2)
    line.cells["proof"] = (source["proof"] ?? "").isEmpty ? "part" : source["proof"]
    line.cells["label_no"] = isHeld ? row["record_no"] : ""
    line.cells["store"] = isHeld ? store ?? "" : ""
    claimed.append((source["supplier"] ?? "", line))
  }

  private func line(
    _ row: [String: String], _ quantity: Int, _ price: Int, _ share: Int, _ amount: Int
  ) -> SlowRecovery.Line {
    let visit = record(row) ?? [:]
    let percent = share % 100 == 0 ? "\(share / 100)" : "\(share / 100).\(share % 100)"
    return SlowRecovery.Line(
      cells: [
        "statement_no": row["statement_no"] ?? "", "statement_line": row["line"] ?? "",
        "dealer": row["dealer"] ?? "", "record_no": row["record_no"] ?? "",
        "machine_no": visit["machine_no"] ?? "", "service_date": visit["service_date"] ?? "",
        "kind": row["kind"] ?? "", "item": row["item"] ?? "",
        "quantity": SlowPrint.quantity(quantity), "unit_price": SlowPrint.price(price),
        "share": percent, "amount": SlowPrint.money(amount), "proof": "", "label_no": "",
        "store": "",
      ], quantity: quantity, amount: amount, price: number(row["unit_price_approved"], 4))
  }

  mutating func claimServices() {
    let parts = claimed
    for row in lines where row["kind"] == "labour" || row["kind"] == "travel" {
      guard states[row["statement_no"] ?? ""] == "confirmed", taken(row) == 0 else { continue }
      let visit = [row["dealer"] ?? "", row["record_no"] ?? ""]
      func largest(
        _ candidates: [(supplier: String, line: SlowRecovery.Line)]
      ) -> (supplier: String, line: SlowRecovery.Line)? {
        let own = candidates.filter {
          $0.line.cells["kind"] == "part" && Array($0.line.part.prefix(2)) == visit
        }
        let most = own.map(\.line.amount).max()
        return own.first { $0.line.amount == most }
      }
      let elsewhere = others.flatMap { claim in
        claim.lines.map { (supplier: claim.supplier, line: $0) }
      }
      guard let part = largest(parts) ?? largest(elsewhere), part.line.labour > 0,
        !locked.contains(part.supplier)
      else { continue }
      let amount = SlowRounding.quotient(
        number(row["amount_approved"], 2) * part.line.labour, 10_000)
      claimed.append(
        (
          part.supplier,
          line(
            row, number(row["quantity_approved"], 3), number(row["unit_price_approved"], 4),
            part.line.labour, amount)
        ))
    }
    let order = lines.map { [$0["statement_no"] ?? "", $0["line"] ?? ""] }
    claimed.sort {
      (order.firstIndex(of: $0.line.id) ?? 0) < (order.firstIndex(of: $1.line.id) ?? 0)
    }
  }
}

private func number(_ cell: String?, _ decimals: Int) -> Int {
  SlowText.number(cell ?? "", decimals: decimals) ?? 0
}

extension SlowRecovery {
  /// The periods that were worked out.
  package var periods: [String] { asOf.keys.sorted().map(SlowDay.periodText) }

  /// The numbers of the claims that stand, and how many fen each line claims.
  package var standing: [(number: String, amounts: [Int])] {
    claims.filter { !$0.isWithdrawn }.map { ($0.number, $0.lines.map(\.amount)) }
  }

  /// The tables of a period's folder.
  package func tables(_ period: String) -> [String: String] {
    let month = SlowText.period(period) ?? 0
    let own = claims.filter { $0.period == month }.sorted { $0.number < $1.number }
    return [
      "recovery.csv": recovery(own), "recovery-summary.csv": summary(own, month),
      "recovery-left.csv": "statement_no,line,item,quantity,amount,code\n"
        + (left[month] ?? []).map { SlowReportText.row($0) }.joined(),
    ]
  }

  private func recovery(_ claims: [Claim]) -> String {
    let columns = [
      "statement_no", "statement_line", "dealer", "record_no", "machine_no", "service_date",
      "kind", "item", "quantity", "unit_price", "share", "amount", "proof", "label_no", "store",
    ]
    var out =
      "recovery_no,revision,supplier,line," + columns.joined(separator: ",")
      + ",accepted,refused,reason\n"
    for claim in claims where !claim.isWithdrawn {
      for (place, line) in claim.lines.enumerated() {
        let answer = line.answer
        out += SlowReportText.row(
          [claim.number, "\(claim.revision)", claim.supplier, "\(place + 1)"]
            + columns.map { line.cells[$0] ?? "" }
            + [
              answer.map { SlowPrint.money($0.accepted) } ?? "",
              answer.map { SlowPrint.money(line.amount - $0.accepted) } ?? "",
              answer?.reason ?? "",
            ])
      }
    }
    return out
  }

  private func summary(_ claims: [Claim], _ month: Int) -> String {
    var out =
      "supplier,name,recovery_no,revision,state,issued_on,due,lines,claimed,accepted,refused,"
      + "open,late\n"
    for claim in claims {
      let head = [claim.supplier, claim.name, claim.number, "\(claim.revision)"]
      guard !claim.isWithdrawn else {
        out += SlowReportText.row(head + ["withdrawn", "", "", "", "", "", "", "", ""])
        continue
      }
      let claimed = claim.lines.reduce(0) { $0 + $1.amount }
      let accepted = claim.lines.reduce(0) { $0 + ($1.answer?.accepted ?? 0) }
      let answered = claim.lines.filter { $0.answer != nil }
      let open = claimed - answered.reduce(0) { $0 + $1.amount }
      let isLate = open > 0 && (asOf[month] ?? 0) > claim.due
      out += SlowReportText.row(
        head + [
          answered.count == claim.lines.count ? "answered" : "issued", SlowDay.text(claim.issued),
          SlowDay.text(claim.due), "\(claim.lines.count)", SlowPrint.money(claimed),
          SlowPrint.money(accepted), SlowPrint.money(claimed - open - accepted),
          SlowPrint.money(open),
          isLate ? "\(SlowDay.days(from: claim.due, to: asOf[month] ?? 0))" : "",
        ])
    }
    return out
  }
}
