/// The four files of one dealer's month, written line by line.
struct DealerLines {
  let plan: MonthPlan
  let dealer: DealerTraits
  let range: PartRange
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
    putRecord(draft, situation)
    if situation == .repeated, let last {
      draft.part = last.part
      draft.record = last.record
      draft.day = last.day
    } else if random.perMille(150), let last {
      draft.record = last.record
      draft.day = last.day
    }
    last = draft
    settle(&draft, situation)
    putExpense(draft, situation, index)
    putReturn(draft, situation)
  }

  private mutating func newDraft(_ index: Int, _ situation: Situation) -> LineDraft {
    var record = ByteText(capacity: 16)
    record.put("R")
    record.put(dealer.index + 1, width: 5)
    record.put(index + 1, width: 5)
    return LineDraft(
      record: record.bytes, day: 1 + random.below(30),
      part: range.parts[random.below(range.parts.count)], quantity: 1_000)
  }

  /// Works out what the line claims: as the rules would pay it, then as the situation has it.
  private mutating func settle(_ draft: inout LineDraft, _ situation: Situation) {
    draft.quantity = (1 + (random.perMille(300) ? random.below(6) : 0)) * 1_000
    if situation == .fractional { draft.quantity += 125 * (1 + random.below(7)) }
    draft.unitPrice = draft.part.price(onDay: draft.day)
    if situation == .priceAbove { draft.unitPrice += draft.unitPrice / 10 }
    if situation == .priceBelow { draft.unitPrice -= draft.unitPrice / 20 }
    draft.amount = (draft.quantity * draft.unitPrice + 50_000) / 100_000
    if situation == .wrongAmount { draft.amount += 100 + random.below(900) }
    let isEmergency = situation == .emergency && random.perMille(500)
    draft.fee = draft.part.sort != .assembly && !isEmergency ? (draft.amount + 5) / 10 : 0
    if situation == .wrongFee { draft.fee += 50 + random.below(500) }
    if situation == .otherDealer { draft.record = recordOfNeighbour(draft.record) }
    if situation == .missingRecord { draft.record[0] = UInt8(ascii: "M") }
  }

  private func recordOfNeighbour(_ record: [UInt8]) -> [UInt8] {
    var text = ByteText(capacity: 16)
    text.put("R")
    text.put((dealer.index + 1) % plan.dealers + 1, width: 5)
    text.put(Array(record.suffix(5)))
    return text.bytes
  }
}

/// What one line claims, before it is written.
struct LineDraft {
  var record: [UInt8]
  var day: Int
  var part: RangePart
  /// In thousandths.
  var quantity: Int
  /// In ten-thousandths of a yuan.
  var unitPrice = 0
  /// In fen.
  var amount = 0
  /// In fen.
  var fee = 0
}
