/// Which invoice each red letter (红字发票) takes back.
///
/// Several may stand against one original, but not for more than it. One that is set aside, for
/// whatever reason, uses up nothing of its original.
struct RedLetters {
  /// For each red letter that counts, the place of its original.
  private(set) var originals: [Int: Int] = [:]
  /// The places of the red letters without an original that has room for them.
  private(set) var unmatched: [Int] = []
  /// The places of invoices that the tax bureau calls reversed, and whose red letters do not say so.
  private(set) var missing: [Int] = []

  private struct Key: Hashable {
    let seller: String
    let number: String
  }

  /// Goes through all invoices in reading order.
  init(_ invoices: [Invoice], isSetAside: [Bool]) {
    var good: [Key: [Int]] = [:]
    for (place, invoice) in invoices.enumerated() where !invoice.isRedLetter && !isSetAside[place] {
      good[Key(seller: invoice.sellerTaxID, number: invoice.number), default: []].append(place)
    }
    // An original without its red letters is set aside too, and then they have none.
    let first = Self.matched(invoices, isSetAside, good)
    missing = invoices.indices.filter {
      !isSetAside[$0] && invoices[$0].isMissingRedLetters(first.takenBack[$0])
    }
    var isOut = isSetAside
    for place in missing { isOut[place] = true }
    let left = good.mapValues { places in places.filter { !isOut[$0] } }
    let last = missing.isEmpty ? first : Self.matched(invoices, isOut, left)
    (originals, unmatched) = (last.originals, last.unmatched)
  }

  private struct Matched {
    var originals: [Int: Int] = [:]
    var unmatched: [Int] = []
    /// By original what its red letters take back, below zero.
    var takenBack: [Int: Int64] = [:]
  }

  /// The original of each red letter that finds one with room for it.
  private static func matched(
    _ invoices: [Invoice], _ isSetAside: [Bool], _ good: [Key: [Int]]
  ) -> Matched {
    var found = Matched()
    for (place, red) in invoices.enumerated() where red.isRedLetter {
      let candidates = good[Key(seller: red.sellerTaxID, number: red.originalNumber)] ?? []
      let original = candidates.first {
        red.originalCode.isEmpty || invoices[$0].code == red.originalCode
      }
      guard let original, red.gross <= .zero,
        invoices[original].gross.fen + (found.takenBack[original] ?? 0) + red.gross.fen >= 0
      else {
        found.unmatched.append(place)
        continue
      }
      guard !isSetAside[place] else { continue }
      found.takenBack[original, default: 0] += red.gross.fen
      found.originals[place] = original
    }
    return found
  }
}

extension Invoice {
  /// Whether the tax bureau says that it was reversed, and its red letters do not come to that: what
  /// they take back is below zero, or nil where there is none.
  fileprivate func isMissingRedLetters(_ takenBack: Int64?) -> Bool {
    switch status {
    case .reversed: takenBack ?? 0 != -gross.fen
    case .partlyReversed: takenBack == nil
    case .normal, .void, .red, nil: false
    }
  }
}
