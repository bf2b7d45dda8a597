package import Text

/// What a further working out changes in a period's claims.
package struct RecoveryRevisions: Sendable {
  /// A claim that gets its next revision, or its first.
  package struct Revision: Sendable {
    package let supplier: Symbol
    /// From 1.
    package let revision: Int
    package let lines: [RecoveryLine]
    /// The day on which the revision was issued that this replaces; nil where none stands.
    package let replacedOn: Day?
  }

  /// By supplier, in the order of their numbers.
  package let issued: [Revision]
  /// Claims of which nothing is left.
  package let withdrawn: [SupplierClaim]

  /// Compares what was worked out with what is on file.
  ///
  /// A claim with other lines or amounts gets the next revision; a locked one stays as it is.
  package init(
    _ recovery: Recovery, period: Period, claims: [SupplierClaim], symbols: SymbolTable
  ) {
    let known = Dictionary(
      claims.filter { $0.period == period }.map { ($0.supplier, $0) }, uniquingKeysWith: { $1 })
    withdrawn = claims.filter { claim in
      claim.period == period && claim.stands && !claim.isLocked
        && recovery.lines[claim.supplier] == nil
    }
    issued = recovery.lines.compactMap { supplier, lines in
      let claim = known[supplier]
      let standing = claim?.stands == true ? claim : nil
      if let standing, standing.lines.saysTheSame(as: lines) { return nil }
      return Revision(
        supplier: supplier, revision: (claim?.revision ?? 0) + 1, lines: lines,
        replacedOn: standing?.issuedOn)
    }.sorted { symbols.text($0.supplier) < symbols.text($1.supplier) }
  }
}

extension [RecoveryLine] {
  fileprivate func saysTheSame(as others: [RecoveryLine]) -> Bool {
    count == others.count && zip(self, others).allSatisfy { $0.saysTheSame(as: $1) }
  }
}
