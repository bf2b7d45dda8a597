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
  text.append("[\n")
  let (lines, decisions, names) = (decided.list.lines, decided.decisions, decided.priceNames)
  for index in lines.indices {
    text.append(index > 0 ? ",\n[" : "[")
    let name = index < names.count ? names[index] : .blank
    write(lines[index], at: index, priceName: name, symbols, to: &text)
    write(decisions[index], to: &text)
    text.append(UInt8(ascii: "]"))
  }
  text.append("\n]")
}

/// Writes what a line claims.
private func write(
  _ claim: ClaimLine, at index: Int, priceName: Symbol, _ symbols: SymbolTexts,
  to line: inout TextBuffer
) {
  if claim.number.isBlank {
    line.append(UInt8(ascii: "\""))
    line.append(decimal: Int64(index + 1))
    line.append(UInt8(ascii: "\""))
  } else {
    symbols.append(quoted: claim.number, to: &line)
  }
  line.append(UInt8(ascii: ","))
  if let kind = claim.kind.quoted {
    line.append(kind)
  } else {
    symbols.append(quoted: claim.kindText, to: &line)
  }
  line.append(UInt8(ascii: ","))
  symbols.append(quoted: claim.record, to: &line)
  line.append(UInt8(ascii: ","))
  symbols.append(quoted: claim.item, to: &line)
  line.append(UInt8(ascii: ","))
  symbols.append(quoted: claim.name.isBlank ? priceName : claim.name, to: &line)
  line.append(UInt8(ascii: ","))
  line.append(claim.source.quoted)
  line.append(UInt8(ascii: ","))
  symbols.append(quoted: claim.approval, to: &line)
  line.append(next: claim.quantity.thousandths)
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
  line.append(decision.verdict.quoted)
  line.append(",[")
  for index in decision.reasons.indices {
    line.append(index > 0 ? ",[" : "[")
    line.append(quoted: decision.reasons[index].code.rawValue)
    line.append(next: decision.reasons[index].amount.fen)
    line.append(UInt8(ascii: "]"))
  }
  line.append("],[")
  for index in decision.advice.indices {
    if index > 0 { line.append(UInt8(ascii: ",")) }
    line.append(quoted: decision.advice[index].rawValue)
  }
  line.append(UInt8(ascii: "]"))
}

/// The words of the form, which nearly every line has, ready to be written.
extension ClaimKind {
  /// Nil for an unknown one, which stands as it was written.
  fileprivate var quoted: StaticString? {
    switch self {
    case .part: "\"part\""
    case .maintenance: "\"maintenance\""
    case .labour: "\"labour\""
    case .travel: "\"travel\""
    case .unknown: nil
    }
  }
}

extension PartSource {
  fileprivate var quoted: StaticString {
    switch self {
    case .manufacturer: "\"manufacturer\""
    case .qualified: "\"qualified\""
    case .emergency: "\"emergency\""
    case .external: "\"external\""
    }
  }
}

extension Verdict {
  fileprivate var quoted: StaticString {
    switch self {
    case .approved: "\"approved\""
    case .adjusted: "\"adjusted\""
    case .rejected: "\"rejected\""
    }
  }
}

extension TextBuffer {
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
