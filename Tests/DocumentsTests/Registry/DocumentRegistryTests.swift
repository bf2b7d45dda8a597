import Documents
import Testing

@Suite struct DocumentRegistryTests {
  @Test("no two documents share a path, and each has a format")
  func paths() {
    let documents = DocumentRegistry.standard.current
    #expect(Set(documents.map(\.path)).count == documents.count)
    #expect(documents.allSatisfy { $0.format >= 1 })
  }

  @Test("an earlier format is older than today's of the same document")
  func earlier() {
    let registry = DocumentRegistry.standard
    for document in registry.earlier {
      let newer = registry.current.first { $0.path == document.path }
      #expect(newer.map { $0.format > document.format } ?? true)
    }
  }

  @Test("a file is its document in the format of then, as far as that is known")
  func formatOfFile() {
    let newest = Document("a.csv", format: 3, .journal { _, _ in })
    let registry = DocumentRegistry(
      [Document("p/*.html", format: 1, .statement { _, _ in }), newest],
      earlier: [
        Document("a.csv", format: 2, .journal { _, _ in }),
        Document("gone.csv", format: 1, .month { _, _ in }),
      ])
    let written = [
      (path: "gone.csv", format: 1), (path: "p/S1.html", format: 1), (path: "p/S2.html", format: 1),
    ]
    for (format, expected) in [(3, 3), (2, 2), (1, 3)] {
      let documents = registry.documents(of: written + [("a.csv", format)])
      #expect(documents.map(\.path) == ["p/*.html", "a.csv", "gone.csv"])
      #expect(documents.map(\.format) == [1, expected, 1])
    }
    #expect(registry.paths(ofStatement: "S1") == ["p/S1.html"])
    #expect(registry.documents(of: [.journal]).map(\.path) == [newest.path])
  }
}
