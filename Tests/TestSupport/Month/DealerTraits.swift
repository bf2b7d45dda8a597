/// What makes one dealer of a month unlike the others.
struct DealerTraits {
  /// What is wrong with the dealer's list, so that it cannot be decided.
  enum Defect: CaseIterable {
    case number, missing, damaged, noReceipt, twoReceipts, notInspected, otherPeriod
  }

  let index: Int
  let isLate: Bool
  let hasExtension: Bool
  let hasManifest: Bool
  let isSmallScale: Bool
  let writesChinese: Bool
  let defect: Defect?

  init(plan: MonthPlan, index: Int) {
    var random = SplitMix(seed: plan.seed, branch: 0xDEA1 &+ UInt64(index) << 20)
    self.index = index
    isLate = random.perMille(10)
    hasExtension = random.perMille(200)
    hasManifest = !random.perMille(10)
    isSmallScale = random.perMille(150)
    writesChinese = random.perMille(500)
    let draw = random.perMille(60) ? random.pick(Defect.allCases) : nil
    defect = plan.defects ? draw : nil
  }

  /// The identifier, such as D00017.
  var identifier: [UInt8] {
    var text = ByteText()
    text.put("D")
    text.put(index + 1, width: 5)
    return text.bytes
  }

  /// The folder of the dealer's own files.
  var folder: String {
    "inbox/\(MonthPlan.period)/" + String(decoding: identifier, as: UTF8.self)
  }

  /// The day in November on which the list was mailed: the 5th is the last in time.
  var mailedOn: Int {
    isLate ? 7 : 1 + index % 5
  }
}
