/// What is said of the inputs and changes nothing.
enum SlowNotices {
  static func ofInputs(_ month: SlowMonth) -> Set<SlowFinding> {
    var findings: Set<SlowFinding> = []
    for dealer in month.registers.dealers where !SocialCreditCode.isOne(dealer.taxpayerID) {
      findings.insert(SlowFinding(.notice, "taxpayer-id-doubtful", dealer: dealer.id))
    }
    for list in month.lists where list.period == month.period && !list.dealer.isEmpty {
      if month.registers.manifest(of: list.dealer, month.period).isEmpty {
        findings.insert(SlowFinding(.notice, "no-manifest", dealer: list.dealer))
      }
    }
    for code in month.tables.flatMap(\.notices) { findings.insert(SlowFinding(.notice, code)) }
    return findings
  }

  static func ofStatements(_ statements: [SlowStatement]) -> Set<SlowFinding> {
    var findings: Set<SlowFinding> = []
    for (index, statement) in statements.enumerated() {
      if statements[..<index].contains(where: { haveOneMilestone($0, statement) }) {
        findings.insert(SlowFinding(.notice, "milestone-twice", dealer: statement.dealer.id))
      }
    }
    return findings
  }

  /// Whether one milestone of a machine is approved on both.
  private static func haveOneMilestone(_ first: SlowStatement, _ second: SlowStatement) -> Bool {
    let milestones = [first, second].map { statement in
      let lines = statement.decisions.filter { $0.line.kind == "maintenance" && !$0.isRejected }
      return Set(lines.map { "\($0.machine) \($0.line.item)" })
    }
    return !milestones[0].isDisjoint(with: milestones[1])
  }
}
