import Documents
import Settlement
import Testing
import Text

@Suite struct DecisionsTableTests {
  @Test("an approved, an adjusted and a rejected line print cell for cell")
  func rows() {
    var builder = RecordBuilder()
    builder.revision = 2
    builder.lines = [Self.approved, Self.adjusted, Self.rejected]
    let rows = """
      S202510-D001,2,D001,2025-10,1,part,FW2510-0001,LG-1001,1,1,10.00,10.00,10.00,1.00,10.00,\
      1.00,approved,,
      S202510-D001,2,D001,2025-10,2,part,FW2510-0002,LG-2002,2.5,2,12.3456,12.30,30.86,3.09,\
      24.60,2.46,adjusted,short-return:6.17;price-above:0.09;fee-adjusted:0.63,\
      class-doubtful;name-differs
      S202510-D001,2,D001,2025-10,3,part,FW2510-0003,LG-3003,1,0,5.00,0.00,5.00,0.50,0.00,0.00,\
      rejected,not-returned:5.50,repeated

      """
    #expect(written { DecisionsTable.append(builder.record, to: &$0) } == rows)
  }

  @Test("a cell is quoted only where a comma, a quote or a line break asks for it")
  func quoting() {
    var builder = RecordBuilder()
    builder.dealer = Dealer(id: "D,1", name: "", taxpayerID: "")
    var line = LineDraft()
    line.number = "1\n2"
    line.kind = "oil \"5W\""
    line.record = "=1+1"
    line.item = "A;B C"
    builder.lines = [line]
    let row = """
      "S202510-D,1",1,"D,1",2025-10,"1
      2","oil ""5W\""",=1+1,A;B C,1,1,10.00,10.00,10.00,1.00,10.00,1.00,approved,,

      """
    #expect(written { DecisionsTable.append(builder.record, to: &$0) } == row)
  }

  @Test("the header has one name for each cell of a row")
  func header() {
    var builder = RecordBuilder()
    builder.lines = [LineDraft()]
    let row = written { DecisionsTable.append(builder.record, to: &$0) }
    let header = written { $0.append(DecisionsTable.header) }
    #expect(header.split(separator: ",", omittingEmptySubsequences: false).count == 19)
    #expect(row.split(separator: ",", omittingEmptySubsequences: false).count == 19)
    #expect(header.hasPrefix("statement_no,revision,dealer,period,line,kind,record_no,item,"))
    #expect(header.hasSuffix("amount_approved,fee_approved,decision,reasons,advice\n"))
  }

  static let approved = LineDraft()

  static var adjusted: LineDraft {
    var line = LineDraft()
    line.number = "2"
    line.record = "FW2510-0002"
    line.item = "LG-2002"
    line.quantity = 2500
    line.quantityApproved = 2000
    line.price = 123_456
    line.priceApproved = 123_000
    // 2.5 × 12.3456 = 30.864, 2 × 12.3456 = 24.6912, 2 × 12.30 = 24.60; fee 10%.
    line.money = (3086, 309, 2460, 246)
    line.verdict = .adjusted
    line.reasons = [
      Reduction(.shortReturn, Money(fen: 617)), Reduction(.priceAbove, Money(fen: 9)),
      Reduction(.feeAdjusted, Money(fen: 63)),
    ]
    line.advice = [.classDoubtful, .nameDiffers]
    return line
  }

  static var rejected: LineDraft {
    var line = LineDraft()
    line.number = "3"
    line.record = "FW2510-0003"
    line.item = "LG-3003"
    line.price = 50_000
    line.money = (500, 50, 0, 0)
    return line.rejected(.notReturned, advice: [.repeated])
  }
}
