import Settlement
internal import Text

/// The trace of a statement as a whole.
extension Explanation {
  var statementSections: [ExplanationSection] {
    let head = record.head
    let words = StatementWords.self
    var sections = [ExplanationSection(ExplanationWords.totals, totalBlocks)]
    if !head.kinds.isEmpty { sections.append(.init(words.byKind, [.table(kinds)])) }
    if !head.reductions.isEmpty {
      sections.append(.init(words.byReason, [.table(reductions)]))
    }
    if !head.adjustments.isEmpty {
      sections.append(
        .init(AdjustmentWords.heading, [.table(adjustments), .paragraph(AdjustmentWords.signs)]))
    }
    if !head.machineReturns.isEmpty {
      sections.append(
        .init(ReturnWords.heading, [.table(machineReturns), .paragraph(ReturnWords.signs)]))
    }
    if head.settledBy == .setOff { sections.append(.init(SetOffWords.heading, setOffBlocks)) }
    sections.append(
      head.asksForInvoice
        ? .init(words.tax, taxBlocks) : .init(words.invoice, [.paragraph(SetOffWords.noInvoice)]))
    return sections
  }

  var totalBlocks: [ExplanationBlock] {
    let totals = record.head.totals
    let sum = totals.parts + totals.fee + totals.services
    return [
      .paragraph(StatementWords.counts(totals)),
      .facts([
        (
          Message(en: "Claimed − cut", zh: "申报 − 核减"),
          Message(
            asWritten:
              "\(grouped(totals.claimed)) \(takenOff(totals.reductions)) = \(grouped(sum))")
        ),
        (
          Message(en: "Parts + fee + services", zh: "配件＋管理费＋服务"),
          Message(
            asWritten:
              "\(grouped(totals.parts)) \(added(totals.fee)) \(added(totals.services)) = \(grouped(sum))"
          )
        ),
        (
          record.head.machineReturns.isEmpty
            ? Message(en: "With adjustments", zh: "加前期调整")
            : Message(en: "With adjustments and machine returns", zh: "加调整及库存返厂"),
          Message(
            asWritten:
              "\(grouped(sum)) \(added(totals.adjustments)) = \(grouped(totals.total))")
        ),
      ]),
    ]
  }

  private var kinds: ExplanationTable {
    let words = StatementWords.self
    return ExplanationTable(
      name: "sums",
      headings: [
        words.kind, words.lineCount, ExplanationWords.claimed, words.approvedAmount,
        words.approvedFee,
      ],
      rows: record.head.kinds.map { kind in
        [
          kind.kind.name, Message(asWritten: "\(kind.lines)"),
          Message(asWritten: grouped(kind.claimed)),
          Message(asWritten: grouped(kind.amount)), Message(asWritten: grouped(kind.fee)),
        ]
      })
  }

  private var reductions: ExplanationTable {
    let (words, periods) = (StatementWords.self, record.head.period.sort)
    return ExplanationTable(
      name: "why", headings: [words.reason, words.lineCount, words.amount, words.clause],
      rows: record.head.reductions.map { total in
        [
          total.code.title(of: periods), Message(asWritten: "\(total.lines)"),
          Message(asWritten: grouped(total.amount)),
          total.code.clause,
        ]
      })
  }

  private var adjustments: ExplanationTable {
    let words = AdjustmentWords.self
    return ExplanationTable(
      name: "adjusted",
      headings: [
        words.statement, words.line, words.reason, words.approvedBy, words.amount,
      ],
      rows: record.head.adjustments.map(\.adjustment).map { adjustment in
        [
          Message(asWritten: adjustment.statement), inBoth(adjustment.lineText),
          inBoth(adjustment.reasonText), Message(asWritten: adjustment.approvedBy),
          Message(asWritten: grouped(adjustment.amount)),
        ]
      })
  }

  private var machineReturns: ExplanationTable {
    let words = ReturnWords.self
    let rows = record.head.machineReturns.flatMap { row in
      row.charges.map { charge in
        [
          Message(asWritten: row.machineReturn.number),
          Message(asWritten: row.machineReturn.machine),
          Message(asWritten: row.machineReturn.returnedOn.description),
          row.machineReturn.cause.name,
          charge.code?.title ?? words.nothing, Message(asWritten: grouped(charge.amount)),
        ]
      }
    }
    return ExplanationTable(
      name: "returned",
      headings: [
        words.number, words.machine, words.day, words.cause, words.what, words.amount,
      ], rows: rows)
  }

  private var setOffBlocks: [ExplanationBlock] {
    let words = SetOffWords.self
    guard let setOff = record.head.setOff else { return [.paragraph(words.unknown)] }
    let total = record.head.totals.total
    return [
      .paragraph(words.basis(setOff)),
      .facts([
        (words.before, Message(asWritten: grouped(setOff.before))),
        (
          words.after,
          Message(
            asWritten:
              "\(grouped(setOff.before)) \(takenOff(total)) = \(grouped(setOff.after(total)))")
        ),
      ]),
    ]
  }

  private func inBoth(_ text: (Language) -> String) -> Message {
    Message(en: text(.english), zh: text(.chinese))
  }

  private var taxBlocks: [ExplanationBlock] {
    let words = StatementWords.self
    guard !record.head.taxes.isEmpty else { return [.paragraph(words.noInvoice)] }
    let table = ExplanationTable(
      name: "tax",
      headings: [words.rate, ExplanationWords.computation, words.net, words.taxAmount],
      rows: record.head.taxes.map { share in
        let divisor = Rate(basisPoints: 10_000 + share.rate.basisPoints)
        return [
          Message(asWritten: text(share.rate)),
          Message(
            asWritten:
              "\(grouped(share.gross)) ÷ \(text(divisor)) = \(grouped(exact: share.exactNet))"),
          Message(asWritten: grouped(share.net)),
          Message(
            asWritten: "\(grouped(share.gross)) \(takenOff(share.net)) = \(grouped(share.tax))"),
        ]
      })
    return [.table(table), .paragraph(Self.taxNote)]
  }

  private static let taxNote = Message(
    en: """
      The net is rounded once for each rate, to the fen, half away from zero; the tax is the rest of \
      the gross.
      """, zh: "每一税率的不含税金额只舍入一次，四舍五入到分；税额为价税合计减不含税金额。")

  /// What happened to every revision.
  var life: ExplanationTable {
    let rows = revisions.flatMap { revision in
      revision.events.map { event in
        [
          Message(asWritten: "\(revision.revision)"), Message(asWritten: event.day.description),
          event.name,
          Message(
            en: event.note(in: .english), zh: event.note(in: .chinese)),
        ]
      }
    }
    return ExplanationTable(
      name: "life",
      headings: [
        StatementWords.revisionLabel, Message(en: "On", zh: "日期"), Message(en: "What", zh: "事项"),
        Message(en: "Who, remark, file", zh: "经办人、备注、文件"),
      ], rows: rows)
  }

  /// All lines in short, and how to ask for one.
  var lineBlocks: [ExplanationBlock] {
    let (words, periods) = (StatementWords.self, record.head.period.sort)
    let rows = record.lines.map { line in
      let decision = line.decision
      func reasons(_ language: Language, _ separator: String) -> String {
        decision.reasons.map { "\($0.code.title(of: periods)[language]) \(grouped($0.amount))" }
          .joined(separator: separator)
      }
      return [
        Message(asWritten: string(line.number)), Message(asWritten: string(line.record)),
        Message(asWritten: "\(string(line.item)) \(string(line.name))"),
        Message(asWritten: grouped(decision.amountClaimed + decision.feeClaimed)),
        Message(asWritten: grouped(decision.amountApproved + decision.feeApproved)),
        decision.verdict.name,
        Message(en: reasons(.english, "; "), zh: reasons(.chinese, "；")),
      ]
    }
    let table = ExplanationTable(
      name: "lines",
      headings: [
        words.lineNumber, words.record, words.item, ExplanationWords.claimed,
        ExplanationWords.approved, words.decision, words.reason,
      ], rows: rows)
    return [.table(table), .paragraph(ExplanationWords.howToAsk(record.head.number))]
  }

  private func string(_ range: TextRange) -> String {
    String(decoding: record[range], as: UTF8.self)
  }
}

extension ExplainedEvent {
  /// Who, the remark and the file, side by side.
  func note(in language: Language) -> String {
    let remark = Self.ownRemarks[remark].map { $0[language] } ?? remark
    return [who, remark, file].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// What the archive has as remarks of this program, in its own words.
  private static let ownRemarks = [
    "invoices no longer match": Message(en: "invoices no longer match", zh: "发票不再相符")
  ]

  /// What people call it.
  var name: Message {
    switch code {
    case "issued": Message(en: "issued", zh: "出具")
    case "superseded": Message(en: "superseded", zh: "被取代")
    case "confirmed": Message(en: "confirmed", zh: "确认")
    case "disputed": Message(en: "disputed", zh: "异议")
    case "posted": Message(en: "posted", zh: "入账")
    case "invoiced": Message(en: "invoices match", zh: "发票相符")
    case "adjusted": Message(en: "adjusted", zh: "调整")
    case "revoked": Message(en: "answer revoked", zh: "撤销答复")
    case "withdrawn": Message(en: "withdrawn", zh: "撤回")
    default: Message(asWritten: code)
    }
  }
}
