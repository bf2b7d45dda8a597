import Foundation
import Testing
import TestSupport

@testable import Archive
import Text

/// Past documents by the real program, far from where they were issued.
@Suite struct RegenerateTests {
  private let folder: TemporaryFolder
  private let archive: String

  init() throws {
    folder = try TemporaryFolder()
    archive = folder.url("settle.sqlite").path
    try FileManager.default.copyItem(atPath: DemoWorkspace.told.archive, toPath: archive)
  }

  private func regenerate(
    _ out: String, _ words: [String] = [], variables: [String: String] = [:]
  ) throws -> Ending {
    try BuiltProgram.run(
      ["regenerate", "2025-10"] + words
        + ["--archive", archive, "--out", folder.url(out).path],
      variables: variables)
  }

  /// Every file below a folder by its path.
  private func files(_ name: String) throws -> [String: Data] {
    let root = folder.url(name)
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
      files[path] = try? Data(contentsOf: root.appending(path: path))
    }
    return files
  }

  @Test(
    "neither the language nor the time zone of the machine matters",
    arguments: [
      [:], ["LC_ALL": "zh_CN.UTF-8", "TZ": "Asia/Shanghai"],
      ["LANG": "de_DE.UTF-8", "TZ": "America/Los_Angeles", "LC_NUMERIC": "de_DE.UTF-8"],
    ])
  func anywhere(variables: [String: String]) throws {
    let program = try regenerate("out", variables: variables)
    #expect(program.status == 0, "\(program.errors)")
    let published = try Data(
      contentsOf: DemoWorkspace.told.url.appending(path: "out/2025-10/SHA256SUMS"))
    #expect(try files("out")["SHA256SUMS"] == published)
    let check = try BuiltProgram.shell(
      "sha256sum -c --quiet SHA256SUMS", in: folder.path("out"))
    #expect(check.status == 0, "\(check.errors)")
  }

  @Test("what does not come out as it was issued is named, and the status is 1")
  func different() throws {
    let database = try Database(path: archive, .writing)
    try database.execute(
      """
      DROP TRIGGER document_keeps_on_update;
      UPDATE document SET digest = replace(hex(zeroblob(32)), '00', 'ab')
      WHERE path = 'summary.csv' OR path LIKE '%ZJ006%'
      """)
    let program = try regenerate("out")
    #expect(program.status == 1)
    let folder = folder.url("out").path
    #expect(
      program.errors.split(separator: "\n") == [
        "settle: \(folder)/statements/S202510-ZJ006.html: its bytes are not those that were issued",
        "settle: \(folder)/summary.csv: its bytes are not those that were issued",
      ])
    #expect(program.output.hasSuffix("2 not as issued\n"), "\(program.output)")
    #expect(try regenerate("one", ["ZJ006"]).status == 1)
    let json = try regenerate("json", ["ZJ006", "--json"]).outputBytes
    let object = try JSONSerialization.jsonObject(with: json) as? [String: Any]
    let differences = object?["differences"] as? [[String: Any]]
    #expect(
      differences?.map { $0["file"] as? String } == ["statements/S202510-ZJ006.html"],
      "\(differences ?? [])")
    #expect(try regenerate("other", ["FJ001"]).status == 0)
  }

  @Test("a file where the folder is to be is not replaced, and the status is 73")
  func fileInTheWay() throws {
    try Data("mine".utf8).write(to: folder.url("out"))
    let program = try regenerate("out")
    #expect(program.status == 73 && program.errors.contains("name a folder that is empty or new"))
    #expect(try Data(contentsOf: folder.url("out")) == Data("mine".utf8))
  }

  @Test("without a folder to write the command line is wrong")
  func usage() throws {
    let program = try BuiltProgram.run("regenerate", "2025-10", "--archive", archive)
    #expect(program.status == 64 && program.errors.contains("--out"))
    for words in [["FJ001"], ["--revision", "1"]] {
      let both = try regenerate("both", words + ["--run", "350a"])
      #expect(both.status == 64 && both.errors.contains("--run"), "\(both.errors)")
    }
  }
}
