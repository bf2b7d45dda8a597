/// A double entry.
struct SlowEntry {
  static let heading = [
    "entry", "date", "statement_no", "account", "dealer", "debit", "credit", "text",
  ]

  let day: Int
  let statement: SlowStatement
  /// The statement whose carried total is taken back; blank for a total itself.
  let taken: String
  /// Each account with what it is debited, below zero what it is credited.
  let lines: [(account: String, debit: Int)]

  /// A total, or what is taken back of one; nil where it comes to nothing.
  init?(
    _ statement: SlowStatement, gross: Int, net: Int, taking taken: String = "", on day: Int,
    _ accounts: [String: String]
  ) {
    guard gross != 0 else { return nil }
    self.day = day
    self.statement = statement
    self.taken = taken
    lines = [
      (accounts["expense"] ?? "", net), (accounts["input_vat"] ?? "", gross - net),
      (accounts["dealers"] ?? "", -gross),
    ].filter { $0.1 != 0 }
  }

  /// What its text has to name, in a month written in Chinese; a bar stands between.
  private var names: String {
    let month = SlowDay.chinese(statement.period)
    let all = [month, statement.dealer.name, statement.number] + (taken.isEmpty ? [] : [taken])
    return all.joined(separator: "|")
  }

  func rows(_ number: Int) -> [[String]] {
    lines.map { account, debit in
      [
        "\(number)", SlowDay.text(day), statement.number, account, statement.dealer.id,
        debit > 0 ? SlowPrint.money(debit) : "", debit < 0 ? SlowPrint.money(-debit) : "", names,
      ]
    }
  }

  /// Whether a journal is the one that was expected: every cell the same, and each text has all the
  /// names that are expected of it.
  static func isJournal(_ text: String, like expected: String) -> Bool {
    let (rows, wanted) = (SlowText.rows(of: text), SlowText.rows(of: expected))
    return rows.count == wanted.count
      && zip(rows, wanted).allSatisfy { row, wanted in
        row.dropLast() == wanted.dropLast()
          && (wanted.last ?? "").split(separator: "|").allSatisfy { (row.last ?? "").contains($0) }
      }
  }
}

extension SlowModel {
  /// Posts what is confirmed of a month, each statement once; says why where nothing can be posted.
  mutating func post(_ month: SlowMonth, on day: Int, today: Int) -> SlowRefusal? {
    let confirmed = standing.filter { $0.period == month.period && $0.state == "confirmed" }
      .sorted { $0.number < $1.number }
    guard day <= today, confirmed.allSatisfy({ ($0.answers.last?.day ?? 0) <= day })
    else { return .usage }
    for statement in confirmed {
      journal += entries(of: statement, on: day, month.rulebook.accounts)
      for index in standing.indices where standing[index].number == statement.number {
        standing[index].end = "posted"
      }
    }
    if !confirmed.isEmpty {
      contradicted = []
      publish(own: [month.period], on: day)
    }
    return nil
  }

  /// The statement's own, and right behind it what is taken back now that both are posted.
  private func entries(
    of statement: SlowStatement, on day: Int, _ accounts: [String: String]
  ) -> [SlowEntry] {
    let own = SlowEntry(
      statement, gross: statement.total, net: statement.net, on: day, accounts)
    let posted = standing.filter { $0.end != nil }
    let pairs = standing.flatMap { carrier in
      carrier.corrections.filter(\.isCarried).map { (carrier: carrier, carried: $0) }
    }
    let due = pairs.filter { pair in
      let isCarrier = pair.carrier.number == statement.number
      let other = isCarrier ? pair.carried.statement : pair.carrier.number
      return (isCarrier || pair.carried.statement == statement.number)
        && posted.contains { $0.number == other }
    }
    let back = due.sorted { $0.carried.statement < $1.carried.statement }.map { pair in
      SlowEntry(
        pair.carrier, gross: -pair.carried.amount,
        net: -SlowRates.net(pair.carried.amount, percent: pair.carried.rate),
        taking: pair.carried.statement, on: day, accounts)
    }
    return ([own] + back).compactMap { $0 }
  }

  func journalRows(of period: Int) -> [[String]] {
    journal.enumerated().filter { $0.element.statement.period == period }
      .flatMap { $0.element.rows($0.offset + 1) }
  }
}
