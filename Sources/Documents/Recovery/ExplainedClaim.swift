package import Settlement
package import Text

/// How a claim on a supplier, or a line of it, came about.
package struct ExplainedClaim: Sendable {
  /// Every revision, the first one first.
  package let revisions: [IssuedClaim]
  /// The place of the line in the newest revision, from 0; nil for the claim as a whole.
  package let line: Int?
  package let symbols: SymbolTable

  /// - Precondition: there is a revision, and it has the line.
  package init(revisions: [IssuedClaim], line: Int?, symbols: SymbolTable) {
    self.revisions = revisions
    self.line = line
    self.symbols = symbols
  }
}

extension ExplainedClaim: JSONReport {
  package func writeText(in language: Language, to out: inout TextBuffer) {
    guard let claim = revisions.last?.claim else { return }
    out.append("\(head(of: claim)[language])\n")
    if let line {
      append(line, of: claim, language, to: &out)
    } else {
      appendWhole(claim, language, to: &out)
    }
  }

  private func head(of claim: SupplierClaim) -> Message {
    let name = "\(symbols.text(claim.supplier)) \(symbols.text(claim.name))"
    let state = claim.state.name
    return Message(
      en: "\(claim.number), revision \(claim.revision), \(state.english): \(name), issued "
        + "\(claim.issuedOn), answer by \(claim.due)",
      zh: "\(claim.number) 第 \(claim.revision) 版，\(state.chinese)：\(name)，\(claim.issuedOn) 开出，"
        + "回复期限 \(claim.due)")
  }

  private func appendWhole(
    _ claim: SupplierClaim, _ language: Language, to out: inout TextBuffer
  ) {
    for revision in revisions.dropLast() {
      let old = revision.claim
      let words = Message(
        en: "revision \(old.revision), issued \(old.issuedOn): \(text(old.claimed))",
        zh: "第 \(old.revision) 版，\(old.issuedOn) 开出：\(text(old.claimed))")
      out.append("\(words[language])\n")
    }
    var rows = Columns()
    for place in claim.lines.indices {
      rows.add("\(place + 1)", arithmetic(of: claim.lines[place], language))
    }
    out.append(rows.printed)
    let sums = Message(
      en: "claimed \(text(claim.claimed)), accepted \(text(claim.accepted)), refused "
        + "\(text(claim.refused)), open \(text(claim.open))",
      zh: "追偿 \(text(claim.claimed))，认可 \(text(claim.accepted))，拒绝 \(text(claim.refused))，"
        + "未回复 \(text(claim.open))")
    out.append("\(sums[language])\n")
    for row in claim.rows { out.append("\(words(of: row)[language])\n") }
  }

  /// What was multiplied, and what it came to; of labour and travel what was paid, rounded, was.
  private func arithmetic(of line: RecoveryLine, _ language: Language) -> String {
    let key = line.key
    let names = [key.statement, key.line, key.record, key.item].map { symbols.text($0) }
    let paid = line.proof == nil ? " = \(text(line.paid))," : ""
    return names.joined(separator: " ")
      + "  \(text(line.quantity)) × \(text(line.unitPrice))\(paid) × \(percent(line.share))% = "
      + text(line.amount)
  }

  private func words(of answer: SupplierAnswer) -> Message {
    let line = answer.line.map { Message(en: "line \($0)", zh: "第 \($0) 行") }
    let reason = answer.reason
    let why =
      reason.isEmpty
      ? Message(asWritten: "") : Message(en: " (\(reason))", zh: "（\(reason)）")
    return Message(
      en: "answered \(answer.day), \(line?.english ?? "all lines without an answer"): "
        + "\(text(answer.accepted))\(why.english)",
      zh: "\(answer.day) 回复\(line?.chinese ?? "其余各行")："
        + "\(text(answer.accepted))\(why.chinese)")
  }

  private func append(
    _ place: Int, of claim: SupplierClaim, _ language: Language, to out: inout TextBuffer
  ) {
    let (line, answer) = (claim.lines[place], claim.answers[place])
    out.append("\(place + 1)  \(arithmetic(of: line, language))\n")
    var facts = Columns()
    for (label, fact) in self.facts(of: line, language) + self.facts(of: answer, line)
    where !fact.isEmpty {
      facts.add(label[language], fact)
    }
    out.append(facts.printed)
    if line.proof == nil {
      let words = Message(
        en: "labour or travel: it follows the part of its visit with the largest claim",
        zh: "工时或差旅：随该次维修中追偿金额最大的配件")
      out.append("\(words[language])\n")
    }
  }

  /// What the line was made from.
  private func facts(of line: RecoveryLine, _ language: Language) -> [(Message, String)] {
    var facts: [(Message, String)] = [(StatementWords.dealer, symbols.text(line.dealer))]
    if let visit = line.visit {
      facts.append((Message(en: "machine", zh: "整机编号"), symbols.text(visit.machine)))
      facts.append((Message(en: "sold on", zh: "销售日期"), visit.soldOn?.description ?? ""))
      facts.append((Message(en: "visit", zh: "维修日期"), visit.day.description))
    }
    facts.append((Message(en: "paid for one", zh: "核定单价"), text(line.approvedUnitPrice)))
    facts.append((RecoveryWords.proof, line.proof?.name[language] ?? ""))
    facts.append((Message(en: "label", zh: "标签"), symbols.text(line.label)))
    facts.append((Message(en: "store", zh: "库房"), symbols.text(line.store)))
    return facts
  }

  /// What the supplier said of the line.
  private func facts(of answer: LineAnswer?, _ line: RecoveryLine) -> [(Message, String)] {
    guard let answer else { return [] }
    return [
      (RecoveryWords.accepted, text(answer.accepted)),
      (RecoveryWords.refused, text(line.amount - answer.accepted)),
      (RecoveryWords.reason, answer.reason),
    ]
  }

  package func writeJSON(in language: Language, to out: inout TextBuffer) {
    guard let claim = revisions.last?.claim else { return }
    out.append(json: "recovery_no", claim.number, first: true)
    out.append(json: "revision", claim.revision)
    out.append(json: "supplier", symbols.text(claim.supplier))
    out.append(json: "name", symbols.text(claim.name))
    out.append(json: "state", claim.state.rawValue)
    out.append(json: "issued_on", claim.issuedOn.description)
    out.append(json: "due", claim.due.description)
    out.append(json: "claimed", claim.claimed)
    out.append(json: "accepted", claim.accepted)
    out.append(json: "refused", claim.refused)
    out.append(json: "open", claim.open)
    out.append(jsonKey: "lines", first: false)
    let places = line.map { [$0] } ?? Array(claim.lines.indices)
    out.append("[")
    for (index, place) in places.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      write(place, of: claim, to: &out)
      out.append("}")
    }
    out.append("]")
    out.append("}\n")
  }

  private func write(_ place: Int, of claim: SupplierClaim, to out: inout TextBuffer) {
    let (line, answer) = (claim.lines[place], claim.answers[place])
    out.append(json: "line", place + 1, first: true)
    out.append(json: "statement_no", symbols.text(line.key.statement))
    out.append(json: "statement_line", symbols.text(line.key.line))
    out.append(json: "item", symbols.text(line.key.item))
    out.append(json: "quantity", text(line.quantity))
    out.append(json: "unit_price", text(line.unitPrice))
    out.append(json: "share", percent(line.share))
    out.append(json: "amount", line.amount)
    if let answer {
      out.append(json: "accepted", answer.accepted)
      out.append(json: "refused", line.amount - answer.accepted)
      out.append(json: "reason", answer.reason)
    }
  }
}
