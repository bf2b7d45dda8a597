import Foundation
import Testing
import TestSupport

/// The demo month under other rules and prices, by the built program; the sums were worked out by
/// hand from the lists.
@Suite struct CompareTests {
  private let month: ProgramWorkspace

  init() throws {
    month = try ProgramWorkspace("demo")
  }

  /// A file beside the workspace.
  private func given(_ name: String, _ text: String) throws -> String {
    try month.folder.write(name, text)
    return month.folder.url(name).path
  }

  /// The rulebook of the demo with the 10th as the deadline.
  private func later() throws -> String {
    let own = try month.folder.text("month/reference/rulebook.json")
    return try given("ten.json", own.replacing("\"day\": 5", with: "\"day\": 10"))
  }

  /// GD005 mailed on the 7th, and now that is in time.
  ///
  /// Ten of its lines are paid; one part never came back, and three lines are of an unsigned
  /// record. 22319.90 − 184.80 − 1628.00 − 2722.50 − 38.64 = 17745.96, and
  /// 249142.44 + 17745.96 = 266888.40.
  @Test("a later deadline pays the list that was two days late")
  func deadline() throws {
    let program = try month.settle("compare", "2025-10", "--with", try later())
    #expect(program.status == 0, "\(program.errors)")
    let text = program.output
    #expect(text.contains("\n  deadline.day  5       10\n"))
    #expect(text.contains("\n  total       249142.44  266888.40  +17745.96\n"))
    #expect(text.contains("\n  total       0.00      17745.96  +17745.96\n"))
    #expect(
      text.contains("  deadline 2025-11-05 → 2025-11-10, postmark 2025-11-07: late → in time\n"))
    #expect(text.contains("\n  4  GD2510002  ZL50C.01-1022  空气滤芯  0.00\n"))
    #expect(
      text.hasSuffix(
        "statements that differ: 1; that come out the same: 6\nheld by either files: JX007\n"))
    #expect(text.split(separator: "\n").count { $0.hasPrefix("S202510-") } == 1)
  }

  /// The prices of 15 October are taken away.
  ///
  /// FJ001 8 and HA004 6, 1165.00 → 1120.00 and a tenth, −49.50
  /// each; LN008 6 and ZJ006 8, 2945.00 → 2860.00 and a tenth, −93.50 each; YN003 14 and 22,
  /// 752.00 → 728.00 and a tenth, −26.40 each. In all −338.80.
  @Test("without the last price table, the month costs 338.80 less, line by line")
  func prices() throws {
    let program = try month.settle(
      "compare", "2025-10", "--with", "\(month.path)/reference/2025年配件批发价.xlsx", "--with",
      "\(month.path)/reference/配件批发价调整 2025年7月.csv", "--json")
    #expect(program.status == 0, "\(program.errors)")
    let json = try JSONSerialization.jsonObject(with: program.outputBytes) as? [String: Any]
    let figures = json?["month"] as? [String: [String: String]]
    #expect(
      figures?["total"] == ["before": "249142.44", "after": "248803.64", "difference": "-338.80"])
    let statements = try #require(json?["statements"] as? [[String: Any]])
    let lines = statements.map { statement in
      (statement["lines"] as? [[String: Any]] ?? []).map {
        "\(statement["dealer"] ?? "") \($0["line"] ?? "") \($0["difference"] ?? "")"
      }
    }
    #expect(
      lines == [
        ["FJ001 8 -49.50"], ["HA004 6 -49.50"], ["LN008 6 -93.50"],
        ["YN003 14 -26.40", "YN003 22 -26.40"], ["ZJ006 8 -93.50"],
      ])
    let with = try #require((json?["with"] as? [[String: Any]])?.first)
    #expect(with["rows_before"] as? Int == 62 && with["rows_after"] as? Int == 59)
    #expect((with["instead_of"] as? [String])?.count == 3)
    let reasons = (statements[0]["lines"] as? [[String: Any]])?[0]["reasons"] as? [[String: String]]
    #expect(
      reasons == [
        ["code": "price-above", "after": "45.00"], ["code": "fee-adjusted", "after": "4.50"],
      ])
  }

  @Test("the month's own rulebook changes nothing, and the status is 0 all the same")
  func nothing() throws {
    let program = try month.settle(
      "compare", "2025-10", "--with", "\(month.path)/reference/rulebook.json", "--lang", "zh")
    #expect(program.status == 0)
    #expect(program.output.hasSuffix("没有差异：7 份结算单结果相同\n两种情形下均暂缓：JX007\n"))
  }

  @Test("nothing is changed, and nothing but the archive is needed")
  func untouched() throws {
    let archive = month.folder.url("month/settle.sqlite")
    let before = try Data(contentsOf: archive)
    for name in ["reference", "inbox", "out"] {
      try FileManager.default.removeItem(at: month.folder.url("month/\(name)"))
    }
    let rulebook = try given(
      "own.json",
      Project.text("fixtures/demo/reference/rulebook.json"))
    let program = try month.settle("compare", "2025-10", "--with", rulebook)
    #expect(program.status == 0, "\(program.errors)")
    #expect(try Data(contentsOf: archive) == before)
    #expect(!FileManager.default.fileExists(atPath: "\(month.path)/out"))
  }

  @Test(
    "what cannot be compared says why, with the status that belongs to it",
    arguments: [
      (["2025-10"], Int32(64), "settle: option --with FILE is missing"),
      (["2025-10", "--with", "none.csv"], 66, "settle: none.csv is not there"),
      (["2025-09", "--with", "reference/rulebook.json"], 66, "settle: 2025-09 was never settled"),
      (
        ["2025-10", "--with", "reference/服务中心名册.xlsx"], 65, "settle: reference/服务中心名册.xlsx: this is"
      ),
      (["2025-10", "--with", "later/确认回传.xlsx"], 65, "settle: later/确认回传.xlsx: this is"),
    ])
  func refused(words: [String], status: Int32, message: String) throws {
    let program = try BuiltProgram.shell(
      "settle compare \(words.joined(separator: " "))", in: month.path)
    #expect(program.status == status && program.errors.hasPrefix(message), "\(program.errors)")
    #expect(program.output.isEmpty)
  }
}
