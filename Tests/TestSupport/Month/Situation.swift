/// What happened to one line of a list on its way to the audit.
enum Situation {
  case plain
  case shortReturn, notReturned, inspected
  case priceAbove, priceBelow, blankPrice, blankAmount, blankFee, wrongAmount, wrongFee
  case emergency, qualified, external, externalAbove, noConsent
  case unsigned, incomplete, otherMonth, otherDealer, missingRecord
  case unknownPart, unknownKind, repeated, nameDiffers
  case notOnManifest, overManifest, fractional

  /// How many lines in a thousand each one befalls; what is left is plain.
  private static let shares: [(Situation, Int)] = [
    (.shortReturn, 25), (.notReturned, 15), (.inspected, 30),
    (.priceAbove, 25), (.priceBelow, 15), (.blankPrice, 10), (.blankAmount, 10), (.blankFee, 15),
    (.wrongAmount, 10), (.wrongFee, 10), (.emergency, 15), (.qualified, 15),
    (.external, 10), (.externalAbove, 4), (.noConsent, 1), (.unsigned, 5), (.incomplete, 5),
    (.otherMonth, 6), (.otherDealer, 4), (.missingRecord, 4),
    (.unknownPart, 4), (.unknownKind, 2), (.repeated, 6), (.nameDiffers, 6),
    (.notOnManifest, 5), (.overManifest, 4), (.fractional, 8),
  ]

  /// One situation for each of a thousand draws.
  static let table: [Situation] = {
    var table = shares.flatMap { Array(repeating: $0.0, count: $0.1) }
    table += Array(repeating: .plain, count: 1_000 - table.count)
    return table
  }()
}
