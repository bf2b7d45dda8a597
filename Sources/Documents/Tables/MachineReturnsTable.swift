package import Settlement
package import Text

/// `machine-returns.csv`: the machines that went back from stock, an amount a row.
package enum MachineReturnsTable {
  /// The first line, with its line feed.
  package static let header: StaticString = """
    return_no,dealer,machine_no,returned_on,cause,code,amount,statement_no

    """

  /// Whether a period has the table: where any machine went back.
  package static func isThere(_ period: Period, _ statements: [StatementHead]) -> Bool {
    statements.contains { !$0.machineReturns.isEmpty }
  }

  /// Writes the whole table by dealer, number and code; the statements may come in any order.
  package static func append(_ month: MonthRecord, to out: inout TextBuffer) {
    out.append(header)
    let sorted = month.statements.sorted { precedes($0.head.dealer.id, $1.head.dealer.id) }
    for entry in sorted {
      let rows = entry.head.machineReturns.sorted {
        precedes($0.machineReturn.number, $1.machineReturn.number)
      }
      for row in rows {
        let charges = row.charges.sorted {
          precedes($0.code?.rawValue ?? "", $1.code?.rawValue ?? "")
        }
        for charge in charges { append(charge, of: row.machineReturn, entry.head, to: &out) }
      }
    }
  }

  private static func append(
    _ charge: ReturnCharge, of row: MachineReturn, _ head: StatementHead, to out: inout TextBuffer
  ) {
    out.append(cell: row.number)
    out.appendComma()
    out.append(cell: head.dealer.id)
    out.appendComma()
    out.append(cell: row.machine)
    out.appendComma()
    out.append(row.returnedOn)
    out.appendComma()
    out.append(row.cause.rawValue)
    out.appendComma()
    if let code = charge.code { out.append(code.rawValue) }
    out.append(commaAnd: charge.amount)
    out.appendComma()
    out.append(cell: head.number)
    out.appendLineFeed()
  }
}
