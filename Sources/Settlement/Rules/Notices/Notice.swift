/// Something worth knowing about a list of the period, which is decided all the same.
package protocol ListNotice: SendableMetatype {
  static var code: FindingCode { get }

  /// The notice; nil where there is nothing to say.
  static func notice(on claim: WaitingList, _ decider: ListDecider) -> Finding?
}

/// Something worth knowing about lists that were decided in one run.
package protocol RunNotice: SendableMetatype {
  static var code: FindingCode { get }

  /// The notices, in the order of the lists.
  ///
  /// - Parameters:
  ///   - lists: Those that were decided.
  ///   - decider: What they were decided by.
  ///   - each: Looks at lists that can be looked at one by one.
  /// - Returns: What is worth knowing.
  static func notices(
    on lists: [SettledList], _ decider: ListDecider, each: EachList
  ) -> [Finding]
}

/// Works something out for each of so many lists, by index; on as many threads as the caller has.
package typealias EachList = (
  _ count: Int, _ notices: @Sendable (_ index: Int) -> [Finding]
) -> [[Finding]]

extension RunNotice {
  /// The notices, looked for by this thread alone.
  package static func notices(on lists: [SettledList], _ decider: ListDecider) -> [Finding] {
    notices(on: lists, decider) { count, notices in (0..<count).map(notices) }
  }
}

/// Something worth knowing about how the old parts of a manifest are packed.
package protocol PackingNotice: SendableMetatype {
  static var code: FindingCode { get }

  /// The notices, in the order of the rows.
  static func notices(on manifest: PackedManifest) -> [Finding]
}

/// A list that was decided, by what it takes from the lists and months to come, and what
/// it did not find.
package struct SettledList: Sendable {
  let dealer: String
  /// The number of the list's table.
  let file: FileNumber
  let consumedRights: ConsumedRights
  /// The lines that name what a register does not have.
  let missedLookups: [MissedLookup]

  package init(
    dealer: String, file: FileNumber, consumedRights: ConsumedRights,
    missedLookups: [MissedLookup] = []
  ) {
    self.dealer = dealer
    self.file = file
    self.consumedRights = consumedRights
    self.missedLookups = missedLookups
  }
}
