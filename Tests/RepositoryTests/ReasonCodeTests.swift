import Settlement
import Testing

/// Every reason code has a rule, and every rule its file, its place in the registry and its test.
@Suite struct ReasonCodeTests {
  @Test("Every code has a rule", arguments: ReasonCode.allCases)
  func everyCodeHasRule(code: ReasonCode) {
    #expect(
      RuleRegistry.codes.contains(code),
      "\(code.rawValue) has no rule: write one below Sources/Settlement/Rules, register it in RuleRegistry"
    )
  }

  @Test("The registry stands in the order of the codes, each code once")
  func order() {
    let inOrder = ReasonCode.allCases.filter(RuleRegistry.codes.contains)
    #expect(
      RuleRegistry.codes == inOrder,
      "sort the lists of RuleRegistry by the cases of ReasonCode, and give each code one rule")
  }

  @Test(
    "Every rule's file is registered",
    arguments: ["Admission", "Eligibility", "Amounts", "Advice"])
  func everyFileRegistered(folder: String) throws {
    let registry = try Repository.text("Sources/Settlement/Rules/RuleRegistry.swift")
    let admissionOutsideRegistry = ["WrongPeriodRule", "TwoListsRule", "AdmissionRule"]
    let files = try Repository.swift(in: "Sources/Settlement/Rules/\(folder)")
    #expect(!files.isEmpty)
    for file in files where file.name.hasSuffix("Rule") {
      guard !admissionOutsideRegistry.contains(file.name) else { continue }
      #expect(
        registry.contains("    \(file.name).self,"),
        "\(file.path) is not in RuleRegistry: add \(file.name).self at its place")
    }
  }

  @Test("The two rules that ask for more than a list are asked by the month itself")
  func rulesOutsideRegistry() throws {
    let month = try Repository.swift(in: "Sources/Workflow", "Sources/Intake")
    for rule in ["WrongPeriodRule", "TwoListsRule"] {
      #expect(
        month.contains { $0.lines.contains { $0.contains("\(rule).defect(") } },
        "nobody asks \(rule): call it where the lists of a month are gathered")
    }
  }

  @Test("Every rule has a test file of its name")
  func everyRuleHasTest() throws {
    for file in try Repository.swift(in: "Sources/Settlement/Rules")
    where file.name.hasSuffix("Rule") && file.name != "Rule" && file.name != "AdmissionRule" {
      let test = file.path.replacingPrefix("Sources/Settlement", with: "Tests/SettlementTests")
        .dropLast(6)
      #expect(
        Repository.exists("\(test)Tests.swift"),
        "\(file.path) has no test: write \(test)Tests.swift")
    }
  }
}

extension String {
  fileprivate func replacingPrefix(_ prefix: String, with other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}
