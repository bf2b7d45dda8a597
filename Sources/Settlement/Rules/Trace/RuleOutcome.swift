package import Text

/// What one rule of the registry said about a line.
package struct RuleOutcome: Sendable {
  package enum Result: Hashable, Sendable {
    case notAsked(NotAskedReason)
    case passed
    /// The first rule that fails: it takes the whole claim.
    case rejects(ReasonCode)
    /// Fails after the first; shown as advice.
    case alsoFails(ReasonCode)
    /// Costs no money.
    case advises(ReasonCode)
  }

  private let rule: any LineRule.Type
  package let result: Result

  init(_ rule: any LineRule.Type, _ verdict: RuleVerdict, failing: (ReasonCode) -> Result) {
    self.rule = rule
    switch verdict {
    case .notAsked(let reason): result = .notAsked(reason)
    case .passes: result = .passed
    case .fails(let code): result = failing(code)
    }
  }

  /// The codes that the rule may give, in order of precedence.
  package var codes: [ReasonCode] { rule.codes }

  /// The code that the rule is called by: the one it gave, or else the first that it may give.
  package var code: ReasonCode? {
    switch result {
    case .rejects(let code), .alsoFails(let code), .advises(let code): code
    case .notAsked, .passed: codes.first
    }
  }

  /// The figures that the rule compared; nil where the result says it all, or nothing was asked.
  package func seen(_ line: TracedLine) -> Message? {
    switch result {
    case .notAsked: nil
    case .passed, .rejects, .alsoFails, .advises: rule.seen(line)
    }
  }
}

extension LineFacts {
  /// Every rule that may reject or advise, in the order of the registry, with what it says.
  package var outcomes: [RuleOutcome] {
    var isRejected = false
    let eligibility = list.rules.eligibility.map { rule in
      RuleOutcome(rule, rule.verdict(on: self)) { code in
        defer { isRejected = true }
        return isRejected ? .alsoFails(code) : .rejects(code)
      }
    }
    return eligibility
      + list.rules.advice.map { RuleOutcome($0, $0.verdict(on: self)) { .advises($0) } }
  }
}
