import Documents
import Testing
import Text

@Suite struct GuardedDocumentTests {
  @Test(
    "what was typed is guarded from format 2 on, and stays as it was typed in format 1",
    arguments: [(1, "=1,a\u{202E}"), (2, "'=1,a&lt;U+202E&gt;")])
  func formats(format: Int, expected: String) {
    let document = Document(
      "a.csv", format: format,
      .journal { _, out in
        out.append(cell: "=1")
        out.appendComma()
        out.append(escaped: "a\u{202E}")
      })
    guard case .journal(let write) = document.writer else { return }
    var out = TextBuffer()
    write(Journal([], in: .english), &out)
    #expect(String(decoding: out.copy, as: UTF8.self) == expected)
  }

  @Test("every table that is written today guards what was typed")
  func tables() {
    for document in DocumentRegistry.standard.current where document.path.path().hasSuffix(".csv") {
      #expect(document.format > 1)
    }
  }

  @Test("no character that cannot be seen is in the name of a file")
  func names() {
    let path: DocumentPath = "statements/*.html"
    #expect(path.path(of: "S202510-甲\u{202E}1\u{1B}") == "statements/S202510-甲%E2%80%AE1%1B.html")
  }
}
