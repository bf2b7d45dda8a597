import Archive
import Settlement
internal import Text

extension EarlierSettlements {
  /// What other periods have settled, as far as the lists claim it again.
  ///
  /// The claims are looked for in the archive by fingerprints, made on all threads.
  init(
    _ archive: Archive?, outside period: Period, claimedBy lists: [WaitingList],
    symbols: SymbolTable, threads: Int
  ) throws(ArchiveError) {
    self.init()
    guard let archive, try archive.standsOutside(period) else { return }
    let texts = symbols.texts
    let keys = concurrentMap(lists.count, threads: threads) { index in
      claimKeys(of: lists[index].list, symbols: texts)
    }
    self = try archive.standingFacts(
      outside: period, claims: FingerprintSet(keys), symbols: symbols)
  }
}
