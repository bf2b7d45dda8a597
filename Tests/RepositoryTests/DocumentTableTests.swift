import Documents
import TestSupport
import Testing

/// The README's table of the files of a month, and the registry that writes them.
@Suite struct DocumentTableTests {
  @Test("the README has a row for each document and no other, in both languages")
  func rows() throws {
    let documents = DocumentRegistry.standard.current.map { $0.path.path(of: "S202510-D001") }
    let tables = try Project.text("README.md").split(separator: "\n\n").map { block in
      block.split(separator: "\n").compactMap { line in
        line.split(separator: "`").dropFirst().first.map(String.init)
      }
    }.filter { $0.last == ChecksumList.path }
    #expect(tables.count == 2)
    for table in tables {
      #expect(Set(table.dropLast()) == Set(documents))
      #expect(table.count == documents.count + 1)
    }
  }
}
