/// The price of a part on a day, and what its name and class make of it.
struct SlowPricing {
  private static let assemblies = [
    "柴油机总成", "变速箱总成", "变矩器总成", "驱动桥总成", "动臂", "前车架", "后车架", "铲斗", "钢轮", "平衡重",
    "驾驶室总成", "轮胎",
  ]
  private static let seals = ["密封圈", "密封垫", "密封件", "油封", "O形圈", "O型圈"]
  private static let mayBeDismantled = ["主传动", "主传动总成"]

  let price: Int
  let name: String
  let isAssembly: Bool
  let isSeal: Bool
  let isDoubtful: Bool
  let mayBeDismantled: Bool

  /// The row in force on the day; nil where there is none.
  init?(_ rows: [SlowRegisters.Price], part: String, day: Int) {
    let best = Self.inForce(rows, part, day)
    guard let row = best.first else { return nil }
    let given = best.map(\.partClass).first { !$0.isEmpty } ?? ""
    let name = SlowText.comparable(row.name)
    let said = Self.said(by: name)
    let partClass = given.isEmpty ? said : given
    price = row.price
    self.name = row.name
    isAssembly = partClass == "assembly"
    isSeal = partClass == "seal"
    isDoubtful = !given.isEmpty && !said.isEmpty && given != said
    mayBeDismantled = Self.mayBeDismantled.contains { name.hasSuffix(SlowText.comparable($0)) }
  }

  /// Whether the rows in force on the day contradict each other.
  static func isContradictory(_ rows: [SlowRegisters.Price], part: String, day: Int) -> Bool {
    let best = inForce(rows, part, day)
    return Set(best.map(\.price)).count > 1
      || Set(best.map(\.partClass).filter { !$0.isEmpty }).count > 1
  }

  private static func inForce(
    _ rows: [SlowRegisters.Price], _ part: String, _ day: Int
  ) -> [SlowRegisters.Price] {
    let covering = rows.filter { $0.part == part && $0.from <= day && day <= $0.to }
    let latest = covering.filter { row in covering.allSatisfy { $0.from <= row.from } }
    return latest.filter { row in latest.allSatisfy { $0.published <= row.published } }
  }

  private static func said(by name: String) -> String {
    if assemblies.contains(where: { name.hasSuffix(SlowText.comparable($0)) }) { return "assembly" }
    return seals.contains { name.hasSuffix(SlowText.comparable($0)) } ? "seal" : ""
  }
}
