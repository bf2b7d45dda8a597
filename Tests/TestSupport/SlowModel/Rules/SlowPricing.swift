/// The price of a part on a day, and what its name and class make of it.
struct SlowPricing {
  let price: Int
  let name: String
  let isAssembly: Bool
  let isSeal: Bool
  let isDoubtful: Bool
  let mayBeDismantled: Bool

  /// The row in force on the day; nil where there is none.
  init?(_ month: SlowMonth, part: String, day: Int) {
    let edition = month.rulebook.edition
    let best = Self.inForce(month.registers.prices, part, day)
    guard let row = best.first else { return nil }
    let given = best.map(\.partClass).first { !$0.isEmpty } ?? ""
    let name = SlowText.comparable(row.name)
    let said = Self.said(by: name, edition)
    let partClass = given.isEmpty ? said : given
    price = row.price
    self.name = row.name
    isAssembly = partClass == "assembly"
    isSeal = partClass == "seal"
    isDoubtful = !given.isEmpty && !said.isEmpty && given != said
    mayBeDismantled = Self.ends(name, in: edition.mayBeDismantled)
  }

  /// Whether the rows in force on the day contradict each other.
  static func isContradictory(_ rows: [SlowRegisters.Price], part: String, day: Int) -> Bool {
    let best = inForce(rows, part, day)
    return Set(best.map(\.price)).count > 1
      || Set(best.map(\.partClass).filter { !$0.isEmpty }).count > 1
      || Set(best.compactMap(\.months)).count > 1
  }

  static func inForce(
    _ rows: [SlowRegisters.Price], _ part: String, _ day: Int
  ) -> [SlowRegisters.Price] {
    let covering = rows.filter { $0.part == part && $0.from <= day && day <= $0.to }
    let latest = covering.filter { row in covering.allSatisfy { $0.from <= row.from } }
    return latest.filter { row in latest.allSatisfy { $0.published <= row.published } }
  }

  private static func said(by name: String, _ edition: SlowRulebook.Edition) -> String {
    if ends(name, in: edition.assemblies) { return "assembly" }
    return ends(name, in: edition.seals) ? "seal" : ""
  }

  private static func ends(_ name: String, in words: [String]?) -> Bool {
    (words ?? []).contains { name.hasSuffix(SlowText.comparable($0)) }
  }
}
