import Settlement
import Tabular
import Text

extension CellForm {
  /// Why a cell of the form has nothing that any column takes; nil where it may have.
  var defect: CellDefect? {
    switch self {
    case .text, .number, .maskedNumber, .date, .boolean: nil
    case .error: .errorCell
    case .uncalculated: .notCalculated
    case .mergedNumber: .mergedNumber
    }
  }
}

extension CellDefect {
  /// The defect as a cell that is no text has it: with the day that its file shows for a number.
  func ofTypedCell(_ number: Span<UInt8>, _ dates: DateSystem) -> CellDefect {
    let day = Day(spreadsheetNumber: halfWidth(number), dates)
    if case .dayNumber = self { return day.map { .unformattedDay($0) } ?? .notDate }
    if case .monthNumber = self { return day.map { .monthNumber($0) } ?? .notPeriod }
    guard let day, dates != .from1900 else { return self }
    return self == .notDate ? .unformattedDay(day) : self == .notPeriod ? .monthNumber(day) : self
  }

  /// Whether a number may have it for its decimals alone.
  var isOfDecimals: Bool {
    if case .tooManyDecimals = self { return true }
    return self == .notRate || self == .notPercent
  }
}

extension SymbolTable {
  /// The symbol of an identifier in a cell of any form: a whole number below 10^15 stands for its
  /// digits, as its format's mask shows them where it has one.
  ///
  /// - Throws: What a spreadsheet has made of it.
  func identifier(
    _ form: CellForm, _ value: Span<UInt8>, shown: Span<UInt8>
  ) throws(CellDefect) -> Symbol {
    switch form {
    case .text: return try identifier(value)
    case .number:
      guard value.count <= 15, value.indices.allSatisfy({ isDigit(value[$0]) }) else {
        throw .numericCell
      }
      return symbol(for: value)
    case .maskedNumber: return try identifier(shown)
    case .date: throw .rewrittenAsDate
    case .boolean: throw .booleanCell
    case .error: throw .errorCell
    case .uncalculated: throw .notCalculated
    case .mergedNumber: throw .mergedNumber
    }
  }
}
