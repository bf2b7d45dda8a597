import Tabular
import Testing

@Suite("The reader of delimited text")
struct DelimitedReaderTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    let cells: [[String]]

    init(_ name: String, _ text: String, _ cells: [[String]]) {
      testDescription = name
      self.text = text
      self.cells = cells
    }
  }

  static let plain = [
    Case("no text has no row", "", []),
    Case("one cell", "a", [["a"]]),
    Case("the last row needs no line end", "a,b\nc,d", [["a", "b"], ["c", "d"]]),
    Case("a line end at the end makes no row", "a\n", [["a"]]),
    Case("empty cells are cells", ",,\n", [["", "", ""]]),
    Case("a delimiter at the end makes a cell", "a,", [["a", ""]]),
    Case("cells keep their white space", " a , b\t\n", [[" a ", " b\t"]]),
    Case("other control characters are text", "a\u{1}\u{B}b,c", [["a\u{1}\u{B}b", "c"]]),
    Case("Chinese cells", "件号,数量\n滤芯,２", [["件号", "数量"], ["滤芯", "２"]]),
    Case(
      "cells longer than a word", "abcdefghijkl,mnopqrstuvwxyz0123\nx",
      [
        ["abcdefghijkl", "mnopqrstuvwxyz0123"], ["x"],
      ]),
    Case("rows of different length", "a\nb,c\nd,e,f", [["a"], ["b", "c"], ["d", "e", "f"]]),
  ]

  static let lineEnds = [
    Case("LF", "a\nb\n", [["a"], ["b"]]),
    Case("CRLF", "a\r\nb\r\n", [["a"], ["b"]]),
    Case("lone CR", "a\rb\r", [["a"], ["b"]]),
    Case("all three", "a\nb\r\nc\rd", [["a"], ["b"], ["c"], ["d"]]),
    Case("LF then CR are two line ends", "a\n\rb", [["a"], [], ["b"]]),
    Case("blank rows have no cells", "\n\r\n\ra", [[], [], [], ["a"]]),
    Case("CR at the very end", "a,b\r", [["a", "b"]]),
    Case("after a quoted cell", "\"a\"\r\n\"b\"\r\"c\"\n", [["a"], ["b"], ["c"]]),
  ]

  static let quotes = [
    Case("a quoted cell", "\"a\",b", [["a", "b"]]),
    Case("a delimiter in quotes", "\"a,b\",c", [["a,b", "c"]]),
    Case("line ends in quotes stay as they are", "\"a\nb\r\nc\rd\",e", [["a\nb\r\nc\rd", "e"]]),
    Case("a doubled quote", "\"a\"\"b\",c", [["a\"b", "c"]]),
    Case("nothing but doubled quotes", "\"\"\"\"\"\",x", [["\"\"", "x"]]),
    Case("doubled quotes at both ends", "\"\"\"a\"\"\"\nb", [["\"a\""], ["b"]]),
    Case(
      "doubled quotes far apart", "\"12345678\"\"12345678\"\"12345678\",z",
      [
        ["12345678\"12345678\"12345678", "z"]
      ]),
    Case("an empty quoted cell", "\"\"\n\"\",\"\"", [[""], ["", ""]]),
    Case("a quoted cell at the end", "a,\"b\"", [["a", "b"]]),
    Case("a delimiter behind a quoted cell", "\"a\",", [["a", ""]]),
    Case("a quote within an unquoted cell", "a\"b,5\"\nc", [["a\"b", "5\""], ["c"]]),
    Case("white space before a quote", "a, \"b\",\t \"c\"", [["a", "b", "c"]]),
    Case("white space behind a quote", "\"a\" ,\"b\"\u{3000}\n \"c\"\t\n", [["a", "b"], ["c"]]),
    Case("wide white space before a quote", "\u{3000}\"a\",\u{A0}\"b\"", [["a", "b"]]),
    Case("white space before text", " a,　b\n \n", [[" a", "　b"], [" "]]),
    Case(
      "white space around doubled quotes", " \"a\"\"b\" ,c", [["a\"b", "c"]]),
  ]

  @Test("It reads cells and rows as a spreadsheet does", arguments: plain + lineEnds + quotes)
  func reads(_ example: Case) throws {
    #expect(try readCells(example.text) == example.cells)
  }

  @Test("A tab parts cells where it is the delimiter, and a comma does not")
  func readsTabs() throws {
    let tab = UInt8(ascii: "\t")
    let cells = try readCells("a,b\t\"c\td\"\t\n\te\n", delimiter: tab)
    #expect(cells == [["a,b", "c\td", ""], ["", "e"]])
  }

  @Test("Rows are numbered as a spreadsheet shows them")
  func numbersRows() throws {
    let rows = try readRows([UInt8]("a\n\n\"b\n\nb\"\r\n\rc".utf8))
    #expect(rows.map(\.row) == [1, 2, 3, 4, 5])
    #expect(rows.map(\.cells) == [["a"], [], ["b\n\nb"], [], ["c"]])
  }

  @Test(
    "A quote that never closes is an error at the row where it opens",
    arguments: [
      ("\"", 1), ("\"a", 1), ("a\nb,\"c\nd\ne", 2), ("a\n\n\"b\"\"", 3), ("\"a\nb\"\n\"", 2),
      ("\"\"\"", 1),
    ])
  func refusesUnclosedQuote(text: String, row: Int) {
    #expect(failure { () throws(TabularError) in try readCells(text) } == .unclosedQuote(row: row))
  }

  @Test(
    "Text behind a closing quote is an error at the row where the quote began",
    arguments: [
      ("\"a\"b c,d", 1), ("a\n\"3寸,1\n2,\"4寸\"\n", 2), ("\"a\"b\"c\"\"\n,", 1),
      ("\"a\"\"b\"c,\"d\"", 1), ("x\n \"a\n\nb\" c", 2),
    ])
  func refusesTextBehindQuote(text: String, row: Int) {
    #expect(
      failure { () throws(TabularError) in try readCells(text) } == .textBehindQuote(row: row))
  }

  @Test(
    "Semicolons and bars part cells, and a first line may say which",
    arguments: [
      ("sep=;\na;b", 1), ("\"sep=|\"\na|b", 1), ("sep=,\na", 1), ("a;b", 4), ("sep=x", 4),
    ])
  func knowsDelimiters(text: String, readers: Int) throws {
    var source = try openTables([UInt8](text.utf8))
    #expect(try source.nextSheet()?.readers.count == readers)
  }

  @Test("A delimiter and a quote are found at every place within a word", arguments: 0..<20)
  func findsAtEveryOffset(length: Int) throws {
    let filler = String(repeating: "x", count: length)
    let text = "\(filler),\"\(filler)\"\"\(filler)\",\(filler)\r\n\(filler)y"
    #expect(try readCells(text) == [[filler, "\(filler)\"\(filler)", filler], ["\(filler)y"]])
  }

  @Test("A copy of the text that is held stays as it was")
  func leavesCopiesAlone() throws {
    let text = [UInt8]("\"a\"\"b\",c".utf8)
    var reader = DelimitedReader(delimiter: UInt8(ascii: ","))
    var row = SheetRow(of: Sheet(text: text, readers: []))
    let held = row.text
    #expect(try reader.next(&row))
    #expect(held == text)
    #expect(row.text[row.cells[0].range].elementsEqual("a\"b".utf8))
  }

  @Test("A cell knows whether it is empty, and is text")
  func describesCells() throws {
    var reader = DelimitedReader(delimiter: UInt8(ascii: ","))
    var row = SheetRow(of: Sheet(text: [UInt8](",\"\", ".utf8), readers: []))
    #expect(try reader.next(&row))
    #expect(row.cells.map(\.isEmpty) == [true, true, false])
    #expect(row.cells.allSatisfy { $0.form == .text })
  }

  @Test("Past the end there is no row, however often one asks")
  func staysAtTheEnd() throws {
    var reader = DelimitedReader(delimiter: UInt8(ascii: ","))
    var row = SheetRow(of: Sheet(text: [UInt8]("a".utf8), readers: []))
    #expect(try reader.next(&row))
    #expect(try !reader.next(&row))
    #expect(try !reader.next(&row))
    #expect(row.number == 1)
  }
}
