import TestSupport
import Testing

@testable import Tabular

@Suite("XML") struct XMLScannerTests {
  /// The tokens of a document: `+name` with attributes, text in quotes, `-`; nil where it is damaged.
  private func tokens(_ text: String) -> [String]? { tokens([UInt8](text.utf8)) }

  private func tokens(_ file: [UInt8]) -> [String]? {
    do throws(TabularError) {
      let document = try XMLDocument(file, title: "part")
      let bytes = document.bytes
      var scanner = XMLScanner(title: "part")
      var found: [String] = []
      while let token = try scanner.next(in: bytes.span) {
        found.append(described(token, scanner, bytes))
      }
      return found
    } catch {
      #expect(error == .workbookDamaged(.markup("part")))
      return nil
    }
  }

  private func described(_ token: XMLScanner.Token, _ scanner: XMLScanner, _ bytes: [UInt8])
    -> String
  {
    switch token {
    case .end: return "-"
    case .text:
      var text: [UInt8] = []
      scanner.text.append(bytes.span, to: &text)
      return "'\(String(decoding: text, as: UTF8.self))'"
    case .start:
      let attributes = scanner.attributes.map { attribute in
        var value: [UInt8] = []
        XMLText(referring: attribute.value).append(bytes.span, to: &value)
        return " \(String(decoding: bytes[attribute.name], as: UTF8.self))="
          + String(decoding: value, as: UTF8.self)
      }
      return "+" + String(decoding: bytes[scanner.name], as: UTF8.self) + attributes.joined()
    }
  }

  @Test(
    "A document is its elements, attributes and texts",
    arguments: [
      ("<a/>", ["+a", "-"]), ("\u{FEFF}<a></a >", ["+a", "-"]),
      ("<?xml version='1.0'?>\n<a>b</a>\n<!-- end -->", ["+a", "'b'", "-"]),
      ("<x:a y:b='1' c=\"2\"/>", ["+a b=1 c=2", "-"]), ("<a b = '\"'\n/>", ["+a b=\"", "-"]),
      ("<a>1&lt;&#20214;&#x4ef6;&amp;&quot;&apos;&gt;</a>", ["+a", "'1<件件&\"'>'", "-"]),
      ("<a>x<!-- y -->z<?p q?>w</a>", ["+a", "'x'", "'z'", "'w'", "-"]),
      ("<a><![CDATA[<b>&]]></a>", ["+a", "'<b>&'", "-"]),
      ("<a>x\r\ny\rz</a>", ["+a", "'x\ny\nz'", "-"]),
      ("<a>]]</a>", ["+a", "']]'", "-"]), ("<件 号='1'><b/></件>", ["+件 号=1", "+b", "-", "-"]),
      ("<a b='&lt;'>></a>", ["+a b=<", "'>'", "-"]),
    ] as [(String, [String])])
  func reads(text: String, tokens: [String]) {
    #expect(self.tokens(text) == tokens)
    let units = text.utf16.filter { $0 != 0xFEFF }.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(self.tokens([0xFF, 0xFE] + units) == tokens)
  }

  @Test(
    "What is not well formed is damaged",
    arguments: [
      "", " ", "a", "<a>", "</a>", "<a></b>", "<a></ab>", "<ab></a>", "<a><b></a></b>", "<a/><b/>",
      "<a/>x",
      "x<a/>", "<a", "<a b", "<a b=", "<a b=1/>", "<a b='1/>", "<a b='1'c='2'/>",
      "<a b='1' b='2'/>",
      "<a b='<'/>", "<1a/>", "< a/>", "<a/ >", "<a>&nbsp;</a>", "<a>&</a>", "<a>&;</a>",
      "<a>&#;</a>",
      "<a>&#x;</a>", "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>&#x110000;</a>", "<a>&#xFFFF;</a>",
      "<a>&#99999999999999999999;</a>", "<a>&lt</a>", "<a b='&x;'/>", "<a>]]></a>",
      "<a><!-- -- --></a>",
      "<a><!-- </a>", "<a><![CDATA[ </a>", "<![CDATA[x]]><a/>", "<a><?p </a>", "<a><?></a>",
      "<!DOCTYPE a><a/>", "<a><!DOCTYPE b></a>", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
      "<a><?xml version='1.0'?></a>", " <?xml version='1.0'?><a/>", "<a>\u{1}</a>", "<a>\u{0}</a>",
      "<?xml version='1.0' encoding='GBK'?><a/>", "<!ELEMENT a><a/>", "<a><!></a>", "<a>&#x1;</a>",
    ])
  func refuses(text: String) {
    #expect(tokens(text) == nil)
  }

  @Test("Bytes that are no text are damaged")
  func encodings() {
    #expect(tokens([UInt8]("<a>".utf8) + [0xFF] + [UInt8]("</a>".utf8)) == nil)
    #expect(tokens([UInt8]("<a>".utf8) + [0xBC, 0xFE] + [UInt8]("</a>".utf8)) == nil)
    #expect(tokens([0xFF, 0xFE, 0x3C]) == nil)
    #expect(tokens([UInt8]("<?xml version=\"1.0\" encoding=\"utf-8\"?><a/>".utf8)) == ["+a", "-"])
  }

  @Test("Elements nest to a depth that programs write, and no further")
  func depth() {
    func nested(_ count: Int) -> String {
      String(repeating: "<a>", count: count) + String(repeating: "</a>", count: count)
    }
    #expect(tokens(nested(64))?.count == 128 && tokens(nested(65)) == nil)
  }

  @Test("Long tokens, and many short ones, take time by their bytes only", .timeLimit(.minutes(1)))
  func longTokens() {
    let long = String(repeating: "x", count: 1 << 20)
    #expect(tokens("<a b='\(long)'><!-- \(long) --><?p \(long)?>&lt;\(long)</a>")?.count == 3)
    let short = String(repeating: "1<!---->", count: 1 << 16)
    let row = "<row><c t=\"str\"><v>\(short)</v></c></row>"
    var members = WorkbookFile(sheet: "<sheetData>\(row)</sheetData>").members
    for index in members.indices { members[index].isDeflated = false }
    #expect(refusal(ZipFile.bytes(members)) == .cellTooLong(row: 1))
  }

  @Test("A document that is cut off anywhere is damaged")
  func cutOff() {
    let text = [UInt8]("<a b='&lt;1'><!-- c --><d>e&amp;<![CDATA[f]]></d><?p q?></a>".utf8)
    #expect(tokens(text) != nil)
    for count in 0..<text.count { #expect(tokens(Array(text.prefix(count))) == nil) }
  }
}
