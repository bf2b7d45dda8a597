/// A quarter of tight months in one archive: every month is settled, and whatever a clerk may do
/// with it comes after that in an order that the seed names.
package struct LifeStory: Sendable, CustomStringConvertible {
  /// The stories that the program is compared on, told once.
  package static let all = seeds.map { LifeStory(seed: $0) }
  /// Those that together have everything that they are about.
  private static let seeds: [UInt64] = [3, 8, 10, 12, 20, 37]

  /// A command, and what it has to come to.
  package struct Step: Sendable {
    /// Every file of the workspace.
    package let files: [MonthFile]
    /// The day of the command.
    package let today: String
    /// What is asked.
    package let command: SlowCommand
    /// What the slow model makes of it.
    package let expected: SlowOutcome
  }

  /// The commands in their order.
  package private(set) var steps: [Step] = []
  package var description: String { "seed \(seed)" }
  /// What names the story.
  package let seed: UInt64
  private var files: [String: MonthFile] = [:]
  private var model = SlowModel()
  private var papers: TightPapers
  private var random: SplitMix
  /// How often the inbox of each month was changed.
  private var versions: [String: UInt64] = [:]
  private var periods: [TightPeriod] = []
  /// The answers of each month's inbox.
  private var answers: [String: [[String]]] = [:]
  private var today = 0

  /// Tells the story of a seed, the model along with it.
  package init(seed: UInt64, commandsPerMonth: Int = 6) {
    self.seed = seed
    papers = TightPapers(seed: seed, contradicts: false)
    random = SplitMix(seed: seed, branch: 0x11FE)
    var period = TightPeriod(year: 2025, month: TightMonth.firstMonth)
    for _ in 0..<3 {
      confirmOpen(chance: 800)
      today = max(today, SlowText.day(period.next.day(8)) ?? 0)
      periods.append(period)
      arrive(period)
      run(period)
      for _ in 0..<commandsPerMonth { command() }
      period = period.next
    }
    close()
  }

  /// Everything that can be is confirmed, and posted by month, the first or the last month first.
  private mutating func close() {
    wait()
    confirmOpen(chance: 1000)
    for period in seed % 2 == 0 ? periods : periods.reversed() { post(period) }
  }

  /// Confirms the open statements together, but for some.
  private mutating func confirmOpen(chance: Int) {
    let open = model.standing.filter {
      !$0.isLocked && model.undecided[$0.number] == nil && random.perMille(chance)
    }
    if !open.isEmpty { answer("confirmed", open.map(\.number).sorted(), on: today) }
  }

  private func number(_ period: TightPeriod) -> Int { period.year * 100 + period.month }

  private mutating func wait() {
    today = SlowDay.day(today, plusDays: random.pick([0, 0, 1, 2, 4]))
  }

  private mutating func command() {
    wait()
    let period = random.pick(periods)
    switch random.below(100) {
    case ..<30: answerByHand()
    case ..<40:
      answerByTable(period)
      run(period)
    case ..<48: withdrawOne()
    case ..<63: post(period)
    case ..<75:
      mend(period)
      run(period)
    case ..<90: run(period)
    default: reconcile(period)
    }
  }

  private mutating func `do`(_ command: SlowCommand) {
    let files = files.values.sorted { $0.path < $1.path }
    let today = SlowDay.text(today)
    let expected = model.perform(command, files, today: today)
    steps.append(Step(files: files, today: today, command: command, expected: expected))
  }
}

// What comes into the workspace.
extension LifeStory {
  /// The inbox of a month, or another version of it.
  private mutating func arrive(_ period: TightPeriod) {
    let version = versions[period.text, default: 0]
    let month = TightMonth(seed: seed, defects: false, period: period, version: version)
    for path in files.keys where path.hasPrefix("inbox/\(period.text)/lists/") {
      files[path] = nil
    }
    for file in month.files() where version == 0 || file.path.hasPrefix("inbox/") { put(file) }
    guard version == 0 else { return }
    let earlier = statements { $0.period < number(period) }
    put(papers.adjustments(period, earlier))
    put(papers.invoices(period, earlier))
  }

  private mutating func put(_ file: MonthFile) { files[file.path] = file }

  private func statements(where isMeant: (SlowStatement) -> Bool) -> [TightPapers.Statement] {
    model.standing.filter(isMeant).sorted { $0.number < $1.number }.map {
      TightPapers.Statement(number: $0.number, dealer: $0.dealer.id, total: $0.total)
    }
  }

  /// Lists, adjustments or invoices that are otherwise now, or a list that is not there.
  private mutating func mend(_ period: TightPeriod) {
    let earlier = statements { $0.period < number(period) }
    switch random.below(5) {
    case 0: put(papers.adjustments(period, earlier))
    case 1: put(papers.invoices(period, statements { $0.period <= number(period) }))
    case 2:
      let lists = files.keys.filter { $0.hasPrefix("inbox/\(period.text)/lists/") }.sorted()
      // Without any list no month is settled.
      if lists.count > 1 { files[random.pick(lists)] = nil }
    case 3: holdOne(period)
    default:
      versions[period.text, default: 0] += 1
      arrive(period)
    }
  }

  /// A second list of a dealer, so that both are held until one is gone.
  private mutating func holdOne(_ period: TightPeriod) {
    let path = "inbox/\(period.text)/lists/again.csv"
    let heading = ["dealer", "period", "record_no", "part_no", "quantity", "unit_price"]
    let row = [random.pick(TightMonth.dealers), period.text, "R-1", "GT-1", "1", ""]
    let again = TightSheet(heading: heading, rows: [row]).file(path)
    files[path] = files[path] == nil ? again : nil
  }

  /// Rows that stay in the inbox, as the dealers' answers do.
  private mutating func answerByTable(_ period: TightPeriod) {
    let numbers = model.revisions.keys.sorted()
    for _ in 0...random.below(3) {
      let number = random.pick(numbers)
      let decision = random.pick(["确认", "确认", "异议", "撤销", "confirmed"])
      answers[period.text, default: []].append([
        number, random.perMille(200) ? random.pick(["1", "2", "3"]) : "", decision,
        SlowDay.text(day(near: number)), random.pick(["", "张三"]), random.pick(["", "第1行"]),
      ])
    }
    let sheet = TightSheet(
      heading: ["statement_no", "revision", "decision", "on", "by", "remark"],
      rows: answers[period.text] ?? [])
    put(sheet.file("inbox/\(period.text)/answers.csv"))
  }

  /// Mostly today, at times the day of an issue, or the day before or after either.
  private mutating func day(near number: String) -> Int {
    let issued = model.revisions[number]?.last ?? today
    let next = SlowDay.day(today, plusDays: 1)
    let before = issued % 100 > 1 ? issued - 1 : issued
    return random.pick([today, today, today, today, today, issued, before, next])
  }
}

// What the clerk does.
extension LifeStory {
  private mutating func run(_ period: TightPeriod) {
    let issued = model.folders[number(period)]?.asOf
    let day = random.perMille(100) ? issued ?? today : today
    `do`(.run(period: period.text, issuedOn: SlowDay.text(day)))
  }

  private mutating func answerByHand() {
    let decision = random.pick(["confirmed", "confirmed", "confirmed", "disputed", "revoked"])
    var numbers = model.revisions.keys.sorted()
    var chosen: [String] = []
    for _ in 0...random.below(decision == "confirmed" ? 3 : 1) where !numbers.isEmpty {
      chosen.append(numbers.remove(at: random.below(numbers.count)))
    }
    if random.perMille(30) { chosen.append("S202501-D001") }
    answer(decision, chosen, on: day(near: chosen[0]))
  }

  private mutating func answer(_ decision: String, _ numbers: [String], on day: Int) {
    `do`(
      .answer(
        decision, statements: numbers,
        revision: random.perMille(100) ? random.pick([1, 2]) : nil, on: SlowDay.text(day),
        by: random.pick(["", "李四"]), remark: "第\(steps.count)步"))
  }

  private mutating func withdrawOne() {
    let open = model.standing.filter { !$0.isLocked || random.perMille(200) }.map(\.number)
    guard !open.isEmpty else { return }
    let number = random.pick(open.sorted())
    let day = random.perMille(800) ? today : day(near: number)
    `do`(.withdraw(statement: number, on: SlowDay.text(day), remark: "重复"))
  }

  /// By the accounts of now, which change at times.
  private mutating func post(_ period: TightPeriod) {
    changeAccounts(to: random.pick(["6601.05", "6601.06"]))
    let day = random.perMille(800) ? today : SlowDay.day(today, plusDays: 1)
    `do`(.post(period: period.text, on: SlowDay.text(day)))
  }

  private mutating func changeAccounts(to expense: String) {
    guard let file = files["reference/rulebook.json"] else { return }
    let text = String(decoding: file.bytes, as: UTF8.self)
      .replacing("6601.06", with: expense).replacing("6601.05", with: expense)
    put(MonthFile(path: file.path, text: text))
  }

  private mutating func reconcile(_ period: TightPeriod) {
    if random.perMille(600) {
      put(papers.invoices(period, statements { $0.period <= number(period) }))
    }
    let later = SlowDay.day(today, plusDays: random.pick([0, 0, 9]))
    `do`(
      .reconcile(period: random.perMille(700) ? period.text : nil, asOf: SlowDay.text(later)))
  }
}
