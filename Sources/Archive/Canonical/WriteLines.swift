internal import Settlement

/// Writes the lines of a decided list, in the order of ``LineField``.
///
/// A text that needs no escaping goes straight from the symbol table into the buffer.
func writeLines(of decided: DecidedList, symbols: SymbolTable, to text: inout TextBuffer) {
  var writer = LineWriter(symbols: symbols)
  text.append("[\n")
  let lines = decided.list.lines
  for index in lines.indices {
    if index > 0 { text.append(",\n") }
    writer.write(lines[index], at: index, of: decided, to: &text)
  }
  text.append("\n]")
}

private struct LineWriter: ~Copyable {
  let symbols: SymbolTable
  private var scratch = TextBuffer(capacity: 256)

  init(symbols: SymbolTable) {
    self.symbols = symbols
  }

  mutating func write(
    _ line: ClaimLine, at index: Int, of decided: DecidedList, to text: inout TextBuffer
  ) {
    text.append(UInt8(ascii: "["))
    writeNumber(of: line, at: index, to: &text)
    writeKind(of: line, to: &text)
    write(line.record, to: &text)
    write(line.item, to: &text)
    let priceNames = decided.priceNames
    let priceName = index < priceNames.count ? priceNames[index] : .blank
    write(line.name.isBlank ? priceName : line.name, to: &text)
    text.append(",\"")
    text.append(line.source.rawValue)
    text.append(UInt8(ascii: "\""))
    write(line.approval, to: &text)
    write(decided.decisions[index], of: line, to: &text)
    text.append(UInt8(ascii: "]"))
  }

  private mutating func writeNumber(
    of line: ClaimLine, at index: Int, to text: inout TextBuffer
  ) {
    text.append(UInt8(ascii: "\""))
    if line.number.isBlank {
      text.append(decimal: Int64(index + 1))
    } else {
      append(line.number, to: &text)
    }
    text.append(UInt8(ascii: "\""))
  }

  private mutating func writeKind(of line: ClaimLine, to text: inout TextBuffer) {
    guard line.kind != .unknown else { return write(line.kindText, to: &text) }
    text.append(",\"")
    text.append(line.kind.rawValue)
    text.append(UInt8(ascii: "\""))
  }

  private mutating func write(_ symbol: Symbol, to text: inout TextBuffer) {
    text.append(",\"")
    append(symbol, to: &text)
    text.append(UInt8(ascii: "\""))
  }

  private mutating func append(_ symbol: Symbol, to text: inout TextBuffer) {
    scratch.removeAll()
    symbols.append(symbol, to: &scratch)
    scratch.withBytes { text.append(escaping: $0) }
  }

  private func write(_ decision: LineDecision, of line: ClaimLine, to text: inout TextBuffer) {
    write(line.quantity.thousandths, to: &text)
    write(decision.quantityApproved.thousandths, to: &text)
    write(decision.unitPriceClaimed.tenThousandths, to: &text)
    write(decision.unitPriceApproved.tenThousandths, to: &text)
    write(decision.amountClaimed.fen, to: &text)
    write(decision.feeClaimed.fen, to: &text)
    write(decision.amountApproved.fen, to: &text)
    write(decision.feeApproved.fen, to: &text)
    text.append(",\"")
    text.append(decision.verdict.rawValue)
    text.append("\",")
    text.append(array: decision.reasons) { reason, text in
      text.append("[\"")
      text.append(reason.code.rawValue)
      text.append("\",")
      text.append(decimal: reason.amount.fen)
      text.append(UInt8(ascii: "]"))
    }
    text.append(UInt8(ascii: ","))
    text.append(array: decision.advice) { $1.append(quoted: $0.rawValue) }
  }

  private func write(_ number: Int64, to text: inout TextBuffer) {
    text.append(UInt8(ascii: ","))
    text.append(decimal: number)
  }
}
