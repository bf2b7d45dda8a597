/// A slow and obvious month-end, and the archive of those before it: the answer that the engine is
/// compared with.
///
/// It shares no code with the engine, searches every list from the front, and knows only what the
/// made months use: UTF-8 CSV, one row for each dealer.
package struct SlowModel {
  /// The newest revision of every statement.
  var standing: [SlowStatement] = []
  /// The newest revisions of statements that are withdrawn.
  var withdrawn: [SlowStatement] = []
  /// The day of issue of every revision there ever was, by number.
  private(set) var revisions: [String: [Int]] = [:]
  /// What was answered and taken back, each with the revision that it is about.
  var answers: Set<SlowAnswer> = []
  /// In the order of posting.
  var journal: [SlowEntry] = []
  /// What was written of each month.
  var folders: [Int: SlowFolder] = [:]
  /// The registers that the invoices were last judged by.
  var judged: SlowMonth?
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
  /// Every answer that was taken, and every revocation, in this order.
  var log: [SlowAnswer] = []
  /// How many of them were on file before the run in work.
  var logged = 0
  /// The rows of answers of the run in work, in the order of their days.
  var rowsRead: [SlowAnswer] = []
  /// Whether the run in work came upon two balances of one dealer and day.
  var hasContradictedBalance = false
  /// What the run in work has to say.
  var findings: Set<SlowFinding> = []

  /// Starts with an empty archive.
  package init() {}

  /// Settles a period of the workspace as on a day, and says what the tables then have.
  package mutating func run(_ files: [MonthFile], period: String, on day: String) -> SlowRun? {
    guard let day = SlowText.day(day),
      let month = SlowMonth(files, period: SlowText.period(period) ?? 0)
    else { return nil }
    settle(month, issuedOn: day, on: day)
    return folders[month.period].map { SlowRun(self, $0) }
  }

  /// The month-end: answers to what stands, the lists, then answers to what is issued now.
  mutating func settle(_ month: SlowMonth, issuedOn: Int, on today: Int) {
    hasContradictedBalance = false
    let month = month.withMachinesSentBack(standing)
    findings = month.fileFindings.union(SlowNotices.ofInputs(month))
      .union(month.rowsOfOtherSort).union(returnFindings(month))
    let rows = SlowAnswer.rows(of: month, &findings)
    (logged, rowsRead) = (log.count, rows)
    let again = rows.filter { waitsForList($0, month) }
    let later = rows.filter { isAboutNewRevision($0) }
    for answer in rows where !(again + later).contains(answer) { take(answer, month, on: today) }
    readAdjustments(month)
    let held = settle(month, on: issuedOn)
    for answer in again + later { take(answer, month, on: today) }
    findUndecided(month)
    readInvoices(month)
    judged = month
    publish(own: [month.period], asOf: issuedOn, SlowFolder(month: month, held: held))
  }

  private mutating func take(_ answer: SlowAnswer, _ month: SlowMonth, on today: Int) {
    let model = self
    let fault = take(answer, on: today) { model.undecided($0, in: month) }
    if let fault { findings.insert(fault) }
  }

  /// Whether an answer is about a statement whose list was gone or held, and may be there again.
  private func waitsForList(_ answer: SlowAnswer, _ month: SlowMonth) -> Bool {
    let statement = standing.first { $0.number == answer.statement && $0.period == month.period }
    return statement.map { !$0.isLocked && undecided[$0.number] != nil } ?? false
  }

  /// Whether the archive has no revision that an answer could be about.
  func isAboutNewRevision(_ answer: SlowAnswer) -> Bool {
    let count = revisions[answer.statement]?.count ?? 0
    return count == 0 || answer.revision ?? 0 > count
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
    decided += lineless(month, held.union(decided.map(\.dealer.id)))
    findings.formUnion(SlowNotices.ofStatements(decided, month))
    findings.formUnion(SlowPacking.notices(month, held.union(decided.map(\.dealer.id))))
    for statement in decided { issue(statement, month, on: day) }
    return held
  }

  func statement(
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
      guard month.rulebook.asksForInvoice else { return 0 }
      return SlowRates.percent(
        isSmallScale: dealer.isSmallScale, month.rulebook.category(kind), period: month.period)
    }
    return filled(
      SlowStatement(
        dealer: dealer, period: month.period, decisions: decisions,
        corrections: corrections(
          of: dealer.id, in: month.period, isTaxed: month.rulebook.asksForInvoice),
        rates: Dictionary(uniqueKeysWithValues: zip(kinds, rates)),
        deadline: [admission.deadline(dealer.id)]
          + (SlowDay.isHalf(month.period) ? [] : admission.postmarks(dealer.id).sorted())),
      month)
  }

  /// Puts a statement on file, unless what stands is locked or has the same on the paper.
  private mutating func issue(_ statement: SlowStatement, _ month: SlowMonth, on day: Int) {
    var statement = statement
    statement.issuedOn = day
    if let index = standing.firstIndex(where: { $0.number == statement.number }) {
      let before = standing[index]
      statement.box = before.isLocked ? before.box : box(of: statement, month, on: before.issuedOn)
      guard !before.isLocked, !statement.isOnPaperAs(before) else {
        if before.isLocked && !statement.isDecidedAs(before) {
          findings.insert(SlowFinding(.error, "statement-locked", dealer: statement.dealer.id))
        }
        if !before.isLocked { noteUnknownBox(statement) }
        return
      }
      standing.remove(at: index)
    }
    statement.box = box(of: statement, month, on: day)
    noteUnknownBox(statement)
    withdrawn.removeAll { $0.number == statement.number }
    revisions[statement.number, default: []].append(day)
    statement.revision = revisions[statement.number]?.count ?? 1
    let due = SlowDay.workingDay(month.rulebook.workingDays, after: day)
    let isAsked = statement.total > 0 && statement.asksForInvoice
    statement.due = isAsked ? due : nil
    if isAsked && due / 10_000 > SlowDay.lastKnownYear {
      findings.insert(SlowFinding(.notice, "calendar-missing"))
    }
    standing.append(statement)
  }
}
