import Settlement
import TestSupport
import Testing

@testable import Documents
@testable import Intake

/// Every reason code has a rule, and every rule its place in the registry and its test.
@Suite struct ReasonCodeTests {
  @Test("Every code has a rule", arguments: ReasonCode.allCases)
  func everyCodeHasRule(code: ReasonCode) {
    #expect(
      RuleRegistry.all.contains { $0.codes.contains(code) },
      "no rule has the words of \(code.rawValue): write one below Sources/Settlement/Rules, register it in RuleRegistry"
    )
  }

  @Test("The registry stands in the order of the codes, each code with one rule")
  func order() {
    for scheme in RuleRegistry.all {
      let inOrder = ReasonCode.allCases.filter(scheme.codes.contains)
      #expect(
        scheme.codes == inOrder,
        "sort the lists of RuleRegistry by the cases of ReasonCode, and give each code one rule")
    }
  }

  @Test("Every rule is registered, and has a test file of its name")
  func everyRuleRegistered() throws {
    let registered = Set(RuleRegistry.all.flatMap(\.names))
    let rules = try ["Rules", "Schemes"].flatMap {
      try SourceFile.all(in: "Sources/Settlement/\($0)")
    }.filter(isRule)
    #expect(Set(rules.map(\.name)).isSuperset(of: registered))
    for rule in rules {
      #expect(
        registered.contains(rule.name),
        "\(rule.path) is not in RuleRegistry: add \(rule.name).self at its place")
      let test =
        "Tests/SettlementTests" + rule.path.dropFirst("Sources/Settlement".count).dropLast(6)
      #expect(
        Project.exists("\(test)Tests.swift"),
        "\(rule.path) has no test: write \(test)Tests.swift")
    }
  }

  @Test("The cells that a code is about are those of columns that a list has")
  func columns() {
    let columns = Set(TableKind.expenses.columns.map(\.name))
    for code in ReasonCode.allCases {
      #expect(columns.isSuperset(of: code.meantColumns), "\(code.rawValue) in MeantColumns")
    }
  }

  /// A rule or notice is a type without cases that bears the name of its file.
  private func isRule(_ file: SourceFile) -> Bool {
    file.name.hasSuffix("Rule") && file.lines.contains { $0.contains("enum \(file.name): ") }
      || file.name.hasSuffix("Notice") && file.lines.contains { $0.contains("enum \(file.name): ") }
  }
}

extension RuleRegistry {
  /// The names of all rules and notices.
  fileprivate var names: [String] {
    let ofLists: [any SendableMetatype.Type] =
      registers.map { $0 } + arrival.map { $0 } + rivals.map { $0 } + notices.map { $0 }
      + packing.map { $0 }
      + admission.map { $0 } + lineAdmission.map { $0 } + runNotices.map { $0 }
    return (ofLists + rules.map { $0 }).map { "\($0)" }
  }
}
