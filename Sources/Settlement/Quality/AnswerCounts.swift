internal import Text

/// How often a question of the call-backs was answered how.
package struct AnswerCounts: Hashable, Sendable {
  /// How often it was asked: the call-backs on which the user was reached.
  package private(set) var asked = 0
  package private(set) var yes = 0
  package private(set) var no = 0
  /// Without an answer.
  package private(set) var blank = 0
  private var grades: [Satisfaction: Int] = [:]

  package init() {}

  package mutating func add(_ answer: CallBackAnswer?) {
    asked += 1
    switch answer {
    case .yes: yes += 1
    case .no: no += 1
    case .grade(let grade): grades[grade, default: 0] += 1
    case nil: blank += 1
    }
  }

  package subscript(grade: Satisfaction) -> Int { grades[grade] ?? 0 }
}

/// What users said to one question, to all together and to each dealer.
package struct QuestionAnswers: Sendable {
  package let question: CallBackQuestion
  package let all: AnswerCounts
  /// By number, each with a call-back.
  package let dealers: [(dealer: String, counts: AnswerCounts)]
}

extension QualityRecord {
  /// The nine questions in their order; none where nobody was reached.
  var answers: [QuestionAnswers] {
    let callBacks = reachedInRange
    guard !callBacks.isEmpty else { return [] }
    let dealers = callBacks.map { dealer(of: $0) }
    return CallBackQuestion.allCases.map { question in
      var all = AnswerCounts()
      var counts = SymbolMap<AnswerCounts>()
      for (callBack, dealer) in zip(callBacks, dealers) {
        all.add(callBack.answers[question])
        guard !dealer.isBlank else { continue }
        counts[dealer, default: AnswerCounts()].add(callBack.answers[question])
      }
      return QuestionAnswers(
        question: question, all: all,
        dealers: zip(counts.symbols, counts.values).map { (symbols.text($0), $1) }
          .sorted { precedes($0.0, $1.0) })
    }
  }
}
