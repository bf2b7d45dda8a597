import Foundation
import Tabular
import Testing
import TestSupport

@Suite("The fixtures of formats")
struct FormatFixtureTests {
  private static let folder = Project.url("fixtures/formats")

  private func bytes(of name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: Self.folder.appending(path: name)))
  }

  private static let list = [
    ["服务中心编号：D731", "", "", "", ""],
    ["服务记录表号", "配件编号", "配件名称", "数量", "单价（元）"],
    ["R-0001", "LG30F.04", "滤芯, 柴油", "2", "35.50"],
    ["R-0002", "0012345", "密封圈 \"O\" 形", "10", "1.2"],
    ["R-0003", "ZL50-㐂", "动臂\n加强板", "1", "1280"],
    ["R-0004", "Ü-77", "油管𠀾", "3", ""],
    [],
    ["合计", "", "", "16", ""],
  ]

  @Test(
    "One list in every encoding gives the same cells",
    arguments: [
      "list-utf8.csv", "list-utf8-bom.csv", "list-utf16le-bom.csv", "list-utf16be-bom.csv",
      "list-gb18030.csv", "list-gb18030-bom.csv", "list-utf8-lf.tsv",
    ])
  func readsList(name: String) throws {
    let delimiter = UInt8(ascii: name.hasSuffix(".tsv") ? "\t" : ",")
    let rows = try readRows(decodedText(bytes(of: name)), delimiter: delimiter)
    #expect(rows.map(\.cells) == Self.list)
    #expect(rows.map(\.row) == Array(1...8))
  }

  @Test("A file whose only Chinese is 元 is read as GB18030")
  func readsDisguise() throws {
    let cells = try readRows(decodedText(bytes(of: "disguise-gb18030.csv"))).map(\.cells)
    #expect(cells == [["part_no", "price"], ["LG-01", "12.50元"]])
  }

  @Test(
    "What is no text is refused",
    arguments: [
      ("damaged-gb18030.csv", .notText(row: 2)), ("start-of-xlsx.bin", .workbook),
      ("start-of-xls.bin", .workbook),
    ] as [(String, TabularError)])
  func refuses(name: String, reason: TabularError) throws {
    let bytes = try bytes(of: name)
    #expect(failure { () throws(TabularError) in try decodedText(bytes) } == reason)
  }

  @Test("Every file says in the README how it was made, and no other is named there")
  func namesEveryFile() throws {
    let readme = try Project.text("fixtures/formats/README.md")
    let named = readme.split(separator: "\n").compactMap { line in
      line.hasPrefix("| `") ? line.split(separator: "`")[1] : nil
    }
    let present = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path())
      .filter { $0 != "README.md" }
    #expect(named.map(String.init).sorted() == present.sorted())
  }
}
