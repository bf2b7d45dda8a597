/// What one entry of the journal is for.
package enum PostingSubject: Hashable, Sendable, RawRepresentable {
  /// The total of a statement.
  case total
  /// The total below zero of an earlier statement, by its number, that the statement carries. It
  /// was posted with that one, so that here it is taken back.
  case carriedFrom(String)
  /// All that the statement carries, in the entries of version 0.1.0.
  case carried
  /// What a supplier accepted of a claim.
  case recovery

  /// Reads the word of the archive.
  package init?(rawValue: String) {
    switch rawValue {
    case "total": self = .total
    case "carried": self = .carried
    case "recovery": self = .recovery
    default:
      guard rawValue.hasPrefix("carried:") else { return nil }
      self = .carriedFrom(String(rawValue.dropFirst("carried:".count)))
    }
  }

  package var rawValue: String {
    switch self {
    case .total: "total"
    case .carriedFrom(let number): "carried:\(number)"
    case .carried: "carried"
    case .recovery: "recovery"
    }
  }
}

/// What an account is in an entry of the journal.
package enum PostingRole: String, CaseIterable, Sendable {
  /// Warranty expense (三包费用), net of tax.
  case expense
  /// Input VAT to be certified (待认证进项税额).
  case inputVAT = "input-vat"
  /// The dealer's parts account (配件往来账).
  case dealer
  /// What suppliers owe for their parts.
  case supplier
}

/// One side of an entry: either debit or credit is above zero, the other is zero.
package struct PostingLine: Hashable, Sendable {
  package let role: PostingRole
  /// The account's code (科目).
  package let account: String
  package let debit: Money
  package let credit: Money

  /// Puts an amount on the debit side, or on the credit side where it is negative.
  package init(_ role: PostingRole, account: String, debit amount: Money) {
    self.role = role
    self.account = account
    debit = max(amount, .zero)
    credit = max(-amount, .zero)
  }

  /// Takes a line as archived.
  package init(_ role: PostingRole, account: String, debit: Money, credit: Money) {
    self.role = role
    self.account = account
    self.debit = debit
    self.credit = credit
  }
}

/// A balanced double entry of a confirmed statement, before it has its number.
package struct Posting: Hashable, Sendable {
  package let subject: PostingSubject
  package let lines: [PostingLine]

  /// Takes the lines of an entry.
  ///
  /// - Precondition: the debits are the credits.
  package init(_ subject: PostingSubject, _ lines: [PostingLine]) {
    self.subject = subject
    self.lines = lines
    var open: Int128 = 0
    for line in lines { open += Int128(line.debit.fen) - Int128(line.credit.fen) }
    precondition(open == 0)
  }
}

/// An entry as the journal has it.
package struct JournalEntry: Hashable, Sendable {
  /// From 1, through all months of the archive.
  package let number: Int64
  package let day: Day
  package let statement: String
  package let dealer: String
  /// As the statement names the dealer.
  package let dealerName: String
  /// The month of the statement.
  package let period: Period
  package let posting: Posting

  /// Takes an entry as archived.
  package init(
    number: Int64, day: Day, statement: String, dealer: String, dealerName: String,
    period: Period, posting: Posting
  ) {
    self.dealerName = dealerName
    self.period = period
    self.number = number
    self.day = day
    self.statement = statement
    self.dealer = dealer
    self.posting = posting
  }

  /// What the entry adds to the dealer's account: its credits less its debits there.
  package var credited: Money {
    posting.lines.reduce(.zero) {
      $1.role == .dealer ? $0 + $1.credit - $1.debit : $0
    }
  }
}
