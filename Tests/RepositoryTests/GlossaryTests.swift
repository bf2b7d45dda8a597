import TestSupport
import Testing

/// The glossary names types that there are, each once.
@Suite struct GlossaryTests {
  @Test("Every type of the glossary is declared in Sources")
  func types() throws {
    let rows = try Project.text("Sources/GLOSSARY.md").split(separator: "\n")
      .filter { $0.hasPrefix("| ") && $0.contains("`") }
    #expect(rows.count > 30)
    let named = rows.flatMap { row -> [String] in
      let cells = row.split(separator: "|", omittingEmptySubsequences: false)
      return cells[3].split(separator: "`").map(String.init).filter {
        $0.first?.isUppercase == true
      }
    }
    #expect(Set(named).count == named.count, "a type stands for two terms")
    let declared = try declaredTypes()
    for name in named {
      #expect(declared.contains(name), "Sources/GLOSSARY.md names \(name), which is no type")
    }
  }

  private func declaredTypes() throws -> Set<String> {
    let form = /\b(?:struct|enum|class|protocol) ([A-Z][A-Za-z0-9]*)/
    let lines = try SourceFile.all(in: "Sources").flatMap(\.code)
    return Set(lines.flatMap { $0.text.matches(of: form).map { String($0.output.1) } })
  }
}
