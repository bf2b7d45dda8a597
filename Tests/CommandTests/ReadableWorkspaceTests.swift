import Foundation
import Intake
import Settlement
import Testing
import TestSupport

import Text
@testable import settle

/// What `init` and `template` write is what settle itself reads.
@Suite struct ReadableWorkspaceTests {
  @Test("the rulebook that was written says what holds anyway", arguments: Language.allCases)
  func rulebook(language: Language) throws {
    let (rulebook, findings) = readRulebook(
      Array(RulebookTemplate(language: language).json.utf8), file: 0)
    #expect(findings.isEmpty)
    let read = try #require(rulebook)
    #expect(read.language == language)
    let first = try #require(Period(year: 2008, month: 1))
    #expect(read.editions == [Edition(from: first)])
  }

  @Test(
    "every template is recognised as its kind", arguments: TableKind.allCases, Language.allCases)
  func template(kind: TableKind, language: Language) throws {
    let program = try BuiltProgram.run("template", kind.rawValue, "--lang", language.rawValue)
    let bytes = Array(program.outputBytes)
    guard !kind.isOnlyAskedFor else {
      // Without a row it is only a form.
      let filled = bytes + Array("R-1,P-1,12.50\n".utf8)
      let table = readTable(filled, file: 0, as: kind, symbols: SymbolTable())
      #expect(table.settled?.rows.count == 1)
      #expect(table.findings.isEmpty)
      return
    }
    // Some kinds are read by commands of their own alone.
    let table = readTable(bytes, file: 0, for: .reporting([kind]), symbols: SymbolTable())
    #expect(table.kinds == [kind])
    #expect(table.findings.isEmpty)
  }
}
