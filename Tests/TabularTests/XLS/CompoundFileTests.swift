import TestSupport
import Testing

@testable import Tabular

@Suite("Compound files")
struct CompoundFileTests {
  private static let long = (0..<70_000).map { UInt8(truncatingIfNeeded: $0 / 3) }
  private static let short = [UInt8]("a stream of a few bytes".utf8)

  private func stream(
    _ name: String, _ writer: CompoundFileWriter
  ) throws(TabularError) -> [UInt8]? {
    try CompoundFile(writer.file()).stream(named: name)
  }

  @Test("Long and short streams are read in both versions", arguments: [3, 4])
  func reads(version: Int) throws {
    var writer = CompoundFileWriter([
      ("one", Self.short), ("Workbook", Self.long), ("three", Self.short + Self.short),
      ("empty", []),
    ])
    writer.version = version
    #expect(try stream("WORKBOOK", writer) == Self.long)
    #expect(try stream("one", writer) == Self.short)
    #expect(try stream("three", writer) == Self.short + Self.short)
    #expect(try stream("empty", writer) == [])
    #expect(try stream("four", writer) == nil)
  }

  @Test("A table that is longer than the header names is read by its list")
  func longTable() throws {
    let stream = [UInt8](repeating: 7, count: 110 * 128 * 512)
    #expect(try self.stream("Workbook", CompoundFileWriter([("Workbook", stream)])) == stream)
  }

  @Test(
    "A chain that comes back to itself, leaves the table or ends early is damage",
    arguments: [(10, 10), (10, 9), (10, 0), (10, 0x00FF_FFFF), (10, 0xFFFF_FFFE)] as [(Int, UInt32)]
  )
  func chains(sector: Int, next: UInt32) {
    var writer = CompoundFileWriter([("Workbook", Self.long)])
    writer.changeTable = { $0[sector] = next }
    let error = failure { () throws(TabularError) in try stream("Workbook", writer) }
    #expect(error == .workbookDamaged(.binary))
  }

  @Test("A file cut off anywhere is damage or has the whole stream")
  func cutOff() throws {
    let file = CompoundFileWriter([("Workbook", Self.short), ("two", Self.long)]).file()
    for count in stride(from: 0, to: file.count, by: 97) {
      let part = Array(file[..<count])
      let read = try? CompoundFile(part).stream(named: "two")
      #expect(read == nil || read == Self.long)
    }
  }

  @Test("What is encrypted, is no workbook or is an old one is said")
  func refusals() {
    func refusal(_ streams: [(String, [UInt8])]) -> TabularError? {
      let file = CompoundFileWriter(streams).file()
      return failure { () throws(TabularError) in try openTables(file) }
    }
    #expect(refusal([("EncryptionInfo", [1]), ("EncryptedPackage", [2])]) == .workbookLocked)
    #expect(refusal([("WordDocument", [1])]) == .noTable(.letter))
    #expect(refusal([("__properties_version1.0", [1])]) == .formatNotRead(.compoundFile))
    let early = BIFFWriter.record(0x0809, words(0x0500, 5, 0, 0))
    #expect(refusal([("Book", early)]) == .formatNotRead(.earlyWorkbook))
    #expect(refusal([("Workbook", [1, 2, 3])]) == .workbookDamaged(.binary))
  }
}
