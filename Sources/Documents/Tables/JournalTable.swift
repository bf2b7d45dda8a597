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
    append(journal, to: &out) { _, entry in entry.text }
  }

  /// Writes the table of format 1, whose texts are the same for all statements.
  package static func appendFormat1(_ journal: Journal, to out: inout TextBuffer) {
    append(journal, to: &out) { line, entry in
      let (role, subject) = (line.role.name, entry.posting.subject.name)
      return Message(
        en: "\(role.english): \(subject.english)", zh: "\(role.chinese)：\(subject.chinese)")
    }
  }

  private static func append(
    _ journal: Journal, to out: inout TextBuffer, text: (PostingLine, JournalEntry) -> Message
  ) {
    out.append(header)
    for entry in journal.entries.sorted(by: { $0.number < $1.number }) {
      for line in entry.posting.lines {
        append(line, of: entry, text(line, entry)[journal.language], to: &out)
      }
    }
  }

  private static func append(
    _ line: PostingLine, of entry: JournalEntry, _ text: String, to out: inout TextBuffer
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
    out.append(cell: text)
    out.appendLineFeed()
  }
}

extension JournalEntry {
  /// The text of the entry (摘要): what it is for, the month, whose statement.
  var text: Message {
    let month = period.chinese
    let whose = "\(dealerName) \(statement)"
    return switch posting.subject {
    case .total:
      Message(
        en: "warranty settlement \(period) - \(whose)", zh: "\(month)三包服务费结算—\(whose)")
    case .carriedFrom(let number):
      Message(
        en: "carried total of \(number) taken back \(period) - \(whose)",
        zh: "冲回 \(number) 结转的负数总额，\(month)—\(whose)")
    case .carried:
      Message(
        en: "carried total taken back \(period) - \(whose)", zh: "冲回上期结转负数，\(month)—\(whose)")
    case .recovery:
      Message(
        en: "recovered from the supplier \(period) - \(whose)", zh: "\(month)供应商追偿—\(whose)")
    }
  }
}

extension PostingRole {
  /// What the account is called (科目名称).
  package var name: Message {
    switch self {
    case .expense: Message(en: "Warranty expense", zh: "三包费用")
    case .inputVAT: Message(en: "Input VAT to be certified", zh: "待认证进项税额")
    case .dealer: Message(en: "Parts account", zh: "配件往来账")
    case .supplier: Message(en: "Suppliers", zh: "应收供应商索赔款")
    }
  }
}

extension PostingSubject {
  /// What the entry is for (摘要).
  package var name: Message {
    switch self {
    case .total: Message(en: "settlement", zh: "三包服务费用结算")
    case .carriedFrom(let number):
      Message(en: "carried total of \(number) taken back", zh: "冲回 \(number) 结转的负数总额")
    case .carried:
      Message(en: "carried total taken back", zh: "冲回转入的前期负数总额")
    case .recovery: Message(en: "recovered from the supplier", zh: "供应商追偿")
    }
  }
}
