/// A row of the answers of suppliers (供应商回复).
package struct SupplierAnswer: Hashable, Sendable {
  /// The claim's number.
  package let claim: String
  /// The line's number; nil for every line that has no answer yet.
  package let line: Int?
  package let accepted: Money
  package let day: Day
  package let reason: String
  /// Who wrote it down (经办人).
  package let who: String

  package init(
    claim: String, line: Int?, accepted: Money, day: Day, reason: String, who: String
  ) {
    self.claim = claim
    self.line = line
    self.accepted = accepted
    self.day = day
    self.reason = reason
    self.who = who
  }
}

/// An answer with its row.
package struct PlacedAnswer: Sendable {
  package let answer: SupplierAnswer
  package let place: Place

  package init(_ answer: SupplierAnswer, at place: Place) {
    self.answer = answer
    self.place = place
  }
}

/// Why an answer is left out; the first that holds, in this order.
package enum AnswerFault: CaseIterable, Sendable {
  case unknown, early, posted, over
}

extension SupplierClaim {
  /// Why the claim cannot take an answer; nil where it can.
  func fault(of answer: SupplierAnswer) -> AnswerFault? {
    guard stands, answer.line.map({ lines.indices.contains($0 - 1) }) ?? true else {
      return .unknown
    }
    if answer.day < issuedOn { return .early }
    return answer.accepted > mostAcceptable(by: answer) ? .over : nil
  }

  /// What is claimed of the line that an answer names, or of those that have no answer yet.
  private func mostAcceptable(by answer: SupplierAnswer) -> Money {
    if let line = answer.line { return lines[line - 1].amount }
    return zip(lines, answers).reduce(.zero) { $0 + ($1.1 == nil ? $1.0.amount : .zero) }
  }

  /// Takes an answer without a fault.
  mutating func take(_ answer: SupplierAnswer) {
    rows.append(answer)
    if let line = answer.line {
      answers[line - 1] = LineAnswer(accepted: answer.accepted, reason: answer.reason)
      return
    }
    var left = answer.accepted
    for index in lines.indices where answers[index] == nil {
      let accepted = min(left, lines[index].amount)
      answers[index] = LineAnswer(accepted: accepted, reason: answer.reason)
      left -= accepted
    }
  }

  /// Forgets what was answered, for the files say it again; a posted claim keeps it.
  fileprivate mutating func forgetAnswers() {
    guard ending == nil else { return }
    rows = []
    answers = lines.map { _ in nil }
  }
}

/// Takes the answers of the files to all claims on file, as if none had been taken before.
///
/// - Parameters:
///   - answers: In reading order.
///   - claims: The newest revision of each claim.
/// - Returns: The answers that are left out, by day and reading order, each with why.
package func take(
  _ answers: [PlacedAnswer], into claims: inout [SupplierClaim]
) -> [(answer: PlacedAnswer, fault: AnswerFault)] {
  for index in claims.indices { claims[index].forgetAnswers() }
  let places = Dictionary(
    claims.indices.map { (claims[$0].number, $0) }, uniquingKeysWith: { $1 })
  var leftOut: [(answer: PlacedAnswer, fault: AnswerFault)] = []
  let ordered = answers.enumerated().sorted {
    ($0.element.answer.day, $0.offset) < ($1.element.answer.day, $1.offset)
  }
  for placed in ordered.map(\.element) {
    guard let index = places[placed.answer.claim] else {
      leftOut.append((placed, .unknown))
      continue
    }
    if let fault = claims[index].takeFromFile(placed.answer) { leftOut.append((placed, fault)) }
  }
  return leftOut
}

extension SupplierClaim {
  /// Takes an answer, or says why not; one that was taken before the claim was posted is nothing new.
  fileprivate mutating func takeFromFile(_ answer: SupplierAnswer) -> AnswerFault? {
    guard ending == .posted else {
      let fault = fault(of: answer)
      if fault == nil { take(answer) }
      return fault
    }
    if rows.contains(answer) { return nil }
    let fault = fault(of: answer)
    return fault == .over ? .posted : fault ?? .posted
  }
}
