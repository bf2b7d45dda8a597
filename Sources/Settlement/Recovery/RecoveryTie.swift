/// Whether what was approved for a period's parts is all claimed or left.
package struct RecoveryTie: Hashable, Sendable {
  /// Σ of the approved amounts.
  package let approved: Money
  /// Σ round(quantity claimed × approved unit price) over all standing claims.
  package let claimed: Money
  /// Σ of what is on no claim.
  package let left: Money
  /// How many lines stand in several parts, each of which is rounded for itself.
  package let splitLines: Int

  /// Takes a tie as it was worked out.
  package init(approved: Money, claimed: Money, left: Money, splitLines: Int) {
    self.approved = approved
    self.claimed = claimed
    self.left = left
    self.splitLines = splitLines
  }

  /// Adds up the lines of ``RecoverySources``, the claims as they are now, and what is left.
  package init(
    period: Period, lines: [RecoverableLine], claims: [SupplierClaim], left: [LeftLine]
  ) {
    approved = lines.reduce(.zero) { sum, line in
      line.key.kind == .part && line.period == period ? sum + line.amount : sum
    }
    let parts = claims.filter(\.stands).flatMap(\.lines)
      .filter { $0.key.kind == .part && $0.period == period }
    claimed = parts.reduce(.zero) { $0 + $1.paid }
    self.left = left.reduce(.zero) { $0 + $1.amount }
    var pieces: [ClaimedKey: Int] = [:]
    for key in parts.map(\.key) + left.map(\.key) { pieces[key, default: 0] += 1 }
    splitLines = pieces.values.count { $0 > 1 }
  }

  /// What is lost or won by rounding the parts of lines.
  package var difference: Money { approved - claimed - left }

  package var holds: Bool { difference.fen.magnitude <= splitLines }
}
