/// A machine that went back from a dealer's stock.
struct SlowReturn: Hashable {
  let number: String, dealer: String, machine: String, cause: String, payer: String
  let day: Int
  /// In fen.
  let freight: Int, restore: Int

  struct Charge: Hashable {
    let code: String
    let amount: Int
  }

  init?(_ row: SlowCells) {
    let causes = [
      "quality": "quality", "质量问题": "quality", "dismantled": "dismantled", "拆件": "dismantled",
      "unsold": "unsold", "滞销": "unsold", "其他": "unsold",
    ]
    let payers = ["dealer": "dealer", "经销商": "dealer", "company": "company", "公司": "company"]
    guard let number = row.id("return_no"), let dealer = row.id("dealer"),
      let machine = row.id("machine_no"), let day = row.day("returned_on"),
      let cause = causes[row.text("cause")], let payer = payers[row.text("paid_by")],
      let freight = row.number("freight", 2), freight >= 0,
      row.isBlank("restore") || row.number("restore", 2) != nil
    else { return nil }
    self.number = number
    self.dealer = dealer
    self.machine = machine
    self.day = day
    self.cause = cause
    self.payer = payer
    self.freight = freight
    restore = row.number("restore", 2) ?? 0
  }

  /// What is owed, by code; one without a code where nothing is.
  var charges: [Charge] {
    let isOfCompany = cause == "quality"
    var charges: [Charge] = []
    if isOfCompany && payer == "dealer" {
      charges.append(Charge(code: "freight-company", amount: freight))
    }
    if !isOfCompany && payer == "company" {
      charges.append(Charge(code: "freight-dealer", amount: -freight))
    }
    if cause == "dismantled" { charges.append(Charge(code: "restore-dealer", amount: -restore)) }
    charges.removeAll { $0.amount == 0 }
    return charges.isEmpty ? [Charge(code: "", amount: 0)] : charges
  }

  var amount: Int { charges.reduce(0) { $0 + $1.amount } }
}

extension SlowModel {
  /// The machines of a dealer that count in a period.
  func returns(of dealer: String, _ month: SlowMonth) -> [SlowReturn] {
    month.machineReturns.filter { row in
      row.dealer == dealer && SlowDay.isIn(month.period, row.day)
        && !standing.contains { $0.period != month.period && $0.bears(row.number) }
    }
    .sorted { $0.number < $1.number }
  }

  /// What is said of machines that are borne elsewhere, or nowhere.
  func returnFindings(_ month: SlowMonth) -> Set<SlowFinding> {
    var findings: Set<SlowFinding> = []
    for row in month.contradictedReturns {
      findings.insert(SlowFinding(.error, "register-unreadable", dealer: row.dealer))
    }
    for row in month.machineReturns {
      let bearers = standing.filter { $0.bears(row.number) }
      if SlowDay.isIn(month.period, row.day) {
        guard let other = bearers.first(where: { $0.period != month.period }) else { continue }
        findings.insert(SlowFinding(.notice, "return-moved", dealer: other.dealer.id))
      } else if row.day < SlowDay.firstDay(of: month.period), bearers.isEmpty {
        let period = SlowDay.half(of: row.day)
        guard standing.contains(where: { $0.period == period }) || month.inboxes.contains(period)
        else { continue }
        findings.insert(SlowFinding(.error, "return-missed", dealer: row.dealer))
      }
    }
    return findings
  }

  /// Statements of dealers without a list: those whose machines went back, and those that are open
  /// and had none before.
  mutating func lineless(_ month: SlowMonth, _ listed: Set<String>) -> [SlowStatement] {
    let own = standing.filter { $0.period == month.period }
    let open = own.filter { !$0.isLocked && $0.decisions.isEmpty }.map(\.dealer.id)
    let settled = own.filter { $0.isLocked || !$0.decisions.isEmpty }.map(\.dealer.id)
    let returned = month.machineReturns.map(\.dealer).filter { !returns(of: $0, month).isEmpty }
    var statements: [SlowStatement] = []
    for id in Set(open + returned).subtracting(settled).subtracting(listed).sorted() {
      guard let dealer = month.registers.dealer(id, in: month.period) else {
        let isKnown = month.registers.dealers.contains { $0.id == id }
        let code = isKnown ? "dealer-not-valid" : "dealer-unknown"
        findings.insert(SlowFinding(.error, code, dealer: id))
        continue
      }
      let list = SlowList(dealer: id, period: month.period)
      statements.append(statement(month, SlowAdmission(month: month), list, dealer))
    }
    return statements
  }
}

extension SlowStatement {
  func bears(_ number: String) -> Bool { returns.contains { $0.number == number } }
}
