import Testing

@testable import Tabular

@Suite struct SheetRowTests {
  @Test(
    "Columns have letters",
    arguments: [
      (0, "A"), (5, "F"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD"),
    ])
  func letters(column: Int, letters: String) {
    #expect(columnLetters(column) == letters)
  }

  @Test("A cell has a name where the file gives it one")
  func names() throws {
    var source = try DelimitedText([UInt8]("a,b\n".utf8))
    let (sheet, end) = (source.nextSheet(), source.nextSheet())
    #expect(SheetRow(of: try #require(sheet)).name(ofCell: 1) == nil && end == nil)
    var row = SheetRow(of: Sheet(namesCells: true, text: [], readers: []))
    row.number = 6
    #expect(row.name(ofCell: 5) == "F6")
  }

  @Test("What is shown stands behind the value, and is the value where nothing does")
  func shown() {
    #expect(SheetCell(.number, 3..<6, shown: 5).shown == 6..<11)
    #expect(SheetCell(.number, 3..<6).shown == 3..<6)
  }
}
