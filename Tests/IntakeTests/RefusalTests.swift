import Foundation
import Settlement
import Testing
import TestSupport

@testable import Intake
import Text

@Suite("Refusals")
struct RefusalTests {
  static let folder = Project.url("fixtures/refusals")

  static let names = everything.filter { !$0.hasSuffix(".md") }.sorted()

  private static var everything: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  }

  @Test("There is a folder for each way a file can be refused")
  func coverage() throws {
    #expect(Self.names.count >= 40)
    let lines = try Self.names.map { try Self.expected($0) }.joined()
    let told = Set(lines.map { $0.components(separatedBy: " | ")[3] })
    let codes: [FindingCode] = [
      .missing, .number, .date, .period, .yesNo, .value, .identifierDamaged, .registerUnreadable,
      .fileNoKind, .fileTwoColumns, .fileTooLarge, .notText, .fileEmpty, .taxpayerIDShared,
      .taxpayerIDDoubtful, .columnUnknown, .totalDiffers, .fileQuotes, .fileTwoKinds,
      .columnDoubtful, .fileDoubtful, .extraCells, .fileArchive, .fileNoTable, .rowPassedOver,
    ]
    for code in codes { #expect(told.contains(code.rawValue), "\(code)") }
  }

  @Test("A bad file is told at its place, in both languages", arguments: names)
  func refusal(name: String) throws {
    let folder = Self.folder.appending(path: name)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let input = try #require(files.first { $0.hasPrefix("input") || $0.hasPrefix("rulebook") })
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: input)))
    let suppliers = files.contains("suppliers.csv") ? folder.appending(path: "suppliers.csv") : nil
    let findings =
      if let suppliers {
        forRecovery(bytes, suppliers: [UInt8](try Data(contentsOf: suppliers)))
      } else {
        input.hasSuffix(".json") ? readRulebook(bytes, file: 0).findings : read(bytes)
      }
    #expect(findings.map(line) == (try Self.expected(name)))
  }

  /// What is found in a file that `recover` reads, beside a register of suppliers.
  private func forRecovery(_ bytes: [UInt8], suppliers: [UInt8]) -> [Finding] {
    let symbols = SymbolTable()
    let tables = [bytes, suppliers].enumerated().map { place, bytes in
      readTable(
        bytes, file: place, for: .reporting([.suppliers, .sourcing, .answers]), symbols: symbols)
    }
    let joined = joinForReport(
      tables, inboxes: tables.map { _ in .reference }, symbols: symbols)
    #expect(joined.isFatal)
    return joined.findings
  }

  private func read(_ bytes: [UInt8]) -> [Finding] {
    let symbols = SymbolTable()
    return intake([bytes], symbols: symbols).findings
  }

  private func line(_ finding: Finding) -> String {
    [
      finding.severity.rawValue, finding.place.row.map { String($0) } ?? "-",
      finding.place.column ?? "-", finding.code.rawValue, finding.message.english,
      finding.message.chinese,
    ].joined(separator: " | ")
  }

  private static func expected(_ name: String) throws -> [String] {
    let url = folder.appending(path: name).appending(path: "expected.txt")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map(String.init)
  }
}
