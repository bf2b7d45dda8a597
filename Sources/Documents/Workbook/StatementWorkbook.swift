package import Settlement
package import Text

/// A statement as a workbook: its lines, its totals and the corrections that it took in.
///
/// What is claimed and what is approved stand under the headings that a list of the manufacturer's
/// is read by, so that a service center can compare it with its own.
package enum StatementWorkbook {
  /// Writes the whole file.
  package static func append(_ record: StatementRecord, to out: inout TextBuffer) {
    var workbook = WorkbookWriter(title: record.head.number)
    workbook.add(lines(of: record))
    workbook.add(totals(of: record))
    if !record.head.adjustments.isEmpty { workbook.add(adjustments(of: record.head)) }
    if !record.head.machineReturns.isEmpty { workbook.add(machineReturns(of: record.head)) }
    workbook.finish(on: record.issue.issuedOn, into: &out)
  }

  // The lines.

  private static let columns: [(heading: Message, style: CellStyle)] = [
    (Message(en: "line", zh: "序号"), .text),
    (Message(en: "kind", zh: "类别"), .text),
    (Message(en: "record_no", zh: "服务记录表号"), .text),
    (Message(en: "part_no", zh: "配件编号"), .text),
    (Message(en: "part_name", zh: "配件名称"), .text),
    (Message(en: "quantity_claimed", zh: "申报数量"), .quantity),
    (Message(en: "quantity_approved", zh: "核定数量"), .quantity),
    (Message(en: "unit_price_claimed", zh: "申报单价"), .price),
    (Message(en: "unit_price_approved", zh: "核定单价"), .price),
    (Message(en: "amount_claimed", zh: "申报金额"), .money),
    (Message(en: "fee_claimed", zh: "申报管理费"), .money),
    (Message(en: "amount_approved", zh: "核定金额"), .money),
    (Message(en: "fee_approved", zh: "核定管理费"), .money),
    (Message(en: "decision", zh: "结果"), .text),
    (Message(en: "reasons", zh: "扣减原因"), .text),
    (Message(en: "advice", zh: "提示"), .text),
  ]

  private static func lines(of record: StatementRecord) -> SheetWriter {
    let language = record.head.language
    var sheet = SheetWriter(Message(en: "lines", zh: "明细")[language], number: 1)
    sheet.append(row: columns.map { $0.heading[language] }, as: .heading)
    for line in record.lines {
      append(line, of: record, to: &sheet)
    }
    return sheet
  }

  private static func append(
    _ line: RecordLine, of record: StatementRecord, to sheet: inout SheetWriter
  ) {
    let (decision, language) = (line.decision, record.head.language)
    let periods = record.head.period.sort
    sheet.beginRow()
    sheet.append(record[line.number].span, as: .text)
    sheet.append(kind(of: line, record), as: .text)
    for range in [line.record, line.item, line.name] { sheet.append(record[range].span, as: .text) }
    for quantity in [line.quantityClaimed, decision.quantityApproved] { sheet.append(quantity) }
    for price in [decision.unitPriceClaimed, decision.unitPriceApproved] { sheet.append(price) }
    for amount in [decision.amountClaimed, decision.feeClaimed] { sheet.append(amount) }
    for amount in [decision.amountApproved, decision.feeApproved] { sheet.append(amount) }
    sheet.append(word(decision)[language], as: .text)
    sheet.append(titles(of: decision.reasons.map(\.code), periods, in: language), as: .text)
    sheet.append(titles(of: decision.advice, periods, in: language), as: .text)
    sheet.endRow()
  }

  /// The kind by its name, or as it was written where it is none.
  private static func kind(of line: RecordLine, _ record: StatementRecord) -> String {
    let written = String(decoding: record[line.kind], as: UTF8.self)
    guard let kind = ClaimKind(rawValue: written), kind != .unknown else { return written }
    return kind.name[record.head.language]
  }

  private static func titles(
    of codes: [ReasonCode], _ periods: PeriodSort, in language: Language
  ) -> String {
    codes.map { $0.title(of: periods)[language] }
      .joined(separator: language == .chinese ? "；" : "; ")
  }

  private static func word(_ decision: LineDecision) -> Message {
    let raised =
      decision.amountApproved + decision.feeApproved
      > decision.amountClaimed + decision.feeClaimed
    return switch decision.verdict {
    case .approved: Message(en: "approved", zh: "核准")
    case .adjusted: raised ? StatementWords.raised : StatementWords.cut
    case .rejected: Message(en: "rejected", zh: "不予结算")
    }
  }
}

// The totals.
extension StatementWorkbook {
  private static func totals(of record: StatementRecord) -> SheetWriter {
    let (head, words) = (record.head, StatementWords.self)
    var sheet = TotalsSheet(head.language)
    sheet.add(words.number, head.number, .text)
    sheet.add(words.revisionLabel, String(record.issue.revision), .count)
    sheet.add(head.schemeWords.period, head.period.description, .text)
    sheet.add(words.dealerID, head.dealer.id, .text)
    sheet.add(head.dealerTitle, head.dealer.name, .text)
    sheet.add(head.buyerTitle, head.buyer.name, .text)
    sheet.add(words.issuedOn, record.issue.issuedOn.description, .day)
    sheet.add(words.claimedTotal, head.totals.claimed)
    sheet.add(words.reductions, head.totals.reductions)
    sheet.add(head.adjustmentsTitle, head.totals.adjustments)
    sheet.add(words.total, head.totals.total)
    sheet.add(words.inCapitals, capitals(of: head.totals.total), .text)
    sheet.add(words.net, head.totals.net)
    sheet.add(words.taxAmount, head.totals.tax)
    if let setOff = head.setOff {
      sheet.add(SetOffWords.before, setOff.before)
      sheet.add(SetOffWords.after, setOff.after(head.totals.total))
    }
    return sheet.finish()
  }

  private static func machineReturns(of head: StatementHead) -> SheetWriter {
    let (language, words) = (head.language, ReturnWords.self)
    var sheet = SheetWriter(words.heading[language], number: head.adjustments.isEmpty ? 3 : 4)
    let headings = [
      words.number, words.machine, words.day, words.cause, words.what, words.amount,
    ]
    sheet.append(row: headings.map { $0[language] }, as: .heading)
    for row in head.machineReturns {
      for charge in row.charges {
        sheet.beginRow()
        sheet.append(row.machineReturn.number, as: .text)
        sheet.append(row.machineReturn.machine, as: .text)
        sheet.append(row.machineReturn.returnedOn.description, as: .day)
        sheet.append(row.machineReturn.cause.name[language], as: .text)
        sheet.append(charge.code?.title[language] ?? "", as: .text)
        sheet.append(charge.amount)
        sheet.endRow()
      }
    }
    return sheet
  }

  private static func adjustments(of head: StatementHead) -> SheetWriter {
    let (language, words) = (head.language, AdjustmentWords.self)
    var sheet = SheetWriter(words.heading[language], number: 3)
    let headings = [words.statement, words.line, words.reason, words.approvedBy, words.amount]
    sheet.append(row: headings.map { $0[language] }, as: .heading)
    for row in head.adjustments {
      let adjustment = row.adjustment
      sheet.beginRow()
      sheet.append(adjustment.statement, as: .text)
      sheet.append(adjustment.lineText(language), as: .text)
      sheet.append(adjustment.reasonText(language), as: .text)
      sheet.append(adjustment.approvedBy, as: .text)
      sheet.append(adjustment.amount)
      sheet.endRow()
    }
    return sheet
  }
}

/// A sheet of what is known by name: a row each.
private struct TotalsSheet: ~Copyable {
  private let language: Language
  private var sheet: SheetWriter

  init(_ language: Language) {
    self.language = language
    sheet = SheetWriter(Message(en: "totals", zh: "汇总")[language], number: 2)
    sheet.append(
      row: [Message(en: "item", zh: "项目"), Message(en: "value", zh: "内容")].map { $0[language] },
      as: .heading)
  }

  mutating func add(_ name: Message, _ value: String, _ style: CellStyle) {
    sheet.beginRow()
    sheet.append(name[language], as: .text)
    sheet.append(value, as: style)
    sheet.endRow()
  }

  mutating func add(_ name: Message, _ amount: Money) {
    sheet.beginRow()
    sheet.append(name[language], as: .text)
    sheet.append(amount)
    sheet.endRow()
  }

  consuming func finish() -> SheetWriter { sheet }
}
