import Foundation
import TestSupport
import Testing

@testable import Tabular

@Suite("Tables of web pages")
struct HTMLTablesTests {
  private func cells(_ page: String) throws -> [String: String] {
    try readOnlySheet([UInt8](page.utf8))
  }

  @Test("Rows and cells are found whatever the case of their tags")
  func reads() throws {
    let page = """
      <!DOCTYPE html>
      <HTML><Head><TITLE>清单 <td>x</td></TITLE></Head><BODY>text <TABLE border=1>
      <caption>over it</caption><THEAD><TR><TH>a</TH><th>b</th></TR></THEAD>
      <tbody><tr><td>1</td><td align="left">2</td></tr></tbody></TABLE></BODY></HTML>
      """
    #expect(try cells(page) == ["A1": "a", "B1": "b", "A2": "1", "B2": "2"])
  }

  @Test("End tags may be missing, and so may all that stands around the rows")
  func missingTags() throws {
    #expect(try cells("<table><tr><td>a<td>b<tr><td>c") == ["A1": "a", "B1": "b", "A2": "c"])
    #expect(
      try cells("<meta charset=utf-8><tr><td>a</td></tr><tr><td>b") == ["A1": "a", "A2": "b"])
    #expect(try cells("<body><td>a<td>b<tr><td>c") == ["A1": "a", "B1": "b", "A2": "c"])
    #expect(
      try cells("<table><thead><tr><td>a<tbody><tr><td>b<tfoot><tr><td>c</table>")
        == ["A1": "a", "A2": "b", "A3": "c"])
  }

  @Test("Cells keep their places behind what goes over several columns")
  func columns() throws {
    let page = "<table><tr><td colspan=2>a<td COLSPAN='0'>b<td colspan=\"x\">c<td>d</table>"
    #expect(try cells(page) == ["A1": "a", "C1": "b", "D1": "c", "E1": "d"])
  }

  @Test("A cell over several rows holds for each, and moves the cells beside it")
  func rows() throws {
    let page = """
      <table><tr><td rowspan=2>D021<td>1<td rowspan=3 colspan=2>x<td>p</tr>
      <tr><td>2<td>q</tr><tr><td>E<td>3<td>r</tr></table>
      """
    #expect(
      try cells(page) == [
        "A1": "D021", "B1": "1", "C1": "x", "E1": "p",
        "A2": "D021", "B2": "2", "C2": "x", "E2": "q",
        "A3": "E", "B3": "3", "C3": "x", "E3": "r",
      ])
  }

  @Test("Cells over several columns may lie over what comes down from above")
  func overlap() throws {
    let page = "<table><tr><td>a<td rowspan=2>b<td>c<tr><td colspan=3>d<td>e</table>"
    #expect(
      try cells(page) == ["A1": "a", "B1": "b", "C1": "c", "A2": "d", "B2": "b", "D2": "e"])
  }

  @Test("What goes over rows ends with its table, and tables follow one another")
  func tables() throws {
    let page = """
      <table><tr><td rowspan=900>a<td>b</tr><tr><td>c</tr></table><p>between</p>
      <table><tr><td>d<td>e</table>
      """
    #expect(
      try cells(page) == [
        "A1": "a", "B1": "b", "A2": "a", "B2": "c", "A3": "d", "B3": "e",
      ])
  }

  @Test("Empty rows count, as a spreadsheet counts them")
  func emptyRows() throws {
    let page = "<table><tr></tr><tr><td>&nbsp;</td></tr><tr><td><br></td></tr><tr><td>a</table>"
    #expect(try cells(page) == ["A4": "a"])
  }

  @Test("White space folds, and lines end where a person sees them end")
  func whiteSpace() throws {
    let page = """
      <table><tr><td>  a \n\t b  <td>a<br>b<br/>  c<br><td>a&nbsp;&nbsp;b\u{A0}c
      <td><p>a</p><p>b</p><td><div>a</div><td>a<b>b</b>c<td>a <i> b</i></table>
      """
    #expect(
      try cells(page) == [
        "A1": "a b", "B1": "a\nb\nc", "C1": "a  b c", "D1": "a\nb", "E1": "a", "F1": "abc",
        "G1": "a b",
      ])
  }

  @Test("References are replaced, and what is none is text")
  func references() throws {
    let page = """
      <table><tr><td>a&amp;b&lt;c&gt;&quot;&#39;&apos;<td>&#20803;&#x5143;&#X5143<td>&yen;5&times;2
      <td>a&nbspb<td>&nbsp;x&nbsp<td>R&D & &unknown; &;&#;&#xZ;<td>&#150;&#0;&#xD800;
      </table>
      """
    #expect(
      try cells(page) == [
        "A1": "a&b<c>\"''", "B1": "元元元", "C1": "¥5×2", "D1": "a&nbspb", "E1": " x ",
        "F1": "R&D & &unknown; &;&#;&#xZ;", "G1": "–\u{FFFD}\u{FFFD}",
      ])
  }

  @Test("What nobody sees is left out")
  func unseen() throws {
    let page = """
      <!-- <tr><td>no --><html><style>td { content: "<tr>" }</style><script>x = "<td>no"</script>
      <!--[if gte mso 9]><xml><x:Name>no</x:Name></xml><![endif]--><?xml:namespace prefix=o ?>
      <xml><o:p><table><tr><td>no</table></o:p></xml><table><tr>
      <td>a<!-- b --><!--> <!-- > --> c<td><![if !supportEmptyParas]>&nbsp;d<![endif]>
      <td>e<a class="comment-indicator"></a><comment>remark</comment></table>
      """
    #expect(try cells(page) == ["A1": "a c", "B1": " d", "C1": "e"])
  }

  @Test("Quotes keep what is in a tag in it, and a lone sign is text")
  func tags() throws {
    let page = """
      <table><tr><td title="a > b" style='x:">"'>1<td data=a"b>2<td>3 < 4 <5 <
      <td x=">" colspan = "2" >6<td>7</table>
      """
    #expect(
      try cells(page) == ["A1": "1", "B1": "2", "C1": "3 < 4 <5 <", "D1": "6", "F1": "7"])
  }

  @Test("A table in a cell is part of the cell's text")
  func innerTables() throws {
    let page = """
      <table><tr><td>a<table><tr><td>b<td>c</tr><tr><td>d</tr></table>e</td><td>f</td></tr>
      <tr><td>g</table>
      """
    #expect(try cells(page) == ["A1": "a\nb c\nd\ne", "B1": "f", "A2": "g"])
  }

  @Test("A row that is not displayed is read, and said")
  func hidden() throws {
    let page = "<table><tr style='Display : NONE'><td>a</tr><tr><td>b</table>"
    let sheet = try #require(try readSheets([UInt8](page.utf8)).first)
    #expect(sheet.cells == ["A1": "a", "A2": "b"] && sheet.hidden.rows == 1)
  }

  @Test("A page is GB18030 where it says so or is no UTF-8, unless it has a mark")
  func encodings() throws {
    let gb18030 = String.Encoding(rawValue: 0x8000_0632)
    func page(_ head: String) -> String { "<html>\(head)<table><tr><td>件号</td></tr></table>" }
    for head in ["", "<meta charset='GBK'>", "<meta content='text/html; charset = gb2312'>"] {
      let file = [UInt8](try #require(page(head).data(using: gb18030)))
      #expect(try readOnlySheet(file) == ["A1": "件号"], "\(head)")
    }
    #expect(try cells(page("<meta charset=utf-8>")) == ["A1": "件号"])
    #expect(try cells("\u{FEFF}" + page("<meta charset=gb2312>")) == ["A1": "件号"])
    let units: [UInt8] = page("").utf16.flatMap { littleEndian($0, count: 2) }
    #expect(try readOnlySheet([0xFF, 0xFE] + units) == ["A1": "件号"])
    // 路 is two bytes in GBK that UTF-8 has for another character.
    let pair = [UInt8]("<table><meta charset=gbk><tr><td>".utf8) + [0xC2, 0xB7]
    #expect(try readOnlySheet(pair) == ["A1": "路"])
  }

  @Test("A page without a row is no table, and one that swallows its rest is damaged")
  func refusals() {
    func refusal(_ page: String) -> TabularError? {
      failure { () throws(TabularError) in try readSheets([UInt8](page.utf8)) }
    }
    #expect(refusal("<html><body>Please log in</body></html>") == .webPage)
    #expect(refusal("<table><tr><td>a<!-- b</table>") == .workbookDamaged(.openMarkup))
    #expect(refusal("<table><tr><td>a<style>b</table>") == .workbookDamaged(.openMarkup))
    #expect(refusal("<table><tr><td>a</td><td title='b") == .workbookDamaged(.openMarkup))
    #expect(
      refusal("<table><tr>" + String(repeating: "<td colspan=1000>a", count: 17))
        == .tooManyColumns(row: 1))
  }
}
