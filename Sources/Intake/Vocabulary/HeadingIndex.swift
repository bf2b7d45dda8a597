import Text

/// Every folded heading, and the column that it means in each kind.
enum HeadingIndex {
  /// What one heading stands for.
  struct Meaning {
    let kind: Int
    let field: Field
  }

  /// By folded heading; kinds by their place in ``TableKind``'s cases.
  static let meanings: [String: [Meaning]] = {
    var index: [String: [Meaning]] = [:]
    for (kind, table) in TableKind.allCases.enumerated() {
      for column in table.columns {
        for heading in Set(([column.name] + column.aliases).map { foldedHeading($0) }) {
          index[heading, default: []].append(Meaning(kind: kind, field: column.field))
        }
      }
    }
    return index
  }()

  /// What a label above the header may give.
  static let preamble: [String: PreambleLabel] = {
    var labels: [String: PreambleLabel] = [:]
    for name in [Field.dealer.name] + Field.dealer.aliases { labels[foldedHeading(name)] = .dealer }
    for name in [Field.period.name] + Field.period.aliases { labels[foldedHeading(name)] = .period }
    for name in ["prepared_on", "制表日期", "填表日期"] { labels[foldedHeading(name)] = .preparedOn }
    return labels
  }()
}

/// The labels that a preamble may have.
enum PreambleLabel {
  case dealer, period, preparedOn
}
