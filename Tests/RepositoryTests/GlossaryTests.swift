import TestSupport
import Testing

/// The glossary names types that there are.
@Suite struct GlossaryTests {
  @Test("Every type of the glossary is declared in Sources")
  func types() throws {
    let text = try Project.text("Sources/GLOSSARY.md")
    let named = Set(
      text.split(separator: "`").map(String.init).filter {
        $0.first?.isUppercase == true && $0.allSatisfy { $0.isLetter || $0.isNumber }
      })
    #expect(named.count > 80)
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
