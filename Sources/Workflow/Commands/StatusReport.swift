package import Settlement

/// Where the statements stand, what waits for whom, and which deadline comes next.
package struct StatusReport: Sendable {
  package let asOf: Day
  /// Whether what is done is among the entries.
  package let isAll: Bool
  /// Whether any month was settled.
  package let hasMonths: Bool
  /// By period, then by dealer.
  package let entries: [StatusEntry]
  /// Adjustments that no statement took, then totals below zero that none carries.
  package let waiting: [WaitingAdjustment]
  /// The claims on suppliers that wait for an answer or for their posting, by number.
  package let claims: [ClaimSummary]
  /// The nearest deadlines from the as-of day on, each with all that it is for: all of one day.
  package let next: [StatusDeadline]
  /// The return dates (返回期限) of the halves that are shown, in their order.
  package let returnDates: [ReturnDate]

  /// The entries whose deadline is before the as-of day while something still waits.
  package var overdue: [StatusEntry] {
    entries.filter { entry in entry.waiting != nil && entry.deadline.map { $0 < asOf } ?? false }
  }
}

/// Until when the records and old parts of a half may come back, where no approval extends it.
package struct ReturnDate: Hashable, Sendable {
  package let period: Period
  package let day: Day
}

/// One dealer of one period.
package struct StatusEntry: Hashable, Sendable {
  package let period: Period
  package let dealer: String
  /// Empty where the latest run of the period does not know the dealer.
  package let name: String
  package let state: StatementState
  /// Nil where the list is held, or none came.
  package let statement: StatusStatement?
  /// What comes next; nil where nothing is to be done.
  package let waiting: Waiting?
  /// By when that has to be done; nil where no day is set.
  package let deadline: Day?
}

/// What `status` shows of a statement.
package struct StatusStatement: Hashable, Sendable {
  package let number: String
  package let revision: Int
  package let issuedOn: Day
  package let invoiceDue: Day?
  package let total: Money
}

/// What a statement or a list waits for.
package enum Waiting: String, CaseIterable, Sendable {
  /// The service center confirms or disputes the statement.
  case confirmation
  /// The clerk answers what is disputed.
  case answer
  /// The clerk posts the statement.
  case posting
  /// The service center issues its invoices.
  case invoice
  /// The clerk has the list mended.
  case mending
  /// The service center mails its list.
  case list

  /// Whose turn it is.
  package var party: Party {
    switch self {
    case .confirmation, .invoice, .list: .dealer
    case .answer, .posting, .mending: .clerk
    }
  }

  package enum Party: String, Sendable {
    case dealer, clerk
  }
}

/// A deadline that is not over yet.
package struct StatusDeadline: Hashable, Sendable {
  package let day: Day
  /// The statement to invoice; nil for the mailing of a period's lists.
  package let statement: String?
  package let period: Period
}

extension StatusEntry {
  /// The same where nobody waits for the list.
  var withoutList: StatusEntry {
    StatusEntry(
      period: period, dealer: dealer, name: name, state: state, statement: statement, waiting: nil,
      deadline: nil)
  }

  /// The next thing to be done about a state.
  static func waiting(_ state: StatementState, invoiceDue: Day?) -> Waiting? {
    switch state {
    case .issued: .confirmation
    case .disputed: .answer
    case .confirmed: .posting
    case .posted: invoiceDue == nil ? nil : .invoice
    case .invoiced, .withdrawn: nil
    case .held: .mending
    case .none: .list
    }
  }
}

/// A correction that waits for a statement of its dealer.
package struct WaitingAdjustment: Hashable, Sendable {
  package let dealer: String
  /// In whose inbox an adjustment was given, or whose total is carried.
  package let period: Period
  package let adjustment: Adjustment
  /// Whether a total below zero is confirmed, so that the next statement takes it; true of an
  /// adjustment.
  package let isConfirmed: Bool

  package init(dealer: String, period: Period, adjustment: Adjustment, isConfirmed: Bool = true) {
    self.dealer = dealer
    self.period = period
    self.adjustment = adjustment
    self.isConfirmed = isConfirmed
  }
}
