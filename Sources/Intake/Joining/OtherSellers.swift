import Settlement
internal import Text

extension Joining {
  /// Passes over what was found of invoices that others than dealers issued: an export of the tax
  /// bureau has every invoice of the company, and none of theirs counts.
  ///
  /// Of rows that cannot be read the count is told, table by table.
  mutating func passOverOtherSellers() {
    guard result.tablesRead.contains(.dealers) else { return }
    let dealers = Set(result.registers.dealerRows.map(\.taxpayerID))
    let others = located.filter { $0.seller.map { !dealers.contains($0) } ?? false }
    guard !others.isEmpty else { return }
    located.removeAll { $0.seller.map { !dealers.contains($0) } ?? false }
    let unread = Set(others.map(\.finding).filter { $0.severity == .error }.map(RowPlace.init))
    for (file, rows) in Dictionary(grouping: unread, by: \.file) {
      located.append(LocatedFinding(finding: passedOver(rows.count, of: file), position: -1))
    }
  }

  private func passedOver(_ count: Int, of file: FileNumber?) -> Finding {
    Finding(
      .notice, .rowPassedOver, at: Place(file: file),
      Message(
        en:
          "\(count) rows of sellers that are not in the register of service centers cannot be read, and were passed over",
        zh: "略过 \(count) 行无法读取、销方不在服务中心名册中的发票"))
  }
}

/// A row of a table, whatever was found in it.
private struct RowPlace: Hashable {
  let file: FileNumber?
  let row: Int?

  init(_ finding: Finding) { (file, row) = (finding.place.file, finding.place.row) }
}
