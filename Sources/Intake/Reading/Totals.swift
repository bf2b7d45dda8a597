import Settlement
import Tabular
internal import Text

/// The sums of a table's columns, against which total rows are checked.
struct Totals: Sendable {
  /// By field, in units of the column's last decimal; wide, so that no column can overflow.
  private var sums = [Int128](repeating: 0, count: Field.allCases.count)
  private var sumsAtLastTotal = [Int128](repeating: 0, count: Field.allCases.count)
  /// Whether a total row was met.
  private(set) var hasTotal = false

  @inline(__always)
  mutating func add(_ value: Int64, to field: Field) {
    sums[field.rawValue] += Int128(value)
  }

  /// What the column adds up to since the beginning, and since the last total row.
  func sums(of field: Field) -> (all: Int128, sinceTotal: Int128) {
    (sums[field.rawValue], sums[field.rawValue] - sumsAtLastTotal[field.rawValue])
  }

  /// Whose the rows since the beginning are, and those since the last total row.
  private var owner = RowOwner.nobody
  private var ownerSinceTotal = RowOwner.nobody

  /// Records whose a row is; nil where that is not known.
  @inline(__always)
  mutating func add(rowOf dealer: Symbol?) {
    owner.add(dealer)
    ownerSinceTotal.add(dealer)
  }

  /// The dealer of all rows that a total row may sum up; nil where there are several.
  func dealer(sinceTotal: Bool) -> Symbol? {
    sinceTotal ? ownerSinceTotal.dealer ?? owner.dealer : owner.dealer
  }

  /// Whether all lines above have been added; of others it cannot be said whether they add up.
  private(set) var isWhole = true

  /// Records that a line could not be read.
  mutating func lineIsMissing() { isWhole = false }

  /// Starts the next part of the table.
  mutating func endPart() {
    hasTotal = true
    sumsAtLastTotal = sums
    ownerSinceTotal = .nobody
  }
}

/// Whose some rows of a table are.
private enum RowOwner: Sendable {
  case nobody
  case one(Symbol)
  case several

  @inline(__always)
  mutating func add(_ dealer: Symbol?) {
    switch self {
    case .nobody: self = dealer.map(RowOwner.one) ?? .several
    case .one(let known): if known != dealer { self = .several }
    case .several: break
    }
  }

  var dealer: Symbol? {
    switch self {
    case .one(let dealer): dealer
    case .nobody, .several: nil
    }
  }
}

extension TableScan {
  /// Compares the figures of a total row with the sums of their columns.
  mutating func checkTotals() {
    for (field, decimals) in Field.additive where totals.isWhole {
      guard let range = range(of: field) else { continue }
      if !isText(field), row.cells[header.place(of: field)].form == .uncalculated {
        report(.totalDiffers, field, Texts.totalNotCalculated(heading: header.heading(of: field)))
        continue
      }
      let form = decimals == 3 ? NumberForm.count : .money
      let before = defects.count
      let figure = value(field) { cell throws(CellDefect) in
        try signedNumber(cell, decimals: decimals, form)
      }
      // What is wrong with a total is no defect of a line.
      defects.removeLast(defects.count - before)
      if let figure {
        compare(Int128(figure), field, decimals: decimals)
      } else {
        noteUnreadableTotal(field, range)
      }
    }
    totals.endPart()
  }

  private mutating func compare(_ figure: Int128, _ field: Field, decimals: Int) {
    let (all, sinceTotal) = totals.sums(of: field)
    guard figure != all, figure != sinceTotal else { return }
    // The nearer of the two sums is what the row most likely meant.
    let isOfAll = (figure - all).magnitude < (figure - sinceTotal).magnitude
    let sum = isOfAll ? all : sinceTotal
    let text = { (units: Int128) in
      fixedPointText(units, places: decimals, atLeast: decimals == 3 ? 0 : 2)
    }
    report(
      .totalDiffers, field,
      Texts.totalDiffers(
        heading: header.heading(of: field), figure: text(figure), sum: text(sum),
        difference: text(figure - sum)), isOfAll: isOfAll)
  }

  /// Reports an unreadable figure, or the error of a formula; ignores words in its place, such as an
  /// amount in capitals.
  private mutating func noteUnreadableTotal(_ field: Field, _ range: Range<Int>) {
    let isError = row.cells[header.place(of: field)].form == .error
    guard isError || row.text[range].contains(where: isDigit) else { return }
    let cell = String(decoding: row.text[range], as: UTF8.self)
    report(
      .totalDiffers, field,
      Texts.totalUnreadable(heading: header.heading(of: field), cell: shortened(cell)))
  }

  private mutating func report(
    _ code: FindingCode, _ field: Field, _ message: Message, isOfAll: Bool = false
  ) {
    let place = Place(file: file, row: row.number, column: field.name)
    let dealer = totals.dealer(sinceTotal: !isOfAll).map { symbols.text($0) }
    let position = header.place(of: field)
    located.append(
      LocatedFinding(
        finding: Finding(
          .notice, code, at: place, dealer: dealer,
          message.naming(cell: row.name(ofCell: position))),
        position: position))
  }
}
