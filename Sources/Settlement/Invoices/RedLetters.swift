/// Which invoice each red letter (红字发票) takes back.
///
/// Several may stand against one original, but not for more than it. One that is set aside, for
/// whatever reason, uses up nothing of its original.
struct RedLetters {
  /// For each red letter that counts, the place of its original.
  private(set) var originals: [Int: Int] = [:]
  /// The places of the red letters without an original that has room for them.
  private(set) var unmatched: [Int] = []

  private struct Key: Hashable {
    let seller: String
    let number: String
  }

  /// Goes through all invoices in reading order.
  init(_ invoices: [Invoice], isSetAside: [Bool]) {
    var good: [Key: Int] = [:]
    for (place, invoice) in invoices.enumerated() where !invoice.isRedLetter {
      let key = Key(seller: invoice.sellerTaxID, number: invoice.number)
      if !isSetAside[place], good[key] == nil { good[key] = place }
    }
    var left: [Int: Int64] = [:]
    for (place, invoice) in invoices.enumerated() where invoice.isRedLetter {
      let key = Key(seller: invoice.sellerTaxID, number: invoice.originalNumber)
      guard let original = good[key], invoice.gross <= .zero,
        (left[original] ?? invoices[original].gross.fen) + invoice.gross.fen >= 0
      else {
        unmatched.append(place)
        continue
      }
      guard !isSetAside[place] else { continue }
      left[original, default: invoices[original].gross.fen] += invoice.gross.fen
      originals[place] = original
    }
  }
}
