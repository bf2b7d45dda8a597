/// Something worth knowing about a list of the period, which is decided all the same.
package protocol ListNotice: SendableMetatype {
  static var code: FindingCode { get }

  /// The notice; nil where there is nothing to say.
  static func notice(on list: ExpenseList, _ decider: ListDecider) -> Finding?
}

/// Something worth knowing about lists that were decided in one run.
package protocol RunNotice: SendableMetatype {
  static var code: FindingCode { get }

  /// The notices, in the order of the lists.
  static func notices(on lists: [SettledList], _ decider: ListDecider) -> [Finding]
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
