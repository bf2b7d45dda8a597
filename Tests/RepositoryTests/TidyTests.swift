import Testing

@Suite struct TidyTests {
  private static let sources = Result { try Repository.swiftFiles(in: "Sources") }

  @Test(
    "the core and all else that is not a test does without Foundation", arguments: try sources.get()
  )
  func foundation(path: String) throws {
    #expect(!(try Repository.text(path)).contains("import Foundation"), "use the standard library")
  }

  @Test("no file is longer than 400 lines", arguments: try sources.get())
  func length(path: String) throws {
    let lines = try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 401, "divide \(path)")
  }

  @Test("nothing is forced and nothing is left for later", arguments: try sources.get())
  func bans(path: String) throws {
    let text = try Repository.text(path)
    let banned = ["try" + "!", "as" + "!", "fatal" + "Error(", "TO" + "DO", "FIX" + "ME"]
    for word in banned { #expect(!text.contains(word), "\(path) has \(word)") }
  }

  @Test("SQL stands in the archive and nowhere else", arguments: try sources.get())
  func sql(path: String) throws {
    guard !path.hasPrefix("Sources/Archive/") else { return }
    #expect(!(try Repository.text(path)).contains("import CSQLite"))
  }
}
