import Testing

@testable import Settlement
import Text

@Suite struct RecoveryRevisionsTests {
  private func revisions(_ example: RecoveryExample) -> RecoveryRevisions {
    RecoveryRevisions(
      example.recovery, period: example.period, claims: example.claims,
      symbols: RecoveryExample.symbols)
  }

  @Test("The same lines are no new revision, another store neither; another quantity is")
  func next() {
    var example = RecoveryExample()
    #expect(revisions(example).issued.map(\.revision) == [1])
    example.issue(on: "2025-11-12", due: "2025-12-12")
    #expect(revisions(example).issued.isEmpty)
    example.appraised[0] = RecoveryExample.appraisal("R-251003", "ZX-1001", 1, store: "D")
    #expect(revisions(example).issued.isEmpty)
    example.appraised.append(RecoveryExample.appraisal("R-251003", "ZX-1002", 1))
    #expect(revisions(example).issued.map(\.revision) == [2])
    #expect(revisions(example).issued.first?.replacedOn == RecoveryExample.day("2025-11-12"))
  }

  @Test("A claim without lines is withdrawn, and later lines give the next revision")
  func withdrawn() {
    var example = RecoveryExample()
    example.issue(on: "2025-11-12", due: "2025-12-12")
    let sourcing = example.sourcing
    example.sourcing = []
    #expect(revisions(example).withdrawn.map(\.number) == ["R202510-SUP01"])
    let claim = example.claims[0]
    example.claims[0] = SupplierClaim(
      number: claim.number, supplier: claim.supplier, period: claim.period, revision: 1,
      issuedOn: claim.issuedOn, due: claim.due, lines: claim.lines, ending: .withdrawn)
    #expect(revisions(example).withdrawn.isEmpty && revisions(example).issued.isEmpty)
    example.sourcing = sourcing
    #expect(revisions(example).issued.map(\.revision) == [2])
    #expect(revisions(example).issued.first?.replacedOn == nil)
  }

  @Test("Rows of one part and supplier that share a day are named")
  func overlaps() {
    let rows = [
      RecoveryExample.row("P", share: 1, from: "2025-01-01", to: "2025-06-30"),
      RecoveryExample.row("P", share: 1, from: "2025-07-01"),
      RecoveryExample.row("P", "SUP02", share: 1, from: "2025-07-01"),
      RecoveryExample.row("P", share: 1, from: "2026-01-01", to: "2026-12-31"),
      RecoveryExample.row("Q", share: 1, from: "2025-01-01", to: "2025-06-30"),
      RecoveryExample.row("Q", share: 1, from: "2025-06-30", to: "2025-06-30"),
    ]
    #expect(
      Sourcing(rows).overlaps.map { $0.row.effectiveFrom.description } == [
        "2026-01-01", "2025-06-30",
      ])
  }
}
