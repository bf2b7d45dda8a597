import Settlement

extension Explanation {
  /// All that is told, in order.
  var sections: [ExplanationSection] {
    let words = ExplanationWords.self
    let deadline = ExplanationSection(words.deadline, deadlineBlocks)
    let provenance = ExplanationSection(words.provenance, [.facts(provenanceFacts)])
    guard lines.isEmpty else {
      return lines.flatMap { $0.sections(of: self) } + [deadline, provenance]
    }
    return statementSections + [
      deadline, .init(words.life, [.table(life)]), .init(words.lines, lineBlocks), provenance,
    ]
  }

  /// What is said before anything else: whether the story holds.
  var opening: ExplanationBlock {
    switch replay {
    case .same: .paragraph(ExplanationWords.same)
    case .differs(let total):
      .note(ExplanationWords.differs(total, archived: record.head.totals.total))
    case .failed(let reason): .note(ExplanationWords.failed(reason))
    }
  }

  /// The edition in force and since when.
  var editionText: Message {
    let (from, file) = (record.head.edition, run.rulebook)
    return Message(
      en: "\(file), edition in force from \(from)", zh: "\(file)，自 \(from) 起执行的版本")
  }

  // The deadline in full.

  private var deadlineBlocks: [ExplanationBlock] {
    let account = record.head.deadline
    let words = StatementWords.self
    var facts: [(label: Message, value: Message)] = [
      (words.period, asWritten(record.head.period.description)),
      (Message(en: "By the rulebook", zh: "规则手册规定"), regularDay(account)),
      (Message(en: "Moved", zh: "顺延"), moved(account)),
      (Message(en: "Extended", zh: "延期"), extended(account)),
      (words.lastDay, Message(en: "\(account.day) included", zh: "\(account.day)（含当日）")),
      (words.postmark, postmark(account)),
    ]
    if let received = account.receivedOn {
      facts.append((words.receivedOn, asWritten(received.description)))
    }
    facts.append((words.consequence, consequence(account)))
    return [.facts(facts)] + deadline.sources.map { .source($0) }
  }

  private func regularDay(_ account: DeadlineAccount) -> Message {
    guard let edition = run.edition else { return asWritten(account.regularDay.description) }
    return Message(
      en: "\(account.regularDay): day \(edition.deadlineDay) of the month after",
      zh: "\(account.regularDay)：次月 \(edition.deadlineDay) 日")
  }

  private func moved(_ account: DeadlineAccount) -> Message {
    guard account.extendedBy.isEmpty, account.day != account.regularDay else {
      let moves = run.edition?.deadlineMoves ?? false
      return moves
        ? Message(en: "no", zh: "未顺延")
        : Message(en: "no: the rulebook does not move it", zh: "未顺延（规则手册规定不顺延）")
    }
    let days = deadline.daysOff.map(\.description)
    return Message(
      en: "to \(account.day); days off: \(days.joined(separator: ", "))",
      zh: "顺延至 \(account.day)；休息日：\(days.joined(separator: "、"))")
  }

  private func extended(_ account: DeadlineAccount) -> Message {
    account.extendedBy.isEmpty
      ? Message(en: "no approval", zh: "没有延期批准")
      : Message(
        en: "to \(account.day), approval \(account.extendedBy)",
        zh: "延至 \(account.day)，批准文号 \(account.extendedBy)")
  }

  private func postmark(_ account: DeadlineAccount) -> Message {
    guard let day = account.postmark else { return StatementWords.postmarkUnknown }
    guard account.isLate else { return StatementWords.inTime(day) }
    return StatementWords.late(day, days: Int(day.number - account.day.number))
  }

  private func consequence(_ account: DeadlineAccount) -> Message {
    if account.postmark == nil { return StatementWords.admittedUnchecked }
    return account.isLate ? StatementWords.forfeitRule : StatementWords.admitted
  }

  // Provenance.

  private var provenanceFacts: [(label: Message, value: Message)] {
    [
      (
        Message(en: "Run", zh: "结算批次"),
        Message(
          en: "no. \(run.number), \(run.files) files read",
          zh: "第 \(run.number) 次，读取文件 \(run.files) 个")
      ),
      (StatementWords.issuedOn, asWritten(record.issue.issuedOn.description)),
      (Message(en: "Rulebook", zh: "规则手册"), editionText),
      (StatementWords.statementDigest, asWritten(record.issue.digest)),
      (StatementWords.runDigest, asWritten(record.issue.runDigest)),
    ]
  }
}
