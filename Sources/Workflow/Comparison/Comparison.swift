package import Settlement
package import Text

/// What a settled month would have been by other files: the differences and nothing else.
package struct Comparison: Sendable {
  package let period: Period
  /// The month-end whose files are the ground: the latest of the month.
  package let run: ComparedRun
  package let sources: [ReplacedSource]
  /// What the other rulebook says differently for the month.
  package let settings: [SettingDifference]
  /// The month's sums by its own files and by the others.
  package let before: StatementTotals
  package let after: StatementTotals
  /// The statements that differ, by dealer.
  package let statements: [StatementDifference]
  /// How many statements come out the same.
  package let unchanged: Int
  /// Dealers whose lists are held by either set of files; they are left out of the comparison.
  package let held: [String]
  /// What was found in the other files.
  package let findings: RunFindings
  /// What has to be known to read the figures.
  package let notices: [Message]

  /// Whether the other files decide the month as its own do.
  package var isSame: Bool { statements.isEmpty }
}

/// The run that a comparison starts from.
package struct ComparedRun: Hashable, Sendable {
  package let id: Int64
  package let issuedOn: Day
  /// Lower-case hex SHA-256.
  package let digest: String
}

/// Files that took the place of others.
package struct ReplacedSource: Hashable, Sendable {
  /// `rulebook` or the name of a table.
  package let kind: String
  /// The paths that they were named by.
  package let files: [String]
  package let insteadOf: [String]
  /// The rows of tables in all of them together; nil for a rulebook.
  package let rows: BeforeAfter<Int>?
}

/// A figure by the month's own files and by the others.
package struct BeforeAfter<Value: Hashable & Sendable>: Hashable, Sendable {
  package let before: Value
  package let after: Value

  /// Puts two figures beside each other.
  package init(_ before: Value, _ after: Value) {
    (self.before, self.after) = (before, after)
  }

  package var isUnchanged: Bool { before == after }
}

extension BeforeAfter<Money> {
  /// How much more it would be; the nearest amount there is where it is too large.
  package var difference: Money {
    let (fen, overflow) = after.fen.subtractingReportingOverflow(before.fen)
    return overflow ? Money(fen: after.fen < 0 ? .min : .max) : Money(fen: fen)
  }
}

/// A sum of a statement or month that is compared, by its name in outputs.
package enum ComparedSum: String, CaseIterable, Sendable {
  case claimed, reductions, adjustments, total, net, tax

  /// Takes the sum from both sides; nothing where a list is held.
  package func change(_ before: StatementTotals?, _ after: StatementTotals?) -> BeforeAfter<Money> {
    BeforeAfter(before.map(amount) ?? .zero, after.map(amount) ?? .zero)
  }

  private func amount(_ totals: StatementTotals) -> Money {
    switch self {
    case .claimed: totals.claimed
    case .reductions: totals.reductions
    case .adjustments: totals.adjustments
    case .total: totals.total
    case .net: totals.net
    case .tax: totals.tax
    }
  }
}

/// A statement that would be another, or a list that is held by one of the files only.
package struct StatementDifference: Sendable {
  package let number: String
  package let dealer: Dealer
  /// Nil where the list is held.
  package let before: StatementHead?
  package let after: StatementHead?
  /// The lines that differ, in the list's order; none where the list is held.
  package let lines: [LineDifference]
  /// Why the list is held.
  package let holds: RunFindings

  /// The last day in time on both sides; nil where a list is held or both are the same.
  package var deadline: BeforeAfter<DeadlineRuling>? {
    guard let before, let after else { return nil }
    let change = BeforeAfter(before.deadline, after.deadline)
    return change.isUnchanged ? nil : change
  }
}
