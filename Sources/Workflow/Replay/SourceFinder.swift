import Archive
import Documents
import Intake
import Settlement
internal import Text

/// Finds the rows again that bore on a line, in the archived files of its run.
struct SourceFinder {
  private let files: [InputFile]
  private let paths: FileNames
  private let archive: Archive
  private let decider: ListDecider

  /// Looks into the files of a month that was decided again.
  init(_ month: ReplayedMonth) {
    files = month.inputs.files
    paths = month.inputs.paths
    archive = month.before
    decider = month.month.decider
  }

  /// The receipt of a list, and the extensions that its dealer was granted for the period.
  func ofDeadline(_ list: ExpenseList) throws(ArchiveError) -> [ExplainedSource] {
    var found: [ExplainedSource] = []
    for receipt in decider.registers.receipts?[list.dealer] ?? [] {
      found += try at(receipt.place, .receipt)
    }
    let query = SourceQuery.approvals(.deadline, of: list.dealer, period: list.period)
    return found + (try among(query, .extensionApproval))
  }

  /// What the files had for a line, the claim first.
  func background(of trace: LineTrace, in list: ExpenseList) throws(ArchiveError) -> LineSources {
    let line = trace.claim
    var background = LineSources()
    background.rows = try at(Place(file: list.file, row: Int(line.row)), .claim)
    background.rows += try visit(trace)
    if line.kind == .part {
      background.rows += try priceRows(of: trace, &background)
      background.rows += try among(returned(line, in: list, by: .acceptance), .acceptance)
      background.rows += try among(returned(line, in: list, by: .returns), .manifest)
      background.rows += try approvals(trace, of: list.dealer)
    } else if line.kind.isService {
      background.rows += try tariffRows(of: trace, &background)
    }
    background.settled = try settled(trace, in: list)
    background.machineNumber = trace.facts.ownRecord.map { decider.symbols.text($0.machine) } ?? ""
    return background
  }

  private func returned(
    _ line: ClaimLine, in list: ExpenseList, by kind: TableKind
  ) -> SourceQuery {
    .returned(line.record, line.item, dealer: list.dealer, period: list.period, in: kind)
  }

  /// Where other periods settled what the line claims again.
  private func settled(
    _ trace: LineTrace, in list: ExpenseList
  ) throws(ArchiveError) -> [SettledBefore] {
    let (line, text) = (trace.claim, decider.symbols.text)
    var found: [SettledElsewhere] = []
    if trace.facts.isPaidElsewhere {
      found = try archive.lines(
        thatPaid: text(line.record), line.kind, text(line.item), outside: list.period)
    } else if trace.facts.isMilestoneSettled, let record = trace.facts.ownRecord {
      found = try archive.statements(
        thatSettled: text(line.item), of: text(record.machine), outside: list.period)
    }
    return found.map {
      SettledBefore(statement: $0.statement, revision: $0.revision, line: $0.line)
    }
  }

  /// The record and its machine; of another dealer's record no more than where it stands.
  private func visit(_ trace: LineTrace) throws(ArchiveError) -> [ExplainedSource] {
    let records = try among(.record(trace.claim.record), .record)
    guard let own = trace.facts.ownRecord else {
      return records.map { ExplainedSource(kind: .record, file: $0.file, row: $0.row, cells: []) }
    }
    return records + (try among(.machine(own.machine), .machine))
  }

  private func priceRows(
    of trace: LineTrace, _ background: inout LineSources
  ) throws(ArchiveError) -> [ExplainedSource] {
    guard let row = decider.prices.rowInForce(of: trace.claim.item, on: trace.priceDate) else {
      return []
    }
    background.price = PriceBasis(
      price: row.price, effectiveFrom: row.effectiveFrom, effectiveTo: row.effectiveTo,
      publishedOn: row.publishedOn, hasClass: row.partClass != nil)
    return try at(row.place, .price)
  }

  private func tariffRows(
    of trace: LineTrace, _ background: inout LineSources
  ) throws(ArchiveError) -> [ExplainedSource] {
    var family = Symbol.blank
    if case .found(let machine) = trace.facts.machine { family = machine.family }
    let row = decider.tariffs.rowInForce(
      for: trace.claim.item, of: trace.claim.kind, family: family, on: trace.priceDate)
    guard let row else { return [] }
    background.price = PriceBasis(
      price: row.price, effectiveFrom: row.effectiveFrom, effectiveTo: row.effectiveTo)
    return try at(row.place, .tariff)
  }

  /// The consent that the line names, and emergency approvals that it should have named.
  private func approvals(_ trace: LineTrace, of dealer: Symbol) throws(ArchiveError)
    -> [ExplainedSource]
  {
    var found: [ExplainedSource] = []
    if trace.claim.isExternal, !trace.claim.approval.isBlank {
      let query = SourceQuery.approvals(.external, of: dealer, number: trace.claim.approval)
      found += try among(query, .approval)
    }
    if trace.decision.advice.contains(.maybeEmergency) {
      found += try among(.approvals(.emergency, of: dealer), .emergency)
    }
    return found
  }

  /// The rows that a query finds in all tables of its kind.
  private func among(
    _ query: SourceQuery, _ kind: SourceKind
  ) throws(ArchiveError) -> [ExplainedSource] {
    var found: [ExplainedSource] = []
    for file in files.indices
    where query.kind.map(files[file].kinds.tables.contains) ?? true {
      found += try rows(inFile: file, query, kind)
    }
    return found
  }

  private func at(_ place: Place, _ kind: SourceKind) throws(ArchiveError) -> [ExplainedSource] {
    guard let file = place.file, let row = place.row else { return [] }
    return try rows(inFile: file.index, .row(row, ofSheet: file.sheet), kind)
  }

  private func rows(
    inFile file: Int, _ query: SourceQuery, _ kind: SourceKind
  ) throws(ArchiveError) -> [ExplainedSource] {
    let bytes = try archive.content(of: files[file].digest)
    return sourceRows(bytes, query, symbols: decider.symbols).map { row in
      ExplainedSource(
        kind: kind, file: paths[FileNumber(file, sheet: row.sheet)], row: row.row,
        cells: row.cells.map { .init(heading: $0.heading, text: $0.text) })
    }
  }
}
