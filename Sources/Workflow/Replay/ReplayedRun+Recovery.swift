import Archive
import Settlement
internal import Text

extension ReplayedRun {
  /// Compares claims on suppliers with what the files of their run come to now.
  ///
  /// - Returns: False for a run without files, which only wrote the folder of a period whose claims an
  ///   earlier one changed.
  mutating func compareRecovery(
    _ link: ChainedRun, _ after: Archive, _ session: Session
  ) throws(RunError) -> Bool {
    let files = try orRunError(ArchivedFiles(ofRun: link.digest, in: after))
    guard !files.inputs.isEmpty,
      let (period, kept) = try orRunError(after.recovery(ofRun: link.id)),
      let issuedOn = Day(link.day)
    else { return false }
    let symbols = SymbolTable()
    let record = try orRunError(recoveryRecord(kept.text, symbols))
    let workspace = try RecoveryWorkspace(
      ListedInboxes(of: files), period: period, isArchiving: false, session)
    let worked = try WorkedRecovery(
      workspace, RecoveryDays(issuedOn: issuedOn, asOf: kept.asOf, madeOn: record.madeOn),
      in: orRunError(after.asOf(link.id - 1)), session)
    let then = try orRunError(after.claimChanges(ofRun: link.id))
    compare(
      Message(en: "a claim that was issued", zh: "开出的追偿单"), then: then.claims,
      now: worked.new.claimTexts)
    compare(
      Message(en: "what happened to a claim", zh: "追偿单的变动"), then: then.events,
      now: worked.new.eventTexts)
    compare(
      Message(en: "what was found about claims", zh: "追偿计算结果"), then: lines(kept.text),
      now: lines(canonicalRecovery(worked.record, worked.symbols)))
    return true
  }

  private func lines(_ text: [UInt8]) -> [String] {
    text.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }
}
