import Foundation
import Settlement
import Testing
import TestSupport
import Text
import WorkflowSupport

@testable import Archive
@testable import Workflow

/// What an auditor must be told of, each in an archive that was sound before.
@Suite struct VerifyTests {
  @Test("An archive that nobody touched holds, and says what was verified")
  func sound() throws {
    try withTemporaryFolder { folder in
      let archive = try CompleteArchive(in: folder)
      let report = try verify(
        VerifyRequest(), archive.months.session)
      #expect(report.defects.map(\.message.english) == [])
      #expect(report.runs == 17 && report.statements == 6 && report.invoices == 2)
      #expect(report.latest?.number == 17 && report.latest?.command == "post")
      #expect(report.lines == 9 && report.inputs > 10 && report.bytes > 1000)
      let database = try Database(path: archive.path, .reading)
      for table in Self.tables {
        #expect(try database.integer("SELECT count(*) FROM \(table)") > 0, "\(table)")
      }
    }
  }

  @Test(
    "Each change is found, and the run that it was made in is named first", arguments: Tampering.all
  )
  func changed(change: Tampering) throws {
    try withTemporaryFolder { folder in
      let (archive, world) = try CompleteArchive.copy(in: folder)
      try tamper(archive, change.sql)
      let report = try verify(VerifyRequest(), world.session(archive))
      let told = report.defects.map { "\($0.number ?? 0) \($0.check) \($0.message.english)" }
      #expect(report.first?.number == change.run, "\(told)")
      let found = Set(report.defects.map(\.check))
      #expect(found.isSuperset(of: change.checks), "\(told)")
      for defect in report.defects { #expect(!defect.message.chinese.isEmpty) }
    }
  }

  private static let tables = [
    "settled_milestone", "consent_use", "adjustment", "statement_adjustment", "posting_line",
    "invoice", "reconciliation", "document",
  ]
}
