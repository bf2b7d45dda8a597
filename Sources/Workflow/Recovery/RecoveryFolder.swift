import Archive
import Documents
import Settlement
internal import Text

/// The folder of a period's claims as it is being written, beside the one it will replace.
struct RecoveryFolder {
  let period: Period
  private let target: String
  private let fresh: String
  private let session: Session

  /// Where the claims of a period lie, from the workspace.
  static func path(of period: Period) -> String { "out/recovery/\(period)" }

  /// Names the folder of a period in a workspace.
  init(of period: Period, workspace: String, _ session: Session) {
    self.init(
      of: period, "\(workspace)/\(Self.path(of: period))",
      unfinished: "\(workspace)/out/recovery/.\(period).unfinished", session)
  }

  /// Names a folder.
  init(of period: Period, _ target: String, unfinished fresh: String, _ session: Session) {
    self.period = period
    (self.target, self.fresh, self.session) = (target, fresh, session)
  }

  /// Writes all files, with a list of the digests that are expected, or of those that were written.
  func write(
    _ shown: ShownRecovery, listing expected: [WrittenDocument]? = nil
  ) throws(RunError) -> [WrittenDocument] {
    let output = session.output
    var written: [WrittenDocument] = []
    do throws(FileError) {
      try output.remove(fresh)
      try output.makeFolder("\(fresh)/claims")
      for document in RecoveryDocument.all {
        for file in document.files(of: shown) {
          try output.write("\(fresh)/\(file.path)", file.bytes.span)
          written.append(
            WrittenDocument(
              path: file.path, format: document.format, digest: sha256(file.bytes.span)))
        }
      }
      let sums = (expected ?? written).map {
        ChecksumList.Entry(path: $0.path, digest: $0.digest.hex)
      }
      var list = TextBuffer()
      ChecksumList.append(sums, to: &list)
      let text = list.copy
      try output.write("\(fresh)/\(ChecksumList.path)", text.span)
    } catch {
      abandon()
      throw RunError(error)
    }
    return written
  }

  /// Removes what was written so far, as far as that can be done.
  func abandon() { try? session.output.remove(fresh) }

  /// Puts the finished folder in the place of the old one.
  func finish() throws(RunError) {
    let messages = try mappingErrors { () throws(FileError) in
      try ReplacedFolder(target, session.output).give(wayTo: fresh)
    }
    for message in messages { session.surroundings.report(message) }
  }

  /// Whether the folder lists what the archive says that it has.
  func isInPlace(_ expected: [WrittenDocument]) -> Bool {
    let list = try? session.output.read("\(target)/\(ChecksumList.path)")
    let digests = expected.map { ($0.path, $0.digest.hex) }
    return ChecksumList.digests(in: list ?? []) == Dictionary(digests, uniquingKeysWith: { $1 })
  }
}

extension Archive {
  /// What the folder of a period's claims shows after the latest run that wrote it; nil where there
  /// is none.
  func shownRecovery(of period: Period) throws(ArchiveError) -> ShownRecovery? {
    guard let found = try latestRecovery(of: period) else { return nil }
    let symbols = SymbolTable()
    return ShownRecovery(
      record: try recoveryRecord(found.text, symbols), asOf: found.asOf,
      runDigest: found.run.digest.hex, claims: try issuedClaims(symbols), symbols: symbols)
  }
}
