package import Settlement
internal import Text

/// A part line whose old part must come back (旧件), as its labels and the packing list name it.
///
/// What is not known is blank: it is filled in by hand.
package struct LabelledPart: Sendable {
  /// Where the line stands: the file as it was named, and its row from 1.
  package var file = ""
  package var row = 0
  package var dealer = ""
  package var dealerName = ""
  package let period: Period
  /// The record's number, which is that of the label.
  package var record = ""
  package var part = ""
  package var partName = ""
  package let quantity: Quantity
  package var machine = ""
  package var model = ""
  /// As registers name it, in Chinese where it has a name in both languages.
  package var family = ""
  package var servicedOn: Day?
  /// Whether its repair is of what the rulebook has packed by itself.
  package var isPackedAlone = false

  /// Starts with nothing but how many there are.
  package init(period: Period, quantity: Quantity) {
    self.period = period
    self.quantity = quantity
  }

  /// How many labels it has: one for each piece, or one that says the quantity.
  package var labels: Int { pieces ?? 1 }

  /// How many pieces it is where each has a label of its own.
  var pieces: Int? {
    let (whole, rest) = quantity.thousandths.quotientAndRemainder(dividingBy: 1000)
    return rest == 0 && (1...Self.mostPieces).contains(whole) ? Int(whole) : nil
  }

  /// Of more than so many pieces of one line nobody labels each.
  private static let mostPieces: Int64 = 20
}

extension LabelledPart {
  /// Whether one stands before another: by family, record and line.
  static func precedes(_ left: LabelledPart, _ right: LabelledPart) -> Bool {
    for (one, two) in [(left.family, right.family), (left.record, right.record)] where one != two {
      return Text.precedes(one, two)
    }
    return false
  }
}
