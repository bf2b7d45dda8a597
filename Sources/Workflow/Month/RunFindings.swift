package import Settlement
package import Text

/// What was found in the input, in whatever language it will be read in.
package struct RunFindings: Sendable {
  package let findings: [Finding]
  private let paths: FileNames

  /// Collects findings, whose places name files by their number.
  init(_ findings: [Finding] = [], paths: FileNames = []) {
    self.findings = findings.map(paths.namingCell)
    self.paths = paths
  }

  /// These and others of the same files, in reading order.
  func adding(_ others: [Finding]) -> RunFindings {
    RunFindings(inReadingOrder(findings + others), paths: paths)
  }

  /// These, and behind them others of other files.
  func adding(_ others: RunFindings) -> RunFindings {
    let moved = others.findings.map { finding in
      let place = finding.place
      let file = place.file.map { FileNumber($0.index + paths.count, sheet: $0.sheet) }
      return Finding(
        finding.severity, finding.code,
        at: Place(file: file, row: place.row, column: place.column), dealer: finding.dealer,
        finding.message)
    }
    return RunFindings(findings + moved, paths: paths.adding(others.paths))
  }

  /// The findings as the exceptions table has them.
  package func rows(in language: Language) -> [ExceptionRow] {
    findings.map { ExceptionRow($0, paths, language) }
  }
}

extension ExceptionRow {
  /// Settles the texts of a finding.
  init(_ finding: Finding, _ paths: FileNames, _ language: Language) {
    self.init(
      severity: finding.severity, file: finding.place.file.map { paths[$0] } ?? "",
      row: finding.place.row, column: finding.place.column ?? "", dealer: finding.dealer ?? "",
      code: finding.code.rawValue, message: finding.message[language])
  }
}
