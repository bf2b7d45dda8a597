/// The tariffs of services.
enum SlowTariff {
  /// The prices in force for the item on the day, all that rank alike; more than one where they
  /// contradict each other.
  static func inForce(
    _ rows: [SlowRegisters.Tariff], _ line: SlowLine, family: String?, _ day: Int
  ) -> [Int] {
    let covering = rows.filter {
      $0.kind == line.kind && $0.item == line.item && $0.from <= day && day <= $0.to
    }
    let special = covering.filter { !$0.family.isEmpty && $0.family == family }
    let fitting = special.isEmpty ? covering.filter(\.family.isEmpty) : special
    let latest = fitting.map(\.from).max()
    return Array(Set(fitting.filter { $0.from == latest }.map(\.price)))
  }
}
