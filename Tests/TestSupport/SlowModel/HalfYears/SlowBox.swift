/// What a statement is set off against.
struct SlowBox: Equatable {
  let day: Int
  /// In fen, as all money.
  let before: Int
}

/// A row of what dealers owe.
struct SlowReceivable {
  let dealer: String
  let day: Int, balance: Int

  init?(_ row: SlowCells) {
    guard let dealer = row.id("dealer"), let day = row.day("as_of"),
      let balance = row.number("balance", 2)
    else { return nil }
    self.dealer = dealer
    self.day = day
    self.balance = balance
  }
}

extension SlowModel {
  /// The statement with what it has besides lines and corrections.
  func filled(_ statement: SlowStatement, _ month: SlowMonth) -> SlowStatement {
    var statement = statement
    statement.asksForInvoice = month.rulebook.asksForInvoice
    statement.isSetOff = month.rulebook.isSetOff
    statement.returns = returns(of: statement.dealer.id, month)
    statement.returnRate = statement.goodsRate
    guard SlowDay.isHalf(month.period) else { return statement }
    statement.consignments = month.registers.receipts.filter {
      $0.dealer == statement.dealer.id && $0.period == month.period
    }
    .map { "\($0.consignment) \($0.mailed) \($0.received ?? 0)" }
    return statement
  }

  /// The balance of the latest day not after the issue, less what was posted since.
  mutating func box(of statement: SlowStatement, _ month: SlowMonth, on day: Int) -> SlowBox? {
    guard statement.isSetOff else { return nil }
    let rows = month.registers.receivables.filter {
      $0.dealer == statement.dealer.id && $0.day <= day
    }
    guard let latest = rows.map(\.day).max() else { return nil }
    let balances = rows.filter { $0.day == latest }.map(\.balance)
    if Set(balances).count > 1 { hasContradictedBalance = true }
    let posted = journal.filter {
      $0.statement.dealer.id == statement.dealer.id && $0.statement.isSetOff && $0.day > latest
        && $0.day <= day
    }
    let credited = posted.reduce(0) { $0 - ($1.lines.last?.debit ?? 0) }
    return SlowBox(day: latest, before: (balances.first ?? 0) - credited)
  }

  mutating func noteUnknownBox(_ statement: SlowStatement) {
    guard statement.isSetOff, statement.box == nil else { return }
    findings.insert(SlowFinding(.notice, "no-receivable", dealer: statement.dealer.id))
  }

  /// Whether a period cannot be settled at all: it is no period of its edition, or a standing statement
  /// of the other sort settles some of its days.
  func refuses(_ month: SlowMonth) -> Bool {
    let isHalf = SlowDay.isHalf(month.period)
    guard isHalf == (month.rulebook.edition.periods == "half-year") else { return true }
    return standing.contains { other in
      SlowDay.isHalf(other.period) != isHalf
        && SlowDay.firstDay(of: other.period) <= SlowDay.lastDay(of: month.period)
        && SlowDay.firstDay(of: month.period) <= SlowDay.lastDay(of: other.period)
    }
  }

  /// The tables that only halves have, or periods with machines that went back.
  func halfTables(of folder: SlowFolder, _ statements: [SlowStatement]) -> [String: String] {
    var tables: [String: String] = [:]
    let returned = statements.flatMap { statement in
      statement.returns.flatMap { row in
        row.charges.sorted { $0.code < $1.code }.map { charge in
          [
            row.number, row.dealer, row.machine, SlowDay.text(row.day), row.cause, charge.code,
            SlowPrint.money(charge.amount), statement.number,
          ]
        }
      }
    }
    if !returned.isEmpty || folder.tables["machine-returns.csv"] != nil {
      tables["machine-returns.csv"] = SlowPrint.csv([Self.returnHeading] + returned)
    }
    guard SlowDay.isHalf(folder.month.period) || statements.contains(where: \.isSetOff) else {
      return tables
    }
    let boxes = statements.filter(\.isSetOff).map { statement in
      [
        statement.dealer.id, statement.number, "\(statement.revision)",
        statement.box.map { SlowDay.text($0.day) } ?? "",
        statement.box.map { SlowPrint.money($0.before) } ?? "", SlowPrint.money(statement.total),
        statement.box.map { SlowPrint.money($0.before - statement.total) } ?? "", statement.state,
      ]
    }
    tables["set-off.csv"] = SlowPrint.csv([Self.boxHeading] + boxes)
    return tables
  }

  private static let returnHeading = [
    "return_no", "dealer", "machine_no", "returned_on", "cause", "code", "amount", "statement_no",
  ]
  private static let boxHeading = [
    "dealer", "statement_no", "revision", "as_of", "before", "total", "after", "state",
  ]
}
