import Settlement
import Tabular
internal import Text

/// What only half-years are settled by: machines that went back, and what dealers owe.
extension TableScan {
  /// Reads the machines that went back from stock (库存返厂登记).
  mutating func readMachineReturns() throws(TabularError) -> [KeyedRow<ReturnRow>] {
    var rows: [KeyedRow<ReturnRow>] = []
    while try nextLine() {
      let key = identifier(.returnNo, isRequired: true)
      let dealer = identifier(.dealer, isRequired: true)
      let machine = identifier(.machineNo, isRequired: true)
      let returnedOn = day(.returnedOn, isRequired: true)
      let cause = word(.cause, Words.returnCauses, isRequired: true)
      let freight = figure(.freight, .amount, isRequired: true)
      let paidBy = word(.paidBy, Words.freightPayers, isRequired: true)
      let restore = figure(.restore, .amount)
      guard !endRow(dealer: dealer.isBlank ? nil : dealer), let returnedOn, let cause, let freight,
        let paidBy
      else { continue }
      let value = ReturnRow(
        dealer: dealer, machine: machine, returnedOn: returnedOn, cause: cause, freight: freight,
        paidBy: paidBy, restore: restore, place: Place(file: file, row: row.number))
      rows.append(KeyedRow(key: key, row: Int32(row.number), value: value))
    }
    return rows
  }

  /// Reads what dealers owe (应收货款), by dealer.
  mutating func readReceivables() throws(TabularError) -> [KeyedRow<Receivable>] {
    var rows: [KeyedRow<Receivable>] = []
    while try nextLine() {
      let dealer = identifier(.dealer, isRequired: true)
      let asOf = day(.asOf, isRequired: true)
      let balance = figure(.balance, .signedAmount, isRequired: true)
      guard !endRow(dealer: dealer.isBlank ? nil : dealer), let asOf, let balance else { continue }
      let value = Receivable(
        asOf: asOf, balance: Money(fen: balance), at: Place(file: file, row: row.number))
      rows.append(KeyedRow(key: dealer, row: Int32(row.number), value: value))
    }
    return rows
  }
}
