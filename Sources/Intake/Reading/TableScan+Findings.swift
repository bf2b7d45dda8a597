import Settlement
import Tabular
internal import Text

extension TableScan {
  /// Ends a row: makes findings of its defects, in the order of the file's columns.
  ///
  /// - Returns: Whether there was any.
  mutating func endRow(dealer: Symbol?) -> Bool {
    guard !defects.isEmpty else { return false }
    let named = dealer.map { symbols.text($0) }
    let found = defects.map { finding($0, dealer: named) }
    located.append(contentsOf: found.sorted())
    defects.removeAll()
    return true
  }

  private func finding(_ defect: RowDefect, dealer: String?) -> LocatedFinding {
    let cell = range(of: defect.field).map { String(decoding: row.text[$0], as: UTF8.self) }
    let message = Texts.cell(
      defect.defect, heading: header.heading(of: defect.field), cell: cell ?? "")
    let place = Place(file: file, row: row.number, column: defect.field.name)
    return located(
      defect.defect.code, place, dealer, message, position: header.place(of: defect.field))
  }

  /// A finding with the code that its kind of table gives it.
  private func located(
    _ code: FindingCode, _ place: Place, _ dealer: String?, _ message: Message, position: Int
  ) -> LocatedFinding {
    let holds = header.kind.holdsDealers
    let finding = Finding(
      .error, holds ? .registerUnreadable : code, at: place, dealer: dealer,
      holds ? Texts.held(message, dealer: dealer) : message)
    return LocatedFinding(finding: finding, position: position)
  }

  /// Takes dealer and period from the preamble, and names the columns that are not known.
  mutating func beginTable() {
    if !header.unknown.isEmpty {
      let finding = Finding(
        .notice, .columnUnknown, at: Place(file: file, row: header.row),
        Texts.unknownColumns(header.unknown))
      located.append(LocatedFinding(finding: finding, position: -1))
    }
    if let value = header.preamble.dealer { takeDealer(value) }
    if let value = header.preamble.period { takePeriod(value) }
  }

  private mutating func takeDealer(_ value: Preamble.Value) {
    do {
      if let other = value.contradiction { throw CellDefect.preambleContradicts(other) }
      preambleDealer = try identifier(value.text.span, form: .text, mayBeAny: false)
    } catch let defect as CellDefect {
      unreadPreamble[.dealer] = (value, defect)
    } catch {}
  }

  private mutating func takePeriod(_ value: Preamble.Value) {
    do {
      if let other = value.contradiction { throw CellDefect.preambleContradicts(other) }
      preamblePeriod = try Intake.period(value.text.span)
    } catch let defect as CellDefect {
      unreadPreamble[.period] = (value, defect)
    } catch {}
  }

  /// Says that the preamble cannot be read, once, when a row needs it: a filled cell goes before.
  private mutating func notePreamble(_ field: Field) {
    guard let (value, defect) = unreadPreamble.removeValue(forKey: field) else { return }
    let dealer = field == .period ? preambleDealer.map { symbols.text($0) } : nil
    noteWholeFile(field, value, defect, dealer: dealer)
  }

  /// Whether the kind has the column at all; a price list may well have a month above it.
  private func isAsked(_ field: Field) -> Bool {
    header.kind.columns.contains { $0.field == field && $0.mayBeInPreamble }
  }

  /// Says that the preamble's dealer or period cannot be read.
  mutating func noteWholeFile(
    _ field: Field, _ value: Preamble.Value, _ defect: CellDefect, dealer: String?
  ) {
    guard isAsked(field) else { return }
    let message = Texts.cell(
      defect, heading: value.label, cell: String(decoding: value.text, as: UTF8.self))
    let place = Place(file: file, row: value.row, column: field.name)
    wholeFile.append(located.count)
    located.append(located(defect.code, place, dealer, message, position: value.place))
  }

  /// Says once that neither a column nor the preamble gives the dealer or the period.
  mutating func noteColumnMissing(_ field: Field, dealer: Symbol?) {
    let place = Place(file: file, row: header.row, column: field.name)
    wholeFile.append(located.count)
    located.append(
      located(
        .missing, place, dealer.map { symbols.text($0) }, Texts.columnMissing(field),
        position: -1))
  }

  /// The dealer of a row: its own cell, else the preamble's; nil where neither can be read.
  mutating func dealer() -> Symbol? {
    if range(of: .dealer) == nil, let preambleDealer { return preambleDealer }
    guard range(of: .dealer) != nil || header.preamble.dealer == nil else {
      notePreamble(.dealer)
      return nil
    }
    guard header.place(of: .dealer) >= 0 else { return nil }
    if let range = range(of: .dealer), row.text[range].elementsEqual(lastDealer.text) {
      return lastDealer.symbol
    }
    let dealer = identifier(.dealer, isRequired: true)
    guard !dealer.isBlank, let range = range(of: .dealer) else { return nil }
    lastDealer = (Array(row.text[range]), dealer)
    return dealer
  }

  /// The period of a row, in the same way.
  mutating func period() -> Period? {
    if range(of: .period) == nil, let preamblePeriod { return preamblePeriod }
    guard range(of: .period) != nil || header.preamble.period == nil else {
      notePreamble(.period)
      return nil
    }
    guard header.place(of: .period) >= 0 else { return nil }
    return period(.period, isRequired: true)
  }

  /// Whether no row can have the column, because neither the header nor the preamble has it.
  func lacks(_ field: Field) -> Bool {
    header.place(of: field) < 0
      && (field == .dealer ? header.preamble.dealer == nil : header.preamble.period == nil)
  }
}
