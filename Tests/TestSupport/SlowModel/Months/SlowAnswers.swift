/// What a dealer answered to a statement, or that an answer is taken back.
struct SlowAnswer: Hashable {
  let statement: String
  /// The revision that it names; once it is on file the one that it is about.
  var revision: Int?
  /// `confirmed`, `disputed` or `revoked`.
  let decision: String
  let by: String, remark: String
  let day: Int

  /// The answers of a month's inbox by day; rows that cannot be read are left out.
  static func rows(of month: SlowMonth, _ findings: inout Set<SlowFinding>) -> [SlowAnswer] {
    var answers: [SlowAnswer] = []
    for row in month.rows(of: "confirmations") {
      guard let decision = SlowWords.answers[row.text("decision")] else {
        findings.insert(SlowFinding(.error, "value"))
        continue
      }
      guard let day = row.day("on") else {
        findings.insert(SlowFinding(.error, "date"))
        continue
      }
      answers.append(
        SlowAnswer(
          statement: row.id("statement_no") ?? "", revision: Int(row.text("revision")),
          decision: decision, by: row.text("by"), remark: row.text("remark"), day: day))
    }
    return answers.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }
}

extension SlowModel {
  /// Takes an answer in.
  ///
  /// - Parameters:
  ///   - answer: What came in.
  ///   - today: The day of the command.
  ///   - byHand: Whether it was entered by hand: what was said before can be said again.
  ///   - undecided: Why a list of a statement cannot be decided; nil where it can.
  /// - Returns: Why it is left out or passed over; nil where it is on file now.
  mutating func take(
    _ answer: SlowAnswer, on today: Int, byHand: Bool = false,
    undecided: (SlowStatement) -> String?
  ) -> SlowFinding? {
    if byHand ? isLatest(answer) : isOnFile(answer) { return nil }
    if let fault = fault(of: answer, on: today, byHand, undecided) { return fault }
    guard let index = standing.firstIndex(where: { $0.number == answer.statement }) else {
      return nil
    }
    var answer = answer
    answer.revision = standing[index].revision
    answers.insert(answer)
    log.append(answer)
    if answer.decision == "revoked" {
      standing[index].answers.removeLast()
    } else {
      standing[index].answers.append(answer)
    }
    return nil
  }

  /// Whether an event says the same, of any revision where the answer names none.
  func isOnFile(_ answer: SlowAnswer) -> Bool {
    answers.contains { event in
      var event = event
      if answer.revision == nil { event.revision = nil }
      return event == answer
    }
  }

  /// Whether the last that was said of a statement's newest revision is the same.
  private func isLatest(_ answer: SlowAnswer) -> Bool {
    var answer = answer
    let newest = revisions[answer.statement]?.count
    answer.revision = answer.revision ?? newest
    return log.last { $0.statement == answer.statement && $0.revision == newest } == answer
  }

  /// The answers that stood when a row of a table came, by its day and place; nil where nothing came
  /// after it.
  private func answers(before row: SlowAnswer, revision: Int) -> [SlowAnswer]? {
    let place = place(of: row) ?? 0
    let own = log.enumerated().filter {
      $0.element.statement == row.statement && $0.element.revision == revision
    }
    let after = own.filter { index, event in
      index < logged
        && (event.day > row.day || event.day == row.day && self.place(of: event) ?? -1 > place)
    }.map(\.offset)
    guard !after.isEmpty else { return nil }
    var stack: [SlowAnswer] = []
    for (index, event) in own where !after.contains(index) {
      if event.decision == "revoked" { _ = stack.popLast() } else { stack.append(event) }
    }
    return stack
  }

  /// The first row that says the same, whatever revision it names.
  private func place(of answer: SlowAnswer) -> Int? {
    rowsRead.firstIndex { row in
      var row = row
      row.revision = answer.revision
      return row == answer
    }
  }

  private func fault(
    of answer: SlowAnswer, on today: Int, _ byHand: Bool,
    _ undecided: (SlowStatement) -> String?
  ) -> SlowFinding? {
    let revisions = revisions[answer.statement] ?? []
    guard let first = revisions.first, let newest = revisions.last else {
      return SlowFinding(.error, "confirmation-unknown")
    }
    let dealer = String(answer.statement.dropFirst(8))
    let error = { SlowFinding(.error, $0, dealer: dealer) }
    if answer.day > today { return error("date-ahead") }
    if answer.day < first { return error("confirmation-early") }
    let meant = answer.revision ?? revisions.lastIndex { $0 <= answer.day }.map { $0 + 1 }
    guard let statement = standing.first(where: { $0.number == answer.statement }),
      meant == statement.revision
    else { return error("confirmation-unknown") }
    if answer.day < newest { return error("confirmation-early") }
    let stood = byHand ? nil : answers(before: answer, revision: statement.revision)
    if answer.decision == "revoked" {
      if stood?.isEmpty ?? false { return error("confirmation-unknown") }
      if let code = faultOfRevoking(statement, answer.day) { return error(code) }
    } else if statement.isLocked {
      return SlowFinding(.notice, "confirmation-late", dealer: dealer)
    } else if stood?.last?.decision == "confirmed" {
      return SlowFinding(.notice, "confirmation-late", dealer: dealer)
    }
    return statement.isLocked ? nil : undecided(statement).map(error)
  }

  /// Nothing to take back, or a locked statement that rests on it.
  private func faultOfRevoking(_ statement: SlowStatement, _ day: Int) -> String? {
    guard statement.end == nil, let last = statement.answers.last else {
      return "confirmation-unknown"
    }
    if day < last.day { return "confirmation-early" }
    let rests = standing.contains { taker in
      taker.isLocked && taker.corrections.contains { $0.statement == statement.number }
    }
    return rests && statement.isLocked ? "confirmation-unknown" : nil
  }

  /// Why an open statement cannot be answered: its list is gone or held.
  func undecided(_ statement: SlowStatement, in month: SlowMonth) -> String? {
    guard statement.period == month.period else { return undecided[statement.number] }
    let lists = month.lists.filter { $0.dealer == statement.dealer.id }
    if lists.isEmpty { return statement.decisions.isEmpty ? nil : "list-gone" }
    let admission = SlowAdmission(month: month)
    return lists.contains { admission.holds($0).isEmpty } ? nil : "list-held"
  }
}
