import Documents
import FoundationXML
import Settlement
import Testing
import Text

/// A dealer's account statement, and the section of a statement that its adjustments come from.
@Suite struct AccountPageTests {
  static func builder(_ language: Language, _ text: String? = nil) -> RecordBuilder {
    var builder = TablesByDealerTests.builder
    builder.language = language
    builder.adjustments = [
      Adjustment(
        statement: "S202508-D001", line: "3", amount: Money(fen: 12_50),
        reason: text ?? (language == .chinese ? "漏计管理费" : "fee left out"),
        approvedBy: text ?? (language == .chinese ? "审计组" : "Audit group"), remark: text ?? ""),
      Adjustment(carriedFrom: "S202509-D001", amount: Money(fen: -20_00)),
    ]
    return builder
  }

  private static func account(_ builder: RecordBuilder) throws -> AccountStatement {
    let record = builder.record
    let day = RecordBuilder.day("2025-11-20")
    let entries = postings(of: record.head).enumerated().map { index, posting in
      JournalEntry(
        number: Int64(index + 1), day: day, statement: record.head.number, dealer: "D001",
        posting: posting)
    }
    return try #require(
      AccountStatement(
        [
          StatementEntry(head: record.head, issue: record.issue, state: .posted),
          StatementEntry(head: record.head, issue: record.issue, state: .issued),
        ], entries, waiting: builder.adjustments, asOf: day))
  }

  @Test("The page is the recorded one byte for byte", arguments: Language.allCases)
  func golden(language: Language) throws {
    let account = try Self.account(Self.builder(language))
    let page = written { AccountPage.append(account, to: &$0) }
    try expectGolden("account-\(language.rawValue).html", page)
    _ = try XMLDocument(xmlString: page)
  }

  @Test("The statement has the adjustments in a section", arguments: Language.allCases)
  func section(language: Language) throws {
    let record = Self.builder(language).record
    let page = written { StatementPage.append(record, to: &$0) }
    try expectGolden("adjusted-\(language.rawValue).html", page)
    for text in ["S202508-D001", "S202509-D001", "<td>+ 12.50</td>", "<td>− 20.00</td>", "− 7.50"] {
      #expect(page.contains(text), "\(text)")
    }
  }

  @Test("What a user typed is text on both pages")
  func hostile() throws {
    let hostile = "<script>alert(\"x\")</script>&"
    let builder = Self.builder(.english, hostile)
    let account = try Self.account(builder)
    for page in [
      written { AccountPage.append(account, to: &$0) },
      written { StatementPage.append(builder.record, to: &$0) },
    ] {
      #expect(!page.contains("<script"))
      #expect(page.contains("&lt;script&gt;"))
    }
  }

  @Test("The balance runs, and what the statement carried over counts once")
  func balance() throws {
    let builder = Self.builder(.english)
    let account = try Self.account(builder)
    let total = builder.record.head.totals.total
    #expect(account.items.map(\.balance) == [total, total + Money(fen: 20_00)])
    #expect(account.balance == total + Money(fen: 20_00))
    #expect(account.unposted.map(\.state) == [.issued])
    let day = RecordBuilder.day("2025-11-20")
    #expect(AccountStatement([], [], waiting: [], asOf: day)?.dealer == nil)
  }

  @Test("The journal quotes nothing, and leaves the other side blank", arguments: Language.allCases)
  func journal(language: Language) throws {
    let entries = try Self.account(Self.builder(language)).items.map(\.entry)
    let table = written { JournalTable.append(Journal(entries, in: language), to: &$0) }
    let rows = table.split(separator: "\n")
    #expect(rows.count == 7)
    for row in rows.dropFirst() {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      #expect(cells.count == 8)
      #expect(cells[5].isEmpty != cells[6].isEmpty)
    }
    #expect(table.contains(language == .chinese ? "配件往来账：冲回" : "Parts account: carried total"))
  }
}
