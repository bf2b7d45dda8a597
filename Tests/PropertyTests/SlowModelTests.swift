import Settlement
import TestSupport
import Testing

@Suite("The slow model")
struct SlowModelTests {
  @Test("explains every fen of every line", arguments: UInt64(1)...20)
  func balances(seed: UInt64) throws {
    let files = TightMonth(seed: seed, defects: true).files()
    for row in try decisions(files).split(separator: "\n").dropFirst() {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      try #require(cells.count == 19, "\(row)")
      let claimed = try fen(cells[12]) + fen(cells[13])
      let approved = try fen(cells[14]) + fen(cells[15])
      let reasons = cells[17].split(separator: ";").map { $0.split(separator: ":")[1] }
      let reduced = try reasons.reduce(0) { try $0 + fen(String($1)) }
      #expect(claimed - reduced == approved, "\(row)")
    }
  }

  /// Over the seeds that the engine is compared with, so that no code is passed over unseen.
  @Test("meets every code that the inputs of a month can have")
  func meetsEverything() throws {
    var tables = ""
    var findings: Set<String> = []
    var runs = TightStory.all.flatMap(\.steps).map(\.expected)
    for seed in UInt64(1)...40 {
      runs.append(try run(TightMonth(seed: seed, defects: seed % 2 == 0).files()))
    }
    for run in runs {
      tables += run.tables.sorted { $0.key < $1.key }.map(\.value).joined()
      findings.formUnion(run.findings.map(\.code))
    }
    for step in LifeStory.all.flatMap(\.steps) + HalfStory.all.flatMap(\.steps) {
      findings.formUnion((step.expected.findings ?? []).map(\.code))
      for table in step.expected.tables.values { tables += table["decisions.csv"] ?? "" }
    }
    let words = Set(tables.split { !$0.isLetter && $0 != "-" }.map(String.init))
    #expect(ReasonCode.allCases.map(\.rawValue).filter { !words.contains($0) } == [])
    let invoiceCodes = InvoiceCode.allCases.filter { $0 != .duplicate }.map(\.rawValue)
    #expect(invoiceCodes.filter { !words.contains($0) } == [])
    let others: Set<FindingCode> = [
      // Refused before anything is decided, or too large to be made here.
      .fileMissing, .fileTooLarge, .taxpayerIDShared,
      // The generated identifiers have one spelling each; see NearMissNoticeTests.
      .nearMiss,
      // Files as programs and people spoil them: the readers' tests and the refusals have each.
      .fileTwoKinds, .columnDoubtful, .fileDoubtful, .fileQuotes, .fileArchive,
      .rowPassedOver, .fileNoTable, .fileTwice, .priceNone,
      // Workbooks, which the generated months are not; see WorkbookMonthTests.
      .workbookLocked, .workbookDamaged, .formatNotRead, .cellError, .formulaNotCalculated,
      .mergedNumber, .hiddenCells, .shownRounded,
      // Invoices that are files of their own, and the tax bureau's doubts; see InvoiceFileTests.
      .invoiceDamaged, .itemsDiffer, .invoiceRisk,
      // Of a month that is run again with other files: the tests of the month have them.
      .adjustmentRepeated, .adjustmentTaken, .dealerGone, .taxpayerChanged, .monthPassedOver,
      // The generated extensions are granted in time; see ApprovalBelatedNoticeTests.
      .approvalBelated,
      // Of reports and of claims on suppliers, which have models of their own.
      .moment, .percent, .supplierUnknown, .answerUnknown, .answerEarly, .answerPosted,
      .answerOver, .wrongStore, .momentOrder, .machineUnknown, .adjustedSince,
    ]
    let codes = FindingCode.allCases.filter { !others.contains($0) }.map(\.rawValue)
    #expect(codes.filter { !findings.contains($0) } == [])
  }

  @Test("works a line out as it is done by hand")
  func worksALineOut() throws {
    let run = try run(HandMonth.files)
    #expect(run.tables["decisions.csv"] == HandMonth.decisions)
    #expect(run.tables["summary.csv"] == HandMonth.summary)
    #expect(run.tables["reductions.csv"] == HandMonth.reductions)
  }

  private func run(_ files: [MonthFile]) throws -> SlowRun {
    var model = SlowModel()
    let run = model.run(files, period: MonthPlan.period, on: "2025-11-12")
    return try #require(run)
  }

  private func decisions(_ files: [MonthFile]) throws -> String {
    try run(files).tables["decisions.csv"] ?? ""
  }

  private func fen(_ text: String) throws -> Int {
    try #require(Int(text.filter { $0 != "." }))
  }
}
