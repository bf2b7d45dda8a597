/// What a dealer answered to a statement.
struct SlowAnswer: Hashable {
  let statement: String, decision: String, by: String, remark: String
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
          statement: row.id("statement_no") ?? "", decision: decision, by: row.text("by"),
          remark: row.text("remark"), day: day))
    }
    return answers.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }
}

extension SlowModel {
  /// Takes an answer in, or says why it is left out.
  mutating func take(_ answer: SlowAnswer, in month: SlowMonth, on today: Int) {
    guard !answers.contains(answer) else { return }
    guard let statement = standing.first(where: { $0.number == answer.statement }) else {
      findings.insert(SlowFinding(.error, "confirmation-unknown"))
      return
    }
    if let code = fault(of: answer, to: statement, on: today) {
      findings.insert(SlowFinding(.error, code, dealer: statement.dealer.id))
    } else if statement.isLocked {
      findings.insert(SlowFinding(.notice, "confirmation-late", dealer: statement.dealer.id))
    } else if let code = undecided(statement, in: month) {
      findings.insert(SlowFinding(.error, code, dealer: statement.dealer.id))
    } else {
      answers.insert(answer)
      setState(answer.decision, of: answer.statement)
    }
  }

  private func fault(
    of answer: SlowAnswer, to statement: SlowStatement, on today: Int
  ) -> String? {
    if answer.day > today { return "date-ahead" }
    if answer.day < statement.firstIssuedOn { return "confirmation-early" }
    if answer.day < statement.issuedOn { return "confirmation-unknown" }
    return nil
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
