import Settlement

/// Why a cell is not what its column says.
enum CellDefect: Error, Hashable, Sendable {
  case missing
  case notNumber
  case grouping
  case tooManyDecimals(allowed: Int)
  case notAboveZero
  case belowZero
  case tooLarge
  /// The product of quantity and unit price is beyond what a line may come to.
  case productTooLarge
  case notDate
  /// Which number is the day and which the month cannot be told.
  case ambiguousDate
  case impossibleDay
  case notPeriod
  case notYesNo
  case notRate
  /// None of the fixed words, which are listed.
  case notWord(allowed: [String])
  case rewrittenAsPower
  case rewrittenAsDecimal
  case rewrittenAsDate
  case numericCell
  /// Another row of the same register says something else of the same record, machine or dealer.
  case contradicts(row: Int, sameFile: Bool)

  /// The preamble gives another value for the same.
  case preambleContradicts(String)

  /// The code in the exceptions table.
  var code: FindingCode {
    switch self {
    case .missing: .missing
    case .notNumber, .grouping, .tooManyDecimals, .notAboveZero, .belowZero, .tooLarge,
      .productTooLarge:
      .number
    case .notDate, .ambiguousDate, .impossibleDay: .date
    case .notPeriod: .period
    case .notYesNo: .yesNo
    case .notRate: .rate
    case .notWord, .preambleContradicts: .value
    case .rewrittenAsPower, .rewrittenAsDecimal, .rewrittenAsDate, .numericCell: .identifierDamaged
    case .contradicts: .registerUnreadable
    }
  }
}
