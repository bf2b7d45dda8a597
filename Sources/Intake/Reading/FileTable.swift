package import Settlement
package import Text

/// What one file gave: its tables, and what is wrong with them.
///
/// Made on whatever thread is free, one call a file; ``join(_:period:asking:referenceFiles:symbols:)``
/// puts the files together in reading order.
package struct FileTable: Sendable {
  /// The file's number in reading order.
  package let file: Int
  /// One for each sheet with a header that is known; none where the file is refused whole.
  var sheets: [SheetTable] = []
  /// A table that is passed over, where the file has no other.
  var other: KindName?
  /// Why the file is refused whole.
  private var refusal: [LocatedFinding] = []

  init(file: Int, other: KindName? = nil) {
    self.file = file
    self.other = other
  }

  init(refused finding: Finding) {
    file = finding.place.file?.index ?? 0
    refusal = [LocatedFinding(finding: finding, position: -1)]
  }

  /// A file with the same bytes as another, which is read there.
  package init(file: Int, sameAs path: String) {
    self.init(
      refused: Finding(
        .notice, .fileTwice, at: Place(file: FileNumber(file)),
        Message(
          en:
            "the file is the same as \(path), byte for byte, and is read only once; remove one of "
            + "the two", zh: "与 \(path) 完全相同，只读取一次；请删去其中一个")))
  }

  /// The file as one with the bytes of another: its rows without its defects, and that it is one.
  package func copied(from path: String) -> FileTable {
    var copy = self
    copy.refusal = FileTable(file: file, sameAs: path).refusal
    copy.sheets.removeAll { $0.kind == nil }
    for index in copy.sheets.indices {
      copy.sheets[index].located = []
      copy.sheets[index].leftOut = LeftOut()
    }
    return copy
  }

  /// Whether the file or a sheet of it is refused, and something may be missed by it.
  ///
  /// An archive of files is no table, and ends nothing.
  package var isRefused: Bool {
    let refused = refusal + sheets.filter { $0.kind == nil }.flatMap(\.located)
    return refused.contains {
      $0.finding.severity == .error && $0.finding.code != .fileArchive
    }
  }

  /// Whether the file has nothing but a table that the command does not read, so that it is neither
  /// archived nor spoken of.
  package var isOfNoCommand: Bool { other != nil }

  /// What messages call the kind of the file; nil where it is refused.
  package var kindInWords: (name: String, title: Message)? {
    guard !isRefused else { return nil }
    let known = (kinds.first.map { KindName($0) } ?? other)
    return known.map { ($0.name, $0.title) }
  }

  /// What the file is about, each kind once in the order of its sheets; none where it is refused.
  package var kinds: [TableKind] {
    var kinds: [TableKind] = []
    for kind in sheets.compactMap(\.kind) where !kinds.contains(kind) { kinds.append(kind) }
    return kinds
  }

  /// What the sheets and their cells are called that are read, in their order.
  package var sheetTitles: [SheetTitle] {
    sheets.map {
      SheetTitle(
        name: $0.name ?? "", headerRow: $0.headerRow, letters: $0.letters,
        isPackedFile: $0.isPackedFile)
    }
  }

  /// The rows of all lists as settled in it, in the order of the sheets; nil where it has none.
  ///
  /// Fees are there where a sheet has them.
  package var settled: SettledRows? {
    var settled: SettledRows?
    for case .settlement(let rows) in sheets.map(\.rows) {
      settled = SettledRows(
        rows: (settled?.rows ?? []) + rows.rows, hasFees: settled?.hasFees == true || rows.hasFees)
    }
    return settled
  }

  /// The number of the first table of a kind; nil where there is none.
  package func number(ofFirst kind: TableKind) -> FileNumber? {
    sheets.first { $0.kind == kind }?.number
  }

  /// The file with some of its tables alone, by their kinds, which are nil for tables that are
  /// refused; nil where none is left.
  package func keeping(where isWanted: (TableKind?) -> Bool) -> FileTable? {
    var kept = self
    kept.sheets.removeAll { !isWanted($0.kind) }
    return kept.sheets.isEmpty ? nil : kept
  }

  /// In the order in which they came up.
  var located: [LocatedFinding] { refusal + sheets.flatMap(\.located) }

  /// By row, position of the column, and code.
  package var findings: [Finding] { located.sorted().map(\.finding) }

  /// The months of the lists in the file, each once, in the order of their first rows.
  package var periods: [Period] {
    var periods: [Period] = []
    for period in sheets.flatMap(\.rows.periods) where !periods.contains(period) {
      periods.append(period)
    }
    return periods
  }

  /// The dealers whose lists the file affects; nil where it has a register that all lists share.
  ///
  /// A file that is refused, or without rows, affects none.
  package var dealers: Set<Symbol>? {
    var dealers: Set<Symbol> = []
    for sheet in sheets {
      guard let named = sheet.rows.dealers else { return nil }
      dealers.formUnion(named)
    }
    return dealers
  }
}

/// What one sheet gave, which is a table by itself.
struct SheetTable: Sendable {
  /// Its number among those of all files.
  let number: FileNumber
  /// What the file calls it; nil where the file is one table without a name.
  let name: String?
  /// Whether it is a file of its own, packed in the file.
  var isPackedFile = false
  /// What it is about; nil where it is refused.
  let kind: TableKind?
  /// The row of its header; 0 where it has none.
  var headerRow = 0
  /// The letters of its columns by their canonical names; none where the file names no cells.
  var letters: [String: String] = [:]
  var rows: TableRows
  /// What it has of the columns that the rulebook may ask for.
  var asked = AskedHeadings()
  /// Its lists where it is refused but says whose they are; nothing is decided of them.
  var heldLists: [ListIntake] = []
  /// In the order in which they came up.
  var located: [LocatedFinding]
  /// Rows that were taken for titles and may be lines.
  var possibleLines: [PossibleLine] = []
  /// The columns that its header has, where it is read for a report.
  var columns: Set<Field> = []
  /// What of it counts for nothing.
  var leftOut = LeftOut()
}

/// What a table has of the columns that the rulebook may ask for.
struct AskedHeadings: Sendable {
  /// Those that its header has.
  var read: [AskedColumn] = []
  /// Headings that may mean one of the others: where that one is asked for, nothing may be read.
  var doubts: [(column: AskedColumn, finding: Finding)] = []
}

extension FileTable {
  /// The file as it is read where the rulebook asks for some columns: a table that may have one of
  /// them under another heading is refused.
  func asked(for columns: Set<AskedColumn>) -> FileTable {
    var file = self
    for index in file.sheets.indices {
      let doubts = file.sheets[index].asked.doubts.filter { columns.contains($0.column) }
      guard !doubts.isEmpty else { continue }
      file.sheets[index] = SheetTable(
        number: file.sheets[index].number, name: file.sheets[index].name, kind: nil, rows: .none,
        located: doubts.map { LocatedFinding(finding: $0.finding, position: -1) })
    }
    return file
  }
}

/// The rows of a table, as its kind has them.
enum TableRows: Sendable {
  case none
  case lists([ListIntake])
  case returns(PeriodRows<ManifestRow>)
  case acceptance(PeriodRows<AcceptanceRow>)
  /// The acceptance as reports read it, and whether it says what becomes of the parts.
  case acceptedParts(PeriodRows<PlacedRow<AcceptedPart>>, hasDispositions: Bool)
  case receipts(PeriodRows<Receipt>)
  case prices([KeyedRow<PriceRow>])
  case dealers([KeyedRow<DealerRow>])
  case records([KeyedRow<RecordRow>])
  case machines([KeyedRow<MachineRow>])
  case approvals([Approval])
  case tariffs([TariffEntry])
  case calendar([CalendarRow])
  case confirmations([Confirmation])
  case invoices([InvoiceRow])
  case adjustments([AdjustmentRow])
  case machineReturns([KeyedRow<ReturnRow>])
  case receivables([KeyedRow<Receivable>])
  case movements([PlacedRow<Movement>])
  case calls([KeyedRow<CallRow>])
  case callBacks([PlacedRow<CallBackRow>])
  case complaints([KeyedRow<ComplaintRow>])
  case stockCare([PlacedRow<CareCheck>])
  case suppliers([PlacedRow<Supplier>])
  case sourcing([PlacedRow<SourcingRow>])
  case answers([PlacedRow<SupplierAnswer>])
  case settlement(SettledRows)

  /// The months of lists, in their order.
  fileprivate var periods: [Period] {
    guard case .lists(let lists) = self else { return [] }
    return lists.compactMap(\.claim?.head.period)
  }

  /// The dealers whose lists the rows affect; nil where all lists share them.
  fileprivate var dealers: Set<Symbol>? {
    switch self {
    case .none: []
    case .lists(let lists): Set(lists.compactMap { $0.claim?.head.dealer })
    case .returns(let rows): rows.dealers
    case .acceptance(let rows): rows.dealers
    case .receipts(let rows): rows.dealers
    case .receivables(let rows): Set(rows.map(\.key))
    case .acceptedParts, .confirmations, .invoices, .movements, .stockCare, .calls, .callBacks,
      .complaints,
      .suppliers, .sourcing, .answers,
      .settlement:
      []
    case .prices, .dealers, .records, .machines, .approvals, .tariffs, .calendar, .adjustments,
      .machineReturns:
      nil
    }
  }
}

/// Rows of a register that is by dealer and period.
struct PeriodRows<Row: Sendable>: Sendable {
  /// Neighbouring rows of one dealer and period.
  struct Run: Sendable {
    let dealer: Symbol
    let period: Period
    /// The row of the first in its file; the others stand right below it.
    let firstRow: Int32
    var end: Int
  }

  /// As they are read; none once they are packed.
  private var loose: [Row] = []
  private(set) var packed: PackedRows<Row>?
  private(set) var runs: [Run] = []
  /// The dealers of rows that could not be read, with the month where that could.
  private(set) var unreadable: [(dealer: Symbol, period: Period?)] = []
  /// The row above the header that gives the period of every row; nil where each says it itself.
  var preambleRow: Int?

  fileprivate var dealers: Set<Symbol> { Set(runs.map(\.dealer)) }

  var rows: [Row] { packed?.rows ?? loose }

  /// Packs the rows, behind which none is added any more: a month has a million of them.
  mutating func pack() where Row: BitwiseCopyable {
    packed = PackedRows(loose)
    loose = []
  }

  /// Records that a row of a dealer could not be read.
  mutating func leaveOut(_ dealer: Symbol, _ period: Period?) {
    unreadable.append((dealer, period))
  }

  /// Adds a row in reading order.
  mutating func append(_ row: Row, at number: Int, dealer: Symbol, period: Period) {
    let start = runs.count > 1 ? runs[runs.count - 2].end : 0
    loose.append(row)
    let last = runs.count - 1
    if last >= 0, runs[last].dealer == dealer, runs[last].period == period,
      Int(runs[last].firstRow) + runs[last].end - start == number
    {
      runs[last].end = loose.count
    } else {
      runs.append(
        Run(dealer: dealer, period: period, firstRow: Int32(number), end: loose.count))
    }
  }
}

/// A row of a register that has one row for each key.
struct KeyedRow<Value: Sendable>: Sendable {
  let key: Symbol
  let row: Int32
  let value: Value
}

/// A row of the tariffs, with the service that it is for.
struct TariffEntry: Sendable {
  let kind: ClaimKind
  let item: Symbol
  let row: TariffRow
}

/// A row of the table of days off and on.
struct CalendarRow: Sendable {
  let day: Day
  let isOff: Bool
  let row: Int32
}

/// A finding with the position of its column in the file, by which findings are sorted.
struct LocatedFinding: Sendable, Comparable {
  let finding: Finding
  let position: Int
  /// The taxpayer id of who issued the invoice that it is about, where it came with those of sellers
  /// of every sort.
  var seller: String?

  static func < (left: LocatedFinding, right: LocatedFinding) -> Bool {
    let a = left.finding
    let b = right.finding
    if a.place.file != b.place.file {
      guard let first = a.place.file, let second = b.place.file else { return a.place.file == nil }
      return first < second
    }
    if a.place.row != b.place.row { return (a.place.row ?? 0) < (b.place.row ?? 0) }
    if left.position != right.position { return left.position < right.position }
    if a.code != b.code { return rank(a.code) < rank(b.code) }
    return (a.dealer ?? "") < (b.dealer ?? "")
  }

  static func == (left: LocatedFinding, right: LocatedFinding) -> Bool {
    !(left < right) && !(right < left)
  }

  private static func rank(_ code: FindingCode) -> Int {
    FindingCode.allCases.firstIndex(of: code) ?? 0
  }
}
