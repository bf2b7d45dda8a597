internal import Text

/// A complaint, by when it has to be closed, and whether it was.
package struct JudgedComplaint: Sendable {
  /// By when it has to be closed.
  package enum Due: Hashable, Sendable {
    case none
    /// By the end of a day.
    case by(Day)
    /// By a moment; nil where the time is not known from which it runs.
    case at(Moment?)
  }

  package let complaint: Complaint
  package let number: String
  package let dealer: String
  package let machine: String
  /// As written.
  package let department: String
  package let due: Due
  /// Nil for one that has no day to be closed by.
  package let result: CaseResult?
  /// The day of the first call-back that follows it up; nil where there is none yet.
  package let followedOn: Day?
  let dealerSymbol: Symbol

  /// As tables print it.
  package var outcome: String {
    result?.rawValue ?? (complaint.closedAt == nil ? "open" : "closed")
  }

  /// Whether it is open although its time is over.
  var isOverdue: Bool { complaint.closedAt == nil && result == .missed }
}

extension QualityRecord {
  /// All complaints by number, of whatever day.
  var judgedComplaints: [JudgedComplaint] {
    let days = daysReached(by: \.complaint)
    return (complaints ?? []).map { complaint in
      let dealer = dealer(of: complaint)
      let due = due(of: complaint)
      return JudgedComplaint(
        complaint: complaint, number: symbols.text(complaint.number),
        dealer: symbols.text(dealer), machine: symbols.text(complaint.machine),
        department: symbols.text(complaint.department), due: due,
        result: result(of: complaint, due), followedOn: followedOn(complaint, days),
        dealerSymbol: dealer)
    }.sorted { precedes($0.number, $1.number) }
  }

  private func due(of complaint: Complaint) -> JudgedComplaint.Due {
    if complaint.isUrgent {
      return .at(complaint.receivedAt.adding(hours: rules.urgentHours))
    }
    guard complaint.isReturn else { return .none }
    return .by(
      calendar.day(rules.returnWorkingDays, workingDaysAfter: complaint.receivedAt.day).day)
  }

  private func result(of complaint: Complaint, _ due: JudgedComplaint.Due) -> CaseResult? {
    switch due {
    case .none: return nil
    case .by(let day):
      guard let closed = complaint.closedAt?.day else { return asOf > day ? .missed : .open }
      return closed <= day ? .met : .missed
    case .at:
      let (from, to) = (complaint.receivedAt, complaint.closedAt)
      return result(from, to, to?.minutes(since: from), within: rules.urgentHours * 60)
    }
  }

  /// The years in which working days were counted without knowing the days off, ascending.
  package var yearsWithoutNotices: [Int] {
    let returns = (complaints ?? []).filter { $0.isReturn && !$0.isUrgent }
    let years = returns.flatMap {
      calendar.day(rules.returnWorkingDays, workingDaysAfter: $0.receivedAt.day)
        .yearsWithoutNotices
    }
    return Set(years).sorted()
  }
}
