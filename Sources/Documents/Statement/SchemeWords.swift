package import Settlement
package import Text

/// The words that depend on what is settled at one time.
package struct SchemeWords: Sendable {
  /// What the period is called.
  let period: Message
  /// The heading of what has to be in by a day.
  let deadline: Message
  /// The day in the sentence of a notice.
  let deadlineInNotices: Message
  let lastDay: Message
  /// Said of a revision whose parties, deadline or notices changed.
  let headChanged: Message
  /// The heading of the periods of an account.
  let settledPeriods: Message
  /// The deadline of a period, as the summary has it.
  let deadlineAhead: @Sendable (Period) -> Message
  /// The deadline of a period, as the status has it.
  package let deadlineNext: @Sendable (Period) -> Message
  /// What stands before the day by which a list is awaited.
  package let awaitedBy: Message
  /// The heading of the sums of a whole period.
  package let whole: Message
}

extension PeriodSort {
  /// The words of such periods.
  package var words: SchemeWords {
    switch self {
    case .month: .monthly
    case .halfYear: .halfYearly
    }
  }
}

extension SchemeWords {
  fileprivate static let monthly = SchemeWords(
    period: StatementWords.period, deadline: StatementWords.deadline,
    deadlineInNotices: Message(en: "the deadline", zh: "寄出期限"),
    lastDay: StatementWords.lastDay,
    headChanged: Message(
      en: "The parties, the mailing deadline or the notices are not as they were.",
      zh: "双方信息、寄出期限或说明有变动。"),
    settledPeriods: Message(en: "Months settled", zh: "结算月份"),
    deadlineAhead: { Message(en: "mailing of the lists of \($0)", zh: "\($0)清单寄出期限") },
    deadlineNext: { Message(en: "lists of \($0) to be mailed", zh: "寄出 \($0) 的清单") },
    awaitedBy: Message(en: "mail by", zh: "寄出期限"), whole: Message(en: "the month", zh: "全月"))

  fileprivate static let halfYearly = SchemeWords(
    period: Message(en: "Half-year settled", zh: "结算期间"),
    deadline: Message(en: "Return date", zh: "返回期限"),
    deadlineInNotices: Message(en: "the return date", zh: "返回期限"),
    lastDay: Message(en: "Back by", zh: "返回截止日"),
    headChanged: Message(
      en: "The parties, the return date or the notices are not as they were.",
      zh: "双方信息、返回期限或说明有变动。"),
    settledPeriods: Message(en: "Periods settled", zh: "结算期间"),
    deadlineAhead: { Message(en: "return date of \($0)", zh: "\($0)返回期限") },
    deadlineNext: { Message(en: "return date of \($0)", zh: "\($0) 的返回期限") },
    awaitedBy: Message(en: "back by", zh: "返回期限"), whole: Message(en: "the half", zh: "全期"))
}

extension CheckTerms {
  /// The heading of what has to be in by a day.
  var deadlineTitle: Message { period.sort.words.deadline }
}

extension StatementHead {
  /// The words that its period gives.
  var schemeWords: SchemeWords { period.sort.words }

  /// What the paper is called: a notice where the total is set off, else a statement.
  var paperTitle: Message {
    switch settledBy {
    case .account: StatementWords.title
    case .setOff: SetOffWords.title
    }
  }

  /// What the manufacturer is called: the buyer only where an invoice is asked for.
  var buyerTitle: Message { asksForInvoice ? StatementWords.buyer : SetOffWords.company }

  /// What the service center is called: the seller only where an invoice is asked for.
  var dealerTitle: Message { asksForInvoice ? StatementWords.dealer : SetOffWords.dealer }

  /// What the service center confirms.
  var confirmation: Message {
    switch settledBy {
    case .account: StatementWords.confirm
    case .setOff: SetOffWords.confirm
    }
  }

  /// What the corrections in the totals are called.
  var adjustmentsTitle: Message {
    machineReturns.isEmpty ? StatementWords.adjustments : ReturnWords.adjustments
  }

  /// Whether it took anything besides its lines.
  var hasAdjustments: Bool { !adjustments.isEmpty || !machineReturns.isEmpty }
}

extension ReasonCode {
  /// What it is called on papers of such periods.
  func title(of periods: PeriodSort) -> Message { title.of(periods) }
}

extension Message {
  /// What is said of months, said of such periods.
  func of(_ periods: PeriodSort) -> Message {
    switch periods {
    case .month: self
    case .halfYear:
      Message(
        en: Message.halves.reduce(english) { $0.replacing($1.month, with: $1.half) },
        zh: Message.halves.reduce(chinese) { $0.replacing($1.month, with: $1.half) })
    }
  }

  private static let halves: [(month: String, half: String)] = [
    ("12 months", "12 halves"), ("Earlier months", "Earlier halves"),
    ("another month", "another half"),
    ("this month", "this half"), ("of the month", "of the half"), ("The Month", "The Half"),
    ("月度结算概览", "半年结算概览"), ("近12个月", "近12个半年"), ("以前月份", "以前半年"), ("本月", "本期"), ("结算月份", "结算期间"),
  ]
}
