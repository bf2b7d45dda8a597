internal import Text

/// A column of a kind of table: its canonical name, and the headings that stand for it.
package struct Column: Sendable {
  /// What a header must have of the column, and a row in it.
  package enum Requirement: Sendable {
    /// The header must have it, or the preamble where ``Column/mayBeInPreamble``; no cell is blank.
    case filled
    /// The header must have it; a cell may be blank.
    case mayBeBlank
    /// Neither need be there.
    case optional
  }

  package let name: String
  /// The other headings, as people write them: Chinese first, the most usual one first of all.
  package let aliases: [String]
  package let requirement: Requirement
  /// Whether a line above the header may give the value for all rows.
  package let mayBeInPreamble: Bool
  let field: Field
  /// Another column that may be there in its stead.
  let instead: Field?

  /// The heading that a blank template shows beside the canonical name.
  package var chineseHeading: String { aliases.first ?? name }

  /// What messages call the column where the file has no heading for it.
  var title: Message {
    Message(en: name.split(separator: "_").joined(separator: " "), zh: chineseHeading)
  }

  var isRequired: Bool { requirement != .optional }
}
