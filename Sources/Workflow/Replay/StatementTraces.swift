import Archive
import Documents
import Intake
import Settlement
internal import Text

/// What can be told of a statement's lines and deadline by deciding its list again.
struct StatementTraces {
  private let record: StatementRecord
  private let month: ReplayedMonth?
  /// The list that the statement was made of; nil where it is not found again.
  private let list: ExpenseList?
  private let sources: SourceFinder?
  /// Where the parts of the workspace went; nil where there is none.
  var paths: PartPaths?

  /// Finds the list of a statement among those of its month.
  init(_ record: StatementRecord, _ replay: ReplayedStatement) {
    self.record = record
    month = replay.month
    let head = record.head
    let symbols = replay.month?.month.decider.symbols
    list = replay.month?.lists.lazy.compactMap(\.claim)
      .filter { $0.head.period == head.period && symbols?.text($0.head.dealer) == head.dealer.id }
      .map(\.list).first { $0.lines.count == record.lines.count }
    sources = replay.month.map(SourceFinder.init)
  }

  /// What stands behind the deadline.
  func deadline() throws(ArchiveError) -> ExplainedDeadline {
    guard let list, let sources else { return ExplainedDeadline(daysOff: [], sources: []) }
    let ruling = record.head.deadline
    var daysOff: [Day] = []
    if ruling.extendedBy.isEmpty, ruling.day > ruling.regularDay {
      let count = Int(ruling.day.number - ruling.regularDay.number)
      daysOff = (0..<count).map { ruling.regularDay.adding(days: $0) }
    }
    return ExplainedDeadline(daysOff: daysOff, sources: try sources.ofDeadline(list))
  }

  /// The lines at some places, with their traces.
  func lines(_ wanted: [Int]) throws(ArchiveError) -> [ExplainedLine] {
    guard !wanted.isEmpty else { return [] }
    let traces = try traces(near: wanted)
    var lines: [ExplainedLine] = []
    for place in wanted { lines.append(try line(at: place, traces)) }
    return lines
  }

  /// The traces of the lines at some places, and of all that may have drawn on their pools.
  private func traces(near wanted: [Int]) throws(ArchiveError) -> [LineTrace] {
    guard let list, let month else { return [] }
    let records = Set(wanted.map { list.lines[$0].record })
    let standing = try month.standing(for: list)
    return month.month.decider.traces(of: list, standing: standing) {
      records.contains($0.record)
    }
  }

  private func line(at place: Int, _ traces: [LineTrace]) throws(ArchiveError) -> ExplainedLine {
    let archived = record.lines[place]
    let trace = traces.first { $0.index == place }
    var background = LineSources()
    if let trace, let list, let sources {
      background = try sources.background(of: trace, in: list)
      background.draws = traces.filter { trace.sharesPool(with: $0) }.map {
        PoolDraw(line: string(record.lines[$0.index].number), quantity: $0.drawn)
      }
    }
    let kind = ClaimKind(rawValue: string(archived.kind)) ?? .unknown
    if kind == .part {
      background.whereabouts = paths?.whereabouts(
        dealer: record.head.dealer.id, period: record.head.period,
        label: string(archived.record), part: string(archived.item))
    }
    return ExplainedLine(
      position: place + 1, names: names(of: archived, trace), kind: kind,
      quantityClaimed: archived.quantityClaimed, archived: archived.decision, trace: trace,
      background: background)
  }

  private func names(of line: RecordLine, _ trace: LineTrace?) -> LineNames {
    let priceName = trace?.facts.price?.name
    return LineNames(
      number: string(line.number), record: string(line.record), kindText: string(line.kind),
      item: string(line.item), name: string(line.name), approval: string(line.approval),
      priceName: priceName.flatMap { month?.month.decider.symbols.text($0) } ?? "",
      earlierLine: nil)
  }

  private func string(_ range: TextRange) -> String {
    String(decoding: record[range], as: UTF8.self)
  }
}

extension LineTrace {
  /// Whether an earlier line took something out of the pool that this line draws on.
  fileprivate func sharesPool(with earlier: LineTrace) -> Bool {
    pool != nil && earlier.index < index && earlier.drawn > .zero
      && earlier.claim.record == claim.record && earlier.claim.item == claim.item
  }
}
