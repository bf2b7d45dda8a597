import TestSupport
import Testing

@testable import Tabular

@Suite("Zips") struct ZipArchiveTests {
  private static let text = [UInt8](String(repeating: "件号,数量\n", count: 50).utf8)

  private func contents(_ file: [UInt8]) throws(TabularError) -> [[UInt8]] {
    let archive = try ZipArchive(file.span)
    var contents: [[UInt8]] = []
    for member in archive.members {
      contents.append(try archive.content(of: member, in: file.span))
    }
    return contents
  }

  private func error(_ file: [UInt8]) -> TabularError? {
    failure { () throws(TabularError) in try contents(file) }
  }

  private func damaged(_ name: String) -> TabularError { .workbookDamaged(.member(name)) }

  private func zip(_ change: (inout ZipFile.Member) -> Void) -> [UInt8] {
    var member = ZipFile.Member("a", Self.text)
    change(&member)
    return ZipFile.bytes([ZipFile.Member("first", [1, 2, 3]), member])
  }

  @Test("Members come back as they went in, also empty ones, behind a comment and padding")
  func reads() throws {
    let file = ZipFile.bytes([ZipFile.Member("a", Self.text), ZipFile.Member("空.txt", [])])
    #expect(try contents(file) == [Self.text, []])
    #expect(try contents(file + [UInt8](repeating: 0, count: 1_000)) == [Self.text, []])
    let names = try ZipArchive(file.span).members.map(\.title)
    #expect(names == ["a", "空.txt"])
  }

  @Test("A name is UTF-8, else GB18030, else shown with marks")
  func names() throws {
    func title(_ name: [UInt8]) throws -> String {
      var member = ZipFile.Member("", [1])
      member.name = name
      return try #require(try ZipArchive(ZipFile.bytes([member]).span).members.first).title
    }
    #expect(try title(Array("发票.xml".utf8)) == "发票.xml")
    #expect(try title([0xB7, 0xA2, 0xC6, 0xB1, 0x2E, 0x78, 0x6D, 0x6C]) == "发票.xml")
    #expect(try title([0xFF, 0x2E, 0x78]) == "\u{FFFD}.x")
  }

  @Test("A member that is not what the directory says is damaged")
  func damage() {
    #expect(error(zip { $0.checksum = 1 }) == damaged("a"))
    #expect(error(zip { $0.size = Self.text.count - 1 }) == damaged("a"))
    #expect(error(zip { $0.size = Self.text.count + 1 }) == damaged("a"))
    // It takes the room of the member before it.
    #expect(error(zip { $0.offset = 1 }) == damaged("first"))
    #expect(error(zip { $0.offset = 0 }) != nil)
    #expect(
      error(
        zip {
          $0.offset = 1 << 40; $0.isLong = true
        }) == damaged("a"))
    #expect(error(zip { $0.method = 9 }) == damaged("a"))
    #expect(error(zip { $0.method = 0 }) == damaged("a"))
    #expect(error(zip { $0.flags = 1 }) == .workbookLocked)
  }

  @Test("A zip that is cut off anywhere is damaged")
  func cutOff() {
    let file = zip { _ in }
    for count in 0..<file.count {
      #expect(error(Array(file.prefix(count))) == .workbookDamaged(.directory))
    }
  }

  @Test("A changed byte is either found or changes nothing that is used")
  func changedBytes() {
    let file = ZipFile.bytes([ZipFile.Member("first", [1, 2, 3]), ZipFile.Member("a", Self.text)])
    for position in file.indices {
      var changed = file
      changed[position] ^= 0x55
      if let contents = try? contents(changed) { #expect(contents == [[1, 2, 3], Self.text]) }
    }
  }

  @Test("Members over one another are damaged where both are read")
  func overlap() throws {
    let inner = ZipFile.bytes([ZipFile.Member("x", [7])])
    var member = ZipFile.Member("outer", inner)
    member.isDeflated = false
    var second = ZipFile.Member("x", [7])
    second.offset = 30 + "outer".utf8.count
    let file = ZipFile.bytes([member, second])
    let archive = try ZipArchive(file.span)
    let failures = archive.members.map { member in
      failure { () throws(TabularError) in try archive.content(of: member, in: file.span) }
    }
    #expect(failures == [damaged("outer"), nil])
  }
}
