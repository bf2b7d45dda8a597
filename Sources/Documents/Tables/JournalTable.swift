package import Settlement
package import Text

/// `journal.csv`: the double entries that post a month's statements.
package enum JournalTable {
  /// The first line, with its line feed.
  package static let header: StaticString = """
    entry,date,statement_no,account,dealer,debit,credit,text

    """

  /// Writes the whole table by entry; the side of a line that has no amount is blank.
  package static func append(_ journal: Journal, to out: inout TextBuffer) {
    out.append(header)
    for entry in journal.entries.sorted(by: { $0.number < $1.number }) {
      for line in entry.posting.lines { append(line, of: entry, journal.language, to: &out) }
    }
  }

  private static func append(
    _ line: PostingLine, of entry: JournalEntry, _ language: Language, to out: inout TextBuffer
  ) {
    out.append(decimal: entry.number)
    out.appendComma()
    out.append(entry.day)
    out.appendComma()
    out.append(cell: entry.statement)
    out.appendComma()
    out.append(cell: line.account)
    out.appendComma()
    out.append(cell: entry.dealer)
    for amount in [line.debit, line.credit] {
      out.appendComma()
      if amount != .zero { out.append(amount) }
    }
    out.appendComma()
    out.append(cell: text(line.role, entry.posting.subject)[language])
    out.appendLineFeed()
  }

  private static func text(_ role: PostingRole, _ subject: PostingSubject) -> Message {
    let (role, subject) = (role.name, subject.name)
    return Message(
      en: "\(role.english): \(subject.english)", zh: "\(role.chinese)：\(subject.chinese)")
  }
}

extension PostingRole {
  /// What the account is called (科目名称).
  package var name: Message {
    switch self {
    case .expense: Message(en: "Warranty expense", zh: "三包费用")
    case .inputVAT: Message(en: "Input VAT to be certified", zh: "待认证进项税额")
    case .dealer: Message(en: "Parts account", zh: "配件往来账")
    }
  }
}

extension PostingSubject {
  /// What the entry is for (摘要).
  package var name: Message {
    switch self {
    case .total: Message(en: "settlement", zh: "三包服务费用结算")
    case .carried:
      Message(en: "carried total taken back", zh: "冲回转入的前期负数总额")
    }
  }
}
