import Documents
import Settlement
import Testing
import Text

@Suite struct StatementDeadlineTests {
  @Test("a moved deadline says from which day and why")
  func moved() {
    let page = page { $0.day = RecordBuilder.day("2025-11-07") }
    #expect(page.contains("2025-11-07（含当日）；规定截止日2025-11-05为休息日，顺延至此日"))
  }

  @Test("an extended deadline names the approval")
  func extended() {
    let page = page {
      $0.day = RecordBuilder.day("2025-11-20")
      $0.extendedBy = "YQ-2025-003"
    }
    #expect(page.contains("规定截止日为2025-11-05，经批准文号YQ-2025-003改为此日"))
  }

  @Test("a list in time is admitted and has no frame")
  func inTime() {
    let page = page { _ in }
    #expect(page.contains("2025-11-05（含当日），未顺延、未延期"))
    #expect(page.contains("2025-11-03，按期寄出"))
    #expect(page.contains("按期，予以审核。"))
    #expect(!page.contains("class=\"note\""))
  }

  @Test("the day of receipt stands beside the postmark")
  func received() {
    #expect(page { _ in }.contains("2025-11-03，按期寄出（2025-11-06收到）"))
  }

  @Test("without receipts the statement says that nobody checked")
  func noReceipts() {
    let page = page {
      $0.postmark = nil
      $0.receivedOn = nil
    }
    #expect(page.contains("未提供收件登记"))
    #expect(page.contains("是否按期寄出未予核对"))
    #expect(!page.contains("收到日"))
  }

  @Test("years without a calendar are told for the deadline and for the invoice")
  func noCalendar() {
    var builder = RecordBuilder()
    builder.lines = [LineDraft()]
    builder.deadline.yearsWithoutCalendar = [2031]
    builder.yearsWithoutCalendar = [2032]
    let page = written { StatementPage.append(builder.record, to: &$0) }
    #expect(page.contains("尚无2031年放假安排：寄出期限按"))
    #expect(page.contains("尚无2032年放假安排：开票期限按"))
  }

  @Test("a negative total is carried and asks for no invoice")
  func negative() {
    var builder = RecordBuilder()
    builder.lines = [LineDraft()]
    builder.adjustments = [
      Adjustment(carriedFrom: "S202509-D001", amount: Money(fen: -5000))
    ]
    builder.due = nil
    let page = written { StatementPage.append(builder.record, to: &$0) }
    #expect(page.contains("无须开具发票"))
    #expect(page.contains("转入下一期结算单"))
    #expect(page.contains("−39.00"))
  }

  @Test("a small-scale dealer is told that it may use 3%")
  func smallScale() {
    var builder = RecordBuilder()
    builder.lines = [LineDraft()]
    builder.dealer = Dealer(id: "D1", name: "n", taxpayerID: "t", taxpayer: .smallScale)
    let page = written { StatementPage.append(builder.record, to: &$0) }
    #expect(page.contains("小规模纳税人也可按3%征收率开具"))
  }

  @Test("a raise carries a plus, a cut a minus")
  func signs() {
    var line = LineDraft()
    line.money = (1000, 100, 1050, 90)
    line.verdict = .adjusted
    line.reasons = [
      Reduction(.priceBelow, Money(fen: -50)), Reduction(.feeAdjusted, Money(fen: 10)),
    ]
    var builder = RecordBuilder()
    builder.lines = [line]
    let page = written { StatementPage.append(builder.record, to: &$0) }
    #expect(page.contains("核增 <b>+ 0.50</b>；管理费按规定重算 <b>− 0.10</b>"))
  }

  private func page(_ change: (inout DeadlineRuling) -> Void) -> String {
    var builder = RecordBuilder()
    builder.lines = [LineDraft()]
    change(&builder.deadline)
    return written { StatementPage.append(builder.record, to: &$0) }
  }
}
