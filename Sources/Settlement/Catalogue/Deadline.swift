/// Works out until when a dealer's list of a period had to be mailed.
///
/// The postmark and the arrival are the receipts' business, so the caller fills them in.
///
/// - Parameters:
///   - period: The period of the list.
///   - dealer: The dealer whose extensions count.
///   - edition: Sets the day of the following month, and whether it moves.
///   - calendar: Says which days are worked.
///   - extensions: Approvals; those of other types, dealers and periods are passed over.
///   - approvalNumber: The text of an approval's number.
/// - Returns: The deadline with its reasons.
package func deadline(
  for period: Period, dealer: Symbol, edition: Edition, calendar: WorkingCalendar,
  extensions: [Approval], approvalNumber: (Symbol) -> String
) -> DeadlineRuling {
  let regular = period.next.day(edition.deadlineDay)
  let granted = granted(to: dealer, for: period, among: extensions, approvalNumber)
  if let extended = granted.max(by: isWeaker) {
    return DeadlineRuling(day: extended.until, regularDay: regular, extendedBy: extended.number)
  }
  guard edition.deadlineMoves else { return DeadlineRuling(day: regular, regularDay: regular) }
  let moved = calendar.nextWorkingDay(from: regular)
  return DeadlineRuling(
    day: moved.day, regularDay: regular, yearsWithoutCalendar: moved.yearsWithoutNotices)
}

/// Finds the last day for the invoice, or nil where nothing is due.
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
  guard total > .zero else { return nil }
  return calendar.day(edition.invoiceWorkingDays, workingDaysAfter: issuedOn)
}

private typealias Extension = (until: Day, number: String)

private func granted(
  to dealer: Symbol, for period: Period, among approvals: [Approval],
  _ approvalNumber: (Symbol) -> String
) -> [Extension] {
  approvals.compactMap { approval in
    guard approval.type == .deadline, approval.dealer == dealer, approval.period == period,
      let until = approval.until
    else { return nil }
    return (until, approvalNumber(approval.number))
  }
}

/// Of two that run to the same day the smaller number is named, so that the order of reading
/// does not matter.
private func isWeaker(_ left: Extension, _ right: Extension) -> Bool {
  guard left.until == right.until else { return left.until < right.until }
  return left.number > right.number
}
