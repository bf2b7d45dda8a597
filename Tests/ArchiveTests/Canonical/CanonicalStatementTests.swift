import Settlement
import TestSupport
import Testing

@testable import Archive
import Text

@Suite struct CanonicalStatementTests {
  private let issue = StatementIssue(
    revision: 1, issuedOn: Day(number: 20_400), invoiceDue: nil, runDigest: "", digest: "",
    yearsWithoutCalendar: [])

  @Test("What is written is read back the same", arguments: 0..<24)
  func roundTrip(seed: Int) throws {
    let example = Example(seed: UInt64(seed), lines: seed * 3)
    let canonical = example.canonical
    let record = try statementRecord(head: canonical.head, lines: canonical.lines, issue: issue)
    #expect(record.head == example.head)
    #expect(record.lines.count == example.decided.list.lines.count)
    for index in record.lines.indices { expectSame(record, index, example) }
  }

  private func expectSame(_ record: StatementRecord, _ index: Int, _ example: Example) {
    let read = record.lines[index]
    let line = example.decided.list.lines[index]
    let decision = example.decided.decisions[index]
    let text = { (range: TextRange) in String(decoding: record[range], as: UTF8.self) }
    let name = { (symbol: Symbol) in example.symbols.text(symbol) }
    #expect(text(read.number) == (line.number.isBlank ? "\(index + 1)" : name(line.number)))
    #expect(text(read.kind) == (line.kind == .unknown ? name(line.kindText) : line.kind.rawValue))
    #expect(text(read.record) == name(line.record))
    #expect(text(read.item) == name(line.item))
    let printed = line.name.isBlank ? example.decided.priceNames[index] : line.name
    #expect(text(read.name) == name(printed))
    #expect(text(read.approval) == name(line.approval))
    #expect(read.source == line.source)
    #expect(read.quantityClaimed == line.quantity)
    #expect(read.decision.quantityApproved == decision.quantityApproved)
    #expect(read.decision.unitPriceClaimed == decision.unitPriceClaimed)
    #expect(read.decision.unitPriceApproved == decision.unitPriceApproved)
    #expect(read.decision.amountClaimed == decision.amountClaimed)
    #expect(read.decision.feeClaimed == decision.feeClaimed)
    #expect(read.decision.amountApproved == decision.amountApproved)
    #expect(read.decision.feeApproved == decision.feeApproved)
    #expect(read.decision.verdict == decision.verdict)
    #expect(read.decision.reasons == decision.reasons)
    #expect(read.decision.advice == decision.advice)
  }

  @Test("A damaged byte is found or harmless, and never a trap")
  func flips() throws {
    let canonical = Example(seed: 7, lines: 6).canonical
    var random = SplitMix(seed: 11)
    var damaged = 0
    for _ in 0..<1500 {
      var (head, lines) = (canonical.head, canonical.lines)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        flip(&head, &lines, &random)
      }
      do throws(ArchiveError) {
        let record = try statementRecord(head: head, lines: lines, issue: issue)
        for line in record.lines { _ = record[line.name] }
      } catch {
        guard case .damaged = error else {
          Issue.record("\(error)")
          continue
        }
        damaged += 1
      }
    }
    #expect(damaged > 400)
  }

  private func flip(_ head: inout [UInt8], _ lines: inout [UInt8], _ random: inout SplitMix) {
    let byte = UInt8.random(in: 0...255, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: head[Int.random(in: 0..<head.count, using: &random)] = byte
    case 1: head.removeSubrange(Int.random(in: 0..<head.count, using: &random)...)
    case 2: lines.removeSubrange(Int.random(in: 0..<lines.count, using: &random)...)
    case 3: lines.insert(byte, at: Int.random(in: 0..<lines.count, using: &random))
    default: lines[Int.random(in: 0..<lines.count, using: &random)] = byte
    }
    if head.isEmpty { head = [0] }
    if lines.isEmpty { lines = [0] }
  }

  @Test(
    "Lines that are not canonical are damaged",
    arguments: [
      "", "[", "[]", "[\n]", "[\n\n] ", "[\n[],\n]",
      #"[\n["1","part","","","","elsewhere","",1,1,1,1,1,1,1,1,"approved",[],[]]\n]"#,
      #"[\n["1","part","","","","emergency","",1,1,1,1,01,1,1,1,"approved",[],[]]\n]"#,
      #"[\n["1","part","","","","emergency","",1,1,1,1,-0,1,0,1,"approved",[],[]]\n]"#,
      #"[\n["1","part","","","","emergency","",1,1,1,1,2,1,1,1,"approved",[],[]]\n]"#,
      #"[\n["1","part","","","","emergency","",9223372036854775808,1,1,1,1,1,1,1,"approved",[],[]]\n]"#,
      #"[\n["1","part","","","","emergency","",1,1,1,1,9223372036854775807,1,1,1,"approved",[],[]]\n]"#,
      #"[\n["1","part","","","\u0041","emergency","",1,1,1,1,1,1,1,1,"approved",[],[]]\n]"#,
      #"[\n["1","part","","","","emergency","",1,1,1,1,1,1,1,1,"approved",[],["because"]]\n]"#,
    ])
  func strict(text: String) {
    var unescaped: [UInt8] = []
    let lines = Array(text.replacing(#"\n"#, with: "\n").utf8)
    #expect(throws: ArchiveError.self) { try readLines(lines, unescapedTo: &unescaped) }
  }

  @Test("A whole number is read to the ends of its range", arguments: [Int64.min, -1, 0, 7, .max])
  func numbers(number: Int64) throws {
    var cursor = TextCursor()
    #expect(try cursor.readNumber(in: Array("\(number)".utf8).span) == number)
  }

  @Test("Totals that are not those of the lines are damaged")
  func totals() throws {
    let example = Example(seed: 3, lines: 4)
    var head = example.head
    head.totals.claimed += Money(fen: 1)
    head.totals.reductions += Money(fen: 1)
    let canonical = canonicalStatement(head, example.decided, symbols: example.symbols.texts)
    #expect(throws: ArchiveError.damaged("a statement's totals are not those of its lines")) {
      try statementRecord(head: canonical.head, lines: canonical.lines, issue: issue)
    }
  }
}
