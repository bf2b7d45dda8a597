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
    let table = readTable(Array(program.outputBytes), file: 0, symbols: SymbolTable())
    #expect(table.kinds == [kind])
    #expect(table.findings.isEmpty)
  }
}
