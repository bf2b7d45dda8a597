import Foundation
import Testing
import TestSupport

/// The story of the half-years, told by the commands of its own guide as they stand there.
///
/// The figures were worked out by hand and stand in the guide.
@Suite struct DemoHalfYearTests {
  private static let source = Project.url("fixtures/demo-half-year")

  @Test("both languages of the guide give the same commands, and they do what it says")
  func story() throws {
    let commands = try commands(of: "# The demo of half-years: the season of 2025")
    #expect(try self.commands(of: "# 半年结算演示：2025年农机季") == commands)
    let folder = try TemporaryFolder()
    let demo = folder.url("demo")
    try FileManager.default.copyItem(at: Self.source, to: demo)
    let endings = try commands.map { try BuiltProgram.shell($0, in: demo.path) }
    #expect(
      endings.map(\.status) == [1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0], "\(endings.map(\.errors))")
    try firstHalf(in: demo, endings.map(\.output))
    try secondHalf(in: demo, endings.map(\.output))
  }

  private func firstHalf(in demo: URL, _ outputs: [String]) throws {
    #expect(outputs[0].contains("held          1  N005\n"))
    #expect(outputs[4].contains("2025-H1  return date 2025-07-31\n"))
    #expect(outputs[6].contains("credited       6805.70\n"))
    #expect(
      try text("out/2025-H1/set-off.csv", in: demo)
        == """
        dealer,statement_no,revision,as_of,before,total,after,state
        N001,S2025H1-N001,1,2025-08-10,12350.00,910.20,11439.80,posted
        N002,S2025H1-N002,1,2025-07-31,1800.00,2350.00,-550.00,posted
        N003,S2025H1-N003,2,2025-08-11,5200.00,3980.00,1220.00,posted
        N004,S2025H1-N004,1,2025-08-10,0.00,-480.00,480.00,posted
        N005,S2025H1-N005,1,2025-08-11,300.00,45.50,254.50,posted

        """)
    #expect(
      try text("out/2025-H1/machine-returns.csv", in: demo)
        == """
        return_no,dealer,machine_no,returned_on,cause,code,amount,statement_no
        FC-01,N001,NM-07,2025-04-18,quality,freight-company,420.00,S2025H1-N001
        FC-02,N004,NM-06,2025-05-20,dismantled,freight-dealer,-300.00,S2025H1-N004
        FC-02,N004,NM-06,2025-05-20,dismantled,restore-dealer,-180.00,S2025H1-N004

        """)
    let notice = try text("out/2025-H1/statements/S2025H1-N002.html", in: demo)
    #expect(notice.contains("三包费用核销通知") && notice.contains("留作以后提货的货款"))
    #expect(notice.contains("本单不要求开具增值税发票") && notice.contains("SH-0726"))
    let decisions = try text("out/2025-H1/decisions.csv", in: demo)
    for code in ["returned-late:45.50", "record-late:128.00", "card-late:640.00"] {
      #expect(decisions.contains(",\(code),"))
    }
  }

  private func secondHalf(in demo: URL, _ outputs: [String]) throws {
    #expect(
      try text("out/2025-H2/set-off.csv", in: demo)
        == """
        dealer,statement_no,revision,as_of,before,total,after,state
        N001,S2025H2-N001,1,2026-01-31,9800.00,1260.00,8540.00,posted
        N004,S2025H2-N004,1,2025-08-10,480.00,1870.00,-1390.00,posted

        """)
    // No tax is asked for, so that the carried total has no rate.
    let carried = try text("out/2025-H2/statements/S2025H2-N004.html", in: demo)
    #expect(carried.contains("<td>S2025H1-N004</td>") && !carried.contains("<td>0%</td>"))
    #expect(carried.contains("其后增加480.00元") && !carried.contains("购方"))
    #expect(try text("out/2025-H2/exceptions.csv", in: demo).contains(",N002,return-missed,"))
    #expect(!FileManager.default.fileExists(atPath: demo.path + "/out/2025-H2/machine-returns.csv"))
    let account = try #require(outputs.dropFirst(10).first)
    #expect(account.contains("set off against deliveries") && account.contains("balance  1870.00"))
    #expect(try #require(outputs.last).contains("runs replayed            3\n"))
  }

  /// The indented lines from a heading of the guide to the end of its language.
  private func commands(of heading: String) throws -> [String] {
    let guide = try String(
      contentsOf: Self.source.appending(path: "README.md"), encoding: .utf8)
    let lines = guide.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(lines.firstIndex(of: heading))
    return DemoWorkspace.indented(lines[(start + 1)...].prefix { !$0.hasPrefix("# ") })
  }

  private func text(_ path: String, in demo: URL) throws -> String {
    try String(contentsOf: demo.appending(path: path), encoding: .utf8)
  }
}
