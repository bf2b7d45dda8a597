/// The lines of one's own list beside the rows of the manufacturer's, and what became of each.
///
/// They are paired by the line's number where record, kind and item agree, then the rest by these
/// three in order; each row belongs to one line at most.
package struct ListPairing: Sendable {
  /// A line and its row, or one of the two alone.
  package struct Pair: Sendable {
    /// The place of the line among one's own; nil where there is none.
    package let line: Int?
    /// The place of the row among the manufacturer's; nil where there is none.
    package let row: Int?
    package let figures: Figures
    package let code: PairingCode
  }

  /// What was claimed, what the check of one's own list says, and what the manufacturer pays.
  package struct Figures: Hashable, Sendable {
    package private(set) var claimed = Money.zero
    package private(set) var expected = Money.zero
    package private(set) var paid = Money.zero

    package var difference: Money { paid - expected }
  }

  /// One's own lines in their order, then the rows that are no line's in theirs.
  package let pairs: [Pair]
  package let sums: Figures
  /// Whether fees are in the figures; a list without a column for them says nothing of them.
  package let hasFees: Bool

  /// Whether the manufacturer has to be asked about a line.
  package var wantsAttention: Bool { pairs.contains { $0.code.wantsAttention } }

  /// Pairs two lists.
  ///
  /// - Parameters:
  ///   - own: One's own lines in their order.
  ///   - theirs: The manufacturer's rows in theirs, of one's own service centers alone; what a row
  ///     says of its service center must be the id.
  ///   - hasFees: Whether the manufacturer's list has a column of fees.
  package init(_ own: [OwnLine], _ theirs: [SettledRow], hasFees: Bool) {
    let rows = Partners(own, theirs).rows
    let paired = Set(rows.compactMap(\.self))
    let lines = own.indices.map { line in
      Pair(own[line], line, rows[line].map { theirs[$0] }, rows[line], hasFees)
    }
    let others = theirs.indices.filter { !paired.contains($0) }
    pairs = lines + others.map { Pair(theirs[$0], $0, hasFees) }
    sums = pairs.reduce(into: Figures()) { $0.add($1.figures) }
    self.hasFees = hasFees
  }
}

extension ListPairing.Figures {
  fileprivate mutating func add(_ other: Self) {
    claimed += other.claimed
    expected += other.expected
    paid += other.paid
  }
}

extension ListPairing.Pair {
  /// A line, with its row where it has one.
  fileprivate init(_ own: OwnLine, _ line: Int, _ row: SettledRow?, _ place: Int?, _ hasFees: Bool)
  {
    self.line = line
    self.row = place
    figures = ListPairing.Figures(
      claimed: own.claimed.sum(withFee: hasFees), expected: own.expected.sum(withFee: hasFees),
      paid: row?.paid.sum(withFee: hasFees) ?? .zero)
    code = row.map { [figures] in PairingCode(of: figures, own, $0) } ?? .notOnTheirs
  }

  /// A row that is no line's.
  fileprivate init(_ row: SettledRow, _ place: Int, _ hasFees: Bool) {
    line = nil
    self.row = place
    figures = ListPairing.Figures(
      claimed: .zero, expected: .zero, paid: row.paid.sum(withFee: hasFees))
    code = .notOnOurs
  }
}

extension PairingCode {
  /// What became of a line that has a row.
  fileprivate init(of figures: ListPairing.Figures, _ own: OwnLine, _ row: SettledRow) {
    if Self.differ(row.amountClaimed, own.amountStated)
      || Self.differ(row.feeClaimed, own.feeStated)
    {
      self = .claimedDiffers
    } else if figures.paid != figures.expected {
      self = .unexpected
    } else {
      self = figures.paid < figures.claimed ? .cutAsExpected : .asExpected
    }
  }

  /// Whether both lists say a figure, and not the same.
  private static func differ(_ theirs: Money?, _ own: Money?) -> Bool {
    guard let theirs, let own else { return false }
    return theirs != own
  }
}

/// Which row is each line's; each row is asked once.
private struct Partners {
  private struct Key: Hashable {
    let dealer: String
    let line: PairingKey
    /// Nil where the number does not matter.
    let number: String?
  }

  /// For each line its row; nil where it has none.
  private(set) var rows: [Int?]
  private var isTaken: [Bool]

  init(_ own: [OwnLine], _ theirs: [SettledRow]) {
    rows = Array(repeating: nil, count: own.count)
    isTaken = Array(repeating: false, count: theirs.count)
    let dealers = Self.dealers(of: theirs, own)
    for isNumbered in [true, false] {
      pair(
        own.map { Key(dealer: $0.dealer, line: $0.key, number: isNumbered ? $0.number : nil) },
        zip(theirs, dealers).map { row, dealer in
          Key(dealer: dealer, line: row.key, number: isNumbered ? row.number : nil)
        })
    }
  }

  /// Whose each row is; one that does not say belongs to the first who has such a line.
  private static func dealers(of theirs: [SettledRow], _ own: [OwnLine]) -> [String] {
    let first = Dictionary(own.map { ($0.key, $0.dealer) }, uniquingKeysWith: { first, _ in first })
    return theirs.map { $0.dealer.isEmpty ? first[$0.key] ?? "" : $0.dealer }
  }

  /// Gives each row, in order, the first line of its key that has none.
  private mutating func pair(_ own: [Key], _ theirs: [Key]) {
    var waiting: [Key: Waiting] = [:]
    for (line, key) in own.enumerated() where rows[line] == nil {
      waiting[key, default: Waiting()].lines.append(line)
    }
    for (row, key) in theirs.enumerated() where !isTaken[row] {
      guard let line = waiting[key]?.next() else { continue }
      rows[line] = row
      isTaken[row] = true
    }
  }

  /// The lines of one key that have no row yet, and how many of them have gone.
  private struct Waiting {
    var lines: [Int] = []
    private var gone = 0

    mutating func next() -> Int? {
      guard gone < lines.count else { return nil }
      gone += 1
      return lines[gone - 1]
    }
  }
}
