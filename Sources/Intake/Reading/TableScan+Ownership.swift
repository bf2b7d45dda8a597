import Settlement
import Tabular
import Text

/// Whose the rows are and of which month: by their own cells, else by what stands above the header.
extension TableScan {
  /// Reads dealer and period above the header, and names the columns that are not known.
  mutating func beginTable() {
    if !header.unknown.isEmpty {
      let finding = Finding(
        .notice, .columnUnknown, at: Place(file: file, row: header.row),
        Texts.unknownColumns(header.unknown))
      located.append(LocatedFinding(finding: finding, position: -1))
    }
    for pair in header.repeated {
      let place = Place(file: file, row: header.row, column: pair.field.name)
      let finding = Finding(
        .notice, .columnUnknown, at: place, Texts.repeatedColumn(pair.first, pair.second))
      located.append(LocatedFinding(finding: finding, position: header.place(of: pair.field)))
    }
    let symbols = symbols
    preambleDealer = read(header.preamble.dealer, .dealer) { value throws(CellDefect) in
      // Of a masked number the text is what the mask shows.
      try symbols.identifier(value.form, value.text.span, shown: value.text.span)
    }
    preamblePeriod = read(header.preamble.period, .period) { value throws(CellDefect) in
      if let defect = value.form.defect, defect != .mergedNumber { throw defect }
      return try Period(cell: value.text.span)
    }
  }

  /// Reads a value of the preamble; one that cannot be read is kept until a row needs it.
  private mutating func read<Value>(
    _ value: Preamble.Value?, _ field: Field,
    _ read: (Preamble.Value) throws(CellDefect) -> Value
  ) -> Value? {
    guard let value else { return nil }
    do throws(CellDefect) {
      if let other = value.contradiction { throw .preambleContradicts(other) }
      return try read(value)
    } catch {
      unreadPreamble[field] = (value, error)
      return nil
    }
  }

  /// The dealer of a row: its own cell, else the preamble's; nil where neither can be read.
  mutating func dealer() -> Symbol? {
    if range(of: .dealer) == nil, let preambleDealer { return preambleDealer }
    guard range(of: .dealer) != nil || header.preamble.dealer == nil else {
      notePreamble(.dealer)
      return nil
    }
    guard header.place(of: .dealer) >= 0, isTrusted(.dealer) else { return nil }
    if let range = range(of: .dealer), isText(.dealer),
      isSame(row.text.span.extracting(range), lastDealer.text.span)
    {
      return lastDealer.symbol
    }
    let dealer = identifier(.dealer, isRequired: true)
    guard !dealer.isBlank, let range = range(of: .dealer) else { return nil }
    if isText(.dealer) { lastDealer = (Array(row.text[range]), dealer) }
    return dealer
  }

  /// The period of a row, in the same way.
  mutating func period() -> Period? {
    if range(of: .period) == nil, let preamblePeriod { return preamblePeriod }
    guard range(of: .period) != nil || header.preamble.period == nil else {
      notePreamble(.period)
      return nil
    }
    guard header.place(of: .period) >= 0, isTrusted(.period) else { return nil }
    guard let range = range(of: .period), isText(.period) else {
      return period(.period, isRequired: true)
    }
    if isSame(row.text.span.extracting(range), lastPeriod.text.span) { return lastPeriod.period }
    let period = period(.period, isRequired: true)
    if let period { lastPeriod = (Array(row.text[range]), period) }
    return period
  }

  /// Whether no row can have the column, because neither the header nor the preamble has it.
  func lacks(_ field: Field) -> Bool {
    header.place(of: field) < 0
      && (field == .dealer ? header.preamble.dealer == nil : header.preamble.period == nil)
  }

  /// Reports once that the preamble cannot be read, when a row needs it: a filled cell goes before.
  private mutating func notePreamble(_ field: Field) {
    guard let (value, defect) = unreadPreamble.removeValue(forKey: field) else { return }
    let dealer = field == .period ? preambleDealer.map { symbols.text($0) } : nil
    noteWholeFile(field, value, defect, dealer: dealer)
  }

  /// Whether the kind has the column at all; a price list may well have a month above it.
  private func isAsked(_ field: Field) -> Bool {
    header.kind.columns.contains { $0.field == field && $0.mayBeInPreamble }
  }

  /// Reports that the preamble's dealer or period cannot be read.
  mutating func noteWholeFile(
    _ field: Field, _ value: Preamble.Value, _ defect: CellDefect, dealer: String?
  ) {
    guard isAsked(field) else { return }
    let message = defect.message(
      heading: Message(asWritten: value.label), cell: String(decoding: value.text, as: UTF8.self))
    let place = Place(file: file, row: value.row, column: field.name)
    wholeFile.append(located.count)
    located.append(
      finding(
        defect.code, place, dealer, message, cell: value.cellName, position: value.place))
  }

  /// Reports once that neither a column nor the preamble gives the dealer or the period.
  mutating func noteColumnMissing(_ field: Field, dealer: Symbol?) {
    let place = Place(file: file, row: header.row, column: field.name)
    wholeFile.append(located.count)
    located.append(
      finding(
        .missing, place, dealer.map { symbols.text($0) }, Texts.columnMissing(field),
        position: -1))
  }
}
