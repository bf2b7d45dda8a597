import Settlement
internal import Text

extension Joining {
  /// Refuses two dealers with one taxpayer id, of whatever day, by which invoices find their dealer,
  /// and reports ids that fail their check, each once.
  mutating func checkTaxpayerIDs(_ rows: [PlacedRow<DealerRow>]) {
    var owners: [String: [String]] = [:]
    for placed in rows.inReadingOrder {
      let dealer = placed.value.dealer
      let known = owners[dealer.taxpayerID] ?? []
      guard !known.contains(dealer.id) else { continue }
      owners[dealer.taxpayerID] = known + [dealer.id]
      if let owner = known.first { noteShared(placed, with: owner) }
      if !isPlausibleTaxpayerID(dealer.taxpayerID) { noteDoubtful(placed) }
    }
  }

  private mutating func noteShared(_ placed: PlacedRow<DealerRow>, with owner: String) {
    let (dealer, id) = (placed.value.dealer.id, placed.value.dealer.taxpayerID)
    add(
      Finding(
        .taxpayerIDShared, at: place(of: placed), dealer: dealer,
        Message(
          en: "dealers \(owner) and \(dealer) have the same taxpayer id \(id), so the "
            + "dealer of an invoice could not be told; correct one of the two",
          zh: "服务中心 \(owner) 与 \(dealer) 的纳税人识别号同为 \(id)，无法辨认发票属于哪一家；请更正其中一个")))
    result.fatal = true
  }

  private mutating func noteDoubtful(_ placed: PlacedRow<DealerRow>) {
    let id = placed.value.dealer.taxpayerID
    add(
      Finding(
        .notice, .taxpayerIDDoubtful, at: place(of: placed), dealer: placed.value.dealer.id,
        Message(
          en: "the taxpayer id \"\(shortened(id))\" fails its check and is taken as it stands; "
            + "compare it with the licence",
          zh: "纳税人识别号“\(shortened(id))”校验不符，暂按原样采用；请与营业执照核对")))
  }

  private func place(of placed: PlacedRow<DealerRow>) -> Place {
    Place(file: placed.file, row: Int(placed.row), column: Field.taxpayerID.name)
  }

  private mutating func add(_ finding: Finding) {
    located.append(LocatedFinding(finding: finding, position: 0))
  }
}

extension [PlacedRow<DealerRow>] {
  fileprivate var inReadingOrder: [PlacedRow<DealerRow>] {
    sorted { ($0.file, $0.row) < ($1.file, $1.row) }
  }
}
