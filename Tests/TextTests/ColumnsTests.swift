import Testing
import Text

@Suite("Columns on a terminal")
struct ColumnsTests {
  @Test("A Chinese character takes two places")
  func wide() {
    var columns = Columns()
    columns.add("项目", "one")
    columns.add("item", "two")
    columns.add("", "goes on")
    #expect(columns.printed == "  项目  one\n  item  two\n        goes on\n")
  }

  @Test("Cells that are missing or blank leave no white space behind")
  func ragged() {
    var rows = Rows()
    rows.add(["a", "b", "c"])
    rows.add(["long", "", ""])
    rows.add(["x"])
    #expect(rows.printed == "  a     b  c\n  long\n  x\n")
  }
}
