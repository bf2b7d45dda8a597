import Settlement
internal import Text

extension Explanation {
  /// The sections of the explanation, in order.
  var sections: [ExplanationSection] {
    let words = ExplanationWords.self
    let isByPostmark = record.head.period.sort.scheme.isByPostmark
    let deadline = ExplanationSection(
      isByPostmark ? words.deadline : record.head.schemeWords.deadline, deadlineBlocks)
    let provenance = ExplanationSection(words.provenance, [.facts(provenanceFacts)])
    // What forfeits the whole list comes before what became of its lines.
    let isLate = record.head.deadline.isLate
    let account =
      lines.isEmpty
      ? statementSections + [
        .init(words.life, [.table(life)]), .init(words.lines, lineBlocks),
      ] : lines.flatMap { $0.sections(of: self) }
    return (isLate ? [deadline] + account : account + [deadline]) + [provenance]
  }

  /// What is said before anything else: whether what follows holds.
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
    let ruling = record.head.deadline
    let words = StatementWords.self
    let scheme = record.head.schemeWords
    var facts: [(label: Message, value: Message)] = [
      (scheme.period, Message(asWritten: record.head.period.description)),
      (Message(en: "By the rulebook", zh: "规则手册规定"), regularDay(ruling)),
      (Message(en: "Moved", zh: "顺延"), moved(ruling)),
      (Message(en: "Extended", zh: "延期"), extended(ruling)),
      (scheme.lastDay, Message(en: "\(ruling.day) included", zh: "\(ruling.day)（含当日）")),
    ]
    guard record.head.period.sort.scheme.isByPostmark else {
      facts += record.head.consignments.map {
        (words.consignmentLabel, words.consignment($0))
      }
      return [.facts(facts)] + deadline.sources.map { .source($0) }
    }
    facts.append((words.postmark, postmark(ruling)))
    if let received = ruling.receivedOn {
      facts.append((words.receivedOn, Message(asWritten: received.description)))
    }
    facts.append((words.consequence, consequence(ruling)))
    return [.facts(facts)] + deadline.sources.map { .source($0) }
  }

  private func regularDay(_ ruling: DeadlineRuling) -> Message {
    guard let edition = run.edition, edition.scheme.isByPostmark else {
      return Message(asWritten: ruling.regularDay.description)
    }
    return Message(
      en: "\(ruling.regularDay) (day \(edition.deadlineDay) of the month after)",
      zh: "\(ruling.regularDay)（次月\(edition.deadlineDay)日）")
  }

  private func moved(_ ruling: DeadlineRuling) -> Message {
    guard ruling.extendedBy.isEmpty, ruling.day != ruling.regularDay else {
      let moves = run.edition?.deadlineMoves ?? false
      return moves
        ? Message(en: "no", zh: "未顺延")
        : Message(en: "no: the rulebook does not move it", zh: "未顺延（规则手册规定不顺延）")
    }
    let days = deadline.daysOff.map(\.description)
    return Message(
      en: "to \(ruling.day); days off: \(days.joined(separator: ", "))",
      zh: "顺延至 \(ruling.day)；休息日：\(days.joined(separator: "、"))")
  }

  private func extended(_ ruling: DeadlineRuling) -> Message {
    ruling.extendedBy.isEmpty
      ? Message(en: "no approval", zh: "没有延期批准")
      : Message(
        en: "to \(ruling.day), approval \(ruling.extendedBy)",
        zh: "延至 \(ruling.day)，批准文号 \(ruling.extendedBy)")
  }

  private func postmark(_ ruling: DeadlineRuling) -> Message {
    guard let day = ruling.postmark else { return StatementWords.postmarkUnknown }
    guard ruling.isLate else { return StatementWords.inTime(day) }
    return StatementWords.late(day, days: Int(day.number - ruling.day.number))
  }

  private func consequence(_ ruling: DeadlineRuling) -> Message {
    if ruling.postmark == nil { return StatementWords.admittedUnchecked }
    return ruling.isLate ? StatementWords.forfeitRule : StatementWords.admitted
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
      (StatementWords.issuedOn, Message(asWritten: record.issue.issuedOn.description)),
      (Message(en: "Rulebook", zh: "规则手册"), editionText),
      (StatementWords.statementDigest, Message(asWritten: record.issue.digest)),
      (StatementWords.runDigest, Message(asWritten: record.issue.runDigest)),
    ]
  }
}
