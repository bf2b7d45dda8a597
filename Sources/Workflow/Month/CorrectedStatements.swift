import Archive
import Settlement

/// The statements that a month's adjustments correct: each is asked for once, and its lines are read
/// once, however many rows name it.
struct CorrectedStatements {
  private let archive: Archive
  /// By number; nil in it for a number that is not on file.
  private var statements: [String: CorrectedStatement?] = [:]
  /// What was approved of each line, by the statement's number.
  private var lines: [String: [String: Money]] = [:]

  /// Starts with nothing asked.
  init(_ archive: Archive) {
    self.archive = archive
  }

  /// The standing statement of a number; nil where it is not on file.
  mutating func statement(_ number: String) throws(ArchiveError) -> CorrectedStatement? {
    if let known = statements[number] { return known }
    let found = try archive.corrected(number)
    statements[number] = .some(found)
    return found
  }

  /// The dealer of a statement that was issued, whether or not it stands; nil for an unknown number.
  func dealer(ofIssued number: String) throws(ArchiveError) -> String? {
    try archive.history(of: number).last?.dealer
  }

  /// What was approved where an adjustment wants to correct: of its line, or without one of the whole
  /// statement; nil where there is no such statement or line.
  mutating func approved(where adjustment: Adjustment) throws(ArchiveError) -> Money? {
    let number = adjustment.statement
    guard let statement = try statement(number) else { return nil }
    guard !adjustment.line.isEmpty else { return statement.total }
    if lines[number] == nil { lines[number] = try archive.approvedByLine(of: statement) }
    return lines[number]?[adjustment.line]
  }
}

/// What a locked statement of the month holds, and what of it the files still have.
struct HeldAdjustments {
  private let adjustments: [Adjustment]
  private var left: [Adjustment: Int]

  /// Takes what somebody approved; totals that are carried are in no file.
  init(_ taken: [TaxedAdjustment]) {
    adjustments = taken.map(\.adjustment).filter { $0.origin == .approved }
    left = adjustments.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// Finds what a row says; false where it is not held, or other rows said it as often as it is.
  mutating func find(_ adjustment: Adjustment) -> Bool {
    guard let count = left[adjustment], count > 0 else { return false }
    left[adjustment] = count - 1
    return true
  }

  /// What no row said, in the order of the statement.
  var missing: [Adjustment] {
    var left = left
    return adjustments.reversed().filter { adjustment in
      guard let count = left[adjustment], count > 0 else { return false }
      left[adjustment] = count - 1
      return true
    }.reversed()
  }
}
