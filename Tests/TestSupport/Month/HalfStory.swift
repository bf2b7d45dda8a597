/// Three half-years in one archive: each is settled, and what a clerk may do with it comes after that
/// in an order that the seed names.
package struct HalfStory: Sendable, CustomStringConvertible {
  /// The stories that the program is compared on, told once.
  package static let all = (UInt64(1)...8).map { HalfStory(seed: $0) }

  /// The commands in their order.
  package private(set) var steps: [LifeStory.Step] = []
  package var description: String { "halves of seed \(seed)" }
  private let seed: UInt64
  private var files: [String: MonthFile] = [:]
  private var model = SlowModel()
  private var random: SplitMix
  private var today = 0

  /// Each half with the first day on which it is settled.
  private static let halves = [
    ("2025-H1", 20_250_811), ("2025-H2", 20_260_106), ("2026-H1", 20_260_803),
  ]

  /// Tells the story of a seed, the model along with it.
  package init(seed: UInt64, commandsPerHalf: Int = 7) {
    self.seed = seed
    random = SplitMix(seed: seed, branch: 0x4A1F)
    for file in HalfReference(seed: seed).files { files[file.path] = file }
    let ends = HalfReference.ends(seed: seed).compactMap { Int($0.filter { $0 != "-" }) }
    SlowDay.$halfEnds.withValue(ends) {
      for place in Self.halves.indices { settle(place, commandsPerHalf) }
    }
  }

  private mutating func settle(_ place: Int, _ commands: Int) {
    today = max(today, Self.halves[place].1)
    arrive(place, version: 0)
    run(place)
    for step in 0..<commands { command(place, step) }
    answer(chance: 900)
    post(place)
  }

  private mutating func command(_ place: Int, _ step: Int) {
    if random.perMille(500) { today = SlowDay.day(today, plusDays: 1) }
    switch random.below(10) {
    case ..<3: answer(chance: 400)
    case ..<4: post(random.below(place + 1))
    case ..<5: withdraw()
    case ..<8:
      arrive(place, version: UInt64(step + 1))
      run(place)
    default: run(random.below(place + 1))
    }
  }

  /// The inbox of a half, or another version of it.
  private mutating func arrive(_ place: Int, version: UInt64) {
    let (half, _) = Self.halves[place]
    for path in files.keys where path.hasPrefix("inbox/\(half)/") { files[path] = nil }
    var inbox = HalfInbox(
      half: half, seed: seed, random: SplitMix(seed: seed, branch: UInt64(place) << 8 | version))
    let locked = model.standing.filter { $0.isLocked && SlowDay.periodText($0.period) < half }
    for file in inbox.files(correcting: locked.map(\.number).sorted()) { files[file.path] = file }
  }

  private mutating func run(_ place: Int) {
    `do`(.run(period: Self.halves[place].0, issuedOn: SlowDay.text(today)))
  }

  private mutating func answer(chance: Int) {
    let open = model.standing.filter {
      !$0.isLocked && model.undecided[$0.number] == nil && random.perMille(chance)
    }
    guard !open.isEmpty else { return }
    `do`(
      .answer(
        "confirmed", statements: open.map(\.number).sorted(), revision: nil,
        on: SlowDay.text(today), by: "", remark: ""))
  }

  private mutating func post(_ place: Int) {
    `do`(.post(period: Self.halves[place].0, on: SlowDay.text(today)))
  }

  private mutating func withdraw() {
    let open = model.standing.filter { !$0.isLocked }.map(\.number).sorted()
    guard !open.isEmpty else { return }
    `do`(
      .withdraw(statement: random.pick(open), on: SlowDay.text(today), remark: "清单有误"))
  }

  private mutating func `do`(_ command: SlowCommand) {
    let files = files.values.sorted { $0.path < $1.path }
    let day = SlowDay.text(today)
    let expected = model.perform(command, files, today: day)
    steps.append(
      LifeStory.Step(files: files, today: day, command: command, expected: expected))
  }
}
