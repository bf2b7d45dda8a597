/// The machines of a month, made from its seed; a tenth as many as there are lines.
struct MachineRange: Sendable {
  private static let monthsOfSale = [
    "2024-11", "2024-12", "2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06",
    "2025-07", "2025-08", "2025-09",
  ]
  let seed: UInt64
  let count: Int

  /// Whether the machine is a loader, which has tariffs of its own.
  ///
  /// The others are rollers; one that is in no register has no family.
  func isLoader(_ index: Int) -> Bool { index < count && index % 3 != 2 }

  static func put(_ index: Int, _ text: inout ByteText) {
    text.put("CDM8")
    text.put(index, width: 7)
  }

  /// The machine register.
  func file() -> MonthFile {
    var text = ByteText(capacity: count * 60)
    text.put(
      "machine_no,model,family,sold_on,card_received_on,warranty_months,warranty_hours\n")
    for index in 0..<count { row(index, &text) }
    return MonthFile(path: "reference/machines.csv", bytes: text.bytes)
  }

  private func row(_ index: Int, _ text: inout ByteText) {
    var random = SplitMix(seed: seed, branch: 0x3AC4 &+ UInt64(index) << 16)
    let isOld = random.perMille(12)
    let month = isOld ? "2023-10" : random.pick(Self.monthsOfSale)
    let day = 1 + random.below(20)
    Self.put(index, &text)
    text.put(isLoader(index) ? ",ZL50C,装载机," : ",YZ18,roller,")
    for (place, part) in [day, day + random.below(8)].enumerated() {
      if place > 0 { text.comma() }
      text.put(month)
      text.put("-")
      text.put(part, width: 2)
    }
    text.put(random.perMille(30) ? ",6," : random.perMille(100) && !isOld ? ",24," : ",12,")
    text.put(random.perMille(100) ? "4000\n" : "\n")
  }
}
