import Settlement
import Testing

@testable import Documents
import Text

@Suite struct StackedColumnsTests {
  /// On a telephone the picture is 940 wide.
  ///
  /// The mark 10 is 32 wide, so that columns begin at 48, and each of twelve has (940 − 48) ÷ 12 = 74.
  /// The last stands at 48 + 11 × 74 + 37 = 899, and half of its name would end beyond 940.
  @Test("the name of the last column ends where the picture does")
  func edge() {
    let columns = (1...12).map { month in
      StackedColumns.Column(
        label: "2025-\(month < 10 ? "0" : "")\(month)", parts: [1000], words: "ten")
    }
    let picture = StackedColumns(
      name: "months", title: "Months", language: .english, key: [(.solid, "all")],
      columns: columns)
    var out = TextBuffer()
    picture.append(to: &out)
    let page = String(decoding: out.copy, as: UTF8.self)
    #expect(page.contains(#"<text class="e s" x="940" y="540">2025-12</text>"#))
    #expect(page.contains(#"<text class="m s" x="677" y="540">2025-09</text>"#))
  }
}
