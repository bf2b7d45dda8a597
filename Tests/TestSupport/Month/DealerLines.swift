/// The four files of one dealer's month, written line by line.
struct DealerLines {
  let plan: MonthPlan
  let dealer: DealerTraits
  let range: PartRange
  let machines: MachineRange
  var random: SplitMix
  var expenses: ByteText
  var manifest: ByteText
  var acceptance: ByteText
  var records: ByteText
  /// The dealer and the period, as every row of the month starts.
  let opening: [UInt8]
  private var last: LineDraft?

  init(plan: MonthPlan, dealer: DealerTraits, range: PartRange) {
    self.plan = plan
    self.dealer = dealer
    self.range = range
    machines = plan.machineRange
    random = SplitMix(seed: plan.seed, branch: 0x11E5 &+ UInt64(dealer.index) << 24)
    expenses = ByteText(capacity: plan.linesPerDealer * 110 + 300)
    manifest = ByteText(capacity: plan.linesPerDealer * 80 + 200)
    acceptance = ByteText(capacity: plan.linesPerDealer * 80 + 200)
    records = ByteText(capacity: plan.linesPerDealer * 70 + 200)
    opening = dealer.identifier + Array(",2025-10,".utf8)
  }

  mutating func files() -> [MonthFile] {
    putHeadings()
    for index in 0..<plan.linesPerDealer { line(index) }
    var files = [
      MonthFile(path: dealer.folder + "/expenses.csv", bytes: expenses.bytes),
      MonthFile(path: dealer.folder + "/records.csv", bytes: records.bytes),
    ]
    if dealer.defect != .notInspected {
      files.append(MonthFile(path: dealer.folder + "/acceptance.csv", bytes: acceptance.bytes))
    }
    if dealer.hasManifest {
      files.append(MonthFile(path: dealer.folder + "/returns.csv", bytes: manifest.bytes))
    }
    return files
  }

  private mutating func putHeadings() {
    let chinese = dealer.writesChinese
    expenses.put(chinese ? MonthHeadings.chineseExpenses : MonthHeadings.expenses)
    manifest.put(chinese ? MonthHeadings.chineseReturns : MonthHeadings.returns)
    acceptance.put(chinese ? MonthHeadings.chineseAcceptance : MonthHeadings.acceptance)
    records.put(chinese ? MonthHeadings.chineseRecords : MonthHeadings.records)
  }

  private mutating func line(_ index: Int) {
    let situation = Situation.table[random.below(1_000)]
    var draft = newDraft(index, situation)
    draft.kind = .drawn(&random)
    if case .maintenance = draft.kind { maintain(&draft, index) }
    putRecord(draft, situation)
    join(&draft, situation)
    last = draft
    settle(&draft, situation)
    putExpense(draft, situation, index)
    if draft.isPart { putReturn(draft, situation) }
  }

  private mutating func newDraft(_ index: Int, _ situation: Situation) -> LineDraft {
    var record = ByteText(capacity: 16)
    record.put("R")
    record.put(dealer.index + 1, width: 5)
    record.put(index + 1, width: 5)
    // A few machines are in no register.
    let known = random.below(machines.count)
    return LineDraft(
      record: record.bytes, day: 1 + random.below(30),
      machine: random.perMille(3) ? machines.count + known : known, hours: 20 + random.below(3_000),
      part: range.parts[random.below(range.parts.count)], quantity: 1_000)
  }

  /// A machine for each milestone, so that few come twice; mostly at about its hours.
  private mutating func maintain(_ draft: inout LineDraft, _ index: Int) {
    let number = dealer.index * plan.linesPerDealer + index
    let milestone = number / machines.count % TariffTable.milestones.count
    draft.kind = .maintenance(milestone: milestone)
    draft.machine = number % machines.count
    if random.perMille(900) {
      draft.hours = TariffTable.milestones[milestone] - 50 + random.below(100)
    }
  }

  /// Some lines are of the visit of the line before; forced maintenance has a record of its own.
  private mutating func join(_ draft: inout LineDraft, _ situation: Situation) {
    guard let last else { return }
    let share =
      switch draft.kind {
      case .part: situation == .repeated ? 1_000 : 150
      case .labour, .travel: 800
      case .maintenance: 0
      }
    guard random.perMille(share) else { return }
    if situation == .repeated { draft.part = last.part }
    draft.record = last.record
    draft.day = last.day
    draft.machine = last.machine
  }

  /// Works out what the line claims: as the rules would pay it, then as the situation has it.
  private mutating func settle(_ draft: inout LineDraft, _ situation: Situation) {
    draft.quantity = quantity(draft, situation)
    draft.unitPrice = price(draft)
    if situation == .priceAbove || situation == .externalAbove {
      draft.unitPrice += draft.unitPrice / 10
    }
    if situation == .priceBelow || situation == .external {
      draft.unitPrice -= draft.unitPrice / 20
    }
    draft.amount = (draft.quantity * draft.unitPrice + 50_000) / 100_000
    if situation == .wrongAmount { draft.amount += 100 + random.below(900) }
    draft.fee = isFeeDue(draft, situation) ? (draft.amount + 5) / 10 : 0
    if situation == .wrongFee { draft.fee += 50 + random.below(500) }
    if situation == .otherDealer { draft.record = recordOfNeighbour(draft.record) }
    if situation == .missingRecord { draft.record[0] = UInt8(ascii: "M") }
  }

  private mutating func quantity(_ draft: LineDraft, _ situation: Situation) -> Int {
    switch draft.kind {
    case .part:
      let whole = (1 + (random.perMille(300) ? random.below(6) : 0)) * 1_000
      return whole + (situation == .fractional ? 125 * (1 + random.below(7)) : 0)
    case .labour: return 500 * (1 + random.below(8))
    case .travel: return 1_000 * (5 + random.below(200))
    case .maintenance: return random.perMille(10) ? 2_000 : 1_000
    }
  }

  private func price(_ draft: LineDraft) -> Int {
    let isLoader = machines.isLoader(draft.machine)
    return switch draft.kind {
    case .part: draft.part.price(onDay: draft.day)
    case .labour(let item): TariffTable.labour(item, isLoader: isLoader)
    case .travel: TariffTable.travel
    case .maintenance(let milestone): TariffTable.maintenance(milestone, isLoader: isLoader)
    }
  }

  private mutating func isFeeDue(_ draft: LineDraft, _ situation: Situation) -> Bool {
    guard draft.isPart, draft.part.sort != .assembly else { return false }
    return switch situation {
    case .emergency: !random.perMille(500)
    case .external, .externalAbove, .noConsent: false
    default: true
    }
  }

  private func recordOfNeighbour(_ record: [UInt8]) -> [UInt8] {
    var text = ByteText(capacity: 16)
    text.put("R")
    text.put((dealer.index + 1) % plan.dealers + 1, width: 5)
    text.put(Array(record.suffix(5)))
    return text.bytes
  }
}
