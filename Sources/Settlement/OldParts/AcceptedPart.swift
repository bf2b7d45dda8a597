package import Text

/// A row of the acceptance as reports read it: what was accepted, and where it went.
///
/// Small figures stand where the memory would else be empty: a year has a million rows.
package struct AcceptedPart: Hashable, Sendable {
  package let dealer: Symbol
  package let label: Symbol
  package let part: Symbol
  /// As the file has it: an id or a name; blank where the part lies nowhere yet.
  package let store: Symbol
  /// Whom it names as the part's supplier: an id or a name; blank for nobody.
  package let supplier: Symbol
  package private(set) var period: Period
  package let result: InspectionResult
  package let disposition: Disposition?
  /// Whether disposition and store could be read, be they blank.
  package let isWhereKnown: Bool
  /// As the column says, whatever the result makes of it.
  package let accepted: Quantity
  package let inspectedOn: Day?
  /// What nothing is made of, by which two rows are still told apart.
  private let rest: Rest

  /// Cells that nothing is made of.
  package struct Rest: Hashable, Sendable {
    private let received: Int64?
    private let returnedOn: Day?
    private let inspector: Symbol
    private let remark: Symbol

    /// Takes what the cells say; the quantity in thousandths.
    package init(received: Int64?, returnedOn: Day?, inspector: Symbol, remark: Symbol) {
      self.received = received
      self.returnedOn = returnedOn
      self.inspector = inspector
      self.remark = remark
    }
  }

  package init(
    dealer: Symbol, period: Period, label: Symbol, part: Symbol, accepted: Quantity,
    result: InspectionResult, inspectedOn: Day?, disposition: Disposition?, store: Symbol,
    supplier: Symbol, isWhereKnown: Bool, rest: Rest
  ) {
    self.dealer = dealer
    self.period = period
    self.label = label
    self.part = part
    self.accepted = accepted
    self.result = result
    self.inspectedOn = inspectedOn
    self.disposition = disposition
    self.store = store
    self.supplier = supplier
    self.isWhereKnown = isWhereKnown
    self.rest = rest
  }

  /// The same row by a rulebook's halves.
  package func ending(_ halves: HalfEnds) -> AcceptedPart {
    var row = self
    row.period = period.ending(halves)
    return row
  }

  /// The day on which it came into its store: that of the inspection, else the last day of the month
  /// after the one in which the period ends.
  package var entryDay: Day {
    inspectedOn ?? Period(of: period.lastDay).next.lastDay
  }
}
