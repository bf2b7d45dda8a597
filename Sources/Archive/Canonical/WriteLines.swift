internal import Settlement
internal import Text

/// Writes the lines of a decided list as the array of arrays of version 1, one a line of text.
///
/// The fields of a line, in their order: number as printed (as written in the list, or the
/// position within it), kind (canonical name, an unknown one as written), record, item, name (as
/// claimed; where blank, that of the price table), source, approval, quantity claimed and
/// approved (thousandths), unit price claimed and approved (ten-thousandths of a yuan), amount and
/// fee claimed, amount and fee approved (fen), decision, reasons (pairs of code and fen), advice
/// (codes). Frozen: digests of years ago are made of them, and the view `line` names them.
func writeLines(of decided: DecidedList, symbols: SymbolTexts, to text: inout TextBuffer) {
  var claims = ClaimWriter(symbols: symbols)
  text.append("[\n")
  let (lines, decisions, names) = (decided.list.lines, decided.decisions, decided.priceNames)
  for index in lines.indices {
    text.append(index > 0 ? ",\n[" : "[")
    let name = index < names.count ? names[index] : .blank
    claims.write(lines[index], at: index, priceName: name, to: &text)
    write(decisions[index], to: &text)
    text.append(UInt8(ascii: "]"))
  }
  text.append("\n]")
}

/// Writes what a line claims.
private struct ClaimWriter: ~Copyable {
  private let symbols: SymbolTexts
  /// The texts of a line as they stand in the symbol table, one after another.
  private var texts = TextBuffer(capacity: 512)

  init(symbols: SymbolTexts) {
    self.symbols = symbols
  }

  mutating func write(
    _ claim: ClaimLine, at index: Int, priceName: Symbol, to line: inout TextBuffer
  ) {
    texts.removeAll()
    let number = fetch(claim.number)
    let kind = fetch(claim.kind == .unknown ? claim.kindText : .blank)
    let record = fetch(claim.record)
    let item = fetch(claim.item)
    let name = fetch(claim.name.isBlank ? priceName : claim.name)
    let approval = fetch(claim.approval)
    texts.withBytes { texts in
      if number.isEmpty {
        line.append(quoted: String(index + 1))
      } else {
        line.append(quoted: number, of: texts)
      }
      line.append(UInt8(ascii: ","))
      if claim.kind == .unknown {
        line.append(quoted: kind, of: texts)
      } else {
        line.append(quoted: claim.kind.rawValue)
      }
      line.append(next: record, of: texts)
      line.append(next: item, of: texts)
      line.append(next: name, of: texts)
      line.append(UInt8(ascii: ","))
      line.append(quoted: claim.source.rawValue)
      line.append(next: approval, of: texts)
    }
    line.append(next: claim.quantity.thousandths)
  }

  /// Fetches a text, and says where among the line's texts it stands.
  private mutating func fetch(_ symbol: Symbol) -> Range<Int> {
    let start = texts.count
    if !symbol.isBlank { symbols.append(symbol, to: &texts) }
    return start..<texts.count
  }
}

/// Writes what became of a line.
private func write(_ decision: borrowing LineDecision, to line: inout TextBuffer) {
  line.append(next: decision.quantityApproved.thousandths)
  line.append(next: decision.unitPriceClaimed.tenThousandths)
  line.append(next: decision.unitPriceApproved.tenThousandths)
  line.append(next: decision.amountClaimed.fen)
  line.append(next: decision.feeClaimed.fen)
  line.append(next: decision.amountApproved.fen)
  line.append(next: decision.feeApproved.fen)
  line.append(UInt8(ascii: ","))
  line.append(quoted: decision.verdict.rawValue)
  line.append(",[")
  for (index, reason) in decision.reasons.enumerated() {
    line.append(index > 0 ? ",[" : "[")
    line.append(quoted: reason.code.rawValue)
    line.append(next: reason.amount.fen)
    line.append(UInt8(ascii: "]"))
  }
  line.append("],[")
  for (index, code) in decision.advice.enumerated() {
    if index > 0 { line.append(UInt8(ascii: ",")) }
    line.append(quoted: code.rawValue)
  }
  line.append(UInt8(ascii: "]"))
}

extension TextBuffer {
  /// Writes part of a text in quotes.
  @inline(__always)
  fileprivate mutating func append(quoted range: Range<Int>, of text: Span<UInt8>) {
    append(quoted: text.extracting(range))
  }

  /// Writes a comma and part of a text in quotes.
  @inline(__always)
  fileprivate mutating func append(next range: Range<Int>, of text: Span<UInt8>) {
    append(UInt8(ascii: ","))
    append(quoted: range, of: text)
  }

  /// Writes a comma and a whole number.
  @inline(__always)
  fileprivate mutating func append(next number: Int64) {
    append(UInt8(ascii: ","))
    append(decimal: number)
  }
}
