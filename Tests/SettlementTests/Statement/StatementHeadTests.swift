import Settlement
import Testing
import Text

@Suite("The head of a statement")
struct StatementHeadTests {
  @Test("names the parties, the period, the edition and the language")
  func parties() throws {
    var list = SampleList()
    list.language = .english
    let head = try list.head()
    #expect(head.number == "S202510-D001")
    #expect(head.dealer.name == "某服务中心")
    #expect(head.buyer.taxpayerID == "91350100M000100Y43")
    #expect(head.period.description == "2025-10")
    #expect(head.edition.description == "2008-01")
    #expect(head.language == .english)
  }

  @Test("carries the deadline and the registers that were not at hand")
  func carried() throws {
    let head = try SampleList().head()
    #expect(head.deadline.day.description == "2025-11-05")
    #expect(head.notEvaluated == [.machines])
  }
}
