/// What is said of the packages of manifests.
enum SlowPacking {
  static func notices(_ month: SlowMonth, _ dealers: Set<String>) -> Set<SlowFinding> {
    var findings: Set<SlowFinding> = []
    for dealer in dealers {
      for code in codes(month, dealer) {
        findings.insert(SlowFinding(.notice, code, dealer: dealer))
      }
    }
    return findings
  }

  private static func codes(_ month: SlowMonth, _ dealer: String) -> [String] {
    let rows = month.registers.manifest(of: dealer, month.period)
    let packed = rows.filter { !$0.package.isEmpty }
    let alone = Set(rows.map(\.label).filter { isPackedAlone(record($0, month, dealer), month) })
    let isMixed = packed.contains { first in
      packed.contains { second in
        let families = [first, second].map { family(of: $0, month, dealer) }
        return first.package == second.package && families[0] != families[1]
          && !families.contains("")
      }
    }
    let isMissing = rows.contains { $0.package.isEmpty && alone.contains($0.label) }
    let isShared = packed.contains { own in
      alone.contains(own.label)
        && packed.contains { ($0.package == own.package) != ($0.label == own.label) }
    }
    return [
      ("package-mixed", isMixed), ("package-missing", isMissing), ("package-shared", isShared),
    ]
    .filter(\.1).map(\.0)
  }

  /// The dealer's own record of a label.
  private static func record(
    _ label: String, _ month: SlowMonth, _ dealer: String
  ) -> SlowRegisters.Record? {
    month.registers.records.first { $0.number == label && $0.dealer == dealer }
  }

  private static func isPackedAlone(_ record: SlowRegisters.Record?, _ month: SlowMonth) -> Bool {
    let words = month.rulebook.edition.packAlone ?? ["变速箱", "变矩器"]
    let repaired = SlowText.comparable(record?.repaired ?? "")
    return words.contains { repaired.contains(SlowText.comparable($0)) }
  }

  private static func family(
    of row: SlowRegisters.Returned, _ month: SlowMonth, _ dealer: String
  ) -> String {
    let number = record(row.label, month, dealer)?.machine
    return month.registers.machines.first { $0.number == number }?.family ?? ""
  }
}
