/// How one line was decided: all that the rules knew of it, and what came of it.
///
/// It is taken down while the list is decided, so that what is told is what was done.
package struct LineStory: Sendable {
  /// The line's place in its list, from 0.
  package let index: Int
  package let facts: LineFacts
  /// The day on which the price or tariff was looked up.
  package let priceDate: Day
  /// What was left of the consent that the line names; nil where it needs none.
  package let consent: ConsentBalance?
  package let decision: LineDecision

  package var claim: ClaimLine { facts.line }

  /// Every rule that may reject or advise, in the order of the registry.
  package var outcomes: [RuleOutcome] { facts.outcomes }

  /// From the claimed to the approved money.
  package var arithmetic: [ArithmeticStep] { facts.arithmetic(of: decision) }

  /// What was left in the line's pool before it; nil where it draws on none.
  package var pool: Quantity? {
    guard facts.drawsOnPool else { return nil }
    return facts.pool.left(mayBeDismantled: facts.price?.mayBeDismantled ?? false)
  }

  /// All that was accepted under the line's label and part.
  package var wholeAccepted: Quantity { facts.wholeAccepted }

  /// What the line took out of its pool.
  package var drawn: Quantity {
    facts.drawsOnPool && decision.verdict != .rejected ? decision.quantityApproved : .zero
  }
}

extension ListDecider {
  /// Decides an admitted list once more and tells how each of some lines came out.
  ///
  /// - Parameters:
  ///   - list: The claim, which was decided before.
  ///   - standing: What other periods had settled then.
  ///   - isTold: Whether a line is told of; all lines are decided.
  /// - Returns: In the order of the list.
  package func stories(
    of list: ExpenseList, standing: StandingFacts, where isTold: (ClaimLine) -> Bool
  ) -> [LineStory] {
    let isLate = deadlineAccount(for: list.dealer).isLate
    var reader = ListReader(self, list, isLate: isLate, standing: standing)
    var stories: [LineStory] = []
    for (index, line) in list.lines.enumerated() {
      let ground = ground(of: line, in: list)
      let consent =
        line.isExternal ? reader.consents.balance(for: line, on: ground.priceDate) : nil
      let (facts, decision) = reader.decided(line, ground)
      guard isTold(line) else { continue }
      stories.append(
        LineStory(
          index: index, facts: facts, priceDate: ground.priceDate, consent: consent,
          decision: decision))
    }
    return stories
  }
}
