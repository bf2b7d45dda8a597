import Foundation
import Intake
import Testing
import TestSupport

@testable import settle

/// The workbook that a check leaves with its remarks, by the built program.
@Suite struct MarkedTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(at: Project.url("fixtures/check"), to: folder.url("check"))
  }

  private func path(_ name: String) -> String { folder.url("check/\(name)").path }

  private func check(_ list: String, _ words: String..., to marked: String = "marked.xlsx") throws
    -> Ending
  {
    try BuiltProgram.run(
      ["check", path(list), path("manifest.csv"), "--reference", path("reference")]
        + ["--mail-on", "2025-11-03", "--marked", path(marked)] + words)
  }

  @Test("Checked again, the marked workbook comes to what the list came to")
  func again() throws {
    let first = try check("list.csv", "--json")
    #expect(first.status == 1, "\(first.errors)")
    let second = try BuiltProgram.run([
      "check", path("marked.xlsx"), "--reference", path("reference"), "--mail-on", "2025-11-03",
      "--json",
    ])
    #expect(try lines(second) == lines(first))
    #expect(try lines(first).count > 3)
  }

  private func lines(_ program: Ending) throws -> NSArray {
    let object = try JSONSerialization.jsonObject(with: program.outputBytes) as? [String: Any]
    let list = (object?["lists"] as? [[String: Any]])?.first
    return try #require(list?["lines"] as? NSArray)
  }

  @Test("What it reads is not replaced, nor a workbook that somebody has saved; its own is")
  func replaced() throws {
    _ = try check("list.csv")
    let first = try Data(contentsOf: folder.url("check/marked.xlsx"))
    let again = try check("list.csv")
    #expect(again.errors.isEmpty)
    #expect(try Data(contentsOf: folder.url("check/marked.xlsx")) == first)
    try first.dropLast(3).write(to: folder.url("check/saved.xlsx"))
    for name in ["saved.xlsx", "list.csv", "manifest.csv", "reference/prices.csv"] {
      let program = try check("list.csv", to: name)
      #expect(program.status == 73, "\(name)")
      #expect(program.output.isEmpty)
    }
    let own = try check("marked.xlsx", to: "marked.xlsx")
    #expect(own.status == 73)
  }

  @Test("A list that would be held is marked at the cells that hold it")
  func held() throws {
    let heading = try folder.text("check/list.csv").split(separator: "\n").prefix(3)
    let list = try folder.text("check/list.csv").replacing(",2,", with: ",two,")
    try folder.write("check/list.csv", list)
    #expect(heading.count == 3)
    let program = try check("list.csv", "--lang", "en")
    #expect(program.status == 1, "\(program.errors)")
    #expect(program.output.contains("This list would be held"))
    #expect(FileManager.default.fileExists(atPath: path("marked.xlsx")))
  }

  @Test("It is of what is to be mended before mailing, and not of the list that came back")
  func against() throws {
    let program = try check("list.csv", "--against", path("list.csv"), "--lang", "en")
    #expect(program.status == 64 && program.errors.contains("leave out --against"))
  }

  @Test("Where nothing can be checked, nothing is written")
  func refused() throws {
    try folder.write("check/list.csv", "nothing\n")
    let program = try check("list.csv")
    #expect(program.status == 65)
    #expect(!FileManager.default.fileExists(atPath: path("marked.xlsx")))
  }
}
