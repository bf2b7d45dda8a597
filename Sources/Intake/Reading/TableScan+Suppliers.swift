import Settlement
import Tabular
internal import Text

/// What is read for claims on suppliers.
extension TableScan {
  /// Reads the suppliers (供应商名册).
  mutating func readSuppliers() throws(TabularError) -> [PlacedRow<Supplier>] {
    var rows: [PlacedRow<Supplier>] = []
    while try nextLine() {
      let id = identifier(.supplier, isRequired: true)
      let name = requiredText(.name)
      let taxpayerID = identifier(.taxpayerID, isRequired: false)
      let days = figure(.answerDays, .months)
      guard !endRow(dealer: nil) else { continue }
      let supplier = Supplier(
        id: id, name: name, taxpayerID: taxpayerID, answerDays: days.map { Int(clamping: $0) })
      rows.append(placed(supplier))
    }
    return rows
  }

  /// Reads from whom parts come (配件供应关系).
  mutating func readSourcing() throws(TabularError) -> [PlacedRow<SourcingRow>] {
    var rows: [PlacedRow<SourcingRow>] = []
    while try nextLine() {
      let part = identifier(.partNo, isRequired: true)
      let supplier = identifier(.supplier, isRequired: true)
      let from = day(.effectiveFrom, isRequired: true)
      let to = lastDay(.effectiveTo)
      let share = percent(.share, isRequired: true)
      let price = figure(.claimPrice, .price)
      let labourShare = percent(.labourShare)
      let months = figure(.warrantyMonths, .months)
      let proof = word(.proof, Words.proofs)
      guard !endRow(dealer: nil), let from, let share else { continue }
      let source = SourcingRow(
        part: part, supplier: supplier, effectiveFrom: from, effectiveTo: to, share: share,
        claimPrice: price.map { UnitPrice(tenThousandths: $0) },
        labourShare: labourShare ?? Rate(basisPoints: 0),
        warrantyMonths: months.map { Int(clamping: $0) }, proof: proof ?? .part,
        place: Place(file: file, row: row.number, column: Field.supplier.name))
      rows.append(placed(source))
    }
    return rows
  }

  /// Reads what suppliers answered (供应商回复); a row with a defect is left out.
  mutating func readAnswers() throws(TabularError) -> [PlacedRow<SupplierAnswer>] {
    var rows: [PlacedRow<SupplierAnswer>] = []
    while try nextLine() {
      let claim = identifier(.recoveryNo, isRequired: true)
      let line = figure(.claimLine, .months)
      let accepted = figure(.amountAccepted, .amount, isRequired: true)
      let day = day(.on, isRequired: true)
      guard !endRow(dealer: nil), let accepted, let day else { continue }
      let answer = SupplierAnswer(
        claim: symbols.text(claim), line: line.map { Int(clamping: $0) },
        accepted: Money(fen: accepted), day: day, reason: symbols.text(text(.reason)),
        who: symbols.text(text(.by)))
      rows.append(placed(answer))
    }
    return rows
  }

  private func placed<Row>(_ value: Row) -> PlacedRow<Row> {
    PlacedRow(file: file, row: Int32(row.number), value: value)
  }

  /// Reads a percentage; one that must be there is above 0.
  private mutating func percent(_ field: Field, isRequired: Bool = false) -> Rate? {
    value(field, isRequired: isRequired) { cell throws(CellDefect) in
      let share = try Rate(percentCell: cell)
      guard !isRequired || share.basisPoints > 0 else { throw .notPercent }
      return share
    }
  }
}
