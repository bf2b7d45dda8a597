import Archive
import Intake
import Settlement
internal import Text

/// The tables that month-ends archived, for a report: each content is read once, however many
/// month-ends had it.
struct MonthEndTables {
  /// What was found in them, by their own numbers.
  let findings: RunFindings
  private let kinds: Set<TableKind>
  private var tables: [Digest: FileTable] = [:]
  /// For each month-end the contents that it read, in reading order.
  private var contents: [Int64: [Digest]] = [:]
  private let symbols: SymbolTable

  /// Reads all tables of some kinds that some month-ends had.
  init(
    _ kinds: Set<TableKind>, ofRuns runs: [ArchivedRun], _ archive: Archive, _ session: Session,
    symbols: SymbolTable
  ) throws(RunError) {
    self.symbols = symbols
    self.kinds = kinds
    var (paths, wanted): ([String], [Digest]) = ([], [])
    var known: Set<Digest> = []
    for run in runs {
      var read: [Digest] = []
      let inputs = try orRunError(
        archive.inputs(ofRun: run.digest.hex, having: kinds.map(\.rawValue)))
      var seen: Set<Digest> = []
      for input in inputs where seen.insert(input.digest).inserted {
        read.append(input.digest)
        if known.insert(input.digest).inserted {
          wanted.append(input.digest)
          paths.append(input.path)
        }
      }
      contents[run.id] = read
    }
    let read = try Self.read(wanted, paths, kinds, archive, session, symbols)
    for (digest, table) in zip(wanted, read) { tables[digest] = table }
    let blanked = read.flatMap(\.findings).filter { $0.isOfBlankedCell }
    findings = RunFindings(
      blanked, paths: FileNames(paths, sheets: read.map(\.sheetTitles)))
  }

  /// Reads contents on all threads, a batch at a time, so that no more of them are unpacked.
  private static func read(
    _ wanted: [Digest], _ paths: [String], _ kinds: Set<TableKind>, _ archive: Archive,
    _ session: Session, _ symbols: SymbolTable
  ) throws(RunError) -> [FileTable] {
    let step = Message(en: "reading registers", zh: "读取登记表")
    return try concurrentBatches(
      wanted.count, size: max(session.threads * 64, 1), own: session.tables(of: symbols),
      progress: { session.surroundings.progress(step, done: $0, of: wanted.count) },
      fetch: { range throws(ArchiveError) in
        var packed: [CompressedInput] = []
        for digest in wanted[range] { packed.append(try archive.compressed(digest)) }
        return packed
      }
    ) { place, packed, symbols throws(ArchiveError) in
      readTable(
        try expand(packed), file: place, name: paths[place], for: .reporting(kinds),
        symbols: symbols)
    }
  }

  /// The contents that a month-end read of a kind.
  func contents(of kind: TableKind, inRun run: Int64) -> [Digest] {
    (contents[run] ?? []).filter { tables[$0]?.kinds.contains(kind) == true }
  }

  /// The registers that contents of one kind make.
  func registers(_ contents: [Digest], _ kind: TableKind, period: Period) -> Registers {
    join(
      contents.compactMap { tables[$0]?.keeping { $0 == kind } }, period: period,
      referenceFiles: 0..<0, symbols: symbols
    ).registers
  }
}

extension Finding {
  /// Whether a cell counts as blank because of it, which the month-end did not ask about.
  fileprivate var isOfBlankedCell: Bool {
    severity == .error && ["project_no", "satisfaction"].contains(place.column)
  }
}
