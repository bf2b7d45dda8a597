import Documents
import Settlement
import Testing
import Text

/// What the report of a comparison says, from values.
@Suite struct AgainstReportTests {
  private func row(
    _ item: String = "ZX-26", paid: Int64, number: String = "4", amountClaimed: Int64? = nil,
    reasons: String = ""
  ) -> SettledRow {
    SettledRow(
      key: PairingKey(record: "R-12", kind: .part, item: item), number: number, dealer: "D021",
      amountClaimed: amountClaimed.map { Money(fen: $0) }, feeClaimed: nil,
      paid: LineMoney(amount: Money(fen: paid), fee: .zero), reasons: reasons,
      place: Place(file: 0, row: 2))
  }

  private func report(
    _ line: CheckedLine, _ rows: [SettledRow], hasFees: Bool = true, isMailedToday: Bool = false
  ) -> AgainstReport {
    AgainstReport(
      CheckExample.report(line),
      TheirSettlement(
        file: "their <list>.csv", rows: rows, hasFees: hasFees, others: [], findings: []),
      isMailedToday: isMailedToday, receivedOn: nil)
  }

  private func page(_ report: AgainstReport) -> String {
    written { report.writePage(in: .english, to: &$0) }
  }

  @Test("what someone typed is never markup, and cannot move the cursor of a terminal")
  func typed() {
    let rows = [row(paid: 1, reasons: "<b>旧件\u{1B}[31m"), row("<i>", paid: 2, number: "<u>")]
    let report = report(CheckExample.line(), rows)
    let page = page(report)
    for typed in ["<b>", "<i>Z", "<u>", "<list>", "<工程"] { #expect(!page.contains(typed)) }
    #expect(page.contains("&lt;u&gt;") && page.contains("their &lt;list&gt;.csv"))
    #expect(report.printed(in: .english).contains("<b>旧件<U+001B>[31m"))
  }

  @Test("reasons of decisions.csv are told in words, all others as written")
  func reasons() {
    let told = { (reasons: String) in
      report(CheckExample.line(), [row(paid: 1, reasons: reasons)]).printed(in: .chinese)
    }
    #expect(told("short-return:12.50;fee-adjusted:-1.25").contains("旧件合格数量不足 12.50；管理费按规定重算 -1.25"))
    #expect(told("short-return:12.50;别的").contains("厂家所列原因：short-return:12.50;别的"))
    #expect(!told("").contains("厂家所列原因"))
  }

  @Test("a line that nothing was expected of for want of a table says so")
  func unpriced() {
    let line = CheckExample.line(
      openCodes: [.partUnknown], verdict: .rejected,
      reasons: [Reduction(.partUnknown, Money(fen: 54_000))])
    for paid in [Int64(0), 100] {
      let text = report(line, [row(paid: paid)]).printed(in: .english)
      #expect(text.contains("the table that prices it was not given"))
    }
  }

  @Test("figures that differ are told only where the list says them")
  func claimed() {
    // The example leaves amount and unit price blank.
    let blank = report(CheckExample.line(), [row(paid: 24_000, amountClaimed: 1)])
    #expect(!blank.printed(in: .english).contains("claimed-differs"))
    var claim = ClaimLine(row: 7)
    claim.amount = Money(fen: 49_500)
    let line = CheckExample.line()
    let said = CheckedLine(
      terms: line.terms, claim: claim, decision: line.decision, names: line.names,
      facts: line.facts)
    let text = report(said, [row(paid: 24_000, amountClaimed: 1)]).printed(in: .english)
    #expect(text.contains("claimed amount: their list says 0.01, yours 495.00"))
    #expect(text.contains("send the manufacturer the original list"))
  }

  @Test("a list in which all is as expected says so, and asks nothing")
  func quiet() {
    let line = CheckExample.line(verdict: .approved, reasons: [])
    let report = report(line, [row(paid: 54_000)])
    #expect(!report.wantsAttention)
    #expect(report.printed(in: .english).contains("Every line is paid as expected."))
    #expect(report.printed(in: .chinese).contains("各行均与预计一致。"))
  }

  @Test(
    "a list that is late for want of a day of mailing says what to give", arguments: [true, false])
  func late(isMailedToday: Bool) {
    let report = report(CheckExample.line(), [], isMailedToday: isMailedToday)
    #expect(report.printed(in: .english).contains("--mail-on") == isMailedToday)
    #expect(page(report).contains("--mail-on") == isMailedToday)
  }
}
