/// A slow and obvious month-end, and the archive of those before it: the answer that the engine is
/// compared with.
///
/// It shares no code with the engine, searches every list from the front, and knows only what the
/// made months use: UTF-8 CSV, one row for each dealer, no locked list that is gone.
package struct SlowModel {
  /// The newest revision of every statement.
  private(set) var standing: [SlowStatement] = []
  var answers: Set<SlowAnswer> = []
  /// The adjustments that the latest run of each period read and did not leave out.
  var given: [Int: [SlowAdjustment]] = [:]
  /// The code of every open statement whose list was gone or held when its month was last run.
  var undecided: [String: String] = [:]
  /// Each number once, as it stands.
  var invoices: [SlowInvoice] = []
  /// Every row that went on file.
  var invoiceRows: [SlowInvoice] = []
  /// The first rows of numbers of which the run in work has nothing but contradicting rows.
  var contradicted: [SlowInvoice] = []
  /// What the run in work has to say.
  var findings: Set<SlowFinding> = []

  /// Starts with an empty archive.
  package init() {}

  /// Settles a period of the workspace as on a day, and says what the tables then have.
  package mutating func run(_ files: [MonthFile], period: String, on day: String) -> SlowRun? {
    let period = SlowText.period(period) ?? 0
    guard let day = SlowText.day(day), let month = SlowMonth(files, period: period)
    else { return nil }
    findings = month.fileFindings.union(SlowNotices.ofInputs(month))
    let rows = SlowAnswer.rows(of: month, &findings)
    let later = rows.filter { answer in !standing.contains { $0.number == answer.statement } }
    for answer in rows where !later.contains(answer) { take(answer, in: month, on: day) }
    readAdjustments(month)
    let held = settle(month, on: day)
    for answer in later { take(answer, in: month, on: day) }
    findUndecided(month)
    readInvoices(month)
    return SlowRun(self, month, held: held, on: day)
  }

  /// Says which open statements have no list any more that can be decided.
  private mutating func findUndecided(_ month: SlowMonth) {
    for statement in standing where statement.period == month.period {
      let code = statement.isLocked ? nil : undecided(statement, in: month)
      undecided[statement.number] = code
      guard let code else { continue }
      findings.insert(SlowFinding(.error, code, dealer: statement.dealer.id))
    }
  }

  /// The dealers whose lists are held.
  private mutating func settle(_ month: SlowMonth, on day: Int) -> Set<String> {
    let admission = SlowAdmission(month: month)
    var held: Set<String> = []
    var decided: [SlowStatement] = []
    for list in month.lists {
      let codes = admission.holds(list)
      findings.formUnion(codes.map { SlowFinding(.error, $0, dealer: list.dealer) })
      guard codes.isEmpty, let dealer = month.registers.dealer(list.dealer, in: month.period)
      else {
        held.insert(list.dealer)
        continue
      }
      decided.append(statement(month, admission, list, dealer))
    }
    findings.formUnion(SlowNotices.ofStatements(decided, month))
    findings.formUnion(SlowPacking.notices(month, held.union(decided.map(\.dealer.id))))
    for statement in decided { issue(statement, month, on: day) }
    return held
  }

  private func statement(
    _ month: SlowMonth, _ admission: SlowAdmission, _ list: SlowList, _ dealer: SlowRegisters.Dealer
  ) -> SlowStatement {
    let elsewhere = standing.filter { $0.period != month.period }
    var decisions: [SlowDecision] = []
    for line in list.lines {
      let one = SlowCase(
        month, dealer.id, line, of: list.lines, isLate: admission.isLate(dealer.id),
        earlier: decisions,
        elsewhere: elsewhere)
      decisions.append(SlowAmounts.decision(one))
    }
    let kinds = ["part", "maintenance", "labour", "travel"]
    let rates = kinds.map { kind in
      SlowRates.percent(
        isSmallScale: dealer.isSmallScale, month.rulebook.category(kind), period: month.period)
    }
    return SlowStatement(
      dealer: dealer, period: month.period, decisions: decisions,
      corrections: corrections(of: dealer.id, in: month.period),
      rates: Dictionary(uniqueKeysWithValues: zip(kinds, rates)),
      deadline: [admission.deadline(dealer.id)] + admission.postmarks(dealer.id).sorted())
  }

  /// Puts a statement on file, unless what stands is locked or has the same on the paper.
  private mutating func issue(_ statement: SlowStatement, _ month: SlowMonth, on day: Int) {
    var statement = statement
    statement.issuedOn = day
    statement.firstIssuedOn = day
    if let index = standing.firstIndex(where: { $0.number == statement.number }) {
      let before = standing[index]
      guard !before.isLocked, !statement.isOnPaperAs(before) else {
        if before.isLocked && !statement.isDecidedAs(before) {
          findings.insert(SlowFinding(.error, "statement-locked", dealer: statement.dealer.id))
        }
        return
      }
      statement.revision = before.revision + 1
      statement.firstIssuedOn = before.firstIssuedOn
      standing.remove(at: index)
    }
    let due = SlowDay.workingDay(month.rulebook.workingDays, after: day)
    statement.due = statement.total > 0 ? due : nil
    if statement.total > 0 && due / 10_000 > SlowDay.lastKnownYear {
      findings.insert(SlowFinding(.notice, "calendar-missing"))
    }
    standing.append(statement)
  }

  mutating func setState(_ state: String, of number: String) {
    guard let index = standing.firstIndex(where: { $0.number == number }) else { return }
    standing[index].state = state
  }
}
