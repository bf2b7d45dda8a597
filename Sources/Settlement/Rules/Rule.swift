package import Text

/// What gives a reason code: it has all the words of the code beside it.
package protocol Rule: SendableMetatype {
  /// The codes whose words stand with the rule, in order of precedence.
  static var reasons: [ReasonWords] { get }
}

extension Rule {
  /// The codes whose words stand with the rule, in order of precedence.
  package static var codes: [ReasonCode] { reasons.map(\.code) }
}

/// A test of one line, which the registry has either reject the line or be advice.
package protocol LineRule: Rule {
  /// What the rule says about a line.
  static func verdict(on facts: LineFacts) -> RuleVerdict

  /// The figures that the rule compared; nil where the verdict says it all.
  static func seen(_ line: TracedLine) -> Message?
}

/// One step between the claimed and the approved money of a line that is not rejected.
package protocol AmountRule: Rule {
  /// Goes the step; a reduction of zero changes nothing and gives no reason.
  static func step(_ payment: inout Payment, _ facts: LineFacts) -> ArithmeticStep
}

/// What a rule says about a line.
package enum RuleVerdict: Hashable, Sendable {
  /// The rule has nothing to ask about the line, or what it asks for is not at hand.
  case notAsked(NotAskedReason)
  case passes
  case fails(ReasonCode)

  /// Fails with a code under a condition, and passes otherwise.
  static func failing(_ code: ReasonCode, if condition: Bool) -> RuleVerdict {
    condition ? .fails(code) : .passes
  }
}

extension LineFacts {
  /// Asks about the line's record, where it is at hand and the dealer's own.
  func askingRecord(_ ask: (ServiceRecord) -> RuleVerdict) -> RuleVerdict {
    switch record {
    case .notAtHand: .notAsked(.noRecords)
    case .missing: .notAsked(.recordMissing)
    case .otherDealer: .notAsked(.recordOfOtherDealer)
    case .found(let record): ask(record)
    }
  }

  /// Asks about the machine of the dealer's own record, where it is in its register.
  func askingMachine(_ ask: (Machine, ServiceRecord) -> RuleVerdict) -> RuleVerdict {
    askingRecord { record in
      switch machine {
      case .notAtHand: .notAsked(.noMachines)
      case .missing: .notAsked(.machineMissing)
      case .found(let machine): ask(machine, record)
      }
    }
  }

  /// Asks about the cause that the record gives, and the causes that the rulebook covers; a
  /// maintenance has none.
  func askingCause(_ ask: (FaultCause?, [FaultCause]) -> RuleVerdict) -> RuleVerdict {
    guard let covered = list.edition.causes else { return .notAsked(.causesNotSet) }
    guard line.kind != .maintenance else { return .notAsked(.otherKind) }
    guard list.hasCauses else { return .notAsked(.noCauseColumn) }
    return askingRecord { ask($0.cause, covered) }
  }

  /// Asks about the quantity that the manifest lists of a part that has to come back.
  func askingManifest(_ ask: (Quantity) -> RuleVerdict) -> RuleVerdict {
    guard line.kind == .part else { return .notAsked(.otherKind) }
    guard let listed else { return .notAsked(.noManifest) }
    guard !isSeal else { return .notAsked(.seal) }
    return ask(listed)
  }
}
