import Settlement
internal import Text

/// The words of a paper that depend on what is settled at one time.
struct SchemeWords: Sendable {
  /// What the period is called.
  let period: Message
  /// The heading of what has to be in by a day.
  let deadline: Message
  /// The day in the sentence of a notice.
  let deadlineInNotices: Message
  let lastDay: Message
  /// Said of a revision whose parties, deadline or notices changed.
  let headChanged: Message
}

extension PeriodSort {
  /// The words of papers of such periods.
  var words: SchemeWords {
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
      zh: "双方信息、寄出期限或说明有变动。"))

  fileprivate static let halfYearly = SchemeWords(
    period: Message(en: "Half-year settled", zh: "结算期间"),
    deadline: Message(en: "Return date", zh: "返回期限"),
    deadlineInNotices: Message(en: "the return date", zh: "返回期限"),
    lastDay: Message(en: "Back by", zh: "返回截止日"),
    headChanged: Message(
      en: "The parties, the return date or the notices are not as they were.",
      zh: "双方信息、返回期限或说明有变动。"))
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

  /// What the corrections in the totals are called.
  var adjustmentsTitle: Message {
    machineReturns.isEmpty ? StatementWords.adjustments : ReturnWords.adjustments
  }

  /// Whether it took anything besides its lines.
  var hasAdjustments: Bool { !adjustments.isEmpty || !machineReturns.isEmpty }
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
