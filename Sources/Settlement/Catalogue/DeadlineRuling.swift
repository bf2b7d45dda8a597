package import Text

/// The mailing deadline of a list in full: the day, why it is that day, and the postmark.
package struct DeadlineRuling: Hashable, Sendable {
  /// The last day in time.
  package var day: Day
  /// The day as the rulebook sets it, before it moved or was extended.
  package var regularDay: Day
  /// The approval that replaced the date; empty where none did.
  package var extendedBy: String
  /// The postmark (邮戳); nil where the receipts are not at hand.
  package var postmark: Day?
  package var receivedOn: Day?
  /// Years for which the calendar had no data where a day off had to be known.
  package var yearsWithoutCalendar: [Int]

  /// Whether the list is forfeited.
  package var isLate: Bool { postmark.map { $0 > day } ?? false }

  package init(
    day: Day, regularDay: Day, extendedBy: String = "", postmark: Day? = nil,
    receivedOn: Day? = nil, yearsWithoutCalendar: [Int] = []
  ) {
    self.day = day
    self.regularDay = regularDay
    self.extendedBy = extendedBy
    self.postmark = postmark
    self.receivedOn = receivedOn
    self.yearsWithoutCalendar = yearsWithoutCalendar
  }
}

/// Works out until when a dealer's list of a period had to be mailed, or its records and old parts
/// had to be back.
///
/// The postmark and the arrival are the receipts' business, so the caller fills them in.
///
/// - Parameters:
///   - period: The period of the list.
///   - dealer: The dealer whose extensions count.
///   - edition: Sets the day, by its scheme, and whether it moves.
///   - calendar: Says which days are worked.
///   - extensions: Approvals; those of other types, dealers and periods are passed over.
///   - approvalNumber: The text of an approval's number.
/// - Returns: The deadline with its reasons.
package func deadline(
  for period: Period, dealer: Symbol, edition: Edition, calendar: WorkingCalendar,
  extensions: [Approval], approvalNumber: (Symbol) -> String
) -> DeadlineRuling {
  let regular = edition.scheme.deadline(of: period, edition)
  let extended = deadlineExtension(
    for: period, dealer: dealer, among: extensions, approvalNumber: approvalNumber)
  if let extended, let until = extended.until {
    return DeadlineRuling(
      day: until, regularDay: regular, extendedBy: approvalNumber(extended.number))
  }
  guard edition.deadlineMoves else { return DeadlineRuling(day: regular, regularDay: regular) }
  let moved = calendar.nextWorkingDay(from: regular)
  return DeadlineRuling(
    day: moved.day, regularDay: regular, yearsWithoutCalendar: moved.yearsWithoutNotices)
}

/// Finds the last day for the invoice, or nil where nothing is due or no invoice is asked for.
///
/// The day of issue is not counted.
///
/// - Parameters:
///   - issuedOn: The day the statement was issued.
///   - edition: Sets the number of working days.
///   - calendar: Says which days are worked.
///   - total: The statement's total; zero or less asks for no invoice.
/// - Returns: The day, and the years that were counted by weekdays only.
package func invoiceDue(
  issuedOn: Day, edition: Edition, calendar: WorkingCalendar, total: Money
) -> CountedDay? {
  guard total > .zero, edition.asksForInvoice else { return nil }
  return calendar.day(edition.invoiceWorkingDays, workingDaysAfter: issuedOn)
}

/// Finds the approval that replaces the date of a dealer's list: the latest of those of type
/// deadline for the dealer and period.
///
/// Of two that run to the same day the smaller number counts, then the earlier grant, so that the
/// order of reading does not matter.
func deadlineExtension(
  for period: Period, dealer: Symbol, among approvals: [Approval],
  approvalNumber: (Symbol) -> String
) -> Approval? {
  let granted = approvals.filter {
    $0.type == .deadline && $0.dealer == dealer && $0.period == period && $0.until != nil
  }
  return granted.max { left, right in
    guard left.until == right.until else {
      return (left.until?.number ?? 0) < (right.until?.number ?? 0)
    }
    let (first, second) = (approvalNumber(left.number), approvalNumber(right.number))
    return first == second ? left.grantedOn > right.grantedOn : first > second
  }
}
