import Settlement
import Tabular
import Testing
import Text

@testable import Documents

/// The workbook of a check, read back as any other workbook is.
@Suite struct MarkedWorkbookTests {
  private typealias Cell = MarkedTable.Cell
  private typealias Row = MarkedTable.Row

  /// Two rows above the header, one line on row 7.
  private static let table = MarkedTable(
    number: 0, name: "10月/清单", headerRow: 3,
    columns: ["record_no", "part_no", "quantity", "amount", ""],
    rows: [
      Row(number: 1, cells: [Cell(column: 0, text: "代垫服务费用清单", style: .text)]),
      Row(
        number: 3,
        cells: ["服务记录表号", "配件编号", "数量", "金额", "经手"].enumerated().map {
          Cell(column: $0, text: $1, style: .text)
        }),
      Row(
        number: 7,
        cells: [
          Cell(column: 0, text: "R-12", style: .text), Cell(column: 1, text: "00012", style: .text),
          Cell(column: 2, text: "3", style: .quantity),
          Cell(column: 3, text: "450.00", style: .money), Cell(column: 4, text: "张", style: .text),
        ]),
    ])

  private var report: CheckReport {
    var report = CheckExample.report(CheckExample.line())
    report.tables = [Self.table]
    return report
  }

  private func written(_ report: CheckReport, _ language: Language = .english) -> [UInt8] {
    var out = TextBuffer()
    report.writeWorkbook(in: language, to: &out)
    return out.copy
  }

  /// The rows of each sheet by its name, each as its number and its texts.
  private func sheets(_ file: [UInt8]) throws -> [(name: String, rows: [Int: [String]])] {
    var source = try openTables(file)
    var sheets: [(name: String, rows: [Int: [String]])] = []
    while let sheet = try source.nextSheet() {
      var (reader, row) = (sheet.readers[0], SheetRow(of: sheet))
      var rows: [Int: [String]] = [:]
      while try reader.next(&row) {
        guard !row.cells.isEmpty else { continue }
        rows[row.number] = row.cells.map { String(decoding: row.text[$0.range], as: UTF8.self) }
      }
      sheets.append((sheet.name ?? "", rows))
    }
    return sheets
  }

  /// The part of the first sheet.
  private func part(_ file: [UInt8]) throws -> String {
    let archive = try ZipArchive(file.span)
    let member = try #require(archive.members.first { $0.title == "xl/worksheets/sheet1.xml" })
    return String(decoding: try archive.content(of: member, in: file.span), as: UTF8.self)
  }

  @Test("Each row stands where the file has it, with what is to be mended behind its last cell")
  func rows() throws {
    let sheets = try sheets(written(report))
    #expect(sheets.map(\.name) == ["10月 清单", "check"])
    #expect(sheets[0].rows.keys.sorted() == [1, 3, 7])
    #expect(sheets[0].rows[3]?.last == "to mend")
    #expect(sheets[0].rows[7]?.prefix(5) == ["R-12", "00012", "3", "450", "张"])
    #expect(sheets[0].rows[7]?.last?.contains("-300.00 → ") == true)
  }

  @Test("A row is as high as its remark is long, and a title makes no column wide")
  func rowHeights() throws {
    let part = try part(written(report))
    let remark = try #require(try sheets(written(report))[0].rows[7]?.last)
    let lines = (remark.utf8.count + 53) / 54
    #expect(lines > 1)
    #expect(part.contains("<row r=\"7\" customHeight=\"1\" ht=\"\(lines * 15)\">"))
    #expect(part.contains("<row r=\"3\">"))
    #expect(part.contains("<col min=\"1\" max=\"1\" width=\"14\""))
  }

  @Test("The cells that a code is about have a fill, and no others")
  func fills() throws {
    let part = try part(written(report))
    let marked = CellStyle.quantity.number(isMarked: true)
    #expect(part.contains("<c r=\"C7\" s=\"\(marked)\"><v>3</v></c>"))
    let first = CellStyle.allCases.count
    let styles = part.split(separator: " s=\"").dropFirst().compactMap {
      Int($0.prefix { $0.isNumber })
    }
    #expect(styles.count { $0 >= first } == 1)
  }

  @Test("A finding of a cell fills it, be it blank; one of a row fills the row")
  func findings() throws {
    var report = report
    let place = { (column: String?) in Place(file: 0, row: 7, column: column) }
    let message = Message(en: "is wrong", zh: "有误")
    report.lists = []
    report.findings = [
      CheckFinding(Finding(.missing, at: place("part_no"), message), file: "list.csv")
    ]
    #expect(try part(written(report)).contains("<c r=\"B7\" s=\"\(CellStyle.allCases.count)\""))
    report.findings = [CheckFinding(Finding(.extraCells, at: place(nil), message), file: "a.csv")]
    let part = try part(written(report))
    for column in ["A", "B", "E"] {
      #expect(part.contains("<c r=\"\(column)7\" s=\"\(CellStyle.allCases.count)\""))
    }
    #expect(try sheets(written(report, .chinese))[0].rows[7]?.last == "有误")
  }

  @Test("What is about no row stands on the last sheet, with the sums of each list")
  func notes() throws {
    var report = report
    report.findings = [
      CheckFinding(
        Finding(.noManifest, at: Place(file: 1), Message(en: "no row", zh: "没有行")), file: "m.csv")
    ]
    report.unchecked = [Message(en: "prices", zh: "批发价")]
    let notes = try #require(try sheets(written(report)).last?.rows.values.map { $0 })
    #expect(notes.contains(["m.csv", "no row"]))
    #expect(notes.contains { $0.last == "prices" })
    #expect(notes.contains { $0.last == "Would be cut: 300.00" })
  }

  @Test("Remarks of an earlier check are left out")
  func again() throws {
    var report = report
    let table = Self.table
    let remarks = ["核对意见", "数量不足"]
    let rows = table.rows.map { row in
      guard row.number >= 3 else { return row }
      return Row(
        number: row.number,
        cells: row.cells + [Cell(column: 5, text: remarks[row.number == 3 ? 0 : 1], style: .text)])
    }
    report.tables = [
      MarkedTable(
        number: 0, name: table.name, headerRow: 3, columns: table.columns + [""], rows: rows)
    ]
    #expect(try sheets(written(report))[0].rows == sheets(written(self.report))[0].rows)
  }

  @Test("It ends in the mark by which it may be replaced, and is the same each time")
  func mark() throws {
    let file = written(report)
    #expect(file.suffix(MarkedWorkbook.mark.utf8.count).elementsEqual(MarkedWorkbook.mark.utf8))
    #expect(written(report) == file)
  }
}
