/// Three tight months in one archive: lists that change after they were settled, answers,
/// adjustments, totals below zero, and invoices.
package struct TightStory: Sendable, CustomStringConvertible {
  /// The stories that the engine is compared on.
  package static let all = (UInt64(1)...20).map(TightStory.init)

  /// A run, and what it has to come to.
  package struct Step: Sendable {
    /// Every file of the workspace.
    package let files: [MonthFile]
    /// The period that is settled.
    package let period: String
    /// The day of the run.
    package let day: String
    /// What the slow model makes of it.
    package let expected: SlowRun
  }

  package var description: String { "seed \(seed)" }
  /// What names the story.
  package let seed: UInt64
  /// The runs in their order.
  package private(set) var steps: [Step] = []
  private var files: [String: MonthFile] = [:]
  private var model = SlowModel()
  private var papers: TightPapers

  /// Tells the story of a seed, the model along with it.
  package init(seed: UInt64) {
    self.seed = seed
    papers = TightPapers(seed: seed)
    let first = TightPeriod(year: seed % 8 == 0 ? 2026 : 2025, month: TightMonth.firstMonth)
    let (second, third) = (first.next, first.next.next)
    arrive(first)
    run(first, on: first.next.day(12))
    answer(first)
    if seed % 3 == 0 { arrive(first, version: 1) }
    run(first, on: first.next.day(20))
    arrive(second)
    correct(second, [first])
    run(second, on: second.next.day(12))
    answer(second)
    arrive(second, version: seed % 4)
    run(second, on: second.next.day(20))
    arrive(third)
    correct(third, [first, second])
    run(third, on: third.next.day(12))
    arrive(first, version: seed % 2 + 1)
    run(first, on: third.next.day(15))
    run(second, on: third.next.day(16))
  }

  private mutating func put(_ file: MonthFile) { files[file.path] = file }

  /// The inbox of a month, or another version of it.
  private mutating func arrive(_ period: TightPeriod, version: UInt64 = 0) {
    let month = TightMonth(seed: seed, defects: false, period: period, version: version)
    for path in files.keys where path.hasPrefix("inbox/\(period.text)/lists/") {
      files[path] = nil
    }
    for file in month.files() { put(file) }
  }

  private mutating func run(_ period: TightPeriod, on day: String) {
    let files = files.values.sorted { $0.path < $1.path }
    guard let run = model.run(files, period: period.text, on: day) else { return }
    steps.append(Step(files: files, period: period.text, day: day, expected: run))
  }

  private mutating func answer(_ period: TightPeriod) {
    put(papers.answers(period, statements(of: [period])))
  }

  private mutating func correct(_ period: TightPeriod, _ earlier: [TightPeriod]) {
    put(papers.adjustments(period, statements(of: earlier)))
    put(papers.invoices(period, statements(of: earlier)))
  }

  private func statements(of periods: [TightPeriod]) -> [TightPapers.Statement] {
    let totals = steps.last?.expected.totals ?? [:]
    let prefixes = periods.map { "S\($0.compact)-" }
    return totals.sorted { $0.key < $1.key }.compactMap { number, total in
      guard prefixes.contains(where: number.hasPrefix) else { return nil }
      return TightPapers.Statement(
        number: number, dealer: String(number.dropFirst(8)), total: total)
    }
  }
}
