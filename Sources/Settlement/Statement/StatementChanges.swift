internal import Text

/// What a revision of a statement changed in the one before it.
package struct StatementChanges: Sendable {
  /// A line that came, went, or is decided otherwise.
  package struct Line: Sendable {
    /// As printed, as are the record, the item and the name.
    package let number: String
    package let record: String
    package let item: String
    package let name: String
    /// Amount and fee approved; nil where the line was not there.
    package let before: Money?
    /// Amount and fee approved; nil where the line is gone.
    package let after: Money?

    /// What the line adds to the total.
    package var change: Money { (after ?? .zero) - (before ?? .zero) }
  }

  /// The revision that was replaced.
  package let revision: Int
  package let total: Money
  package let adjustments: Money
  package let invoiceDue: Day?
  /// Lines that are new or decided otherwise in the order of the list, then those that are gone.
  package let lines: [Line]
  /// Whether the deadline, the parties or what could not be checked are not as they were.
  package let changesHead: Bool
  /// Whether the total is set off against another balance.
  package let changesSetOff: Bool
}

extension StatementRecord {
  /// The same record, with what it changed in the revision that it replaced.
  package func compared(with earlier: StatementRecord) -> StatementRecord {
    var compared = self
    compared.changes = StatementChanges(from: earlier, to: self)
    return compared
  }
}

extension StatementChanges {
  fileprivate init(from earlier: StatementRecord, to later: StatementRecord) {
    revision = earlier.issue.revision
    total = earlier.head.totals.total
    adjustments = earlier.head.totals.adjustments
    invoiceDue = earlier.issue.invoiceDue
    changesHead =
      earlier.head.deadline != later.head.deadline || earlier.head.dealer != later.head.dealer
      || earlier.head.buyer != later.head.buyer
      || earlier.head.notEvaluated != later.head.notEvaluated
      || earlier.head.consignments != later.head.consignments
    changesSetOff = earlier.head.setOff != later.head.setOff
    lines = Self.lines(from: earlier, to: later)
  }

  private static func lines(
    from earlier: StatementRecord, to later: StatementRecord
  ) -> [Line] {
    var before: [LineKey: [Int]] = [:]
    for index in earlier.lines.indices.reversed() {
      before[LineKey(earlier.lines[index], in: earlier), default: []].append(index)
    }
    var changed: [Line] = []
    for line in later.lines {
      let old = before[LineKey(line, in: later)]?.popLast().map { earlier.lines[$0] }
      guard old?.decision != line.decision || old?.quantityClaimed != line.quantityClaimed else {
        continue
      }
      changed.append(Line(line, in: later, before: old?.approved, after: line.approved))
    }
    for index in before.values.joined().sorted() {
      let line = earlier.lines[index]
      changed.append(Line(line, in: earlier, before: line.approved, after: nil))
    }
    return changed
  }
}

/// What makes two lines of two revisions the same line.
private struct LineKey: Hashable {
  let texts: [ArraySlice<UInt8>]

  init(_ line: RecordLine, in record: StatementRecord) {
    texts = [record[line.number], record[line.kind], record[line.record], record[line.item]]
  }
}

extension StatementChanges.Line {
  fileprivate init(
    _ line: RecordLine, in record: StatementRecord, before: Money?, after: Money?
  ) {
    func text(_ range: TextRange) -> String { String(decoding: record[range], as: UTF8.self) }
    (number, item, name) = (text(line.number), text(line.item), text(line.name))
    self.record = text(line.record)
    (self.before, self.after) = (before, after)
  }
}

extension RecordLine {
  /// Amount and fee.
  fileprivate var approved: Money { decision.amountApproved + decision.feeApproved }
}
