import Documents
import Foundation
import Settlement
import Testing
import TestSupport
import Text
import WorkflowSupport

@testable import Workflow

/// Explanations as they come out, byte by byte, with the digests left out.
///
/// Their sums are worked out in `fixtures/explanations/README.md`.
@Suite struct ExplanationGoldenTests {
  private static let service = "cases/054-labour-and-travel/input"

  @Test(
    "An explanation comes out as it is kept",
    arguments: [
      ("short-return-en.txt", "demo", "S202510-FJ001", "4"),
      ("rest-of-pool-zh.txt", "demo", "S202510-FJ001", "37"),
      ("forfeited-zh.html", "demo", "S202510-GD005", "3"),
      ("above-tariff-en.html", service, "S202510-D001", "2"),
      ("above-tariff-en.json", service, "S202510-D001", "2"),
      ("statement-zh.txt", "demo", "S202510-ZJ006", ""),
    ])
  func golden(name: String, fixture: String, statement: String, line: String) throws {
    let explanation = try withTemporaryFolder { folder in
      try ExplainedMonth(fixture, in: folder).explain(statement, line.isEmpty ? nil : line)
    }
    let language: Language = name.contains("-zh.") ? .chinese : .english
    let written = withoutDigests(text(explanation, name, language))
    try expectSame(written, name)
  }

  private func text(_ explanation: Explanation, _ name: String, _ language: Language) -> String {
    if name.hasSuffix(".txt") { return ExplanationText.written(explanation, in: language) }
    var out = TextBuffer()
    if name.hasSuffix(".json") {
      ExplanationJSON.append(explanation, in: language, to: &out)
    } else {
      ExplanationPage.append(explanation, in: language, to: &out)
    }
    return String(decoding: out.copy, as: UTF8.self)
  }

  private func withoutDigests(_ text: String) -> String {
    text.replacing(/[0-9a-f]{64}/, with: "DIGEST")
  }

  /// Compares with the kept text; one that is missing is written, and fails.
  private func expectSame(_ written: String, _ name: String) throws {
    let file = Project.url("fixtures/explanations/\(name)")
    guard let kept = try? String(contentsOf: file, encoding: .utf8) else {
      try written.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("\(name) was missing and is now written; look at it")
      return
    }
    for (index, pair) in zip(written.split(separator: "\n"), kept.split(separator: "\n"))
      .enumerated()
    where pair.0 != pair.1 {
      Issue.record("\(name), line \(index + 1):\n  came out \(pair.0)\n  kept     \(pair.1)")
      return
    }
    #expect(written == kept, "\(name)")
  }

  @Test("Nothing that was typed is markup, and the page stands by itself")
  func markup() throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      months.world["w/inbox/2025-10/a<b>.csv"] = Array(
        """
        dealer,period,record_no,part_no,part_name,quantity,unit_price,source
        D001,2025-10,R-1,P-1,<script>x</script>,1,113.00,emergency

        """.utf8)
      try months.settle("2025-10")
      var request = ExplainRequest(statement: "S202510-D001")
      request.line = "1"
      let page = text(try explain(request, months.session), "page.html", .english)
      #expect(page.contains("&lt;script&gt;x&lt;/script&gt;"))
      #expect(page.contains("a&lt;b&gt;.csv"))
      for foreign in ["<script", "http:", "https:", "url(", "src=", "@import"] {
        #expect(!page.contains(foreign))
      }
    }
  }

  @Test("Where the program decides otherwise now, it says so and the archived figures stand")
  func changedProgram() throws {
    let told = try withTemporaryFolder { folder in
      try ExplainedMonth(Self.service, in: folder).explain("S202510-D001", "2")
    }
    let line = try #require(told.lines.first)
    // As if 100.00 had been approved, and 5.00 cut, when the statement was issued.
    var archived = line.archived
    archived.amountApproved = Money(fen: 10_000)
    archived.reasons = [Reduction(.aboveTariff, Money(fen: 500))]
    let otherwise = Explanation(
      record: told.record, run: told.run, revisions: told.revisions,
      replay: .differs(total: Money(fen: 46_760)), deadline: told.deadline,
      lines: [
        ExplainedLine(
          position: 2, names: line.names, kind: line.kind,
          quantityClaimed: line.quantityClaimed, archived: archived, trace: line.trace,
          background: line.background)
      ])
    #expect(otherwise.wantsAttention)
    let english = ExplanationText.written(otherwise, in: .english)
    #expect(
      english.contains(
        "ATTENTION: this program decides the archived files otherwise (total 467.60, archived 470.10)"
      ))
    #expect(english.contains("Adjusted: 105.00 → 100.00, 5.00 cut"))
    #expect(
      english.contains(
        "this line is decided otherwise now: adjusted, 97.50 approved (above-tariff 7.50)"))
    let json = text(otherwise, "x.json", .english)
    #expect(json.contains("\"replay\":\"differs\",\"replayed_total\":\"467.60\""))
    #expect(json.contains("\"told_as_archived\":false"))
    let failed = Explanation(
      record: told.record, run: told.run, revisions: told.revisions,
      replay: .failed(Message(en: "no rate", zh: "没有税率")), deadline: told.deadline, lines: [])
    #expect(ExplanationText.written(failed, in: .chinese).contains("无法按存档文件重新审核（没有税率）"))
  }
}
