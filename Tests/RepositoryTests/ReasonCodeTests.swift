import Documents
import Foundation
import Settlement
import Testing

@Suite struct ReasonCodeTests {
  /// Codes of what is not settled yet: a list that would need them is held.
  private static let later: Set<ReasonCode> = [
    .noConsent, .formMissing, .milestoneUnknown, .milestoneNotCovered, .milestoneRepeated,
    .noTariff, .quantityAbove, .excessBorne, .aboveTariff, .feeExternal, .feeNotDue,
    .milestoneOffSchedule,
  ]

  private static let settled = ReasonCode.allCases.filter { !later.contains($0) }

  @Test("every code that can be given has one rule, in the order of the codes")
  func registry() {
    let registered = RuleRegistry.codes
    #expect(registered == ReasonCode.allCases.filter(registered.contains))
    #expect(registered.filter { !Self.later.contains($0) } == Self.settled)
  }

  @Test("every code has all its texts in both languages", arguments: ReasonText.all)
  func texts(text: ReasonText) {
    for message in [text.title, text.meaning, text.clause, text.remedy] {
      #expect(!message.english.isEmpty)
      #expect(message.chinese.unicodeScalars.contains { $0.value >= 0x4E00 })
      #expect(!message.english.hasSuffix(" "))
    }
  }

  @Test("every code that can be given has a case that shows it", arguments: settled)
  func golden(code: ReasonCode) throws {
    let table = try Repository.text("fixtures/README.md").split(separator: "\n")
    let row = try #require(
      table.first { $0.hasPrefix("| `\(code.rawValue)` |") },
      "fixtures/README.md has no row for \(code.rawValue)")
    let numbers = row.split(separator: "|").last { $0.contains { $0.isNumber } } ?? ""
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appending(path: "fixtures/cases").path(percentEncoded: false))
    for number in numbers.split(separator: ",").map({ $0.filter(\.isNumber) }) {
      let folder = try #require(folders.first { $0.hasPrefix("\(number)-") }, "case \(number)")
      let decisions = try Repository.text("fixtures/cases/\(folder)/expected/decisions.csv")
      #expect(Self.codes(in: decisions).contains(code.rawValue), "case \(folder)")
    }
  }

  private static func codes(in decisions: String) -> Set<String> {
    let cells = decisions.split { ",\n;:\"".contains($0) }
    return Set(cells.map(String.init))
  }
}
