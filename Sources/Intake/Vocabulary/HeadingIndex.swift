import Text

/// Every folded heading, and the column that it means in each kind.
enum HeadingIndex {
  /// What one heading stands for.
  struct Meaning: Hashable {
    let kind: Int
    let field: Field
  }

  /// What a heading as it stands in a file means in each kind.
  ///
  /// A bracket or a unit says how the column is written and is passed over; one that makes it
  /// another column, such as （不含税）, makes its heading unknown.
  static func meanings(of heading: String) -> [Meaning] {
    let parts = HeadingParts(heading)
    let exact = meanings[parts.name] ?? []
    guard exact.isEmpty || parts.brackets.isEmpty else {
      return exact.compactMap { meaning(of: $0, parts) }
    }
    guard exact.isEmpty, let (name, unit) = parts.slashedUnit else { return exact }
    return (meanings[name] ?? []).compactMap {
      meaning(of: $0, HeadingParts(name: name, brackets: parts.brackets + unit))
    }
  }

  private static let invoices = TableKind.allCases.firstIndex(of: .invoices)

  /// What a heading means with what stands in its brackets; nil where that makes it another column.
  private static func meaning(of bare: Meaning, _ parts: HeadingParts) -> Meaning? {
    guard bare.kind == invoices, parts.name == "金额" else {
      return parts.isOfAnotherColumn ? nil : bare
    }
    switch parts.tax {
    case .excluded: return parts.isOfAnotherScale ? nil : Meaning(kind: bare.kind, field: .net)
    case .included: return parts.isOfAnotherScale ? nil : Meaning(kind: bare.kind, field: .gross)
    case .none, .unnamed: return parts.isOfAnotherColumn ? nil : bare
    }
  }

  /// By folded heading; kinds by their place in ``TableKind``'s cases.
  private static let meanings: [String: [Meaning]] = {
    var index: [String: [Meaning]] = [:]
    for (kind, table) in TableKind.allCases.enumerated() {
      for column in table.columns {
        for heading in column.foldedHeadings {
          index[heading, default: []].append(Meaning(kind: kind, field: column.field))
        }
      }
    }
    return index
  }()

  /// Every folded heading.
  static var headings: some Collection<String> { meanings.keys }

  /// What a label above the header may give.
  static let preamble: [String: PreambleLabel] = {
    var labels: [String: PreambleLabel] = [:]
    for name in [Field.dealer.name] + Field.dealer.aliases { labels[foldedHeading(name)] = .dealer }
    for name in [Field.period.name] + Field.period.aliases { labels[foldedHeading(name)] = .period }
    for name in ["prepared_on", "制表日期", "填表日期", "编制日期"] {
      labels[foldedHeading(name)] = .preparedOn
    }
    return labels
  }()
}

/// The labels that a preamble may have.
enum PreambleLabel {
  case dealer, period, preparedOn
}

extension Column {
  /// Every heading of the column, folded, each once.
  var foldedHeadings: Set<String> {
    // Most columns have the headings of every kind, and folding them is a fifth of a small check.
    if aliases == field.aliases { return field.foldedHeadings }
    return Set(([name] + aliases).map { foldedHeading($0) })
  }
}

extension Field {
  /// The name and its aliases, folded, each once.
  var foldedHeadings: Set<String> { Self.foldedHeadings[rawValue] }

  private static let foldedHeadings = headings.map { heading in
    Set(([heading.name] + heading.aliases).map { foldedHeading($0) })
  }
}
