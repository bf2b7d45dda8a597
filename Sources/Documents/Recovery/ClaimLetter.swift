package import Settlement
package import Text

/// `claims/R….html`: a claim on a supplier as one A4 document, to sign and seal.
package enum ClaimLetter {
  /// Writes the letter of one claim.
  package static func append(
    _ issued: IssuedClaim, _ symbols: SymbolTable, to out: inout TextBuffer
  ) {
    let writing = LetterWriting(issued: issued, symbols: symbols)
    let (claim, words, language) = (issued.claim, RecoveryWords.self, issued.language)
    out.append(
      pageTitled: "\(words.letter[language]) \(claim.number)", in: language,
      style: [StatementStyle.sheet, RecoveryStyle.letter],
      foot: [
        claim.number, StatementWords.revision(claim.revision)[language],
        symbols.text(claim.name), "\(StatementWords.issuedOn[language]) \(claim.issuedOn)",
      ])
    writing.appendHead(to: &out)
    writing.appendLines(to: &out)
    out.append("<div class=\"keep\">\n")
    writing.appendTotal(to: &out)
    writing.appendAnswer(to: &out)
    out.append("</div>\n")
    out.appendPageEnd()
  }
}

/// A letter as it is written.
private struct LetterWriting {
  let issued: IssuedClaim
  let symbols: SymbolTable

  var claim: SupplierClaim { issued.claim }
  var language: Language { issued.language }

  /// Writes who claims of whom, and which claim this is.
  func appendHead(to out: inout TextBuffer) {
    let words = RecoveryWords.self
    out.append("<header>\n")
    out.append(house: issued.buyer.name, over: words.letter, in: language)
    out.append("<table class=\"facts\"><tbody><tr>")
    let facts = [
      (words.number, claim.number), (StatementWords.revisionLabel, String(claim.revision)),
      (words.period, claim.period.description),
      (StatementWords.issuedOn, claim.issuedOn.description), (words.due, claim.due.description),
    ]
    for (label, text) in facts { out.append(fact: label[language], text) }
    out.append("</tr></tbody></table>\n<table class=\"parties\"><tbody><tr><td>")
    append(
      party: words.claimant,
      [
        (StatementWords.name, issued.buyer.name),
        (StatementWords.taxpayerID, issued.buyer.taxpayerID),
      ], to: &out)
    out.append("</td><td>")
    append(
      party: words.supplier,
      [
        (words.supplierID, symbols.text(claim.supplier)),
        (StatementWords.name, symbols.text(claim.name)),
        (StatementWords.taxpayerID, symbols.text(claim.taxpayerID)),
      ], to: &out)
    out.append("</td></tr></tbody></table>\n</header>\n")
    out.append(paragraph: words.answerIn(claim.due), in: language)
  }

  private func append(
    party: Message, _ facts: [(Message, String)], to out: inout TextBuffer
  ) {
    out.append(partHeading: party, in: language)
    out.append("<table><tbody>")
    for (label, text) in facts {
      out.append(row: label[language], text.isEmpty ? "\u{2014}" : text)
    }
    out.append("</tbody></table>")
  }

  /// Writes the lines, each with what the supplier needs to know of the failure.
  func appendLines(to out: inout TextBuffer) {
    let words = RecoveryWords.self
    out.append(section: words.claimedParts, in: language)
    let headings = [
      StatementWords.lineNumber, words.item, words.machine, words.fault, words.quantity,
      words.unitPrice, words.share, words.amount, words.proof,
    ]
    out.append(table: "claim", headings, in: language) { out in
      for place in claim.lines.indices { append(place, to: &out) }
    }
    out.append("</section>\n")
  }

  private func append(_ place: Int, to out: inout TextBuffer) {
    let line = claim.lines[place]
    out.append("<tr>")
    append(cell: [String(place + 1)], to: &out)
    append(
      cell: [
        symbols.text(line.key.item), symbols.text(line.name),
        line.key.kind == .part ? "" : line.key.kind.name[language],
      ], to: &out)
    append(
      cell: [
        line.visit.map { symbols.text($0.machine) } ?? "",
        line.visit?.soldOn.map { RecoveryWords.sold(on: $0)[language] } ?? "",
        line.visit.map { RecoveryWords.visited(on: $0.day)[language] } ?? "",
      ], to: &out)
    append(
      cell: [
        line.visit?.hours.map { "\(text(hours: $0)) h" } ?? "",
        line.visit.map { symbols.text($0.repaired) } ?? "",
        line.visit?.cause?.name[language] ?? "",
      ], to: &out)
    append(cell: [text(line.quantity)], to: &out)
    append(cell: [grouped(line.unitPrice)], to: &out)
    append(cell: ["\(percent(line.share))%"], to: &out)
    append(cell: [grouped(line.amount)], to: &out)
    append(
      cell: [line.proof?.name[language] ?? "", symbols.text(line.label)], to: &out)
    out.append("</tr>\n")
  }

  /// Writes a cell of some texts below each other, without those that are empty.
  private func append(cell texts: [String], to out: inout TextBuffer) {
    out.append("<td>")
    for (place, text) in texts.filter({ !$0.isEmpty }).enumerated() {
      if place > 0 { out.append("<br/>") }
      out.append(escaped: text)
    }
    out.append("</td>")
  }

  /// Writes the total, in figures and in capitals.
  func appendTotal(to out: inout TextBuffer) {
    let words = RecoveryWords.self
    out.append("<table class=\"result\"><tbody><tr>")
    out.append(
      figure: words.total, grouped(claim.claimed),
      "\(words.inCapitals[language]) \(capitals(of: claim.claimed))", in: language)
    out.append(figure: words.due, claim.due.description, in: language)
    out.append("</tr></tbody></table>\n")
    out.append(paragraph: words.taxNote, in: language)
  }

  /// Writes where both sides sign, and room for the answer.
  func appendAnswer(to out: inout TextBuffer) {
    let words = RecoveryWords.self
    out.append(section: words.answer, in: language)
    out.append("<table class=\"sign\"><tbody><tr>")
    out.append(
      signing: words.supplier, symbols.text(claim.name),
      [
        "\u{2610} \(words.accepted[language])", "\u{2610} \(words.refused[language])",
        words.reason[language],
      ], in: language)
    out.append(signing: words.claimant, issued.buyer.name, [], in: language)
    out.append("</tr></tbody></table>\n<footer><p>")
    append(words.claimDigest, issued.digest, to: &out)
    out.append("</p><p>")
    append(StatementWords.runDigest, issued.runDigest, to: &out)
    out.append("</p></footer>\n</section>\n")
  }

  private func append(_ label: Message, _ digest: String, to out: inout TextBuffer) {
    out.append(escaped: label[language])
    out.append(" <code>")
    out.append(escaped: digest)
    out.append("</code>")
  }
}
