import Documents
import Foundation
import FoundationXML
import Settlement
import Testing
import TestSupport
import Text

@Suite struct StatementPageTests {
  @Test("the page is the recorded one byte for byte", arguments: Language.allCases)
  func golden(language: Language) throws {
    var builder = Self.builder
    builder.language = language
    try expectGolden("statement-\(language.rawValue).html", page(builder))
  }

  @Test("a forfeited list says so in a frame and asks for no invoice", arguments: Language.allCases)
  func forfeited(language: Language) throws {
    var builder = Self.builder
    builder.language = language
    builder.deadline.postmark = RecordBuilder.day("2025-11-08")
    builder.due = nil
    builder.lines = [DecisionsTableTests.rejected.relabelled(.late)]
    let page = page(builder)
    try expectGolden("forfeited-\(language.rawValue).html", page)
    #expect(page.contains("<p class=\"note\">"))
    #expect(page.contains(language == .chinese ? "逾期3天" : "3 days after the deadline"))
    #expect(page.contains(language == .chinese ? "无须开具发票" : "no invoice"))
  }

  @Test("what a user typed is text and never markup")
  func markup() throws {
    let hostile = "<script>alert('x')</script>&\"=1+1"
    var builder = Self.builder
    builder.dealer = Dealer(
      id: "D\"};</style>", name: hostile, taxpayerID: hostile, account: hostile)
    builder.buyer = Buyer(name: hostile, taxpayerID: hostile)
    builder.deadline.extendedBy = hostile
    builder.lines[0].name = hostile
    builder.lines[0].item = hostile
    builder.lines[0].number = hostile
    builder.lines[0].record = hostile
    builder.lines[0].kind = hostile
    builder.lines[0].approval = hostile
    let page = page(builder)
    #expect(!page.contains("<script"))
    #expect(page.ranges(of: "</style>").count == 1)
    let text = try #require(try XMLDocument(xmlString: page).rootElement()?.stringValue)
    // Four parties' cells, three in the signatures, the request, the approval, and the line's six.
    #expect(text.ranges(of: hostile).count >= 15)
  }

  @Test("tags are balanced and nothing comes from elsewhere", arguments: Language.allCases)
  func wellFormed(language: Language) throws {
    var builder = Self.builder
    builder.language = language
    builder.notEvaluated = AbsentInput.allCases
    builder.yearsWithoutCalendar = [2031]
    builder.adjustments = [
      Adjustment(carriedFrom: "S202509-D001", amount: Money(fen: -100))
    ]
    let page = page(builder)
    _ = try XMLDocument(xmlString: page)
    for foreign in ["http", "src=", "url(", "<script", "@import"] {
      #expect(!page.contains(foreign))
    }
  }

  @Test("every amount of the record is on the page")
  func amounts() {
    let record = Self.builder.record
    let page = page(Self.builder)
    for line in record.lines {
      for amount in [
        line.decision.amountClaimed, line.decision.amountApproved, line.decision.feeClaimed,
        line.decision.feeApproved,
      ] {
        #expect(page.contains(grouped(amount)))
      }
      for reason in line.decision.reasons {
        let change = reason.amount < .zero ? "+ " : "− "
        let size = reason.amount < .zero ? -reason.amount : reason.amount
        #expect(
          page.contains("\(reason.code.title.chinese) <b>\(change)\(grouped(size))</b>"))
      }
      for advice in line.decision.advice { #expect(page.contains(advice.title.chinese)) }
    }
    let totals = record.head.totals
    for amount in [totals.claimed, totals.reductions, totals.total, totals.net, totals.tax] {
      #expect(page.contains(grouped(amount)))
    }
    #expect(page.contains(capitals(of: totals.total)))
    #expect(page.contains(record.issue.digest) && page.contains(record.issue.runDigest))
  }

  @Test("no figure has two signs", arguments: Language.allCases)
  func signs(language: Language) {
    var builder = Self.builder
    builder.language = language
    builder.adjustments = [
      Adjustment(carriedFrom: "S202509-D001", amount: Money(fen: -223_850))
    ]
    let page = page(builder)
    #expect(page.contains("<b>− 2,238.50</b>"))
    for pair in ["− −", "+ −", "= −", "− +", "−−"] { #expect(!page.contains(pair), "\(pair)") }
  }

  @Test("the signatures have the total and share their sheet with the invoice")
  func signatures() throws {
    let record = Self.builder.record
    let document = try XMLDocument(xmlString: page(Self.builder))
    let kept = try #require(try document.nodes(forXPath: "//div[@class='keep']").first)
    let text = try #require(kept.stringValue)
    for part in [
      grouped(record.head.totals.total), capitals(of: record.head.totals.total),
      record.head.number, record.head.dealer.name, "开票要求",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test("an uncut line stays small, since a month has a million of them")
  func uncutLine() {
    var builder = RecordBuilder()
    builder.lines = [LineDraft(record: "FW202510-10001", item: "LG50C-10234", name: "液压泵总成（左）")]
    let line = page(builder).split(separator: "\n").first { $0.hasPrefix("<tr><td>1</td>") }
    #expect((line?.utf8.count ?? .max) <= 380)
  }

  static var builder: RecordBuilder {
    var builder = TablesByDealerTests.builder
    builder.lines[1].source = .external
    builder.lines[1].approval = "WG-2025-007"
    builder.lines[2].kind = "labour"
    builder.lines.append(LineDraft(number: "4", kind: "吊装", price: 12_345_678))
    builder.lines[3].money = (123_457, 0, 0, 0)
    builder.lines[3] = builder.lines[3].rejected(.kindUnknown)
    return builder
  }

  private func page(_ builder: RecordBuilder) -> String {
    written { StatementPage.append(builder.record, to: &$0) }
  }

  private func grouped(_ amount: Money) -> String {
    let plain = text(amount)
    guard plain.count > 6, let point = plain.firstIndex(of: ".") else {
      return plain.replacing("-", with: "−")
    }
    var result = plain
    var index = point
    let first = plain.hasPrefix("-") ? plain.index(after: plain.startIndex) : plain.startIndex
    while let next = plain.index(index, offsetBy: -3, limitedBy: first), next > first {
      result.insert(",", at: next)
      index = next
    }
    return result.replacing("-", with: "−")
  }
}

extension LineDraft {
  /// The same rejection for another reason.
  func relabelled(_ code: ReasonCode) -> LineDraft {
    var line = self
    line.reasons = line.reasons.map { Reduction(code, $0.amount) }
    return line
  }
}

/// Compares a document with the recorded one in the folder of fixtures.
///
/// A missing file is written, and fails the test, so that somebody reads it before it counts.
/// Delete the file to record it again.
func expectGolden(_ name: String, _ text: String) throws {
  let folder = Project.url("fixtures/documents")
  let file = folder.appending(path: name)
  guard let golden = try? String(contentsOf: file, encoding: .utf8) else {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("There was no \(name); it was written. Read it, then run again.")
    return
  }
  #expect(golden == text)
}
