import Archive
import Intake
import Settlement
internal import Text

/// What the matching of invoices rests on besides the archive: the rulebook and the dealers, as the
/// latest run that read dealers had them.
///
/// What is done by hand reads no files; it judges by these.
struct ArchivedRegisters {
  let rulebook: Rulebook
  let dealers: [Dealer]

  /// Reads them as they were archived, every row of a dealer whatever its validity; nil where no run
  /// read any.
  init?(_ archive: Archive) throws(ArchiveError) {
    let symbols = SymbolTable()
    var (rulebook, tables): (Rulebook?, [FileTable]) = (nil, [])
    for (file, input) in try archive.latestInputs(having: TableKind.dealers.rawValue).enumerated() {
      if input.kinds.isRulebook {
        rulebook = readRulebook(try archive.content(of: input.digest), file: file).rulebook
      } else if input.kinds.tables.contains(.dealers) {
        let content = try archive.content(of: input.digest)
        let table = readTable(content, file: file, symbols: symbols)
        if let dealers = table.keeping(where: { $0 == .dealers }) { tables.append(dealers) }
      }
    }
    guard let rulebook else { return nil }
    self.rulebook = rulebook
    dealers =
      join(tables, period: Period(of: Day(number: 0)), referenceFiles: 0..<0, symbols: symbols)
      .registers.dealerRows
  }
}
