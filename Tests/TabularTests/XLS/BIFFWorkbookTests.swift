import TestSupport
import Testing

@testable import Tabular

@Suite("Workbooks of Excel 97 to 2003")
struct BIFFWorkbookTests {
  private typealias Writer = BIFFWriter

  /// The cells of a sheet with styles of the formats General, `0.00`, day 14, and three of its own.
  private func cells(_ records: [UInt8]..., globals: [UInt8] = []) throws -> [String: String] {
    let formats =
      Writer.format(164, "0000000000") + Writer.format(165, "yyyy\"年\"m\"月\";@")
      + Writer.styles(0, 2, 14, 164, 165, 57)
    let writer = Writer(globals: formats, globals, sheets: .init(Array(records.joined())))
    return try readOnlySheet(writer.file())
  }

  private func refusal(_ records: [UInt8]..., globals: [UInt8] = []) -> TabularError? {
    let writer = Writer(globals: globals, sheets: .init(Array(records.joined())))
    return failure { () throws(TabularError) in try readSheets(writer.file()) }
  }

  @Test("Cells of every record are read")
  func everyRecord() throws {
    let many =
      words(1, 2) + words(0) + littleEndian(UInt32(7 << 2 | 2), count: 4)
      + words(1) + littleEndian(UInt32(4560 << 2 | 3), count: 4) + words(3)
    let read = try cells(
      Writer.shared(0, 0, 1), Writer.label(0, 1, "机油"),
      Writer.record(0x00D6, words(0, 2, 0) + Writer.text("rich") + words(1, 0, 5)),
      Writer.number(0, 3, 91.2), Writer.compact(0, 4, 0x3FF8_0000),
      Writer.compact(0, 5, 0x4059_0001), Writer.record(0x00BD, many),
      Writer.record(0x0205, words(2, 0, 0) + [1, 0]),
      Writer.record(0x0205, words(2, 1, 0) + [0x2A, 1]),
      Writer.record(0x0201, words(2, 2, 0)), Writer.record(0x00BE, words(2, 3, 0, 0, 4)),
      globals: Writer.sharedTexts("zero", "服务记录表号"))
    #expect(
      read == [
        "A1": "服务记录表号", "B1": "机油", "C1": "rich", "D1": "=91.2", "E1": "=1.5", "F1": "=1",
        "C2": "=7", "D2": "=45.6", "A3": "?TRUE", "B3": "!#N/A",
      ])
  }

  @Test("A compact number is read as the number that it stands for")
  func compactNumbers() throws {
    let minus = UInt32(bitPattern: Int32(-5 << 2)) | 2
    let read = try cells(
      Writer.compact(0, 0, minus), Writer.compact(0, 1, minus | 1), Writer.compact(0, 2, 0),
      Writer.compact(0, 3, 0x4059_0000))
    #expect(read == ["A1": "=-5", "B1": "=-0.05", "C1": "=0", "D1": "=100"])
  }

  @Test(
    "A binary number is read as the decimal of 15 digits that is shown for it",
    arguments: [
      (91.200000000000003, "=91.2"), (0.1 + 0.2, "=0.3"), (27.5625, "=27.5625"),
      (860_123_456_789, "=860123456789"), (1e15, "=1000000000000000"), (-0.0, "=0"),
      (1e-7, "=0.0000001"), (123_456_789_012_345_680, "=123456789012346000"),
    ])
  func binaryNumbers(value: Double, text: String) throws {
    #expect(try cells(Writer.number(0, 0, value)) == ["A1": text])
  }

  @Test("A number is read by its format: days, masks, what is shown")
  func formats() throws {
    let read = try cells(
      Writer.number(0, 0, 45936, style: 2), Writer.number(0, 1, 83_000_005, style: 3),
      Writer.number(0, 2, 45931, style: 4), Writer.number(0, 3, 27.5625, style: 1),
      Writer.number(0, 4, 45936, style: 0), Writer.number(0, 5, 45936.5, style: 5))
    #expect(
      read == [
        "A1": "@2025-10-06", "B1": "=83000005:0083000005", "C1": "@2025-10-01",
        "D1": "=27.5625:27.56", "E1": "=45936", "F1": "@2025-10-06",
      ])
  }

  @Test("A format's code is read also where its length is one too many")
  func formatLength() throws {
    let code = Writer.record(0x041E, words(166, 11) + [0] + [UInt8]("0000000000".utf8))
    let read = try cells(
      Writer.number(0, 0, 5, style: 6), globals: code + Writer.styles(166))
    #expect(read == ["A1": "=5:0000000005"])
  }

  @Test("Days count from 1904 where the workbook says so")
  func dates1904() throws {
    let read = try cells(
      Writer.number(0, 0, 44474, style: 2), globals: Writer.record(0x0022, words(1)))
    #expect(read == ["A1": "@2025-10-06"])
  }

  @Test("A formula is what it gave when it was calculated")
  func formulas() throws {
    func text(_ count: Int) -> [UInt8] { [0, 0, 0, 0, 0, 0, 0xFF, 0xFF] }
    func special(_ kind: UInt8, _ value: UInt8 = 0) -> [UInt8] {
      [kind, 0, value, 0, 0, 0, 0xFF, 0xFF]
    }
    let read = try cells(
      Writer.formula(0, 0, littleEndian((9.12).bitPattern, count: 8)),
      Writer.formula(0, 1, special(0)), Writer.record(0x0207, Writer.text("厂家")),
      Writer.formula(0, 2, special(0)), Writer.record(0x04BC, [1, 2, 3]),
      Writer.record(0x0207, Writer.text("shared")),
      Writer.formula(0, 3, special(1, 1)), Writer.formula(0, 4, special(2, 0x17)),
      Writer.formula(0, 5, special(3)), Writer.number(0, 6, 1))
    #expect(
      read == [
        "A1": "=9.12", "B1": "厂家", "C1": "shared", "D1": "?TRUE", "E1": "!#REF!", "G1": "=1",
      ])
    let early = Writer.formula(0, 0, littleEndian((7.0).bitPattern, count: 8))
    #expect(try cells([0x06, 0x04] + early.dropFirst(2)) == ["A1": "=7"])
  }

  @Test("Formulas that all gave 0 or nothing are not calculated, unless the file names what did")
  func uncalculated() throws {
    func sheet(_ records: [UInt8]..., globals: [UInt8] = []) throws -> ReadSheet {
      let writer = Writer(
        globals: Writer.styles(0), globals, sheets: .init(Array(records.joined())))
      return try #require(try readSheets(writer.file()).first)
    }
    let zero = Writer.formula(0, 0, littleEndian(0, count: 8))
    let blank = Writer.formula(0, 1, [3, 0, 0, 0, 0, 0, 0xFF, 0xFF])
    #expect(try sheet(zero, blank).uncalculated == ["A1", "B1"])
    let one = Writer.formula(0, 2, littleEndian((1.0).bitPattern, count: 8))
    #expect(try sheet(zero, blank, one).cells == ["A1": "=0", "C1": "=1"])
    let engine = Writer.record(0x01C1, words(0x01C1, 0, 1, 0))
    #expect(try sheet(zero, blank, globals: engine).cells == ["A1": "=0"])
  }

  @Test("A merged cell holds for its rows in its first column, a number for none")
  func merges() throws {
    let read = try cells(
      Writer.label(0, 0, "D021"), Writer.number(0, 1, 5), Writer.label(0, 2, "a"),
      Writer.label(1, 2, "b"), Writer.merges([0, 1, 0, 0], [0, 1, 1, 1]))
    #expect(read == ["A1": "D021", "A2": "D021", "B1": "+5", "C1": "a", "C2": "b"])
  }

  @Test("Hidden rows and columns are read, and said")
  func hidden() throws {
    let row = words(1, 0, 2, 300, 0, 0) + words(0x20, 0)
    let columns = words(1, 1, 2000, 0, 1, 0)
    let writer = Writer(
      globals: Writer.styles(0),
      sheets: .init(
        Writer.record(0x0208, row), Writer.record(0x007D, columns), Writer.label(0, 0, "a"),
        Writer.label(1, 0, "b"), Writer.label(1, 1, "c")))
    let sheet = try #require(try readSheets(writer.file()).first)
    #expect(sheet.cells == ["A1": "a", "A2": "b", "B2": "c"])
    #expect(sheet.hidden.rows == 1 && sheet.hidden.columns == [1])
  }

  @Test("Hidden sheets, dialogs and charts are passed over, also a chart on a sheet")
  func sheets() throws {
    let chart = Writer.record(0x0809, words(0x0600, 0x20, 0, 0)) + Writer.label(0, 0, "no")
    let writer = Writer(
      sheets: .init(Writer.label(0, 0, "a"), chart, Writer.end, Writer.label(0, 1, "b"), name: "一"),
      .init(Writer.label(0, 0, "x"), name: "隐藏", isHidden: true), .init(name: "图", type: 2),
      .init(Writer.record(0x0081, words(0x10)), Writer.label(0, 0, "y"), name: "对话框"),
      .init(Writer.label(0, 0, "c"), name: "二"))
    let sheets = try readSheets(writer.file())
    #expect(sheets.map(\.name) == ["一", "二"])
    #expect(sheets.map(\.cells) == [["A1": "a", "B1": "b"], ["A1": "c"]])
  }

  @Test("Cells may come in any order, but none twice")
  func order() throws {
    let read = try cells(
      Writer.label(2, 0, "c"), Writer.label(0, 1, "b"), Writer.label(0, 0, "a"))
    #expect(read == ["A1": "a", "B1": "b", "A3": "c"])
    let twice = refusal(
      Writer.label(1, 1, "a"), Writer.label(0, 0, "b"), Writer.label(1, 1, "c"))
    #expect(twice == .workbookDamaged(.cellTwice("B2")))
  }

  @Test("A workbook with a password is locked")
  func locked() {
    #expect(refusal(globals: Writer.record(0x002F, words(1, 0))) == .workbookLocked)
  }

  @Test("What does not exist is damage, at its cell where it has one")
  func damage() {
    #expect(refusal(Writer.shared(4, 5, 9)) == .workbookDamaged(.cell("F5")))
    #expect(refusal(Writer.number(0, 0, 1, style: 3)) == .workbookDamaged(.cell("A1")))
    #expect(
      refusal(Writer.formula(0, 0, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF])) == .workbookDamaged(.binary))
    #expect(refusal(Writer.label(0, 16_384, "a")) == .workbookDamaged(.beyondGrid))
    let numbers = words(0, 0xFFFF) + [UInt8](repeating: 0, count: 12) + words(0)
    #expect(refusal(Writer.record(0x00BD, numbers)) == .workbookDamaged(.beyondGrid))
    #expect(refusal(Writer.record(0x0204, words(0, 0))) == .workbookDamaged(.binary))
    let infinite = refusal(Writer.number(0, 0, .infinity), globals: Writer.styles(0))
    #expect(infinite == .workbookDamaged(.cell("A1")))
  }

  @Test("Sheets that share the texts of the workbook read the same, few cells or many")
  func sharedTexts() throws {
    let writer = Writer(
      globals: Writer.sharedTexts("a", "b"),
      sheets: .init(Writer.shared(0, 0, 1), name: "one"),
      .init(Writer.shared(0, 0, 1), Writer.shared(1, 0, 0), Writer.shared(2, 0, 1), name: "two"))
    let sheets = try readSheets(writer.file())
    #expect(sheets.map(\.cells) == [["A1": "b"], ["A1": "b", "A2": "a", "A3": "b"]])
  }

  @Test("Sheets that lie over one another are damage")
  func samePlace() throws {
    var writer = Writer(sheets: .init(Writer.label(0, 0, String(repeating: "a", count: 200))))
    writer.announcesTwice = true
    let file = writer.file()
    #expect(
      failure { () throws(TabularError) in try readSheets(file) } == .workbookDamaged(.binary))
  }

  @Test("A stream cut off anywhere is damage")
  func cutOff() throws {
    let writer = Writer(
      globals: Writer.styles(0), Writer.sharedTexts("a", "b"),
      sheets: .init(Writer.shared(0, 0, 0), Writer.number(0, 1, 2), Writer.merges([0, 1, 0, 0])))
    let stream = writer.stream()
    for count in 0..<stream.count {
      let file = CompoundFileWriter([("Workbook", Array(stream[..<count]))]).file()
      let error = failure { () throws(TabularError) in try readSheets(file) }
      #expect(error == .workbookDamaged(.binary), "\(count) of \(stream.count)")
    }
  }
}
