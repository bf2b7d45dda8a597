/// What is worth knowing about a line and costs nothing.
enum SlowAdvice {
  typealias Rule = (code: String, holds: @Sendable (SlowCase) -> Bool)

  static let rules: [Rule] = [
    ("class-doubtful", { $0.price?.isDoubtful == true }),
    ("milestone-off-schedule", { $0.isMilestoneOffSchedule }),
    ("maybe-emergency", { $0.wasMaybeEmergency }),
    ("not-on-manifest", { $0.isOnManifest == false }),
    ("accepted-over-manifest", { $0.isOnManifest == true && $0.pool.whole > $0.listed }),
    ("name-differs", { $0.hasOtherName }),
    ("repeated", { $0.line.isPart && $0.earlier.contains(where: $0.isSameItem) }),
    ("record-shared", { $0.isRecordShared }),
  ]

  static func codes(_ one: SlowCase) -> [String] {
    rules.filter { $0.holds(one) }.map(\.code)
  }
}

extension SlowCase {
  fileprivate func isSameItem(_ decision: SlowDecision) -> Bool { decision.isLike(line) }

  /// Another dealer's record is not looked into.
  fileprivate var isRecordShared: Bool {
    line.kind == "maintenance" && (record == nil || own != nil)
      && list.contains { $0.isPart && $0.record == line.record }
  }

  fileprivate var wasMaybeEmergency: Bool {
    let days =
      SlowDay.month(before: SlowDay.firstDay(of: month.period) / 100) * 100
      + 1...SlowDay.lastDay(of: month.period)
    return line.isPart && line.source != "emergency"
      && month.registers.approvals.contains {
        $0.type == "emergency" && $0.dealer == dealer && ($0.part.isEmpty || $0.part == line.item)
          && days.contains($0.granted)
      }
  }

  private var manifestRows: [SlowRegisters.Returned] {
    month.registers.manifest(of: dealer, month.period).filter {
      $0.label == line.record && $0.part == line.item
    }
  }

  /// Nil where nothing is to be said: no manifest, or nothing of it was accepted.
  fileprivate var isOnManifest: Bool? {
    let hasManifest = !month.registers.manifest(of: dealer, month.period).isEmpty
    return mustReturn && hasManifest && pool.whole > 0 ? !manifestRows.isEmpty : nil
  }

  fileprivate var listed: Int { manifestRows.reduce(0) { $0 + $1.quantity } }

  fileprivate var hasOtherName: Bool {
    guard line.isPart, let price, !line.name.isEmpty, !price.name.isEmpty else { return false }
    return SlowText.comparable(line.name) != SlowText.comparable(price.name)
  }
}
