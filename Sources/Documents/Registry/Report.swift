internal import Settlement
package import Text

/// What a command answers, for a person at a terminal.
///
/// A report of a value of this module is written here; one of a value that only the workflow knows
/// is written by the command, in the same way.
package protocol Report {
  /// Writes it in lines.
  func writeText(in language: Language, to out: inout TextBuffer)
}

/// A report for programs as well: keys are stable, amounts are texts with both decimals.
package protocol JSONReport: Report {
  /// Writes it as one object.
  func writeJSON(in language: Language, to out: inout TextBuffer)
}

/// A report to print as well.
package protocol PageReport: JSONReport {
  /// Writes it as a page of its own, without a script or anything that has to be fetched.
  func writePage(in language: Language, to out: inout TextBuffer)
}

extension Report {
  /// The report in lines.
  package func printed(in language: Language) -> String {
    var out = TextBuffer()
    writeText(in: language, to: &out)
    return String(decoding: out.copy, as: UTF8.self)
  }
}

extension JSONReport {
  /// The report as one object.
  package func json(in language: Language) -> String {
    var out = TextBuffer()
    writeJSON(in: language, to: &out)
    return String(decoding: out.copy, as: UTF8.self)
  }
}
