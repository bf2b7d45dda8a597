import Settlement
import Tabular
internal import Text

extension TableScan {
  /// Reads a manifest of returned old parts (服务旧件退回明细表).
  mutating func readReturns() throws(TabularError) -> PeriodRows<ManifestRow> {
    var rows = try readPeriodRows { scan, _, _ in
      let label = scan.identifier(.labelNo, isRequired: false)
      let part = scan.identifier(.partNo, isRequired: true)
      let quantity = scan.figure(.quantity, .quantity, isRequired: true) ?? 0
      let package = scan.identifier(.packageNo, isRequired: false)
      return ManifestRow(
        label: label, part: part, quantity: Quantity(thousandths: quantity), package: package,
        file: scan.file, row: Int32(scan.row.number))
    }
    rows.pack()
    return rows
  }

  /// Reads an acceptance (旧件验收单).
  mutating func readAcceptance() throws(TabularError) -> PeriodRows<AcceptanceRow> {
    var rows = try readPeriodRows { scan, _, _ in
      let label = scan.identifier(.labelNo, isRequired: false)
      let part = scan.identifier(.partNo, isRequired: true)
      let result = scan.word(.result, Words.results, isRequired: true)
      // What is not accepted needs no quantity.
      let isCounted = result ?? .accepted == .accepted
      let accepted = scan.figure(.accepted, .accepted, isRequired: isCounted) ?? 0
      _ = scan.figure(.received, .accepted)
      _ = scan.day(.inspectedOn)
      let returnedOn = scan.day(.returnedOn)
      return AcceptanceRow(
        label: label, part: part, accepted: Quantity(thousandths: accepted),
        result: result ?? .accepted, returnedOn: returnedOn)
    }
    rows.pack()
    return rows
  }

  /// Reads the receipts (收件登记).
  mutating func readReceipts() throws(TabularError) -> PeriodRows<Receipt> {
    try readPeriodRows { scan, _, _ in
      let mailedOn = scan.day(.mailedOn, isRequired: true)
      let receivedOn = scan.day(.receivedOn)
      let consignment = scan.identifier(.consignmentNo, isRequired: false)
      return Receipt(
        mailedOn: mailedOn ?? Day(number: 0), receivedOn: receivedOn,
        place: Place(file: scan.file, row: scan.row.number), consignment: consignment)
    }
  }

  /// Reads rows that are by dealer and period; a row with a defect is left out.
  @inline(__always)
  mutating func readPeriodRows<Row>(
    _ read: (inout Self, Symbol?, Period?) -> Row
  ) throws(TabularError) -> PeriodRows<Row> {
    var rows = PeriodRows<Row>()
    if header.place(of: .period) < 0 { rows.preambleRow = header.preamble.period?.row }
    if lacks(.dealer) { noteColumnMissing(.dealer, dealer: nil) }
    var dealersWithoutPeriod: Set<Symbol> = []
    while try nextLine() {
      let dealer = dealer()
      let period = period()
      let row = read(&self, dealer, period)
      let isBroken = endRow(dealer: dealer)
      if let dealer, isBroken || period == nil { rows.leaveOut(dealer, period) }
      if let dealer, let period {
        if !isBroken { rows.append(row, at: self.row.number, dealer: dealer, period: period) }
      } else if let dealer, lacks(.period), dealersWithoutPeriod.insert(dealer).inserted {
        noteColumnMissing(.period, dealer: dealer)
      } else if let dealer, !isBroken, dealersWithoutPeriod.insert(dealer).inserted {
        notePreamblePeriod(dealer)
      }
    }
    return rows
  }

  /// Holds a dealer whose rows depend on a month above the header that cannot be read.
  private mutating func notePreamblePeriod(_ dealer: Symbol) {
    guard let value = header.preamble.period, preambleDealer != dealer else { return }
    do throws(CellDefect) {
      _ = try Period(cell: value.text.span)
    } catch {
      noteWholeFile(.period, value, error, dealer: symbols.text(dealer))
    }
  }
}
