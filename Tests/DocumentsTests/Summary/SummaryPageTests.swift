import Documents
import Foundation
import FoundationXML
import Settlement
import Testing
import Text

@Suite struct SummaryPageTests {
  @Test("the page is the recorded one byte for byte", arguments: Language.allCases)
  func golden(language: Language) throws {
    try expectGolden("summary-\(language.rawValue).html", Self.month(language).page)
  }

  @Test(
    "tags are balanced, every picture has its words, and nothing comes from elsewhere",
    arguments: Language.allCases)
  func wellFormed(
    language: Language
  ) throws {
    for month in Self.months(language) {
      let page = month.page
      let document = try XMLDocument(xmlString: page)
      let pictures = try document.nodes(forXPath: "//svg")
      #expect(pictures.isEmpty == month.statements.isEmpty)
      #expect(try document.nodes(forXPath: "//svg[@role='img']/title").count == pictures.count)
      #expect(try document.nodes(forXPath: "//svg[@role='img']/desc").count == pictures.count)
      let ids = try document.nodes(forXPath: "//@id").compactMap(\.stringValue)
      #expect(Set(ids).count == ids.count)
      for foreign in ["http", "src=", "href", "<script", "@import", "style=\""] {
        #expect(!page.contains(foreign))
      }
      #expect(page.ranges(of: "url(").count == page.ranges(of: "url(#").count)
    }
  }

  @Test("what a user typed is text and never markup")
  func markup() throws {
    let hostile = "</style></title><script>alert('x')</script>&\"=1+1"
    var month = Self.month(.english)
    month.add(hostile, hostile, [.paid(900_000)])
    month.outcomes += [
      DealerOutcome(dealer: hostile, name: hostile, state: .held),
      DealerOutcome(dealer: hostile, name: hostile, state: .none),
    ]
    month.exceptions.append(
      ExceptionRow(
        severity: .error, file: hostile, row: 1, column: hostile, dealer: hostile, code: hostile,
        message: hostile))
    let page = month.page
    #expect(!page.contains("<script"))
    #expect(page.ranges(of: "</style>").count == 1)
    let text = try #require(try XMLDocument(xmlString: page).rootElement()?.stringValue)
    // The table's two, the lists' four, the exception's four; the picture's words have it too.
    #expect(text.ranges(of: hostile).count >= 10)
  }

  @Test("the figures of the month are on the page")
  func figures() {
    let page = Self.month(.english).page
    // Claimed 3,000.00 + 1,200.00 + 800.00; cut 450.00 − 20.00 + 800.00; adjusted by −70.00.
    for figure in ["5,000.00", "− 1,230.00", "− 70.00", "<b>3,700.00</b>", "24.6%"] {
      #expect(page.contains(figure), "\(figure)")
    }
    #expect(page.contains("3 settled"))
    #expect(page.contains("1 held, 1 without a list"))
    #expect(page.contains("errors 2, notices 1"))
    #expect(page.contains("in 7 days") && page.contains("in 23 days"))
    #expect(page.contains("Identifier damaged") && !page.contains("identifier-damaged"))
    #expect(page.contains("inbox/2025-10/list.csv, row 6: the number is damaged"))
    #expect(page.contains(Self.month(.english).record.digest))
  }

  @Test("the order in which statements come does not matter")
  func order() {
    let month = Self.month(.chinese)
    var other = month
    other.statements.reverse()
    #expect(other.page == month.page)
  }

  @Test("a month without anything says so")
  func empty() {
    var month = MonthBuilder()
    month.nextMailing = nil
    let page = month.page
    for text in ["本月无核减。", "无。", "没有异常", "本月没有结算单。", "占申报金额—"] {
      #expect(page.contains(text), "\(text)")
    }
    #expect(!page.contains("<svg"))
  }

  @Test("a long month has every service center in its table")
  func longMonth() {
    let page = Self.long.page
    #expect(page.ranges(of: "已出具").count == 1000)
    #expect(page.contains("其余980家"))
  }

  @Test("a deadline that has passed is told as such")
  func deadlineOver() {
    var month = Self.month(.english)
    month.asOf = RecordBuilder.day("2025-11-20")
    #expect(month.page.contains("1 day ago"))
    month.asOf = RecordBuilder.day("2025-11-19")
    #expect(month.page.contains("today"))
    month.asOf = RecordBuilder.day("2025-11-18")
    #expect(month.page.contains("in 1 day<"))
  }
}

extension SummaryPageTests {
  /// A small month with one of everything.
  static func month(_ language: Language) -> MonthBuilder {
    var month = MonthBuilder()
    month.language = language
    month.add(
      "D001", "山城工程机械服务中心",
      [.cut(200_000, by: 45_000, .shortReturn), .cut(100_000, by: -2_000, .priceBelow)])
    month.add(
      "D002", "北渚装载机服务有限公司", state: .confirmed, due: "2025-11-21", adjustments: -7_000,
      [.paid(120_000)])
    month.add("D003", "河湾农机服务站", due: nil, [LineDraft.paid(80_000).rejected(.late)])
    month.outcomes += [
      DealerOutcome(dealer: "D004", name: "东堤机械维修部", state: .held),
      DealerOutcome(dealer: "D005", name: "西岭装载机站", state: .none),
    ]
    month.exceptions = [
      (Finding.Severity.error, 6, "identifier-damaged", "the number is damaged"),
      (.error, 9, "identifier-damaged", "the number is damaged"),
      (.notice, nil, "no-manifest", "no manifest came"),
    ].map { severity, row, code, message in
      ExceptionRow(
        severity: severity, file: "inbox/2025-10/list.csv", row: row,
        column: row == nil ? "" : "part_no", dealer: "D004", code: code, message: message)
    }
    month.add(month: "2025-07", claimed: 410_000, reductions: 33_000)
    month.add(month: "2025-08", claimed: 90_000, reductions: 20_000, adjustments: -150_000)
    month.add(month: "2025-09", claimed: 520_000, reductions: -4_000)
    return month
  }

  /// The months at the edges of what can be.
  static func months(_ language: Language) -> [MonthBuilder] {
    var (none, one, rejected, negative) = (
      MonthBuilder(), MonthBuilder(), MonthBuilder(), MonthBuilder()
    )
    one.add("D001", "一号站", [.paid(1)])
    rejected.add("D001", "一号站", due: nil, [LineDraft.paid(80_000).rejected(.late)])
    negative.add("D001", "一号站", due: nil, adjustments: -900_000, [.paid(100)])
    negative.add("D002", "二号站", [.cut(500_000, by: 100_000, .noLabel)])
    none.nextMailing = nil
    var months = [none, one, rejected, negative, long, month(language)]
    for index in months.indices { months[index].language = language }
    return months
  }

  /// A thousand service centers with long names, a full year, vast amounts.
  static var long: MonthBuilder {
    var month = MonthBuilder()
    for index in 0..<1000 {
      let name = String(repeating: "特约服务中心", count: index % 40)
      month.add(
        "D\(10_000 + index)", name,
        [.cut(Int64(index * index) * 100_000, by: Int64(index) * 70_000, .priceAbove)])
    }
    for number in 1...9 {
      month.add(
        month: "2025-0\(number)", claimed: 40_000_000_000_000, reductions: 9_000_000_000_000)
    }
    return month
  }
}
