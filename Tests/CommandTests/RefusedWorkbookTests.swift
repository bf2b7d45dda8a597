import Foundation
import Testing
import TestSupport

@testable import settle

/// Files in the reference folder that are no workbook that is read: nothing may be decided without
/// what they have.
@Suite struct RefusedWorkbookTests {
  @Test(
    "end the run with 65, say what the file is, and nothing is written",
    arguments: [
      ("prices.xlsx", locked, "password"),
      ("prices.ods", zip([("mimetype", sheet)]), "OpenDocument"),
      ("prices.xlsb", binary, "binary"),
      ("prices.xlsx", Array("%PDF-1.7\n".utf8), "PDF"),
      ("prices.xls", [0x09, 0x04, 0x06, 0, 0, 0, 0x10, 0, 0, 0], "Excel"),
      ("prices.xlsx", Array(zip([parts, parts]).dropLast(9)), "damaged"),
    ])
  func refused(name: String, bytes: [UInt8], words: String) throws {
    let month = try ProgramWorkspace(isSettled: false)
    let place = month.folder.url("month/reference/\(name)")
    try Data(bytes).write(to: place)
    let run = try month.run("--lang", "en")
    #expect(run.status == 65)
    #expect(run.errors.contains("reference/\(name): "))
    #expect(run.errors.contains(words), "\(run.errors)")
    for path in ["month/settle.sqlite", "month/out"] {
      #expect(!FileManager.default.fileExists(atPath: month.folder.path(path)))
    }
  }

  private static let parts = ("[Content_Types].xml", "<Types/>")
  private static let sheet = "application/vnd.oasis.opendocument.spreadsheet"
  private static let locked = CompoundFileWriter([
    ("EncryptionInfo", [4, 0, 4, 0]), ("EncryptedPackage", [1, 2, 3]),
  ]).file()
  private static let binary = zip([
    (
      "_rels/.rels",
      "<Relationships><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/"
        + "officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.bin\"/>"
        + "</Relationships>"
    ), ("xl/workbook.bin", "x"),
  ])

  private static func zip(_ members: [(String, String)]) -> [UInt8] {
    ZipFile.bytes(members.map { ZipFile.Member($0.0, Array($0.1.utf8)) })
  }
}
