/// The inputs of one month: its rulebook, its registers, and its lists.
struct SlowMonth {
  let period: Int
  let rulebook: SlowRulebook
  var registers: SlowRegisters
  /// The paths of all files of the workspace.
  let paths: [String]
  let tables: [SlowTable]
  let lists: [SlowList]
  /// What is wrong with whole files.
  let fileFindings: Set<SlowFinding>

  /// Nil where the rulebook cannot be read.
  init?(_ files: [MonthFile], period: Int) {
    let text = files.first { $0.path == "reference/rulebook.json" }?.bytes ?? []
    guard let rulebook = SlowRulebook(String(decoding: text, as: UTF8.self), period: period)
    else { return nil }
    let inbox = "inbox/\(SlowDay.periodText(period))/"
    let read = files.filter {
      $0.path.hasSuffix(".csv") && ($0.path.hasPrefix("reference/") || $0.path.hasPrefix(inbox))
    }
    let tables = read.sorted(by: Self.isReadFirst).map { SlowTable.read($0) }
    self.period = period
    paths = files.map(\.path)
    self.rulebook = rulebook
    self.tables = tables.compactMap { try? $0.get() }
    registers = SlowRegisters(self.tables)
    lists = self.tables.filter { $0.kind == "expenses" }.flatMap { SlowList.lists(of: $0) }
    fileFindings = Set(
      tables.compactMap {
        if case .failure(let fault) = $0 { SlowFinding(.error, fault.code) } else { nil }
      })
  }

  private static func isReadFirst(_ first: MonthFile, _ second: MonthFile) -> Bool {
    let isReference = [first, second].map { $0.path.hasPrefix("reference/") }
    guard isReference[0] == isReference[1] else { return isReference[0] }
    return first.path.unicodeScalars.lexicographicallyPrecedes(second.path.unicodeScalars)
  }

  func rows(of kind: String) -> [SlowCells] {
    tables.filter { $0.kind == kind }.flatMap(\.rows).map(SlowCells.init)
  }
}

/// Something about the inputs that a person has to know.
package struct SlowFinding: Hashable, Sendable, CustomStringConvertible {
  /// Whether something was left out or held.
  package enum Severity: String, Sendable {
    case error, notice
  }

  let severity: Severity
  let dealer: String
  /// The code of the exceptions table.
  package let code: String

  init(_ severity: Severity, _ code: String, dealer: String = "") {
    self.severity = severity
    self.dealer = dealer
    self.code = code
  }

  /// As the test writes a row of the exceptions table.
  package var description: String { "\(severity.rawValue) \(dealer) \(code)" }
}
