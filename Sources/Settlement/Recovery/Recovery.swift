package import Text

/// What a period's claims on suppliers are worked out from.
package struct RecoverySources: Sendable {
  package let period: Period
  /// The lines of standing statements of all periods up to the period that were approved with money,
  /// by statement number, then in the list's order.
  package let lines: [RecoverableLine]
  package let sourcing: Sourcing
  package let appraised: AppraisedParts
  /// The newest revision of each claim of any period, with its answers.
  package let claims: [SupplierClaim]

  package init(
    period: Period, lines: [RecoverableLine], sourcing: Sourcing, appraised: AppraisedParts,
    claims: [SupplierClaim]
  ) {
    self.period = period
    self.lines = lines
    self.sourcing = sourcing
    self.appraised = appraised
    self.claims = claims
  }

  /// The claims whose quantities are not claimed again: those of other periods, and the locked ones
  /// of this.
  fileprivate var others: [SupplierClaim] {
    claims.filter { $0.stands && ($0.period != period || $0.isLocked) }
  }

  /// The suppliers whose claim of the period stays as it is.
  fileprivate var locked: Set<Symbol> {
    Set(claims.filter { $0.period == period && $0.isLocked }.map(\.supplier))
  }
}

/// What is claimed of suppliers for a period, and what is left.
package struct Recovery: Sendable {
  /// The lines that are on no other claim, by supplier, each in the order of statements and lists.
  package let lines: [Symbol: [RecoveryLine]]
  /// Of the period's own statements, in the same order.
  package let left: [LeftLine]

  /// Works the claims out.
  ///
  /// Quantities are drawn from what the lines were approved and from the old parts at hand, in the
  /// order of the lines, so that none stands on two claims.
  package init(_ sources: RecoverySources) {
    var working = RecoveryWorking(sources)
    for (place, line) in sources.lines.enumerated() where line.key.kind == .part {
      working.claim(line, at: place)
    }
    for (place, line) in sources.lines.enumerated() where line.goesWithParts {
      working.follow(line, at: place)
    }
    lines = Dictionary(grouping: working.claimed.sorted { $0.place < $1.place }, by: \.supplier)
      .mapValues { $0.map(\.line) }
    left = working.left
  }
}

extension RecoverableLine {
  /// Whether it is labour or travel that was confirmed: these go with a part of their visit.
  fileprivate var goesWithParts: Bool {
    isConfirmed && !key.record.isBlank && (key.kind == .labour || key.kind == .travel)
  }
}

/// A visit of a dealer.
private struct VisitKey: Hashable {
  let dealer: Symbol
  let record: Symbol
}

/// The largest part line of a visit.
private struct LargestPart {
  let supplier: Symbol
  let line: RecoveryLine
}

/// The claims of a period while they are worked out.
private struct RecoveryWorking {
  typealias Claimed = (place: Int, supplier: Symbol, line: RecoveryLine)

  private let sources: RecoverySources
  private let locked: Set<Symbol>
  /// Quantities on other claims that no line has accounted for yet.
  private var elsewhere: [ClaimedKey: Quantity] = [:]
  /// Old parts that are given to claims.
  private var given: [OldPartKey: Quantity] = [:]
  private var largest: [VisitKey: LargestPart] = [:]
  private var largestElsewhere: [VisitKey: LargestPart] = [:]
  private(set) var claimed: [Claimed] = []
  private(set) var left: [LeftLine] = []

  init(_ sources: RecoverySources) {
    self.sources = sources
    locked = sources.locked
    for claim in sources.others {
      for line in claim.lines {
        elsewhere[line.key, default: .zero] += line.quantity
        note(line, of: claim.supplier, in: &largestElsewhere)
        give(line)
      }
    }
  }

  /// Claims what can be claimed of a part line, and leaves the rest.
  mutating func claim(_ line: RecoverableLine, at place: Int) {
    let quantity = drawRest(of: line)
    guard quantity > .zero else { return }
    switch source(of: line) {
    case .failure(let reason): leave(line, quantity, reason.code)
    case .success(let row): claim(line, quantity, by: row, at: place)
    }
  }

  /// Claims labour or travel with the largest part of its visit.
  mutating func follow(_ line: RecoverableLine, at place: Int) {
    let visit = VisitKey(dealer: line.dealer, record: line.key.record)
    let quantity = drawRest(of: line)
    guard quantity > .zero, let part = largest[visit] ?? largestElsewhere[visit],
      part.line.labourShare.basisPoints > 0, !locked.contains(part.supplier)
    else { return }
    claimed.append((place, part.supplier, RecoveryLine(line, quantity, with: part.line)))
  }

  private mutating func claim(
    _ line: RecoverableLine, _ wanted: Quantity, by row: SourcingRow, at place: Int
  ) {
    let part = OldPartKey(of: line.key, dealer: line.dealer)
    var quantity = wanted
    if row.proof == .part {
      let held = sources.appraised.quantity(of: part) - (given[part] ?? .zero)
      quantity = min(wanted, max(held, .zero))
    }
    if quantity > .zero {
      let new = RecoveryLine(line, quantity, by: row, heldAt: sources.appraised.store(of: part))
      claimed.append((place, row.supplier, new))
      note(new, of: row.supplier, in: &largest)
      give(new)
    }
    if quantity < wanted { leave(line, wanted - quantity, .partNotHeld) }
  }

  /// What is left of a line when other claims have had theirs.
  private mutating func drawRest(of line: RecoverableLine) -> Quantity {
    guard let taken = elsewhere[line.key] else { return line.quantity }
    let drawn = min(taken, line.quantity)
    elsewhere[line.key] = taken - drawn
    return line.quantity - drawn
  }

  private mutating func leave(_ line: RecoverableLine, _ quantity: Quantity, _ code: LeftCode) {
    guard line.period == sources.period else { return }
    left.append(LeftLine(line, quantity, code))
  }

  private mutating func give(_ line: RecoveryLine) {
    guard line.proof == .part else { return }
    given[OldPartKey(of: line.key, dealer: line.dealer), default: .zero] += line.quantity
  }

  private func note(
    _ line: RecoveryLine, of supplier: Symbol, in parts: inout [VisitKey: LargestPart]
  ) {
    guard line.key.kind == .part else { return }
    let visit = VisitKey(dealer: line.dealer, record: line.key.record)
    if let known = parts[visit], known.line.amount >= line.amount { return }
    parts[visit] = LargestPart(supplier: supplier, line: line)
  }
}

extension RecoveryWorking {
  /// Why a line has no supplier to claim of.
  struct Left: Error {
    let code: LeftCode
  }

  /// The supplier that a part line can be claimed of, and its terms; else why there is none.
  func source(of line: RecoverableLine) -> Result<SourcingRow, Left> {
    guard line.isConfirmed else { return .failure(Left(code: .notConfirmed)) }
    guard line.source != .external else { return .failure(Left(code: .external)) }
    let rows = sources.sourcing.inForce(line.key.item, on: line.day)
    guard !rows.isEmpty else { return .failure(Left(code: .noSource)) }
    let part = OldPartKey(of: line.key, dealer: line.dealer)
    guard let row = chosen(among: rows, named: sources.appraised.suppliers(of: part)) else {
      return .failure(Left(code: .supplierUnclear))
    }
    guard line.visit?.isAfterWarranty(ofMonths: row.warrantyMonths) != true else {
      return .failure(Left(code: .supplierWarrantyOver))
    }
    guard !locked.contains(row.supplier) else { return .failure(Left(code: .claimLocked)) }
    return .success(row)
  }

  /// The one that is meant: the only one in force unless another is named, or of several the one
  /// that alone is named.
  private func chosen(among rows: [SourcingRow], named: Set<Symbol>) -> SourcingRow? {
    if rows.count == 1, named.isEmpty { return rows.first }
    guard named.count == 1 else { return nil }
    return rows.first { named.contains($0.supplier) }
  }
}
