/// What is said of the inputs and changes nothing.
enum SlowNotices {
  static func ofInputs(_ month: SlowMonth) -> Set<SlowFinding> {
    var findings: Set<SlowFinding> = []
    for dealer in month.registers.dealers where !SocialCreditCode.isOne(dealer.taxpayerID) {
      findings.insert(SlowFinding(.notice, "taxpayer-id-doubtful", dealer: dealer.id))
    }
    for list in month.lists where list.period == month.period && !list.dealer.isEmpty {
      let admission = SlowAdmission(month: month)
      if month.registers.manifest(of: list.dealer, month.period).isEmpty,
        admission.asksForReturns(list)
      {
        findings.insert(SlowFinding(.notice, "no-manifest", dealer: list.dealer))
      }
      if admission.isGrantedBelatedly(list) {
        findings.insert(SlowFinding(.notice, "approval-belated", dealer: list.dealer))
      }
    }
    return findings.union(month.tables.flatMap(\.notices))
  }

  static func ofStatements(
    _ statements: [SlowStatement], _ month: SlowMonth
  ) -> Set<SlowFinding> {
    var findings: Set<SlowFinding> = []
    for statement in statements
    where statement.decisions.contains(where: {
      hasNearMiss($0, statement.dealer.id, month)
    }) {
      findings.insert(SlowFinding(.notice, "near-miss", dealer: statement.dealer.id))
    }
    for (index, statement) in statements.enumerated() {
      if statements[..<index].contains(where: { haveOneMilestone($0, statement) }) {
        findings.insert(SlowFinding(.notice, "milestone-twice", dealer: statement.dealer.id))
      }
    }
    return findings
  }

  /// Whether what the line did not find is there in exactly one other spelling.
  private static func hasNearMiss(
    _ decision: SlowDecision, _ dealer: String, _ month: SlowMonth
  ) -> Bool {
    let (line, registers) = (decision.line, month.registers)
    let failed = (decision.reasons.map(\.code) + decision.advice).first {
      ["record-missing", "machine-unknown", "part-unknown", "no-consent", "not-returned"]
        .contains($0)
    }
    let approvals = registers.approvals.filter { $0.type == "external" && $0.dealer == dealer }
    let returned = registers.acceptance.filter {
      $0.dealer == dealer && $0.period == month.period
    }
    switch failed {
    case "record-missing":
      return isNear(line.record, registers.records.filter { $0.dealer == dealer }.map(\.number))
    case "machine-unknown":
      return isNear(
        registers.records.first { $0.number == line.record }?.machine ?? "",
        registers.machines.map(\.number))
    case "part-unknown": return isNear(line.item, registers.prices.map(\.part))
    case "no-consent":
      return isNear(line.approval, approvals.map(\.number))
        || isNear(line.item, approvals.filter { $0.number == line.approval }.map(\.part))
    case "not-returned":
      return isNear(line.record, returned.map(\.label))
        || isNear(line.item, returned.filter { $0.label == line.record }.map(\.part))
    default: return false
    }
  }

  private static func isNear(_ id: String, _ known: [String]) -> Bool {
    let alike = Set(known.filter { !$0.isEmpty && spelled($0) == spelled(id) })
    return !id.isEmpty && !known.contains(id) && alike.count == 1 && !spelled(id).isEmpty
  }

  /// Without white space, dashes, dots, slashes and leading zeros; O is 0, I and L are 1.
  private static func spelled(_ id: String) -> String {
    let letters: [Character: Character] = ["O": "0", "I": "1", "L": "1"]
    let bare = SlowText.comparable(id).filter { !"-–—−‐‑./\\".contains($0) }
    return String(bare.map { letters[$0] ?? $0 }.drop { $0 == "0" })
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
