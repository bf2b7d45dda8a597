import Foundation
import TestSupport
import Testing

/// The tour of the house agrees with `Package.swift`, whose walls the compiler keeps.
@Suite struct HouseTests {
  @Test("The tour has a row for every module, with the imports that Package.swift gives it")
  func modules() throws {
    let walls = try Self.walls(in: Project.text("Package.swift"))
    #expect(walls["settle"]?.contains("Workflow") == true)
    let rows = try Self.rows(of: Project.text("Sources/README.md"))
    #expect(Set(rows.keys) == Set(walls.keys))
    for (module, imports) in walls {
      #expect(rows[module] == imports, "Sources/README.md: \(module) imports \(imports.sorted())")
    }
  }

  @Test("A module stands in a folder of its name")
  func folders() throws {
    let walls = try Self.walls(in: Project.text("Package.swift"))
    #expect(try Project.folders(in: "Sources") == walls.keys.sorted())
  }

  @Test("Which sort of period it is, the schemes and the period itself ask, and nothing else")
  func schemes() throws {
    for file in try SourceFile.all(in: "Sources") where !Self.knowsSorts(file) {
      for (line, text) in file.code where Self.asksSort(text, Self.words.contains(file.name)) {
        Issue.record(
          "\(file.path):\(line) asks which sort of period it is; have the scheme answer, in Sources/Settlement/Schemes/Scheme.swift"
        )
      }
    }
  }

  @Test(
    "Whoever asks which sort of period it is, is found",
    arguments: [
      ("guard !period.isHalf else {", true), ("edition.periods == .halfYear ? 1 : 2", true),
      ("where period.sort != .month {", true), ("if head.period.halves != nil {", true),
      ("case .halfYear: 2", true), ("let rules = HalfYearlyScheme.rules", true),
      ("period.sort.scheme.isByPostmark", false), ("edition.scheme.rules", false),
      ("if let halves = period.halves {", false),
    ])
  func asking(text: String, isFound: Bool) {
    #expect(Self.asksSort(text[...], false) == isFound)
  }

  @Test("Files of words may have words for each sort, and ask nothing besides")
  func words() {
    #expect(!Self.asksSort("    case .halfYear: .halfYearly", true))
    #expect(Self.asksSort("  if sort == .halfYear {", true))
  }

  /// The files of words that modules above the schemes have for each sort of period.
  private static let words = ["SchemeWords", "WorkspaceReadme", "RulebookTemplate"]

  /// How it is asked, by name or by comparison; Foundation searches all lines sooner than a `Regex` does.
  private static let asking =
    #"isHalf|\.halfYear\b|(HalfYearly|Monthly)Scheme|[!=]= \.month\b|\.(half|halves) [!=]= nil"#

  private static func knowsSorts(_ file: SourceFile) -> Bool {
    file.path.hasPrefix("Sources/Settlement/Schemes/")
      || file.path == "Sources/Settlement/Model/Period.swift"
  }

  private static func asksSort(_ text: Substring, _ hasWords: Bool) -> Bool {
    if hasWords, text.drop(while: { $0 == " " }).hasPrefix("case .halfYear: ") { return false }
    if hasWords, text.hasSuffix("case .halfYear:") { return false }
    return text.range(of: asking, options: .regularExpression) != nil
  }

  /// What each module of Sources may import, and none for a system library.
  private static func walls(in package: String) -> [String: Set<String>] {
    let stages = package.matches(
      of:
        /(?:stage\(\s*|\.executableTarget\(\s*name: )"(\w+)",\s*(?:dependencies: )?\[([^\]]*)\](?!,\s*path)/
    )
    let libraries = package.matches(of: /\.systemLibrary\(\s*name: "(\w+)"/)
    return Dictionary(
      uniqueKeysWithValues: libraries.map { (String($0.1), []) }
        + stages.map { (String($0.1), Set($0.2.matches(of: /"(\w+)"/).map { String($0.1) })) })
  }

  /// The rows of the table of folders: each module with what its last cell says that it imports.
  private static func rows(of tour: String) -> [String: Set<String>] {
    let lines = tour.split(separator: "\n", omittingEmptySubsequences: false)
    var rows: [String: Set<String>] = [:]
    for line in lines.drop(while: { !$0.hasPrefix("| folder |") }).dropFirst(2).prefix(while: {
      $0.hasPrefix("|")
    }) {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let imports = cells.last.map { $0 == "–" ? [] : $0.components(separatedBy: ", ") } ?? []
      for module in (cells.first ?? "").matches(of: /`(\w+)`/) {
        rows[String(module.1)] = Set(imports)
      }
    }
    return rows
  }
}
