import Settlement
internal import Text

/// A row of a register that has one entry for each key and is filled in month by month.
///
/// Rows of one key are one entry where no column is filled in differently; what one leaves blank,
/// another may fill.
protocol LedgerRow: Sendable {
  /// What the rules look up.
  associatedtype Entry: Sendable

  /// The value of each column but the key, always in the same order; nil where the cell is blank.
  var cells: [LedgerCell?] { get }

  /// The dealer whose lists are held where the row cannot be read; blank where all are.
  var dealer: Symbol { get }

  /// The row with its blanks filled from another one of its key.
  func filled(from other: Self) -> Self

  /// The row with the values that stand for blanks.
  var entry: Entry { get }
}

/// A value by which rows are compared.
enum LedgerCell: Hashable, Sendable {
  case number(Int64)
  case text(Symbol)

  /// A text that may be blank.
  static func filled(_ text: Symbol) -> LedgerCell? { text.isBlank ? nil : .text(text) }

  static func filled(_ day: Day?) -> LedgerCell? { day.map { .number(Int64($0.number)) } }

  static func filled(_ cause: FaultCause?) -> LedgerCell? {
    cause.flatMap { FaultCause.allCases.firstIndex(of: $0) }.map { .number(Int64($0)) }
  }

  static func filled(_ grade: Satisfaction?) -> LedgerCell? {
    grade.flatMap { Satisfaction.allCases.firstIndex(of: $0) }.map { .number(Int64($0)) }
  }

  static func filled(_ answer: Bool?) -> LedgerCell? { answer.map { .number($0 ? 1 : 0) } }
}

/// The rows of one key, and where they first say something, and first something else.
struct LedgerGroup<Row: LedgerRow> {
  private struct Saying {
    let cell: LedgerCell
    let file: FileNumber
    let row: Int32
  }

  /// The rows as one, each column as first filled in.
  private(set) var whole: Row
  /// By column, what was said first, and what differs from it.
  private var first: [Saying?]
  private var other: [Saying?]

  init(_ placed: PlacedRow<Row>) {
    whole = placed.value
    first = placed.value.cells.map { cell in
      cell.map { Saying(cell: $0, file: placed.file, row: placed.row) }
    }
    other = first.map { _ in nil }
  }

  mutating func add(_ placed: PlacedRow<Row>) {
    whole = whole.filled(from: placed.value)
    for (column, cell) in placed.value.cells.enumerated() {
      guard let cell else { continue }
      let saying = Saying(cell: cell, file: placed.file, row: placed.row)
      guard let known = first[column] else {
        first[column] = saying
        continue
      }
      if known.cell != cell, other[column] == nil { other[column] = saying }
    }
  }

  /// Whether two rows fill a column differently.
  var isContradictory: Bool { other.contains { $0 != nil } }

  /// Where a row is contradicted; nil where nothing speaks against it.
  func contradiction(of row: Row) -> (file: FileNumber, row: Int32)? {
    for (column, cell) in row.cells.enumerated() {
      guard let cell, let against = other[column], let known = first[column] else { continue }
      return known.cell == cell ? (against.file, against.row) : (known.file, known.row)
    }
    return nil
  }
}
