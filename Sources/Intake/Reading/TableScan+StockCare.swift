import Settlement
import Tabular

extension TableScan {
  /// Reads the checks of machines in stock (待销车保养检查表); a row with a defect is left out.
  mutating func readStockCare() throws(TabularError) -> [PlacedRow<CareCheck>] {
    var rows: [PlacedRow<CareCheck>] = []
    while try nextLine() {
      let machine = identifier(.machineNo, isRequired: true)
      let checkedOn = day(.checkedOn, isRequired: true)
      let hasPassed = yesNo(.passed, default: true)
      let record = identifier(.recordNo, isRequired: false)
      guard !endRow(dealer: nil), let checkedOn else { continue }
      rows.append(
        PlacedRow(
          file: file, row: Int32(row.number),
          value: CareCheck(
            machine: machine, checkedOn: checkedOn, hasPassed: hasPassed, record: record)))
    }
    return rows
  }
}
