import Tabular
import Testing

@Suite("The encoding of a file")
struct EncodingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]
    let text: String

    init(_ name: String, _ bytes: [UInt8], _ text: String) {
      testDescription = name
      self.bytes = bytes
      self.text = text
    }
  }

  static let texts = [
    Case("ASCII", [UInt8]("part_no,price\nLG-01,12.50\n".utf8), "part_no,price\nLG-01,12.50\n"),
    Case("UTF-8", [UInt8]("件号,Ü,𠀾".utf8), "件号,Ü,𠀾"),
    Case("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + [UInt8]("件号".utf8), "件号"),
    Case("only one mark is a mark", [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, 97], "\u{FEFF}a"),
    Case("UTF-16, low byte first", [0xFF, 0xFE, 0x61, 0, 0xF6, 0x4E], "a件"),
    Case("UTF-16, high byte first", [0xFE, 0xFF, 0, 0x61, 0x4E, 0xF6], "a件"),
    Case("a pair of surrogates", [0xFF, 0xFE, 0x40, 0xD8, 0x3E, 0xDC], "𠀾"),
    Case(
      "UTF-16 of one, two and three bytes", [0xFE, 0xFF, 0, 0x7F, 0, 0x80, 7, 0xFF, 8, 0],
      [
        "\u{7F}", "\u{80}", "\u{7FF}", "\u{800}",
      ].joined()),
    Case("GB2312", [0xBC, 0xFE, 0xBA, 0xC5], "件号"),
    Case("GBK beyond GB2312", [0x8C, 0x61, 0x99, 0x43], "宎機"),
    Case("GB18030 in four bytes", [0x81, 0x39, 0xEF, 0x31, 0x95, 0x32, 0x88, 0x38], "㐂𠀾"),
    Case("later bytes that look like a comma's neighbours", [0x81, 0x5C, 44, 0x81, 0x7C], "乗,亅"),
    Case(
      "€ as Windows writes it in code page 936", [0xBC, 0xFE, 0x80, 49, 0xBA, 0xC5, 0x80], "件€1号€"),
    Case("a byte 80 within a character", [0x81, 0x80, 0x80], "亐€"),
    Case("GB18030 with a mark", [0x84, 0x31, 0x95, 0x33, 0xBC, 0xFE], "件"),
  ]

  static let disguises = [
    Case("the only Chinese is 元", [49, 0xD4, 0xAA], "1元"),
    Case("元 and 件", [0xD4, 0xAA, 44, 0xC4, 0xA3], "元,模"),
    Case("Cyrillic is UTF-8", [UInt8]("деталь".utf8), "деталь"),
    Case("Greek is UTF-8", [UInt8]("Ωμ".utf8), "Ωμ"),
    Case("letters of Latin-1 are UTF-8", [UInt8]("Ü×±".utf8), "Ü×±"),
    Case("one plain letter shows that it is UTF-8", [UInt8]("Ԫ Ü".utf8), "Ԫ Ü"),
    Case("U+036F is a disguise", [0xCD, 0xAF], "童"),
    Case("U+0370 is none", [0xCD, 0xB0], "\u{370}"),
    Case("U+045F is none", [0xD1, 0x9F], "\u{45F}"),
    Case("U+0460 is a disguise", [0xD1, 0xA0], "褷"),
    Case("U+00FF is none", [0xC3, 0xBF], "ÿ"),
    Case("U+0100 is a disguise", [0xC4, 0x80], "膧"),
    Case("a mark decides before a disguise", [0xEF, 0xBB, 0xBF, 0xD4, 0xAA], "Ԫ"),
  ]

  @Test("Every accepted encoding becomes the same UTF-8", arguments: texts + disguises)
  func decodes(_ example: Case) throws {
    #expect(try String(decoding: decodedText(example.bytes), as: UTF8.self) == example.text)
  }

  @Test("A character is found wherever it stands in a word", arguments: 0..<20)
  func decodesAtEveryOffset(length: Int) throws {
    let filler = [UInt8](repeating: UInt8(ascii: "x"), count: length)
    let letters = String(repeating: "x", count: length)
    let text = try decodedText(filler + [0xBC, 0xFE] + filler + [0x81, 0x39, 0xEF, 0x31] + filler)
    #expect(String(decoding: text, as: UTF8.self) == "\(letters)件\(letters)㐂\(letters)")
    let valid = [UInt8]("\(letters)件\(letters)".utf8)
    #expect(try decodedText(valid) == valid)
  }

  static let refusals: [(String, [UInt8], TabularError)] = [
    ("no bytes", [], .empty),
    ("a mark only", [0xEF, 0xBB, 0xBF], .empty),
    ("a mark of UTF-16 only", [0xFF, 0xFE], .empty),
    ("white space only", [UInt8](" \t\r\n\u{A0}\u{3000}\u{B}\u{C}".utf8), .empty),
    ("white space in GB18030", [0xA1, 0xA1, 10], .empty),
    ("a NUL", [97, 0, 98], .nul(row: 1)),
    (
      "a NUL behind many letters", [UInt8](repeating: 97, count: 40) + [0] + [97, 97], .nul(row: 1)
    ),
    ("a NUL in GB18030", [0xBC, 0xFE, 10, 0, 97], .nul(row: 2)),
    ("a NUL in UTF-16", [0xFF, 0xFE, 97, 0, 0, 0], .nul(row: 1)),
    ("UTF-16 without a mark", [97, 0, 98, 0], .nul(row: 1)),
    ("UTF-32", [0xFF, 0xFE, 0, 0, 97, 0, 0, 0], .nul(row: 1)),
    ("half a unit of UTF-16", [0xFF, 0xFE, 97], .notText(row: nil)),
    ("a first surrogate alone", [0xFE, 0xFF, 0xD8, 0x40, 0, 97], .notText(row: 1)),
    ("a first surrogate at the end", [0xFE, 0xFF, 0xD8, 0x40], .notText(row: 1)),
    ("a second surrogate alone", [0xFE, 0xFF, 0xDC, 0x3E], .notText(row: 1)),
    ("a mark before what is no UTF-8", [0xEF, 0xBB, 0xBF, 0xBC, 0xFE], .notText(row: 1)),
    ("half a character of GB18030", [97, 0xBC], .notText(row: 1)),
    ("three bytes of four", [97, 0x81, 0x39, 0xEF], .notText(row: 1)),
    ("80 and FF, which start nothing", [97, 0xFF, 0x80, 97], .notText(row: 1)),
    ("a workbook", [0x50, 0x4B, 3, 4, 20, 0] + [UInt8]("xl/workbook.xml".utf8), .workbook),
    (
      "a zip of something else",
      [0x50, 0x4B, 3, 4] + [UInt8](repeating: 9, count: 26) + [UInt8]("清单.csv".utf8), .packedFiles
    ),
    ("a letter", [0x50, 0x4B, 3, 4] + [UInt8]("word/document.xml".utf8), .noTable(.letter)),
    ("a rar", [UInt8]("Rar!\u{1A}\u{7}".utf8), .packedFiles),
    ("a PDF", [UInt8]("%PDF-1.4\n".utf8), .formatNotRead(.pdf)),
    ("a photo", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], .noTable(.picture)),
    (
      "a character cut in UTF-8", [UInt8]("件号,名称\n1,喷油嘴\n2,喷油".utf8).dropLast() + [44, 49],
      .notText(row: 3)
    ),
    ("an old workbook", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], .workbook),
  ]

  @Test("What is no text is refused, and it is said why", arguments: refusals)
  func refuses(name: String, bytes: [UInt8], reason: TabularError) {
    #expect(failure { () throws(TabularError) in try decodedText(bytes) } == reason, "\(name)")
  }

  @Test(
    "Bytes that only resemble UTF-8 are not taken for it",
    arguments: [
      [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE4, 0xBB], [0x80], [0xF0, 0x90, 0x80],
    ] as [[UInt8]])
  func knowsInvalidUTF8(bytes: [UInt8]) {
    // Behind a mark, where nothing else than UTF-8 comes into question.
    let marked: [UInt8] = [0xEF, 0xBB, 0xBF, 97] + bytes
    #expect(failure { () throws(TabularError) in try decodedText(marked) } == .notText(row: 1))
    #expect(String(validating: bytes, as: UTF8.self) == nil)
  }
}
