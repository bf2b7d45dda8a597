internal import Text

/// Notes that no manifest (服务旧件退回明细表) came with a list, so that nothing is compared with it.
///
/// A list of services and seals has nothing that must come back, so that none is expected.
enum NoManifestNotice: ListNotice {
  static let code = FindingCode.noManifest

  static func notice(on claim: WaitingList, _ decider: ListDecider) -> Finding? {
    let list = claim.head
    guard !decider.registers.manifests.contains(list.dealer), decider.asksForReturns(claim.list)
    else { return nil }
    return Finding(
      .notice, code, at: Place(file: list.file), dealer: decider.symbols.text(list.dealer),
      Message(
        en: "no manifest of returned old parts came with this list; what was accepted could not "
          + "be compared with it",
        zh: "该清单没有随附服务旧件退回明细表，无法与验收结果核对"))
  }
}
