import Foundation
import Settlement
import Testing
import TestSupport

@testable import Archive
import Text

@Suite("Standing facts") struct EarlierSettlementsTests {
  private let folder: TemporaryFolder
  private let archive: Archive
  private let example = Example(seed: 5, lines: 30)

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive.open(path: folder.archive, readOnly: false)
  }

  private func facts(
    outside period: Period, claims: [[UInt64]] = []
  ) throws -> EarlierSettlements {
    try archive.standingFacts(
      outside: period, claims: FingerprintSet(claims), symbols: example.symbols)
  }

  @Test("Milestones and consents of another period are found, those of the same period are not")
  func periods() throws {
    #expect(try !archive.standsOutside(october))
    try archive.keep(run([example.statement()]))
    #expect(try !archive.standsOutside(october))
    #expect(try archive.standsOutside(october.next))
    let facts = try facts(outside: october.next)
    #expect(facts.milestones == [example.milestone])
    #expect(facts.consentUses == [example.consent: Quantity(thousandths: 2000)])
    let own = try self.facts(outside: october)
    #expect(own.milestones.isEmpty && own.consentUses.isEmpty)
  }

  @Test("Only the revision that stands counts")
  func revisions() throws {
    try archive.keep(run([example.statement()]))
    try archive.keep(run([example.statement(revision: 2, pieces: 5)]))
    let facts = try facts(outside: october.next)
    #expect(facts.consentUses == [example.consent: Quantity(thousandths: 5000)])
  }

  @Test("A claim that was paid is found; the claims of others are not asked for")
  func paid() throws {
    try archive.keep(run([example.statement()]))
    let line = try #require(
      zip(example.decided.list.lines, example.decided.decisions).first {
        $0.kind != .unknown && $1.isPaid
      }?.0)
    let list = ExpenseList(
      dealer: example.decided.list.dealer, period: october.next, file: 0, lines: [line])
    let keys = claimKeys(of: list, symbols: example.symbols.texts)
    let facts = try facts(outside: october.next, claims: [keys])
    #expect(
      facts.paid == [ClaimKey(record: line.record, kind: line.kind, item: line.item)])
    #expect(try self.facts(outside: october.next).paid.isEmpty)
  }

  @Test("A fingerprint that meets by chance refuses nobody his money")
  func chance() throws {
    let other = fingerprint(Array("another claim".utf8).span)
    let statement = NewStatement(
      head: example.head, canonical: example.canonical, revision: 1, invoiceDue: nil,
      yearsWithoutCalendar: [], paidKeys: [other])
    try archive.keep(run([statement]))
    #expect(try facts(outside: october.next, claims: [[other]]).paid.isEmpty)
  }
}
