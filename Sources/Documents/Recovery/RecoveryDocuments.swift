package import Settlement
package import Text

/// A document of the folder of a period's claims on suppliers, in its format of today.
package struct RecoveryDocument: Sendable {
  /// What a document is made from, and the function that writes it.
  package enum Writer: Sendable {
    case folder(@Sendable (ShownRecovery, inout TextBuffer) -> Void)
    /// One file for each claim that stands.
    case letter(@Sendable (IssuedClaim, SymbolTable, inout TextBuffer) -> Void)
  }

  package let path: DocumentPath
  /// What the archive keeps beside the digest of each file.
  package let format: Int
  private let writer: Writer

  package init(_ path: DocumentPath, format: Int, _ writer: Writer) {
    self.path = path
    self.format = format
    self.writer = writer
  }

  /// Every document, in the order in which they are written and archived.
  package static let all = [
    RecoveryDocument("claims/*.html", format: 1, .letter(ClaimLetter.append(_:_:to:))),
    RecoveryDocument("recovery.csv", format: 1, .folder(RecoveryTable.append(_:to:))),
    RecoveryDocument(
      "recovery-summary.csv", format: 1, .folder(RecoverySummaryTable.append(_:to:))),
    RecoveryDocument("recovery-left.csv", format: 1, .folder(RecoveryLeftTable.append(_:to:))),
    RecoveryDocument("recovery.html", format: 1, .folder(RecoveryPage.append(_:to:))),
    RecoveryDocument(
      "exceptions.csv", format: 1, .folder { ExceptionsTable.append($0.record.exceptions, to: &$1) }
    ),
  ]

  /// Writes the files that the document is for a folder.
  package func files(of shown: ShownRecovery) -> [(path: String, bytes: [UInt8])] {
    switch writer {
    case .folder(let write):
      [(path.path(), written(marked: shown.record.csvBom && path.isTable) { write(shown, &$0) })]
    case .letter(let write):
      shown.ofPeriod.filter(\.claim.stands).map { issued in
        (
          path.path(of: issued.claim.number),
          written(marked: false) { write(issued, shown.symbols, &$0) }
        )
      }
    }
  }

  private func written(marked: Bool, _ write: (inout TextBuffer) -> Void) -> [UInt8] {
    var text = TextBuffer(capacity: 16_384)
    if marked { text.append([0xEF, 0xBB, 0xBF]) }
    text.guardsTypedText = true
    write(&text)
    return text.copy
  }
}
