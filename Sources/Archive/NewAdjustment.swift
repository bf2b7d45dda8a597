package import Settlement
package import Text

/// A correction of an earlier statement as a run hands it over to be archived.
package struct NewAdjustment: Sendable {
  package let adjustment: Adjustment
  /// The path of the file that it came in.
  package let file: String

  /// Names a correction and its file.
  package init(_ adjustment: Adjustment, file: String) {
    self.adjustment = adjustment
    self.file = file
  }
}

extension Adjustment {
  /// The content by which an approved correction is known again, whatever file it is read from.
  ///
  /// Of the canonical text of an array: statement, line, amount in fen, reason, approver, remark.
  package var digest: Digest {
    var text = TextBuffer(capacity: 256)
    text.append(array: [statement, line, String(amount.fen), reason, approvedBy, remark]) {
      $1.append(quoted: $0)
    }
    return text.withBytes { sha256($0) }
  }
}
