package import Text

/// The column in which the workbook of a check says what to mend.
///
/// A service center may mend its list in that workbook and mail it, so readers pass the column over
/// in silence.
package enum RemarkColumn {
  package static let heading = Message(en: "to mend", zh: "核对意见")

  /// Whether a heading is the column's, in whatever language it was written.
  package static func isHeading(_ text: String) -> Bool {
    text == heading.chinese || text == heading.english
  }
}
