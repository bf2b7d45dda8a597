import Settlement
import Testing
import Text

@testable import Documents

/// Sheets of a long statement, each with its subtotal.
@Suite struct LineSheetsTests {
  private func builder(_ count: Int, _ change: (inout LineDraft, Int) -> Void = { _, _ in })
    -> RecordBuilder
  {
    var builder = RecordBuilder()
    builder.lines = (0..<count).map { index in
      var line = LineDraft()
      line.number = "\(index + 1)"
      change(&line, index)
      return line
    }
    return builder
  }

  @Test("The sheets have each line once, in order", arguments: [0, 1, 19, 20, 21, 78, 1000])
  func whole(count: Int) {
    let sheets = LineSheets(builder(count).record).sheets
    #expect(sheets.flatMap { Array($0) } == Array(0..<count))
    #expect(sheets.count == 1 || sheets.allSatisfy { !$0.isEmpty })
  }

  @Test("Lines of two rows fill a sheet of 275 mm, less what stands above and below them")
  func room() {
    // 2,650 of a tenth of a millimetre less 865 of the letterhead and 95 of the subtotal have room
    // for 18 lines of 91; the next sheets for 28.
    let sheets = LineSheets(builder(78).record).sheets
    #expect(sheets == [0..<18, 18..<46, 46..<74, 74..<78])
  }

  @Test("The last sheet has room for both rows of sums")
  func lastSheet() {
    #expect(LineSheets(builder(46).record).sheets == [0..<18, 18..<45, 45..<46])
    #expect(LineSheets(builder(45).record).sheets == [0..<18, 18..<45])
  }

  @Test("Reasons, sources and long names make a line higher")
  func higher() {
    let plain = LineSheets(builder(60).record).sheets[0].count
    let changes: [(inout LineDraft) -> Void] = [
      { line in
        line.money.2 -= 1
        line.reasons = [Reduction(.shortReturn, Money(fen: 1))]
      }, { $0.source = .qualified },
      { $0.name = String(repeating: "长", count: 40) }, { $0.advice = [.maybeEmergency] },
    ]
    for change in changes {
      let sheets = LineSheets(builder(60) { line, _ in change(&line) }.record).sheets
      #expect(sheets[0].count < plain)
    }
  }

  @Test("Each sheet of a long statement has its subtotal, and the last one the sum of all")
  func subtotals() {
    let record = builder(78) { line, index in
      line.money = (Int64(index) * 100, 0, Int64(index) * 100, 0)
    }.record
    let page = written { StatementPage.append(record, to: &$0) }
    for (sheet, amount) in [(1, "153.00"), (2, "882.00"), (3, "1,666.00"), (4, "302.00")] {
      let label = "第\(sheet)页小计</td><td>申报<br/>核定</td><td></td><td></td>"
      #expect(page.contains("\(label)<td>\(amount)<br/>\(amount)</td>"))
    }
    #expect(page.contains("<td>3,003.00<br/>3,003.00</td>"))
    #expect(page.ranges(of: "<table class=\"lines\">").count == 4)
  }

  @Test("A short statement has no subtotal")
  func short() {
    let page = written { StatementPage.append(builder(5).record, to: &$0) }
    #expect(!page.contains("小计"))
  }
}
