import Archive
import Documents
package import Settlement
internal import Text

/// Writes the folder of a period's claims again, from the archive alone, and compares each file with
/// the digest that was taken when it was written.
///
/// - Parameters:
///   - period: Whose claims.
///   - out: The folder to write, which has nothing in it or is not there.
///   - session: What the command works with, of which only the folder to write is changed.
/// - Returns: What was written, and what of it is not as it was.
/// - Throws: ``RunError/missing(_:_:)`` where no claims of the period were ever worked out.
package func regenerateClaims(
  of period: Period, into out: String, _ session: Session
) throws(RunError) -> RegenerateReport {
  try session.reading { archive throws(RunError) in
    guard try mappingErrors({ () throws(FileError) in try session.output.isEmpty(out) }) else {
      throw .unwritable(
        path: out, reason: "there is something in it; name a folder that is empty or new")
    }
    guard let found = try orRunError(archive.latestRecovery(of: period)) else {
      throw .missing([neverRecovered(period)])
    }
    let then = try orRunError(archive.asOf(found.run.id))
    guard let shown = try orRunError(then.shownRecovery(of: period)) else {
      throw RunError(ArchiveError.damaged("the claims of \(period)"))
    }
    let expected = try orRunError(archive.documents(writtenBy: found.run))
    var name = out
    while name.count > 1, name.hasSuffix("/") { name.removeLast() }
    let folder = RecoveryFolder(of: period, name, unfinished: "\(name).unfinished", session)
    let written = try folder.write(shown, listing: expected)
    try folder.finish()
    return RegenerateReport(
      folder: name, documents: written.count, run: found.run.digest.hex,
      differences: differences(written, from: expected))
  }
}

private func neverRecovered(_ period: Period) -> Message {
  Message(
    en: "\(period): no claims on suppliers were worked out (see `settle recover`)",
    zh: "\(period)：尚未向供应商追偿（见 `settle recover`）")
}

/// The files that are not as they were.
private func differences(
  _ written: [WrittenDocument], from expected: [WrittenDocument]
) -> [RegenerateReport.Difference] {
  let now = Dictionary(written.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
  let then = Dictionary(expected.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
  let paths = Set(now.keys).union(then.keys).sorted(by: precedes)
  return paths.compactMap { path in
    guard now[path] != then[path] else { return nil }
    return RegenerateReport.Difference(
      path: path,
      reason: Message(
        en: "its bytes are not those that were issued", zh: "内容与当时出具的不一致"))
  }
}
