import TestSupport
import Testing

@testable import Tabular

@Suite("The texts that cells of an XLS share")
struct BIFFStringsTests {
  private typealias Writer = BIFFWriter

  /// The texts of a table that is written in parts, the first with its counts before it.
  private func strings(_ parts: [UInt8]...) throws -> [String] {
    var stream: [UInt8] = []
    for (index, part) in parts.enumerated() {
      let counts = index == 0 ? littleEndian(9, count: 4) + littleEndian(1, count: 4) : []
      stream += Writer.record(index == 0 ? 0x00FC : 0x003C, counts + part)
    }
    let records = BIFFRecords(bytes: stream + Writer.end)
    let strings = BIFFStrings(records, try records.record(at: 0))
    var texts: [String] = []
    while let range = strings[UInt32(texts.count)] {
      texts.append(String(decoding: strings.text[range], as: UTF8.self))
    }
    return texts
  }

  private func wide(_ text: String) -> [UInt8] { text.utf16.flatMap { littleEndian($0, count: 2) } }

  @Test("Texts of one and of two bytes a character are read, whatever is counted")
  func reads() throws {
    let texts = ["abc", "", "Ünder", "机油滤清器", "油管𠀾"]
    #expect(try strings(texts.flatMap { Writer.text($0) }) == texts)
  }

  @Test("What a rich text and a phonetic mark have behind them is left out")
  func richAndPhonetic() throws {
    let rich = words(2) + [8] + words(2) + [0x61, 0x62] + littleEndian(0, count: 8)
    let phonetic = words(1) + [5] + littleEndian(3, count: 4) + wide("油") + [9, 9, 9]
    let both = words(1) + [12] + words(1) + littleEndian(2, count: 4) + [0x63] + [0, 0, 0, 0, 9, 9]
    #expect(try strings(rich + phonetic + both + Writer.text("end")) == ["ab", "油", "c", "end"])
  }

  @Test("A seam within a text says anew how wide its characters are")
  func seams() throws {
    let head = words(6) + [0]
    #expect(try strings(head + [0x61, 0x62], [1] + wide("油c油") + [], [0, 0x64]) == ["ab油c油d"])
    #expect(try strings(words(3) + [1] + wide("油"), [0, 0x61, 0x62]) == ["油ab"])
  }

  @Test("A seam between texts, in a head, in runs and through a pair says nothing anew")
  func otherSeams() throws {
    #expect(try strings(Writer.text("one"), Writer.text("two")) == ["one", "two"])
    let text = Writer.text("parted")
    #expect(try strings(Array(text[..<1]), Array(text[1...])) == ["parted"])
    #expect(try strings(Array(text[..<2]), Array(text[2...])) == ["parted"])
    let rich = words(1) + [8] + words(2) + [0x61, 1, 1, 1]
    #expect(try strings(rich, [1, 1, 1, 1, 1] + Writer.text("next")) == ["a", "next"])
    let pair = words(2) + [1] + littleEndian(0xD840, count: 2)
    #expect(try strings(pair, [1] + littleEndian(0xDC3E, count: 2)) == ["𠀾"])
    #expect(try strings(Writer.text("one"), [], Writer.text("two")) == ["one", "two"])
  }

  @Test("Half of a pair alone is shown as what cannot be shown")
  func halves() throws {
    let text = words(3) + [1] + [0x40, 0xD8, 0x61, 0x00, 0x3E, 0xDC]
    #expect(try strings(text) == ["\u{FFFD}a\u{FFFD}"])
  }

  @Test("A text that is cut off is not there, and those before it are")
  func cutOff() throws {
    #expect(try strings(Writer.text("one") + words(9) + [0, 0x61]) == ["one"])
    #expect(try strings(Writer.text("one") + [7]) == ["one"])
    #expect(
      try strings(Writer.text("one") + words(1) + [5] + littleEndian(-1, count: 4)) == ["one"])
  }
}
