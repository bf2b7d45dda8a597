package import Settlement
package import Text

/// What was found in the input, to be told in whatever language it is read in.
package struct RunFindings: Sendable {
  package private(set) var findings: [Finding] = []
  private let paths: [String]

  /// Collects findings, whose places name files by their number.
  init(_ findings: [Finding], paths: [String]) {
    self.findings = findings
    self.paths = paths
  }

  /// The findings as the exceptions table has them.
  package func rows(in language: Language) -> [ExceptionRow] {
    findings.map { ExceptionRow($0, paths, language) }
  }

  /// The same findings with files under other names, by the path that they have.
  func naming(_ names: [String: String]) -> RunFindings {
    var named = RunFindings([], paths: paths.map { names[$0] ?? $0 })
    named.findings = findings.map { finding in
      Finding(
        finding.severity, finding.code, at: finding.place, dealer: finding.dealer,
        finding.message.naming(names))
    }
    return named
  }
}

extension Message {
  /// The same message with files under other names.
  func naming(_ names: [String: String]) -> Message {
    var (english, chinese) = (english, chinese)
    for path in names.keys.sorted(by: precedes) {
      english = english.replacing(path, with: names[path] ?? path)
      chinese = chinese.replacing(path, with: names[path] ?? path)
    }
    return Message(en: english, zh: chinese)
  }
}

extension ExceptionRow {
  /// Settles the texts of a finding.
  init(_ finding: Finding, _ paths: [String], _ language: Language) {
    self.init(
      severity: finding.severity, file: finding.place.file.map { paths[$0] } ?? "",
      row: finding.place.row, column: finding.place.column ?? "", dealer: finding.dealer ?? "",
      code: finding.code.rawValue, message: finding.message[language])
  }
}
