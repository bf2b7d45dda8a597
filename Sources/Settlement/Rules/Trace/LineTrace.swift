/// How one line was decided: all that the rules knew of it, and what came of it.
///
/// It is recorded while the list is decided: an explanation shows what was done.
package struct LineTrace: Sendable {
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
  /// Decides an admitted list once more and returns how some of its lines were decided.
  ///
  /// - Parameters:
  ///   - list: The claim, which was decided before.
  ///   - standing: What other periods had settled then.
  ///   - isWanted: Whether to return a line; all lines are decided.
  /// - Returns: In the order of the list.
  package func traces(
    of list: ExpenseList, standing: EarlierSettlements, where isWanted: (ClaimLine) -> Bool
  ) -> [LineTrace] {
    var audit = ListAudit(self, list, deadlineRuling(for: list.dealer), standing: standing)
    var traces: [LineTrace] = []
    for (index, line) in list.lines.enumerated() {
      let context = context(of: line, in: list)
      let consent =
        line.isExternal ? audit.consents.balance(for: line, on: context.priceDate) : nil
      let (facts, decision) = audit.decided(line, context)
      guard isWanted(line) else { continue }
      traces.append(
        LineTrace(
          index: index, facts: facts, priceDate: context.priceDate, consent: consent,
          decision: decision))
    }
    return traces
  }
}
