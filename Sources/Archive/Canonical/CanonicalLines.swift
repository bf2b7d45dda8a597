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

/// Reads the lines that ``writeLines(of:symbols:to:)`` wrote.
///
/// - Parameters:
///   - lines: The canonical text.
///   - text: Starts as the same bytes; texts that had escapes are added behind them, so that
///     every text of the record is a range of one array.
/// - Returns: the lines in their order.
/// - Throws: ``ArchiveError/damaged(_:)`` where the text is not canonical, or the reasons of a line
///   do not add up.
func readLines(
  _ lines: [UInt8], unescapedTo text: inout [UInt8]
) throws(ArchiveError) -> [RecordLine] {
  guard lines.count < 1 << 31 else { throw .tooLarge("a statement's lines") }
  var reader = LineReader(unescaped: text)
  let read = try reader.readAll(lines.span)
  text = reader.text
  return read
}

/// No amount of a line is beyond this many fen, a hundred times the limit of a cell, so that no
/// sum within a line can overflow.
private let largestFen: UInt64 = 10_000_000_000_000_000

private struct LineReader {
  private(set) var text: [UInt8]
  private var cursor = TextCursor()

  init(unescaped text: [UInt8]) {
    self.text = text
  }

  mutating func readAll(_ source: Span<UInt8>) throws(ArchiveError) -> [RecordLine] {
    var lines: [RecordLine] = []
    lines.reserveCapacity(source.count / 96)
    try cursor.expect(UInt8(ascii: "["), in: source)
    try cursor.expect(UInt8(ascii: "\n"), in: source)
    while cursor.peek(source) == UInt8(ascii: "[") {
      lines.append(try readLine(source))
      guard cursor.skip(UInt8(ascii: ","), in: source) else { break }
      try cursor.expect(UInt8(ascii: "\n"), in: source)
      guard cursor.peek(source) == UInt8(ascii: "[") else { throw cursor.damage }
    }
    try cursor.expect(UInt8(ascii: "\n"), in: source)
    try cursor.expect(UInt8(ascii: "]"), in: source)
    guard cursor.position == source.count else { throw cursor.damage }
    return lines
  }

  private mutating func readLine(_ source: Span<UInt8>) throws(ArchiveError) -> RecordLine {
    try cursor.expect(UInt8(ascii: "["), in: source)
    let number = try readText(source)
    let kind = try readNextText(source)
    let record = try readNextText(source)
    let item = try readNextText(source)
    let name = try readNextText(source)
    let origin = try readNextWord(sourceWords, source)
    let approval = try readNextText(source)
    let quantity = Quantity(thousandths: try readNextNumber(source))
    var line = RecordLine(decision: try readDecision(source))
    try cursor.expect(UInt8(ascii: "]"), in: source)
    line.number = number
    line.kind = kind
    line.record = record
    line.item = item
    line.name = name
    line.source = origin
    line.approval = approval
    line.quantityClaimed = quantity
    return line
  }

  private mutating func readDecision(_ source: Span<UInt8>) throws(ArchiveError) -> LineDecision {
    let quantity = Quantity(thousandths: try readNextNumber(source))
    let priceClaimed = UnitPrice(tenThousandths: try readNextNumber(source))
    let priceApproved = UnitPrice(tenThousandths: try readNextNumber(source))
    let amountClaimed = try readNextAmount(source)
    let feeClaimed = try readNextAmount(source)
    let amountApproved = try readNextAmount(source)
    let feeApproved = try readNextAmount(source)
    let verdict = try readNextWord(verdictWords, source)
    let reasons = try readReasons(source)
    let advice = try readAdvice(source)
    let reduced = reasons.reduce(Money.zero) { $0 + $1.amount }
    guard amountClaimed + feeClaimed - reduced == amountApproved + feeApproved else {
      throw .damaged("a statement's line whose reasons do not add up, at byte \(cursor.position)")
    }
    return LineDecision(
      quantityApproved: quantity, unitPriceClaimed: priceClaimed,
      unitPriceApproved: priceApproved, amountClaimed: amountClaimed, feeClaimed: feeClaimed,
      amountApproved: amountApproved, feeApproved: feeApproved, verdict: verdict,
      reasons: reasons, advice: advice)
  }

  private mutating func readReasons(_ source: Span<UInt8>) throws(ArchiveError) -> [Reduction] {
    var reasons: [Reduction] = []
    try openList(source)
    while !cursor.skip(UInt8(ascii: "]"), in: source) {
      if !reasons.isEmpty { try cursor.expect(UInt8(ascii: ","), in: source) }
      try cursor.expect(UInt8(ascii: "["), in: source)
      let code = try readWord(reasonWords, source)
      reasons.append(Reduction(code, try readNextAmount(source)))
      try cursor.expect(UInt8(ascii: "]"), in: source)
      guard reasons.count <= ReasonCode.allCases.count else { throw cursor.damage }
    }
    return reasons
  }

  private mutating func readAdvice(_ source: Span<UInt8>) throws(ArchiveError) -> [ReasonCode] {
    var advice: [ReasonCode] = []
    try openList(source)
    while !cursor.skip(UInt8(ascii: "]"), in: source) {
      if !advice.isEmpty { try cursor.expect(UInt8(ascii: ","), in: source) }
      advice.append(try readWord(reasonWords, source))
    }
    return advice
  }

  private mutating func openList(_ source: Span<UInt8>) throws(ArchiveError) {
    try cursor.expect(UInt8(ascii: ","), in: source)
    try cursor.expect(UInt8(ascii: "["), in: source)
  }

  private mutating func readNextText(_ source: Span<UInt8>) throws(ArchiveError) -> TextRange {
    try cursor.expect(UInt8(ascii: ","), in: source)
    return try readText(source)
  }

  /// A text as a range of ``text``: where it stands, or behind the end where it had escapes.
  private mutating func readText(_ source: Span<UInt8>) throws(ArchiveError) -> TextRange {
    let (range, isEscaped) = try cursor.readQuoted(in: source)
    guard isEscaped else {
      guard !range.isEmpty else { return .empty }
      return TextRange(start: UInt32(range.lowerBound), count: UInt32(range.count))
    }
    let start = text.count
    guard appendUnescaped(range, of: source, to: &text) else { throw cursor.damage }
    return TextRange(start: UInt32(start), count: UInt32(text.count - start))
  }

  private mutating func readNextWord<Value>(
    _ words: WordTable<Value>, _ source: Span<UInt8>
  ) throws(ArchiveError) -> Value {
    try cursor.expect(UInt8(ascii: ","), in: source)
    return try readWord(words, source)
  }

  private mutating func readWord<Value>(
    _ words: WordTable<Value>, _ source: Span<UInt8>
  ) throws(ArchiveError) -> Value {
    let (range, _) = try cursor.readQuoted(in: source)
    guard let value = words.value(range, of: source) else { throw cursor.damage }
    return value
  }

  private mutating func readNextNumber(_ source: Span<UInt8>) throws(ArchiveError) -> Int64 {
    try cursor.expect(UInt8(ascii: ","), in: source)
    return try cursor.readNumber(in: source)
  }

  private mutating func readNextAmount(_ source: Span<UInt8>) throws(ArchiveError) -> Money {
    let fen = try readNextNumber(source)
    guard fen.magnitude <= largestFen else { throw cursor.damage }
    return Money(fen: fen)
  }
}
