/// What one entry of the journal is for.
package enum PostingSubject: String, CaseIterable, Sendable {
  /// The total of a statement.
  case total
  /// The totals below zero that the statement took over from earlier ones. They were posted with
  /// those, so that here they are taken back.
  case carried
}

/// What an account is in an entry of the journal.
package enum PostingRole: String, CaseIterable, Sendable {
  /// Warranty expense (三包费用), net of tax.
  case expense
  /// Input VAT to be certified (待认证进项税额).
  case inputVAT = "input-vat"
  /// The dealer's parts account (配件往来账).
  case dealer
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
  package let posting: Posting

  /// Takes an entry as archived.
  package init(number: Int64, day: Day, statement: String, dealer: String, posting: Posting) {
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
