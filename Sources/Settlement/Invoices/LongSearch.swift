/// A search for amounts that add up which took long, with what came of it.
///
/// It is kept with the judgement that made it, and not made again while neither the amounts nor
/// what is searched for have changed.
package struct LongSearch: Hashable, Sendable {
  /// From so many half sets on a search is long: a few thousandths of a second.
  static let fromSteps = 50_000

  /// What is searched for, in fen.
  package let target: Int64
  /// Those that can be in a set, in order, in fen.
  package let amounts: [Int64]
  package let answer: SubsetAnswer

  package init(target: Int64, amounts: [Int64], answer: SubsetAnswer) {
    self.target = target
    self.amounts = amounts
    self.answer = answer
  }
}

/// What came of a search for amounts that add up to another.
package enum SubsetAnswer: Hashable, Sendable {
  /// The places of the amounts, ascending.
  case found([Int])
  case none
  /// Larger sets than were searched may add up.
  case cutShort
}

/// The long searches that were made before.
struct KnownSearches {
  private var answers: [LongSearch.Question: SubsetAnswer] = [:]

  init(_ searches: [LongSearch] = []) {
    for search in searches { answers[search.question] = search.answer }
  }

  /// What such a search came to; nil where none was made.
  func answer(to target: Int64, from amounts: [Int64]) -> SubsetAnswer? {
    answers.isEmpty ? nil : answers[LongSearch.Question(target: target, amounts: amounts)]
  }
}

extension LongSearch {
  fileprivate struct Question: Hashable {
    let target: Int64
    let amounts: [Int64]
  }

  fileprivate var question: Question { Question(target: target, amounts: amounts) }
}
