import Documents
import Settlement
import Testing
import Text

@Suite struct CheckPageTests {
  private func page(_ report: CheckReport, _ language: Language = .english) -> String {
    written { CheckPage.append(report, in: language, to: &$0) }
  }

  @Test("the page stands by itself", arguments: Language.allCases)
  func standsAlone(language: Language) {
    let page = page(CheckExample.report(CheckExample.line()), language)
    for foreign in ["<script", "http:", "https:", "url(", "src=", "@import"] {
      #expect(!page.contains(foreign))
    }
    #expect(page.contains("name=\"viewport\""))
    #expect(page.contains(language == .chinese ? "<html lang=\"zh-CN\">" : "<html lang=\"en\">"))
  }

  @Test("what someone typed is never markup")
  func markup() {
    let page = page(CheckExample.report(CheckExample.line()))
    #expect(page.contains("青石 &lt;工程机械&gt; 服务中心"))
    #expect(page.contains("&lt;b&gt;喷油嘴"))
    #expect(page.contains("list &amp; co.csv"))
  }

  @Test("a line that nobody can price here is neither paid nor cut")
  func unpriced() {
    let line = CheckExample.line(
      openCodes: [.partUnknown], verdict: .rejected,
      reasons: [Reduction(.partUnknown, Money(fen: 54_000))])
    let report = CheckExample.report(line)
    #expect(line.isOpen && line.reasons.isEmpty)
    #expect(report.lists.first?.sums.cut == .zero)
    #expect(report.lists.first?.sums.open == Money(fen: 54_000))
    #expect(report.wantsAttention)
    #expect(page(report).contains("<td>?</td><td>not judged</td>"))
    #expect(CheckText.written(report, in: .english).contains("Cannot be judged here: 540.00"))
  }

  @Test("a list that comes too late says once what to do about it")
  func late() {
    let line = CheckExample.line(
      verdict: .rejected, reasons: [Reduction(.late, Money(fen: 54_000))])
    let text = CheckText.written(CheckExample.report(line), in: .english)
    #expect(text.contains("2025-11-05. Mailed on 2025-11-08, the list is 3 days late."))
    #expect(text.split(separator: "get a written extension").count == 2)
  }

  @Test("a text cannot move the cursor of a terminal")
  func cursor() {
    var report = CheckReport(mailedOn: RecordBuilder.day("2025-11-08"))
    let finding = Finding(
      .value, at: Place(row: 2), Message(en: "bad\u{1B}[31m", zh: "错\u{1B}[31m"))
    report.findings = [CheckFinding(finding, file: "a\nb.csv")]
    let text = CheckText.written(report, in: .english)
    #expect(text.contains("a b.csv:2: bad<U+001B>[31m"))
    #expect(report.wantsAttention)
  }
}
