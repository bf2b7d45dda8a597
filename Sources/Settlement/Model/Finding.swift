package import Text

/// Something about the input that a person has to know: what, where, and what to do.
///
/// Findings are collected and never thrown; the run goes on. What they mean for a list (held or
/// not) is decided at admission.
package struct Finding: Hashable, Sendable {
  package enum Severity: String, Sendable {
    case error, notice
  }

  package let severity: Severity
  package let code: FindingCode
  package let place: Place
  /// The dealer concerned, as normalised; nil when the finding concerns no single dealer.
  package let dealer: String?
  package let message: Message

  /// Makes an error, the usual case.
  package init(_ code: FindingCode, at place: Place, dealer: String? = nil, _ message: Message) {
    self.init(.error, code, at: place, dealer: dealer, message)
  }

  /// Makes a finding of a severity.
  package init(
    _ severity: Severity, _ code: FindingCode, at place: Place, dealer: String? = nil,
    _ message: Message
  ) {
    self.severity = severity
    self.code = code
    self.place = place
    self.dealer = dealer
    self.message = message
  }
}

/// Where in the input: a file, a row of it, a column of that row.
package struct Place: Hashable, Sendable {
  /// The number of the file, or of its sheet; nil where the finding is about no file.
  package let file: FileNumber?
  /// The row as a spreadsheet program counts, from 1; nil for the whole file.
  package let row: Int?
  /// The canonical name of the column; nil for the whole row.
  package let column: String?

  package static let nowhere = Place()

  /// Names a place as exactly as it is known.
  package init(file: FileNumber? = nil, row: Int? = nil, column: String? = nil) {
    self.file = file
    self.row = row
    self.column = column
  }
}
