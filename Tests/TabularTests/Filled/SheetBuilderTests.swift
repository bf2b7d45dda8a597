import Testing

@testable import Tabular

/// What a test reads of a sheet: rows by number, cells as strings with marks for their forms.
func shownRows(_ sheet: Sheet) throws(TabularError) -> [ReadRow] {
  var row = SheetRow(of: sheet)
  var reader = sheet.readers[0]
  var rows: [ReadRow] = []
  while try reader.next(&row) { rows.append(ReadRow(row.number, row.cells.map { shown($0, row) })) }
  return rows
}

private func shown(_ cell: SheetCell, _ row: SheetRow) -> String {
  func text(_ range: Range<Int>) -> String { String(decoding: row.text[range], as: UTF8.self) }
  let shown = cell.shown == cell.range ? "" : "~" + text(cell.shown)
  let value = text(cell.range) + shown
  switch cell.form {
  case .text: return value
  case .number: return "n:" + value
  case .maskedNumber: return "m:" + value
  case .date: return "d:" + value
  case .boolean: return "b:" + value
  case .error: return "e:" + value
  case .uncalculated: return "u:" + value
  case .mergedNumber: return "M:" + value
  }
}

@Suite("Sheets stored cell by cell") struct SheetBuilderTests {
  private func add(_ text: String, _ column: Int, to builder: inout SheetBuilder) throws {
    let bytes = [UInt8](text.utf8)
    try builder.append(.text, bytes.span, column: column)
  }

  private func add(
    number: String, _ code: String = "General", at column: Int, to builder: inout SheetBuilder
  ) throws {
    let value = try #require(ExactDecimal(text: number))
    try builder.append(value, NumberFormat(text: code), .from1900, column: column)
  }

  /// A sheet of texts from A1 downwards, blank cells as empty strings; numbers where they are digits.
  private func builder(_ rows: [[String]]) throws -> SheetBuilder {
    var builder = SheetBuilder(name: "清单")
    for (index, cells) in rows.enumerated() {
      try builder.beginRow(index + 1)
      for (column, cell) in cells.enumerated() {
        if Int(cell) != nil {
          try add(number: cell, at: column, to: &builder)
        } else {
          try add(cell, column, to: &builder)
        }
      }
    }
    return builder
  }

  @Test("Cells come back by row and column, each as its form and format have it")
  func forms() throws {
    var builder = SheetBuilder(name: "清单", sharedText: [UInt8]("共享件号".utf8))
    try builder.beginRow(3)
    try add("件号", 2, to: &builder)
    try builder.append(shared: 6..<12, column: 0)
    try builder.beginRow(7)
    try add(number: "27.5625", "#,##0.00", at: 0, to: &builder)
    try add(number: "83000005", "0000000000", at: 1, to: &builder)
    try add(number: "45936.5", "yyyy-mm-dd", at: 2, to: &builder)
    try add(number: "60", "yyyy-mm-dd", at: 3, to: &builder)
    try builder.appendUncalculated(column: 4)
    try add(number: "5", "0", at: 5, to: &builder)
    try add(number: "2.5", "000", at: 6, to: &builder)
    try add(number: "-5", "000", at: 7, to: &builder)
    try add(number: "12.5", "0.00", at: 8, to: &builder)
    let error = [UInt8]("#N/A".utf8)
    try builder.append(.error, error.span, column: 300)
    let sheet = try builder.finish()
    #expect(sheet.name == "清单" && sheet.namesCells && sheet.hidden.isEmpty)
    let rows = try shownRows(sheet)
    #expect(rows[0] == ReadRow(3, ["件号", "", "件号"]))
    #expect(
      rows[1].cells.prefix(9) == [
        "n:27.5625~27.56", "m:83000005~0083000005",
        "d:2025-10-06~2025-10-06 12:00:00", "n:60", "u:=", "n:5", "n:2.5~3",
        "n:-5", "n:12.5",
      ])
    #expect(rows[1].row == 7 && rows[1].cells.count == 301 && rows[1].cells[300] == "e:#N/A")
  }

  @Test("Blank cells are none, and a row of them is none; cells may come in any order")
  func blanks() throws {
    var builder = SheetBuilder(name: nil)
    try builder.beginRow(1)
    try add(" \u{3000}\u{A0}\n", 16_383, to: &builder)
    try builder.beginRow(2)
    try add("c", 2, to: &builder)
    try add("a", 0, to: &builder)
    try add("", 1, to: &builder)
    #expect(try shownRows(builder.finish()) == [ReadRow(2, ["a", "", "c"])])
  }

  @Test("A text or a day that is merged downwards holds for each row, to the last filled one")
  func mergedDown() throws {
    var builder = try builder([["D1", "x", "1"], ["", "", "2"], ["hidden below", "y", "3"]])
    builder.merge(rows: 1...9, columns: 0...1)
    #expect(
      try shownRows(builder.finish()) == [
        ReadRow(1, ["D1", "", "n:1"]), ReadRow(2, ["D1", "", "n:2"]),
        ReadRow(3, ["D1", "", "n:3"]),
      ])
  }

  @Test("A merge fills rows that have no cell of their own, but none below the last filled one")
  func mergedGap() throws {
    var builder = SheetBuilder(name: nil)
    try builder.beginRow(2)
    try add("D1", 1, to: &builder)
    try builder.beginRow(5)
    try add("end", 0, to: &builder)
    builder.merge(rows: 2...4, columns: 1...1)
    builder.merge(rows: 5...8, columns: 0...0)
    #expect(
      try shownRows(builder.finish()) == [
        ReadRow(2, ["", "D1"]), ReadRow(3, ["", "D1"]), ReadRow(4, ["", "D1"]), ReadRow(5, ["end"]),
      ])
  }

  @Test("A number that is merged downwards is marked, and held for no other row")
  func mergedNumber() throws {
    var builder = try builder([["5", "a"], ["6", "b"], ["7", "c"]])
    builder.merge(rows: 1...2, columns: 0...0)
    builder.merge(rows: 3...4, columns: 0...0)
    #expect(
      try shownRows(builder.finish()) == [
        ReadRow(1, ["M:5", "a"]), ReadRow(2, ["", "b"]), ReadRow(3, ["M:7", "c"]),
      ])
  }

  @Test("A merge to the right holds for its first column, and a blank one hides what is under it")
  func mergedRight() throws {
    var builder = try builder([["a", "b", "c"], ["5", "6", "7"], ["", "x", "y"]])
    builder.merge(rows: 1...1, columns: 0...1)
    builder.merge(rows: 2...2, columns: 0...1)
    builder.merge(rows: 3...3, columns: 0...5)
    #expect(
      try shownRows(builder.finish()) == [
        ReadRow(1, ["a", "", "c"]), ReadRow(2, ["n:5", "", "n:7"]), ReadRow(3, []),
      ])
  }

  @Test("Hidden rows and columns count where they have cells")
  func hidden() throws {
    var builder = SheetBuilder(name: nil)
    try builder.beginRow(1, isHidden: true)
    try add("a", 3, to: &builder)
    try builder.beginRow(2, isHidden: true)
    try builder.beginRow(3)
    try add("b", 1, to: &builder)
    builder.hide(columns: 2...16_383)
    let hidden = try builder.finish().hidden
    #expect(hidden.rows == 1 && hidden.columns == [3])
  }

  @Test("Cells out of place are damage")
  func places() throws {
    func error(_ change: (inout SheetBuilder) throws(TabularError) -> Void) throws -> TabularError?
    {
      var changed = try builder([["a", "b"]])
      return failure { () throws(TabularError) in
        try change(&changed)
        _ = try changed.finish()
      }
    }
    let letter = [UInt8]("x".utf8)
    #expect(
      try error { b throws(TabularError) in try b.beginRow(1) } == .workbookDamaged(.rowOrder(1)))
    #expect(
      try error { b throws(TabularError) in try b.beginRow(1_048_577) }
        == .workbookDamaged(.beyondGrid))
    #expect(
      try error { b throws(TabularError) in try b.append(.text, letter.span, column: 16_384) }
        == .workbookDamaged(.beyondGrid))
    #expect(
      try error { b throws(TabularError) in try b.append(.text, letter.span, column: 1) }
        == .workbookDamaged(.cellTwice("B1")))
    #expect(
      try error { b throws(TabularError) in
        b.merge(rows: 1...2, columns: 0...1)
        b.merge(rows: 2...2, columns: 1...1)
      } == .workbookDamaged(.cellTwice("B2")))
    #expect(
      try error { b throws(TabularError) in b.merge(rows: 1...2, columns: 0...16_384) }
        == .workbookDamaged(.beyondGrid))
  }

  @Test("Limits are of filled columns and of characters")
  func limits() throws {
    var wide = SheetBuilder(name: nil)
    try wide.beginRow(4)
    for column in 0..<10_001 { try add("x", column, to: &wide) }
    let tooWide = failure { () throws(TabularError) in _ = try wide.finish() }
    #expect(tooWide == .tooManyColumns(row: 4))
    var long = SheetBuilder(name: nil)
    try long.beginRow(2)
    try add(String(repeating: "件", count: 32_767), 0, to: &long)
    let text = [UInt8](String(repeating: "件", count: 32_768).utf8)
    let tooLong = failure { () throws(TabularError) in
      try long.append(.text, text.span, column: 1)
    }
    #expect(tooLong == .cellTooLong(row: 2))
  }

  @Test("A few cells far to the right make no table of more places than can be gone through")
  func farToTheRight() throws {
    let sign = [UInt8(ascii: "x")]
    var sparse = SheetBuilder(name: nil)
    let tooMany = failure { () throws(TabularError) in
      for row in 1...40_000 {
        try sparse.beginRow(row)
        try sparse.append(.text, sign.span, column: 16_383)
      }
    }
    #expect(tooMany == .contentTooLarge)
    var merged = SheetBuilder(name: nil)
    try merged.beginRow(1)
    try add("x", 16_383, to: &merged)
    merged.merge(rows: 1...40_000, columns: 16_383...16_383)
    try merged.beginRow(40_000)
    try add("x", 0, to: &merged)
    let heldTooMany = failure { () throws(TabularError) in _ = try merged.finish() }
    #expect(heldTooMany == .contentTooLarge)
  }
}
