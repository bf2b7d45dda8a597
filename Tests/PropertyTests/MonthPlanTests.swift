import Foundation
import TestSupport
import Testing

@Suite("A made month")
struct MonthPlanTests {
  @Test("is the same for the same seed, and another for another")
  func isNamedByItsSeed() {
    let first = MonthPlan(seed: 5, dealers: 3, linesPerDealer: 40, parts: 50).files()
    let again = MonthPlan(seed: 5, dealers: 3, linesPerDealer: 40, parts: 50).files()
    let other = MonthPlan(seed: 6, dealers: 3, linesPerDealer: 40, parts: 50).files()
    #expect(first == again)
    #expect(first.map(\.path) == other.map(\.path))
    #expect(first != other)
  }

  @Test("is on disk what it is in memory")
  func isWrittenWhole() throws {
    let folder = NSTemporaryDirectory() + "/month-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let plan = MonthPlan(seed: 8, dealers: 4, linesPerDealer: 10, parts: 30)
    try WorkspaceWriter.write(plan, to: folder)
    for file in plan.files() {
      let written = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + file.path))
      #expect(Array(written) == file.bytes, "\(file.path)")
    }
  }

  @Test("pays about three lines in four as claimed, and meets almost every reason")
  func isLikeLife() {
    let model = SlowModel(
      MonthPlan(seed: 1, dealers: 4, linesPerDealer: 300, parts: 200).files(),
      issuedOn: "2025-11-12")
    let rows = model.decisions().split(separator: "\n").dropFirst()
    let approved = rows.count { $0.contains(",approved,") }
    #expect(rows.count == 1_200)
    #expect((840...1_080).contains(approved), "\(approved) of 1200")
    let reasons = [
      "record-missing", "record-other-dealer", "record-unsigned", "record-incomplete",
      "other-month", "kind-unknown", "part-unknown", "not-returned", "no-label", "not-received",
      "wrong-part", "not-genuine", "dismantled", "arithmetic", "short-return", "price-above",
      "price-below", "fee-emergency", "fee-adjusted",
    ]
    for reason in reasons {
      #expect(model.reductions().contains(",\(reason),"), "\(reason)")
    }
    #expect(model.holds.isEmpty)
  }
}
