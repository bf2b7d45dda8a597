import Testing
import Text

@testable import Settlement

/// What the manufacturer's examples come to.
@Suite("The results of service quality") struct QualityResultsTests {
  private let symbols = SymbolTable()

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func record() throws -> QualityRecord {
    let october = try #require(Period("2025-10"))
    return QualityRecord(
      range: try #require(PeriodRange(october, october)), asOf: try day("2025-10-31"),
      rules: ServiceRules(), symbols: symbols)
  }

  private func counted(_ code: String, _ results: QualityResults) -> CaseTally? {
    results.measures.first { $0.code == code }?.all
  }

  @Test(
    "Of 40 records 33 have a grade, 32 of them are satisfied or fairly so, which misses 97 percent")
  func satisfaction() throws {
    var record = try record()
    let grades =
      [Satisfaction?](repeating: .satisfied, count: 30) + [.fairly, .fairly, .neutral]
      + [Satisfaction?](repeating: nil, count: 7)
    var records = SymbolMap<ServiceRecord>()
    for (place, grade) in grades.enumerated() {
      records[symbols.symbol(for: "R-\(place)")] = ServiceRecord(
        dealer: symbols.symbol(for: "D001"), machine: .blank, serviceDate: try day("2025-10-20"),
        hours: nil, isSigned: true, isComplete: true, satisfaction: grade)
    }
    (record.records, record.hasSatisfaction) = (records, true)
    let tally = try #require(counted("satisfaction-records", QualityResults(record)))
    #expect((tally.cases, tally.met, tally.missed, tally.unknown) == (40, 32, 1, 7))
    // 3200 of 3201 that it takes.
    #expect(tally.reaches(97) == false && tally.reaches(96) == true)
  }

  @Test("Of 12 repairs 9 were reached, 1 was not and 2 were not called: 9 of 12")
  func calledBack() throws {
    var record = try record()
    var records = SymbolMap<ServiceRecord>()
    var callBacks: [CallBack] = []
    for place in 0..<12 {
      let number = symbols.symbol(for: "R-\(place)")
      records[number] = ServiceRecord(
        dealer: symbols.symbol(for: "D001"), machine: symbols.symbol(for: "M-\(place)"),
        serviceDate: try day("2025-10-02"), hours: nil, isSigned: true, isComplete: true)
      guard place < 10 else { continue }
      callBacks.append(
        CallBack(
          machine: symbols.symbol(for: "M-\(place)"), calledOn: try day("2025-10-09"),
          isReached: place < 9, record: number))
    }
    (record.records, record.callBacks) = (records, callBacks)
    let results = QualityResults(record)
    let tally = try #require(counted("repairs-called-back", results))
    #expect((tally.met, tally.missed) == (9, 3) && tally.reaches(80) == false)
    #expect(results.tasks.count { $0.code == .repairNotCalled } == 3)
  }

  @Test(
    "A machine given back is dealt with by the third working day after",
    arguments: [
      ("2025-09-29", "2025-10-10", "2025-10-10", CaseResult.met),
      ("2025-09-29", "2025-10-10", "2025-10-11", .missed),
      ("2025-10-08", "2025-10-11", "", .missed), ("2025-10-28", "2025-10-31", "", .open),
    ])
  func returns(received: String, due: String, closed: String, result: CaseResult) throws {
    var record = try record()
    record.complaints = [
      Complaint(
        number: symbols.symbol(for: "T-1"), receivedAt: Moment(day: try day(received)),
        about: .quality, closedAt: Day(closed).map { Moment(day: $0) }, isReturn: true)
    ]
    let judged = try #require(record.judgedComplaints.first)
    #expect(try judged.due == .by(day(due)) && judged.result == result)
  }

  @Test("What needs a table that is not there is left out")
  func missingTables() throws {
    var record = try record()
    record.complaints = []
    #expect(QualityResults(record).measures.map(\.code) == ["returns-closed", "urgent-closed"])
    record.callBacks = []
    #expect(QualityResults(record).measures.count == 6)
    record.timesThere = [.called, .arrived, .restored, .arranged]
    #expect(QualityResults(record).measures.compactMap(\.target).count == 5)
  }
}
