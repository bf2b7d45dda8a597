import Foundation
import Intake
import Testing
import TestSupport

@testable import settle

@Suite struct InitTests {
  @Test("a workspace has its folders, a rulebook, a README and a template of every input")
  func fresh() throws {
    let folder = try TemporaryFolder()
    let program = try BuiltProgram.run("init", folder.url("deep/month").path)
    #expect(program.status == 0)
    #expect(program.errors.isEmpty)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url("deep/month").path).sorted()
        == ["README.md", "inbox", "reference", "templates"])
    let readme = try folder.text("deep/month/README.md")
    #expect(!readme.contains("settlement.csv"))
    for kind in TableKind.allCases where !kind.isOnlyAskedFor {
      let name = "templates/\(kind.rawValue).csv"
      let template = try Data(contentsOf: folder.url("deep/month/\(name)"))
      #expect(template.starts(with: [0xEF, 0xBB, 0xBF]))
      #expect(readme.contains("`\(name)`"))
    }
  }

  @Test(
    "the README begins in the language of the command",
    arguments: [("zh", "# 月末结算工作区\n"), ("en", "# A workspace of the month-end\n")])
  func language(code: String, heading: String) throws {
    let folder = try TemporaryFolder()
    _ = try BuiltProgram.run("init", folder.path, "--lang", code)
    let readme = try folder.text("README.md")
    #expect(readme.hasPrefix(heading))
    #expect(readme.contains("# 月末结算工作区\n") && readme.contains("# A workspace of the month-end\n"))
  }

  @Test("an empty folder is filled")
  func empty() throws {
    let folder = try TemporaryFolder()
    #expect(try BuiltProgram.run("init", folder.path).status == 0)
    #expect(try folder.text("reference/rulebook.json").hasPrefix("// "))
  }

  @Test("a folder that is not empty is refused and left as it is", arguments: ["a.txt", ".hidden"])
  func notEmpty(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(name)
    let program = try BuiltProgram.run("init", folder.path)
    #expect(program.status == 73)
    #expect(
      program.errors
        == "settle: \(folder.path): the folder is not empty (name a new or an empty one)\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [name])
  }

  @Test("a file in the place of the folder is refused")
  func file() throws {
    let folder = try TemporaryFolder()
    try folder.write("month")
    #expect(try BuiltProgram.run("init", folder.url("month").path).status == 73)
  }
}
