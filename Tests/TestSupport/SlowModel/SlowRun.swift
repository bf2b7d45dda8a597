/// The tables of a period after a run, and what the run had to say.
package struct SlowRun: Sendable {
  /// By the name of the file.
  package private(set) var tables: [String: String]
  /// What stands in the table of exceptions.
  package private(set) var findings: Set<SlowFinding>
  /// The totals by statement number, in fen.
  package let totals: [String: Int]

  init(_ model: SlowModel, _ folder: SlowFolder) {
    findings = model.findings
    totals = Dictionary(uniqueKeysWithValues: model.standing.map { ($0.number, $0.total) })
    tables = folder.tables
  }

  /// Adds that a file was refused whole.
  package mutating func add(error code: String) {
    findings.insert(SlowFinding(.error, code))
  }

  /// Adds what is to be said of files that say nothing new.
  package mutating func add(notice code: String) {
    findings.insert(SlowFinding(.notice, code))
  }
}
