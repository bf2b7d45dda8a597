import Foundation
import Testing
import TestSupport

/// The story of the demo, told by the commands of its own README.
///
/// The commands are read from the guide and run as they stand there, in a copy of the workspace,
/// so that the guide cannot promise what does not work. The figures were worked out by hand.
@Suite struct DemoStoryTests {
  private let demo: DemoWorkspace

  init() throws {
    demo = try DemoWorkspace.told
  }

  @Test("both languages of the guide give the same commands")
  func languages() throws {
    let commands = try DemoWorkspace.commands(of: "## From lists to invoices")
    #expect(commands.count == 25)
    #expect(try DemoWorkspace.commands(of: "## 从清单到发票") == commands)
  }

  @Test("a list becomes an invoiced statement, and what follows a month comes on the next one")
  func story() throws {
    let run = demo.outputs.map(\.status)
    #expect(
      run == [1, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 1, 1, 1],
      "\(demo.outputs.map(\.errors))")
    try october(demo.outputs.map(\.output))
    try november()
    try december(demo.outputs[17].output)
    try recovery()
    try reports()
    try service()
  }

  /// The states of October, before and after the late invoice.
  private func october(_ outputs: [String]) throws {
    let invoiced = ["FJ001", "HA004", "SD002", "YN003", "ZJ006"]
    let before = states(in: outputs[6])
    #expect(before.filter { $0.value == "Invoiced" }.keys.sorted() == invoiced)
    #expect(before["GD005"] == "Posted" && before["LN008"] == "Posted")
    #expect(states(in: outputs[11])["LN008"] == "Invoiced")
    #expect(outputs[4].contains("credited       249142.44\n"))
    #expect(
      try rows("2025-10/vat-invoices.csv", of: "LN008")
        == [
          "25212000000000001008,,LN008,17922.63,,not-special",
          "25212000000000001018,,LN008,17922.63,S202510-LN008,",
        ])
    #expect(try rows("2025-10/vat-invoices.csv", of: "YN003").count == 2)
  }

  /// The repeated claim, the adjustments, and the total that they push below zero.
  private func november() throws {
    let lines = try rows("2025-11/decisions.csv", of: "FJ001")
    #expect(lines[2].hasSuffix(",0.00,0.00,rejected,duplicate:596.20,not-returned"))
    #expect(lines[3].hasSuffix(",rejected,other-month:987.80,duplicate;not-returned"))
    let figures = [
      "FJ001": ",5285.72,1584.00,3365.20,336.52,0.00,1250.70,4952.42,4382.67,569.75",
      "SD002": ",4027.10,-49.50,3706.00,370.60,0.00,0.00,4076.60,3607.61,468.99",
      "YN003": ",118.41,0.00,107.64,10.77,0.00,-2238.50,-2120.09,-1876.19,-243.90",
    ]
    for (dealer, end) in figures {
      let row = try rows("2025-11/summary.csv", of: dealer)
      #expect(row.count == 1 && row.allSatisfy { $0.hasSuffix(end) }, "\(row)")
    }
    let page = try text("2025-11/statements/S202511-FJ001.html")
    #expect(page.contains("旧件复检为非厂家件，追回") && page.contains("客户服务中心审计组"))
    #expect(try text("2025-11/journal.csv").contains("S202511-YN003,1122,YN003,2120.09,,"))
  }

  /// The carried total on the next statement, and the account that shows the way there.
  private func december(_ account: String) throws {
    let row = try rows("2025-12/summary.csv", of: "YN003")
    let end = ",2722.50,0.00,2475.00,247.50,0.00,-2120.09,602.41,533.11,69.30"
    #expect(row.count == 1 && row.allSatisfy { $0.hasSuffix(end) }, "\(row)")
    #expect(try text("2025-12/statements/S202512-YN003.html").contains("S202511-YN003"))
    #expect(account.contains("S202511-YN003  -2120.09  37783.71"))
    #expect(try rows("2025-12/summary.csv", of: "FJ001").allSatisfy { $0.contains(",720.00,") })
  }

  /// Where the money went, and where the parts of October lie.
  private func reports() throws {
    let expense = try text("reports/expense-2025-10-2025-12/expense.csv")
    #expect(expense.contains("\nperiod,2025-10,,135,"))
    #expect(expense.contains(",260481.67,100.0,3442.50\n") && expense.hasSuffix(",-3107.89,,\n"))
    #expect(expense.contains("\nkind,maintenance,,2,2,720.00,0.00,720.00,0.3,720.00\n"))
    let stock = try text("reports/stock-2025-10-2025-12/stock.csv").split(separator: "\n")
    let stores = Set(stock.dropFirst().map { $0.prefix { $0 != "," } })
    #expect(stores == ["A", "B", "C"])
  }

  /// What the suppliers owe, what they answered, and what was posted.
  private func recovery() throws {
    #expect(
      try text("recovery/2025-10/recovery-summary.csv")
        == """
        supplier,name,recovery_no,revision,state,issued_on,due,lines,claimed,accepted,refused,open,late
        SUP01,沅江液压件有限公司,R202510-SUP01,1,posted,2025-11-24,2025-12-24,4,6950.00,6921.00,29.00,0.00,
        SUP02,澧水电器有限公司,R202510-SUP02,1,issued,2025-11-24,2025-12-24,4,522.40,0.00,0.00,522.40,19
        SUP03,资水动力机械有限公司,R202510-SUP03,1,posted,2025-11-24,2026-01-08,1,29260.00,20900.00,8360.00,0.00,

        """)
  }

  /// Which machines want care, and how good the service was.
  private func service() throws {
    let care = try text("reports/care-2025-11-2025-12/care-summary.csv")
    for row in ["FJ001,600,6,1,0,2,1,2", "FJ001,1200,6,1,1,1,0,3"] {
      #expect(care.contains("\n\(row)\n"))
    }
    let stock = try text("reports/care-2025-11-2025-12/stock-care.csv")
    #expect(stock.contains("\nFJ001,ZL50C90012,ZL50CX,2025-11-12,2025-12,0,missing,\n"))
    let quality = try text("reports/quality-2025-11-2025-12/quality.csv")
    for row in [
      "arrival-city,,3,2,1,0,0,66.7,100,no", "satisfaction-records,,10,2,0,0,8,100.0,97,yes",
      "satisfaction-callbacks,,11,8,3,0,0,72.7,97,no",
      "repairs-called-back,,10,8,2,0,0,80.0,80,yes",
    ] {
      #expect(quality.contains("\n\(row)\n"))
    }
  }

  /// What the status says of each service center that has a statement.
  private func states(in status: String) -> [String: String] {
    let rows = status.split(separator: "\n").map { $0.split(separator: " ") }
      .filter { $0.count > 3 && $0[0].hasPrefix("S2025") }
    let pairs = rows.map { (String($0[0].dropFirst(8)), String($0[3])) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: demo.url.appending(path: "out/\(name)"), encoding: .utf8)
  }

  /// The rows of a table that have the dealer in a cell of its own.
  private func rows(_ name: String, of dealer: String) throws -> [String] {
    try text(name).split(separator: "\n").map(String.init)
      .filter { $0.split(separator: ",").contains { $0 == dealer } }
  }
}
