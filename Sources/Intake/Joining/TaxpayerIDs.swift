import Settlement
internal import Text

extension Joining {
  /// Refuses two dealers with one taxpayer id, by which invoices find their dealer, and reports
  /// ids that fail their check.
  mutating func checkTaxpayerIDs() {
    var owners: [String: String] = [:]
    for placed in dealers.firstRows {
      let dealer = placed.value
      if let owner = owners[dealer.taxpayerID] {
        noteShared(placed, with: owner)
      } else {
        owners[dealer.taxpayerID] = dealer.id
      }
      if !isPlausibleTaxpayerID(dealer.taxpayerID) { noteDoubtful(placed) }
    }
  }

  private mutating func noteShared(_ placed: PlacedRow<Dealer>, with owner: String) {
    let id = placed.value.taxpayerID
    add(
      Finding(
        .taxpayerIDShared, at: place(of: placed), dealer: placed.value.id,
        Message(
          en: "dealers \(owner) and \(placed.value.id) have the same taxpayer id \(id), so the "
            + "dealer of an invoice could not be told; correct one of the two",
          zh: "服务中心 \(owner) 与 \(placed.value.id) 的纳税人识别号同为 \(id)，无法辨认发票属于哪一家；请更正其中一个")))
    result.fatal = true
  }

  private mutating func noteDoubtful(_ placed: PlacedRow<Dealer>) {
    let id = placed.value.taxpayerID
    add(
      Finding(
        .notice, .taxpayerIDDoubtful, at: place(of: placed), dealer: placed.value.id,
        Message(
          en: "the taxpayer id \"\(shortened(id))\" fails its check and is taken as it stands; "
            + "compare it with the licence",
          zh: "纳税人识别号“\(shortened(id))”校验不符，暂按原样采用；请与营业执照核对")))
  }

  private func place(of placed: PlacedRow<Dealer>) -> Place {
    Place(file: placed.file, row: Int(placed.row), column: Field.taxpayerID.name)
  }

  private mutating func add(_ finding: Finding) {
    located.append(LocatedFinding(finding: finding, position: 0))
  }
}
