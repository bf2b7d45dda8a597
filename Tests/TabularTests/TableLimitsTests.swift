import Tabular
import Testing

@testable import Tabular

@Suite("The limits of a table")
struct TableLimitsTests {
  private func failure(reading text: String) -> TabularError? {
    TabularTests.failure { () throws(TabularError) in try readRows([UInt8](text.utf8)) }
  }

  @Test("A cell holds 32,767 characters, however many bytes they take", arguments: ["x", "件", "𠀾"])
  func limitsCells(character: String) throws {
    let longest = String(repeating: character, count: 32_767)
    #expect(failure(reading: "a\n\(longest),b") == nil)
    #expect(failure(reading: "a\n\(longest)\(character),b") == .cellTooLong(row: 2))
    #expect(failure(reading: "a\n\"\(longest)\"") == nil)
    #expect(failure(reading: "a\n\"\(longest)\(character)\"") == .cellTooLong(row: 2))
  }

  @Test("Doubled quotes count once")
  func countsDoubledQuotesOnce() {
    let longest = String(repeating: "\"\"", count: 32_767)
    #expect(failure(reading: "\"\(longest)\"") == nil)
    #expect(failure(reading: "\"\(longest)\"\"\"") == .cellTooLong(row: 1))
  }

  @Test("A row has 10,000 columns", arguments: ["", "a", "\"a\""])
  func limitsColumns(cell: String) throws {
    let widest = repeatElement(cell, count: 10_000).joined(separator: ",")
    #expect(try readCells(widest)[0].count == 10_000)
    #expect(failure(reading: "a\n\(widest),\(cell)") == .tooManyColumns(row: 2))
  }

  @Test(
    "A row of very many cells is refused before all of them are kept",
    arguments: [",", "\"\",", "\"\",,"])
  func stopsAtManyColumns(cells: String) {
    let text = [UInt8](String(repeating: cells, count: 100_000).utf8)
    var reader = DelimitedReader(delimiter: UInt8(ascii: ","))
    var row = SheetRow(of: Sheet(text: text, readers: []))
    let error = TabularTests.failure { () throws(TabularError) in try reader.next(&row) }
    #expect(error == .tooManyColumns(row: 1))
    #expect(row.cells.count < 10_100)
  }

  @Test("A table has 1,048,576 rows, blank ones among them")
  func limitsRows() throws {
    let most = [UInt8](repeating: UInt8(ascii: "\n"), count: 1_048_575) + [UInt8(ascii: "a")]
    var reader = DelimitedReader(delimiter: UInt8(ascii: ","))
    var row = SheetRow(of: Sheet(text: most, readers: []))
    while try reader.next(&row) {}
    #expect(row.number == 1_048_576)
    var longer = SheetRow(of: Sheet(text: most + [UInt8]("\nb".utf8), readers: []))
    reader = DelimitedReader(delimiter: UInt8(ascii: ","))
    let error = TabularTests.failure { () throws(TabularError) in
      while try reader.next(&longer) {}
    }
    #expect(error == .tooManyRows)
  }

  @Test("A file of more bytes than the limit is refused unread")
  func limitsBytes() throws {
    #expect(TableLimits.fileBytes == 1_073_741_824)
    #expect(try decodedText([97, 98, 99], limit: 3) == [97, 98, 99])
    let error = TabularTests.failure { () throws(TabularError) in
      try decodedText([97, 98, 99, 100], limit: 3)
    }
    #expect(error == .fileTooLarge)
  }
}
