import Archive
import Settlement
internal import Text

extension ReplayedRun {
  /// Compares a month-end with the month as it is decided now.
  mutating func compare(
    _ month: ReplayedMonth, _ kept: RunOutcome, _ after: Archive
  ) throws(ArchiveError) {
    let run = month.run
    var changes = try MonthChanges(
      month.decided, month.month, month.inputs, issuedOn: run.issuedOn, isStored: false,
      archive: month.before)
    for statement in month.decided.statements {
      try changes.add(statement, month.month, month.before)
    }
    let settled = try SettledMonth(
      month.decided, changes, month.month, month.inputs, asOf: run.asOf, madeOn: run.madeOn,
      isOfAllDealers: run.dealers.isEmpty, month.before)
    try compareStatements(month, settled.changes, kept, after)
    compare(
      Message(en: "what came in about statements", zh: "结算单的确认、异议和开票"),
      then: kept.events.map(\.text), now: settled.events.map(\.text))
    compare(
      Message(en: "a correction that was read", zh: "读入的调整"), then: kept.adjustments,
      now: month.decided.adjustments.new.map(\.text))
    try compareInvoices(settled.invoices.new, month.before, after)
    // Version 0.1.0 kept no reconciliation before the first invoice.
    let isKept = kept.reconciliation != nil || !settled.invoices.isEmpty
    let record =
      isKept ? settled.invoices.record(of: run.period, like: kept.reconciliation) : nil
    compareReconciliation(then: kept.reconciliation, now: record?.record)
    if let then = try after.latestRecordText(run.period).map(runRecord) {
      compare(then, settled.record)
    }
  }

  /// Each statement that was decided: what stands after the run is what is decided now.
  private mutating func compareStatements(
    _ month: ReplayedMonth, _ changes: MonthChanges, _ kept: RunOutcome, _ after: Archive
  ) throws(ArchiveError) {
    let stood = try after.standing(month.run.period)
    let told = try after.latestRecordText(month.run.period).map(runRecord)?.exceptions ?? []
    let locked = Set(told.filter { $0.code == FindingCode.statementLocked.rawValue }.map(\.dealer))
    var open = Dictionary(
      kept.issued.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    let issued = Dictionary(
      changes.heads.map { ($0.number, $0) }, uniquingKeysWith: { $1 })
    for decided in month.decided.statements {
      let number = decided.head.number
      let head = issued[number] ?? changes.compared[number]
      let statement = head.map { decided.with($0.setOff) } ?? decided
      open[number] = nil
      guard let before = stood.first(where: { $0.number == number }) else {
        add(
          Message(en: "\(number): it was held and would be issued", zh: "\(number)：当时暂缓，现可出具"))
        continue
      }
      guard before.digest != statement.canonical.digest, !locked.contains(before.dealer),
        !before.state.isLocked,
        try PaperDifference(before, statement, in: after).isOnPaper
      else { continue }
      try compare(before, statement, after)
    }
    for number in open.keys.sorted(by: precedes) {
      add(
        Message(en: "\(number): it was issued and would not be", zh: "\(number)：当时已出具，现在不会出具"))
    }
    try compareIssues(changes, kept)
  }

  /// The last days for the invoices of what was issued.
  private mutating func compareIssues(
    _ changes: MonthChanges, _ kept: RunOutcome
  ) throws(ArchiveError) {
    let issues = Dictionary(
      kept.issued.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    for statement in changes.new {
      guard let issue = issues[statement.number],
        issue.due != statement.invoiceDue?.description || issue.revision != statement.revision
      else { continue }
      add(
        Message(
          en: "\(statement.number): revision and last day for the invoice",
          zh: "\(statement.number)：版次和开票期限"),
        then: "\(issue.revision) \(issue.due ?? "")",
        now: "\(statement.revision) \(statement.invoiceDue?.description ?? "")")
    }
  }

  /// Records every line and figure of a statement that differs.
  private mutating func compare(
    _ standing: StandingStatement, _ statement: PreparedStatement, _ after: Archive
  ) throws(ArchiveError) {
    guard
      let kept = try after.statement(
        number: standing.number, revision: standing.issue.revision)
    else { throw .damaged("statement \(standing.number)") }
    let then = try statementRecord(head: kept.head, lines: kept.lines, issue: standing.issue)
    let now = try statementRecord(
      head: statement.canonical.head, lines: statement.canonical.lines, issue: standing.issue)
    let number = standing.number
    if then.head != now.head {
      let (old, new) = (then.head.totals, now.head.totals)
      add(
        Message(en: "\(number): its head: total, net, tax", zh: "\(number)：正文（合计、不含税、税额）"),
        then: [old.total, old.net, old.tax].map { text($0) }.joined(separator: " "),
        now: [new.total, new.net, new.tax].map { text($0) }.joined(separator: " "))
    }
    guard then.lines.count == now.lines.count else {
      return add(
        Message(en: "\(number): the number of its lines", zh: "\(number)：明细行数"),
        then: "\(then.lines.count)", now: "\(now.lines.count)")
    }
    for line in LineDifference.all(then, now) {
      add(
        Message(
          en: "\(number) line \(line.number) (\(line.record) \(line.item))",
          zh: "\(number) 第 \(line.number) 行（\(line.record) \(line.item)）"),
        then: line.before.text, now: line.after.text)
    }
  }

  /// What a month-end found: states, exceptions, the next mailing.
  private mutating func compare(_ then: RunRecord, _ now: RunRecord) {
    compare(
      Message(en: "the state of a dealer", zh: "服务中心的状态"), then: then.dealers.map(\.text),
      now: now.dealers.map(\.text))
    compare(
      Message(en: "an exception", zh: "异常"), then: then.exceptions.map(\.text),
      now: now.exceptions.map(\.text))
    compare(
      Message(en: "the next mailing", zh: "下次寄出期限"), then: [then.nextMailing?.description ?? ""],
      now: [now.nextMailing?.description ?? ""])
  }
}

extension DealerOutcome {
  fileprivate var text: String { "\(dealer) \(name) \(state.rawValue)" }
}

extension ExceptionRow {
  fileprivate var text: String {
    [severity.rawValue, file, row.map { "\($0)" } ?? "", column, dealer, code, message]
      .joined(separator: " ")
  }
}

extension StatementEvent {
  /// All of it in one line.
  var text: String {
    ["\(number) \(revision) \(kind.rawValue) \(day)", who, file, remark]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension LineDecision {
  /// Every figure and reason in one line.
  fileprivate var text: String {
    let figures = LineFigure.allCases.map { "\($0.rawValue) \($0.text(of: self))" }
    let reasons = reasons.map { "\($0.code.rawValue):\(Settlement.text($0.amount))" }
    let advice = advice.map(\.rawValue)
    return ([verdict.rawValue] + figures + reasons + advice).joined(separator: " ")
  }
}
