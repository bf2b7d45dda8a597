import Settlement
import Tabular
internal import Text

/// Where accepted old parts went, as reports read it.
extension TableScan {
  /// Reads an acceptance (旧件验收单) with what became of the parts.
  mutating func readAcceptedParts() throws(TabularError) -> PeriodRows<PlacedRow<AcceptedPart>> {
    try readPeriodRows { scan, dealer, period in
      let label = scan.identifier(.labelNo, isRequired: false)
      let part = scan.identifier(.partNo, isRequired: true)
      let result = scan.word(.result, Words.results, isRequired: true)
      let isCounted = result ?? .accepted == .accepted
      let accepted = scan.figure(.accepted, .accepted, isRequired: isCounted) ?? 0
      let received = scan.figure(.received, .accepted)
      let inspectedOn = scan.day(.inspectedOn)
      let returnedOn = scan.day(.returnedOn)
      let supplier = scan.identifier(.supplier, isRequired: false)
      let before = scan.defects.count
      let disposition = scan.word(.disposition, Words.dispositions)
      let store = scan.identifier(.store, isRequired: false)
      let row = AcceptedPart(
        dealer: dealer ?? .blank, period: period ?? Period(of: Day(number: 0)), label: label,
        part: part, accepted: Quantity(thousandths: accepted), result: result ?? .accepted,
        inspectedOn: inspectedOn, disposition: disposition, store: store,
        supplier: supplier, isWhereKnown: scan.defects.count == before,
        rest: AcceptedPart.Rest(
          received: received, returnedOn: returnedOn, inspector: scan.text(.inspector),
          remark: scan.text(.remark)))
      return PlacedRow(file: scan.file, row: Int32(scan.row.number), value: row)
    }
  }

  /// Reads the movements of old parts (旧件出入库); a row with a defect is left out.
  mutating func readMovements() throws(TabularError) -> [PlacedRow<Movement>] {
    var rows: [PlacedRow<Movement>] = []
    while try nextLine() {
      let number = identifier(.movementNo, isRequired: true)
      let day = day(.date, isRequired: true)
      let store = identifier(.store, isRequired: true)
      let part = identifier(.partNo, isRequired: true)
      let label = identifier(.labelNo, isRequired: false)
      let type = word(.type, Words.movements, isRequired: true)
      let quantity = movedQuantity(type)
      let isTransfer = type?.type == .transfer
      let toStore = isTransfer ? identifier(.toStore, isRequired: true) : .blank
      if isTransfer, !toStore.isBlank, toStore == store { note(.sameStore, .toStore) }
      guard !endRow(dealer: nil), let day, let type, let quantity else { continue }
      rows.append(
        PlacedRow(
          file: file, row: Int32(row.number),
          value: Movement(
            number: number, day: day, store: store, part: part, label: label,
            quantity: Quantity(thousandths: quantity), type: type.type, toStore: toStore,
            partner: text(.partner), remark: text(.remark))))
    }
    return rows
  }

  /// Reads how many pieces were moved, in thousandths: above zero, but for what a count found missing.
  private mutating func movedQuantity(_ type: MovedWord?) -> Int64? {
    guard let type, type.type == .count else {
      return figure(.quantity, .quantity, isRequired: true)
    }
    guard let found = figure(.quantity, .counted, isRequired: true) else { return nil }
    guard found != 0 else {
      note(.zero, .quantity)
      return nil
    }
    return type.sign.map { $0 * Int64(found.magnitude) } ?? found
  }
}

/// What a word for a movement says.
struct MovedWord: Sendable {
  let type: MovementType
  /// The sign that the word gives to the quantity; nil where the quantity has its own.
  var sign: Int64?
}
