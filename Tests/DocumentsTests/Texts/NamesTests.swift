import Documents
import Settlement
import Testing
import Text

@Suite struct NamesTests {
  static let names: [[Message]] = [
    ClaimKind.allCases.map(\.name), PartSource.allCases.map(\.name),
    AbsentInput.allCases.map(\.name), AbsentInput.allCases.map(\.rules),
    Verdict.allCases.map(\.name), StatementState.allCases.map(\.name),
    TaxpayerType.allCases.map(\.name), InvoiceSubject.allCases.map(\.name),
  ]

  @Test("names of one list are all different in both languages", arguments: names)
  func distinct(list: [Message]) {
    #expect(Set(list.map(\.english)).count == list.count)
    #expect(Set(list.map(\.chinese)).count == list.count)
    #expect(!list.contains { $0.english.isEmpty || $0.chinese.isEmpty })
  }
}
