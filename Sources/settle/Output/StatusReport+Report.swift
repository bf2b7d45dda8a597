import Documents
import Settlement
internal import Text
import Workflow

extension StatusReport: JSONReport {
  /// What is open, with its state and what it waits for, for a clerk at a terminal.
  func writeText(in language: Language, to out: inout TextBuffer) {
    out.append("\(Message(en: "as of \(asOf)", zh: "截至 \(asOf)")[language])\n")
    out.append(deadlines(language))
    if entries.isEmpty, waiting.isEmpty, claims.isEmpty {
      out.append("\((hasMonths ? Label.nothingOpen : Label.nothing)[language])\n")
    }
    let periods = entries.reduce(into: [Period]()) { periods, entry in
      if periods.last != entry.period { periods.append(entry.period) }
    }
    for period in periods {
      var rows = Rows()
      for entry in entries where entry.period == period { rows.add(row(entry, language)) }
      out.append("\(period)\(returnDate(of: period, language))\n\(rows.printed)")
    }
    for one in returnDates where !periods.contains(one.period) {
      out.append("\(one.period)\(returnDate(of: one.period, language))\n")
    }
    appendClaims(language, to: &out)
    guard !waiting.isEmpty else { return }
    var rows = Rows()
    for one in waiting { rows.add(row(one, language)) }
    out.append("\(Label.waiting[language])\n\(rows.printed)")
  }

  /// The claims on suppliers that wait.
  private func appendClaims(_ language: Language, to out: inout TextBuffer) {
    guard !claims.isEmpty else { return }
    var rows = Rows()
    for claim in claims { rows.add(claim.row(in: language)) }
    out.append("\(Label.claims[language])\n\(rows.printed)")
  }

  /// A correction that no statement took yet.
  private func row(_ one: WaitingAdjustment, _ language: Language) -> [String] {
    let adjustment = one.adjustment
    let state = one.isConfirmed ? Label.next : Label.unconfirmed
    return [
      one.dealer, adjustment.statement, adjustment.line, text(adjustment.amount),
      adjustment.reasonText(language), state[language],
    ]
  }

  private func row(_ entry: StatusEntry, _ language: Language) -> [String] {
    let statement = entry.statement
    return [
      statement?.number ?? entry.dealer, statement.map { "\($0.revision)" } ?? "",
      statement.map { text($0.total) } ?? "", entry.state.name[language],
      entry.waiting?.text[language] ?? "", due(entry, language),
    ]
  }

  private func due(_ entry: StatusEntry, _ language: Language) -> String {
    guard let deadline = entry.deadline else { return "" }
    let over = deadline < asOf ? Message(en: ", over", zh: "，已过") : Message(en: "", zh: "")
    let what = entry.statement == nil ? entry.period.sort.words.awaitedBy : Label.invoice
    return "\(what[language]) \(deadline)\(over[language])"
  }

  /// What stands behind a half: until when its records and old parts may come back.
  private func returnDate(of period: Period, _ language: Language) -> String {
    guard let day = returnDates.first(where: { $0.period == period })?.day else { return "" }
    return Message(en: "  return date \(day)", zh: "  返回期限 \(day)")[language]
  }

  private func deadlines(_ language: Language) -> String {
    var text = ""
    let late = overdue.count
    if late > 0 {
      text += "\(Message(en: "deadlines over: \(late)", zh: "已过期限：\(late) 项")[language])\n"
    }
    guard let day = next.first?.day else { return text }
    let names = next.prefix(8).map { $0.text[language] }
    let rest =
      next.count > 8 ? Message(en: " and \(next.count - 8) more", zh: " 等 \(next.count) 项") : nil
    let list = names.joined(separator: language == .chinese ? "、" : ", ") + (rest?[language] ?? "")
    return text
      + "\(Message(en: "next deadline \(day): \(list)", zh: "最近的期限 \(day)：\(list)")[language])\n"
  }
}

extension StatusDeadline {
  fileprivate var text: Message {
    guard let statement else { return period.sort.words.deadlineNext(period) }
    return Message(en: "invoices for \(statement)", zh: "\(statement) 的发票")
  }
}

extension Waiting {
  /// Whose turn it is, and for what.
  var text: Message {
    switch self {
    case .confirmation: Message(en: "service center: confirm", zh: "服务中心：确认")
    case .answer: Message(en: "clerk: answer the dispute", zh: "财务：处理异议")
    case .posting: Message(en: "clerk: post", zh: "财务：入账")
    case .invoice: Message(en: "service center: invoice", zh: "服务中心：开票")
    case .mending: Message(en: "clerk: have the list mended", zh: "财务：要求更正清单")
    case .list: Message(en: "service center: mail the list", zh: "服务中心：寄送清单")
    }
  }
}

private enum Label {
  static let nothingOpen = Message(
    en: "nothing is open (--all also shows what is done)", zh: "没有未了事项（--all 可一并列出已办结的）")
  static let claims = Message(en: "claims on suppliers", zh: "供应商追偿单")
  static let waiting = Message(
    en: "on no statement yet", zh: "尚未转入结算单的调整和负数总额")
  static let next = Message(en: "the next statement takes it", zh: "转入下一期结算单")
  static let unconfirmed = Message(
    en: "carried once it is confirmed", zh: "确认后结转下一期")
  static let nothing = Message(en: "nothing was settled yet", zh: "尚未结算")
  static let invoice = Message(en: "invoice by", zh: "开票期限")
}

extension StatusReport {
  /// What is open, with its state and what it waits for, for programs.
  func writeJSON(in language: Language, to out: inout TextBuffer) {
    out.append(json: "as_of", asOf.description, first: true)
    out.append(jsonKey: "next_deadlines", first: false)
    append(next, to: &out) { deadline, out in
      out.append(json: "day", deadline.day.description, first: true)
      out.append(json: "for", deadline.statement == nil ? "list" : "invoice")
      out.append(json: "period", deadline.period.description)
      if let statement = deadline.statement { out.append(json: "statement_no", statement) }
    }
    if !returnDates.isEmpty {
      out.append(jsonKey: "return_dates", first: false)
      append(returnDates, to: &out) { one, out in
        out.append(json: "period", one.period.description, first: true)
        out.append(json: "day", one.day.description)
      }
    }
    out.append(jsonKey: "dealers", first: false)
    append(entries, to: &out) { append($0, to: &$1) }
    out.append(jsonKey: "waiting", first: false)
    append(waiting, to: &out) { one, out in
      out.append(json: "dealer", one.dealer, first: true)
      out.append(json: "period", one.period.description)
      out.append(json: "kind", one.adjustment.origin == .carried ? "carried" : "adjustment")
      out.append(json: "statement_no", one.adjustment.statement)
      out.append(json: "line", one.adjustment.line)
      out.append(json: "amount", one.adjustment.amount)
      out.append(json: "reason", one.adjustment.reason)
      out.append(jsonKey: "confirmed", first: false)
      out.append(one.isConfirmed ? "true" : "false")
    }
    out.append(jsonKey: "claims", first: false)
    append(claims, to: &out) { claim, out in claim.writeFields(to: &out) }
    out.append("}\n")
  }

  private func append(_ entry: StatusEntry, to out: inout TextBuffer) {
    out.append(json: "period", entry.period.description, first: true)
    out.append(json: "dealer", entry.dealer)
    out.append(json: "name", entry.name)
    out.append(json: "state", entry.state.rawValue)
    if let statement = entry.statement {
      out.append(json: "statement_no", statement.number)
      out.append(json: "revision", statement.revision)
      out.append(json: "issued_on", statement.issuedOn.description)
      if let due = statement.invoiceDue { out.append(json: "invoice_due", due.description) }
      out.append(json: "total", statement.total)
    }
    if let waiting = entry.waiting {
      out.append(json: "waits_for", waiting.rawValue)
      out.append(json: "turn", waiting.party.rawValue)
    }
    if let deadline = entry.deadline { out.append(json: "deadline", deadline.description) }
  }

  private func append<Element>(
    _ elements: [Element], to out: inout TextBuffer,
    _ write: (Element, inout TextBuffer) -> Void
  ) {
    out.append("[")
    for (index, element) in elements.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      write(element, &out)
      out.append("}")
    }
    out.append("]")
  }
}
