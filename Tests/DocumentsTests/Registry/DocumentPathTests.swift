import Documents
import Testing

@Suite struct DocumentPathTests {
  private let path: DocumentPath = "statements/*.html"

  @Test(
    "a dealer's id leads nowhere as a path",
    arguments: [
      ("S202510-D001", "statements/S202510-D001.html"),
      ("S202510-../D", "statements/S202510-..%2FD.html"),
      ("S202510-A%2F B", "statements/S202510-A%252F%20B.html"),
      ("S202510-服务站", "statements/S202510-服务站.html"),
    ])
  func escapesDealer(number: String, expected: String) {
    #expect(path.path(of: number) == expected)
    #expect(path.matches(expected))
  }

  @Test("a very long id gives a name that a file system takes, and no other id the same one")
  func longDealer() {
    let names = ["一", "二"].map { last in
      path.path(of: "S202510-" + String(repeating: "服", count: 300) + last)
        .dropFirst("statements/".count)
    }
    #expect(names[0] != names[1])
    for name in names { #expect(name.utf8.count <= 255 && name.hasSuffix(".html")) }
  }

  @Test("a path without a star is one file")
  func singleFile() {
    let summary: DocumentPath = "summary.csv"
    #expect(summary.path() == "summary.csv" && summary.path(of: "S1") == "summary.csv")
    #expect(summary.matches("summary.csv") && !summary.matches("statements/summary.csv"))
    #expect(!path.matches("statements/.html") && !path.matches("summary.html"))
  }
}
