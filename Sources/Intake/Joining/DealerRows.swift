import Settlement
internal import Text

/// A row of the register of dealers (特约服务中心名册) as it is filled in.
struct DealerRow: Hashable, Sendable {
  /// A blank type of taxpayer is general here.
  let dealer: Dealer
  /// Nil where the cell is blank.
  let taxpayer: TaxpayerType?
}

/// The rows of the register of dealers, before it is known whether they agree.
///
/// A dealer may have several rows whose validity (有效期) does not overlap, so that its name, type
/// and taxpayer id can change. What overlaps has to say the same.
struct DealerRows {
  private var byDealer = SymbolMap<[PlacedRow<DealerRow>]>()

  /// Adds the rows of a table, in reading order.
  mutating func append(_ rows: [KeyedRow<DealerRow>], file: FileNumber) {
    for row in rows {
      byDealer[row.key, default: []].append(
        PlacedRow(file: file, row: row.row, value: row.value))
    }
  }

  /// Makes the register: the rows of each dealer by their first days, and a finding for each row that
  /// cannot hold beside another.
  func joined(_ joining: inout Joining) -> SymbolMap<[PlacedRow<DealerRow>]> {
    var register = SymbolMap<[PlacedRow<DealerRow>]>()
    for (dealer, rows) in zip(byDealer.symbols, byDealer.values) {
      register[dealer] = merged(rows, &joining)
    }
    return register
  }

  private func merged(
    _ rows: [PlacedRow<DealerRow>], _ joining: inout Joining
  ) -> [PlacedRow<DealerRow>] {
    var kept: [PlacedRow<DealerRow>] = []
    for row in rows.byFirstDay {
      guard let last = kept.last, last.value.dealer.overlaps(row.value.dealer) else {
        kept.append(row)
        continue
      }
      if let both = last.value.filled(by: row.value) {
        kept[kept.count - 1] = PlacedRow(file: last.file, row: last.row, value: both)
      } else {
        joining.note(last, beside: row)
        joining.note(row, beside: last)
        // What comes behind is compared with the one of the two that holds longer.
        if row.value.dealer.holdsLonger(than: last.value.dealer) { kept.append(row) }
      }
    }
    return kept
  }
}

extension DealerRow {
  /// The row with what it leaves blank filled in from another of the same validity; nil where the
  /// two contradict each other.
  fileprivate func filled(by other: DealerRow) -> DealerRow? {
    let (mine, theirs) = (dealer, other.dealer)
    let account = mine.account.isEmpty ? theirs.account : mine.account
    let type = taxpayer ?? other.taxpayer
    guard mine.hasValidity(of: theirs), mine.name == theirs.name,
      mine.taxpayerID == theirs.taxpayerID, other.taxpayer == nil || other.taxpayer == type,
      theirs.account.isEmpty || theirs.account == account
    else { return nil }
    return DealerRow(
      dealer: Dealer(
        id: mine.id, name: mine.name, taxpayerID: mine.taxpayerID, taxpayer: type ?? .general,
        account: account, validFrom: mine.validFrom, validTo: mine.validTo),
      taxpayer: type)
  }
}

extension [PlacedRow<DealerRow>] {
  /// By the first day of their validity; of one day in reading order.
  fileprivate var byFirstDay: [PlacedRow<DealerRow>] {
    guard count > 1 else { return self }
    return enumerated().sorted {
      ($0.element.value.dealer.firstNumber, $0.offset)
        < ($1.element.value.dealer.firstNumber, $1.offset)
    }.map(\.element)
  }
}

extension Dealer {
  /// The first day of the validity as a number; the smallest where it has none.
  fileprivate var firstNumber: Int32 { validFrom?.number ?? .min }
  fileprivate var lastNumber: Int32 { validTo?.number ?? .max }

  fileprivate func hasValidity(of other: Dealer) -> Bool {
    validFrom == other.validFrom && validTo == other.validTo
  }

  fileprivate func holdsLonger(than other: Dealer) -> Bool { lastNumber > other.lastNumber }

  /// Whether any day lies in the validity of both.
  fileprivate func overlaps(_ other: Dealer) -> Bool {
    max(firstNumber, other.firstNumber) <= min(lastNumber, other.lastNumber)
  }
}

extension Joining {
  /// Reports a row of a dealer that cannot hold beside another.
  fileprivate mutating func note(
    _ row: PlacedRow<DealerRow>, beside other: PlacedRow<DealerRow>
  ) {
    let (number, place) = (Int(other.row), OtherPlace(of: other.file, from: row.file))
    let defect: CellDefect =
      row.value.dealer.hasValidity(of: other.value.dealer)
      ? .contradicts(row: number, place) : .overlaps(row: number, place)
    note(defect, .dealer, file: row.file, row: row.row, dealer: nil)
  }
}
