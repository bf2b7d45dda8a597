package import Documents
import Intake
package import Settlement
internal import Text

/// What a service center asks when the manufacturer's list has come back.
package struct AgainstRequest: Sendable {
  /// Its own list, decided again as before it was mailed.
  package var check: CheckRequest
  /// The path of the manufacturer's list.
  package let theirs: String
  /// The day the notice came, from which the invoice is due; nil where that is not asked.
  package var receivedOn: Day?

  /// Asks about one's own list and the manufacturer's.
  package init(_ check: CheckRequest, against theirs: String) {
    self.check = check
    self.check.theirs = theirs
    self.theirs = theirs
    receivedOn = nil
  }
}

/// Compares the manufacturer's list with what `check` makes of one's own, line by line.
///
/// - Parameters:
///   - request: What the service center asks.
///   - session: What the command works with; nothing of it is changed.
/// - Returns: What became of each line; nothing where one's own list would be held.
/// - Throws: ``RunError/missing(_:_:)`` or ``RunError/refused(_:)`` for files that cannot be used,
///   the manufacturer's among them where a row of it cannot be read.
package func checkAgainst(
  _ request: AgainstRequest, _ session: Session
) throws(RunError) -> AgainstReport {
  let theirs = try TheirList(request.theirs, session)
  let report: CheckReport
  do throws(RunError) { report = try check(request.check, session) } catch {
    guard case .refused(let findings) = error, let theirs else { throw error }
    throw .refused(findings.adding(theirs.errors))
  }
  guard let theirs else { throw .missing([FileWanted.named.isNotThere(request.theirs)]) }
  guard theirs.errors.findings.isEmpty else { throw .refused(theirs.errors) }
  return AgainstReport(
    report, theirs.settled(of: report.lists.map(\.terms.dealer)),
    isMailedToday: request.check.mailedOn == nil, receivedOn: request.receivedOn)
}

/// The manufacturer's list as it was read.
private struct TheirList {
  private let path: String
  private let table: FileTable
  private let names: FileNames

  /// Reads the file; nil where there is none.
  init?(_ path: String, _ session: Session) throws(RunError) {
    guard session.files.exists(path) else { return nil }
    let bytes = try mappingErrors { () throws(FileError) in
      try session.files.readOrStandIn(path)
    }
    self.path = path
    table = readTable(bytes, file: 0, name: path, as: .settlement, symbols: SymbolTable())
    names = FileNames([path], sheets: [table.sheetTitles])
  }

  /// Why the file or a row of it cannot be used.
  var errors: RunFindings {
    let errors = table.findings.filter { $0.severity == .error }
    guard errors.isEmpty, table.settled == nil else { return RunFindings(errors, paths: names) }
    let title = table.kindInWords?.title
    // Of what is no table at all a notice says what it is.
    let others = title == nil ? table.findings : []
    return RunFindings(others.isEmpty ? [.isNoSettlement(title)] : others, paths: names)
  }

  /// The rows of service centers, with what is to be known of the file.
  func settled(of dealers: [Dealer]) -> TheirSettlement {
    let settled = table.settled
    let all = settled?.rows ?? []
    let rows = all.compactMap { $0.named(by: dealers) }
    return TheirSettlement(
      file: path, rows: rows, hasFees: settled?.hasFees ?? false,
      others: rows.isEmpty ? named(in: all) : [],
      findings: table.findings.map {
        CheckFinding($0, file: $0.place.file.map { names[$0] } ?? path)
      })
  }

  /// The first service centers of rows, each once.
  private func named(in rows: [SettledRow]) -> [String] {
    var dealers: [String] = []
    for row in rows where dealers.count < 5 && !dealers.contains(row.dealer) {
      dealers.append(row.dealer)
    }
    return dealers
  }
}

extension SettledRow {
  /// The row with its service center's id; nil where it is none of those.
  ///
  /// A cell may hold the name, or the id with the name behind it.
  fileprivate func named(by dealers: [Dealer]) -> SettledRow? {
    if dealer.isEmpty { return self }
    let first = dealer.split(maxSplits: 1, whereSeparator: \.isWhitespace).first.map(String.init)
    let written = foldedWord(dealer)
    let found =
      dealers.first { $0.id == dealer } ?? dealers.first { $0.id == first }
      ?? dealers.first { !$0.name.isEmpty && foldedWord($0.name) == written }
    guard let found else { return nil }
    var row = self
    row.dealer = found.id
    return row
  }
}

extension Finding {
  /// The file is a table, and none of lines as settled.
  fileprivate static func isNoSettlement(_ title: Message?) -> Finding {
    let english = title.map { "this is a table of \($0.english) (\($0.chinese)), and " } ?? ""
    let chinese = title.map { "这是“\($0.chinese)”，而" } ?? ""
    return Finding(
      .fileNoKind, at: Place(file: 0),
      Message(
        en: "\(english)a settlement (结算清单) is asked for; `settle template settlement` prints the "
          + "columns",
        zh: "\(chinese)此处需要“结算清单”；用 `settle template settlement` 可得到空白表"))
  }
}
