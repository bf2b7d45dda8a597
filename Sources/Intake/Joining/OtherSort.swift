import Settlement
internal import Text

/// Rows of months among those of a half, and the other way round.
extension Joining {
  /// Reports the rows of the other sort of period, which count for nothing.
  ///
  /// A row of another month is of that month's run; of the other sort there may be none.
  mutating func noteOtherSort(_ rows: TableRows, file: FileNumber) {
    switch rows {
    case .returns(let rows): note(rows, file)
    case .acceptance(let rows): note(rows, file)
    case .receipts(let rows): note(rows, file)
    case .approvals(let rows):
      for row in rows {
        guard let other = row.period, other.sort != period.sort else { continue }
        note(other, of: symbols.text(row.dealer), file, row: Int(row.row))
      }
    case .none, .lists, .prices, .dealers, .records, .machines, .tariffs, .calendar,
      .confirmations, .invoices, .adjustments, .machineReturns, .receivables, .acceptedParts,
      .movements, .stockCare, .calls, .callBacks, .complaints, .suppliers, .sourcing, .answers,
      .settlement:
      break
    }
  }

  private mutating func note<Row>(_ rows: PeriodRows<Row>, _ file: FileNumber) {
    var start = 0
    for run in rows.runs {
      defer { start = run.end }
      guard run.period.sort != period.sort else { continue }
      let dealer = symbols.text(run.dealer)
      if let row = rows.preambleRow {
        return note(run.period, of: dealer, file, row: row)
      }
      for offset in 0..<(run.end - start) {
        note(run.period, of: dealer, file, row: Int(run.firstRow) + offset)
      }
    }
  }

  private mutating func note(
    _ other: Period, of dealer: String, _ file: FileNumber, row: Int
  ) {
    let place = Place(file: file, row: row, column: Field.period.name)
    let finding = Finding(
      .wrongPeriod, at: place, dealer: dealer,
      Message(
        en:
          "the row is of \(other), and \(period) is settled; correct its period, or move it to the "
          + "inbox of \(other)",
        zh: "该行属 \(other)，而本次结算的是 \(period)，不予采用；请更正期间，或移到 \(other) 的 inbox"))
    located.append(LocatedFinding(finding: finding, position: -1))
  }
}
