import Testing

@testable import Settlement
import Text

@Suite struct RecordSharedRuleTests {
  @Test("A maintenance whose record bears a part is told, the part is not")
  func shared() throws {
    var example = try ListExample()
    example.addService(.maintenance, "600")
    example.addService(.labour, "GS-01")
    #expect(try advice(example) == [[], [.recordShared], []])
  }

  @Test("A part that is rejected counts, and one that stands before or behind")
  func rejected() throws {
    var example = try ListExample()
    example.lines = []
    example.addService(.maintenance, "600")
    example.addLine("R-1", "P-404", 1)
    #expect(try advice(example) == [[.recordShared], []])
  }

  @Test("Another record, and labour on the same one, are no parts of it")
  func apart() throws {
    var example = try ListExample()
    try example.addRecord("R-2")
    example.addService(.maintenance, "600", record: "R-2")
    example.addService(.travel, "CL", record: "R-2")
    #expect(try advice(example) == [[], [], []])
  }

  @Test("Of another dealer's record nothing is said, of one that is missing it is")
  func otherDealer() throws {
    var example = try ListExample()
    try example.addRecord("R-1", dealer: "D002")
    example.addService(.maintenance, "600")
    #expect(try advice(example) == [[], []])
    example.registers.records = SymbolMap()
    #expect(try advice(example) == [[], [.recordShared]])
  }

  private func advice(_ example: ListExample) throws -> [[ReasonCode]] {
    try example.decided().decisions.map { $0.advice.filter { $0 == .recordShared } }
  }
}
