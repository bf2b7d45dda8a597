import Intake
import Settlement
import Testing
import Text

@Suite struct UnreadFileTests {
  @Test(
    "the line in its stead reads as the same file",
    arguments: [UnreadFile.misnamed, .tooLarge(size: 1 << 40)])
  func line(file: UnreadFile) {
    #expect(UnreadFile(file.bytes) == file)
    let table = readTable(file.bytes, file: 3, symbols: SymbolTable())
    #expect(table.findings.count == 1 && table.findings.first?.place.file == 3)
  }

  @Test("nothing else is such a line", arguments: ["", "settle", "件号,批发价\n"])
  func other(text: String) {
    #expect(UnreadFile(Array(text.utf8)) == nil)
  }
}
