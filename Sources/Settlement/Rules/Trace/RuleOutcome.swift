/// What one rule of the registry said about a line.
package struct RuleOutcome: Hashable, Sendable {
  package enum Result: Hashable, Sendable {
    /// The rule has nothing to ask about the line, or what it asks for is not at hand.
    case notEvaluated(NotAskedReason)
    case passed
    /// The first rule that fails: it takes the whole claim.
    case rejects(ReasonCode)
    /// Fails behind the first; told as advice.
    case alsoFails(ReasonCode)
    /// Costs no money.
    case advises(ReasonCode)
  }

  /// The codes that the rule may give, in order of precedence.
  package let codes: [ReasonCode]
  package let result: Result

  /// The code that the rule is called by: the one it gave, or else the first that it may give.
  package var code: ReasonCode? {
    switch result {
    case .rejects(let code), .alsoFails(let code), .advises(let code): code
    case .notEvaluated, .passed: codes.first
    }
  }
}

extension LineFacts {
  /// Every rule that may reject or advise, in the order of the registry, with what it says.
  package var outcomes: [RuleOutcome] {
    var isRejected = false
    let eligibility = RuleRegistry.eligibility.map { rule in
      guard let code = rule.failure(of: self) else {
        return unfailed(rule.codes, rule.needs)
      }
      defer { isRejected = true }
      return RuleOutcome(
        codes: rule.codes, result: isRejected ? .alsoFails(code) : .rejects(code))
    }
    let advice = RuleRegistry.advice.map { rule in
      rule.applies(to: self)
        ? RuleOutcome(codes: [rule.code], result: .advises(rule.code))
        : unfailed([rule.code], rule.needs)
    }
    return eligibility + advice
  }

  private func unfailed(_ codes: [ReasonCode], _ needs: [RuleNeed]) -> RuleOutcome {
    let lack = needs.lazy.compactMap { $0.lack(in: self) }.first
    return RuleOutcome(codes: codes, result: lack.map { .notEvaluated($0) } ?? .passed)
  }
}
