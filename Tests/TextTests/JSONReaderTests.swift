import Text
import Testing

@Suite("The reader of JSON")
struct JSONReaderTests {
  /// A value as one line, with the place of every value before it.
  private func shown(_ node: JSONNode) -> String {
    let place = "\(node.row):\(node.column) "
    switch node.value {
    case .null: return place + "null"
    case .bool(let isTrue): return place + (isTrue ? "true" : "false")
    case .number(let text): return place + text
    case .string(let text): return place + "'\(text)'"
    case .array(let nodes): return place + "[" + nodes.map(shown).joined(separator: "; ") + "]"
    case .object(let members):
      let texts = members.map { "\($0.row):\($0.column) \($0.key) = \(shown($0.value))" }
      return place + "{" + texts.joined(separator: "; ") + "}"
    }
  }

  @Test(
    "It reads every kind of value with its place",
    arguments: [
      ("null", "1:1 null"), (" true ", "1:2 true"), ("\r\n\tfalse\n", "2:2 false"),
      ("[]", "1:1 []"), ("{}", "1:1 {}"), ("[ 1 , [2],\n3]", "1:1 [1:3 1; 1:7 [1:8 2]; 2:1 3]"),
      ("{\"元\": \"a\",\r\"b\":{}}", "1:1 {1:2 元 = 1:7 'a'; 2:1 b = 2:5 {}}"),
      ("[\"件号\", 𠀾]".replacing("𠀾", with: "0"), "1:1 [1:2 '件号'; 1:8 0]"),
    ])
  func reads(text: String, shown expected: String) throws {
    #expect(try shown(readJSON([UInt8](text.utf8), allowingComments: false)) == expected)
  }

  @Test(
    "Numbers stay as they are written",
    arguments: ["0", "-0", "12", "-1.50", "0.1", "1e5", "1E+05", "9.9e-9", "12345678901234567890"])
  func keepsNumbers(number: String) throws {
    #expect(try shown(readJSON([UInt8](number.utf8), allowingComments: false)) == "1:1 \(number)")
  }

  @Test(
    "Escapes become their characters",
    arguments: [
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u5143\u00dC""#, "元Ü"),
      (#""a\uD840\uDC3Eb""#, "a𠀾b"), (#""\u0000\u001f""#, "\0\u{1F}"), (#""""#, ""),
    ])
  func unescapes(text: String, string: String) throws {
    guard case .string(string) = try readJSON([UInt8](text.utf8), allowingComments: false).value
    else {
      Issue.record("\(text) is not read as \(string)")
      return
    }
  }

  @Test("Comments stand where white space may, if they are allowed")
  func readsComments() throws {
    let text = "// head\r\n{ /* a\n* / */ \"a\" // \" , }\n : /**/ 1 /***/ } // tail"
    let node = try readJSON([UInt8](text.utf8), allowingComments: true)
    #expect(shown(node) == "2:1 {3:8 a = 4:9 1}")
    #expect(failure(text, allowingComments: false) == "1:1 unexpectedCharacter")
    #expect(failure("\"// no comment\"", allowingComments: false) == nil)
  }

  private func failure(_ text: String, allowingComments: Bool = true) -> String? {
    thrown { () throws(JSONError) in
      try readJSON([UInt8](text.utf8), allowingComments: allowingComments)
    }.map { "\($0.row):\($0.column) \($0.reason)" }
  }

  static let defects: [(String, String)] = [
    ("", "1:1 unexpectedEnd"), (" \n ", "2:2 unexpectedEnd"), ("[1", "1:3 unexpectedEnd"),
    ("{\"a\"", "1:5 unexpectedEnd"), ("{\"a\":", "1:6 unexpectedEnd"), ("-", "1:2 unexpectedEnd"),
    ("1.", "1:3 unexpectedEnd"), ("[1 2]", "1:4 unexpectedCharacter"),
    ("{a: 1}", "1:2 unexpectedCharacter"), ("{\"a\" 1}", "1:6 unexpectedCharacter"),
    ("[,1]", "1:2 unexpectedCharacter"), ("[1,,2]", "1:4 unexpectedCharacter"),
    ("nul", "1:1 unexpectedCharacter"), ("+1", "1:1 unexpectedCharacter"),
    ("'a'", "1:1 unexpectedCharacter"), ("元", "1:1 unexpectedCharacter"),
    ("\u{FEFF}1", "1:1 unexpectedCharacter"), ("[1\u{A0}]", "1:3 unexpectedCharacter"),
    ("NaN", "1:1 unexpectedCharacter"), ("/ 1", "1:1 unexpectedCharacter"),
    ("[1,\n ]", "1:3 trailingComma"), ("{\"a\":1, }", "1:7 trailingComma"),
    ("1 2", "1:3 textAfterEnd"), ("nullx", "1:5 textAfterEnd"), ("[]]", "1:3 textAfterEnd"),
    ("01", "1:2 invalidNumber"), ("-a", "1:2 invalidNumber"), ("1.e", "1:3 invalidNumber"),
    ("1e+x", "1:4 invalidNumber"), ("[.5]", "1:2 unexpectedCharacter"),
    (#""ab\x""#, "1:4 invalidEscape"), (#""\u12G4""#, "1:2 invalidEscape"),
    (#""元\u12"#, "1:3 invalidEscape"), (#"["\uD840"]"#, "1:3 loneSurrogate"),
    (#""\uDC3E""#, "1:2 loneSurrogate"), (#""\uD840\n""#, "1:2 loneSurrogate"),
    (#""\uD840\u0041""#, "1:2 loneSurrogate"), (#""\uD840\uD840""#, "1:2 loneSurrogate"),
    ("\"a\nb\"", "1:3 controlCharacter"), ("\"\t\"", "1:2 controlCharacter"),
    ("[\"a]", "1:2 unclosedString"), ("\"a\\", "1:1 unclosedString"),
    ("1 /* a\n*", "1:3 unclosedComment"), ("/*/", "1:1 unclosedComment"),
    ("{\"a\":1,\n \"元\":2, \"a\":3}", #"2:9 duplicateKey("a")"#),
    (#"{"a":{"b":1,"\u0062":2}}"#, #"1:13 duplicateKey("b")"#),
  ]

  @Test("A defect is reported at its place", arguments: defects)
  func refuses(text: String, defect: String) {
    #expect(failure(text) == defect)
  }

  @Test("The same key in another object is no duplicate")
  func allowsKeysOfOtherObjects() {
    #expect(failure(#"[{"a":{"a":1}},{"a":2}]"#) == nil)
  }

  @Test("Sixty-four values may lie in one another, and no more", arguments: ["[", "{\"a\":"])
  func limitsDepth(opening: String) {
    let closing = opening == "[" ? "]" : "}"
    func nested(_ depth: Int) -> String {
      String(repeating: opening, count: depth - 1) + "[]"
        + String(repeating: closing, count: depth - 1)
    }
    #expect(failure(nested(64)) == nil)
    #expect(failure(nested(65)) == "1:\(64 * opening.count + 1) tooDeep")
    #expect(failure(String(repeating: opening, count: 100_000))?.hasSuffix("tooDeep") == true)
  }

  @Test("A string that is no UTF-8 is refused")
  func refusesOtherEncodings() {
    let text: [UInt8] = [0x5B, 0x22, 0xD4, 0x22, 0x5D]
    let error = thrown { () throws(JSONError) in
      try readJSON(text, allowingComments: false)
    }
    #expect(error?.reason == .notUTF8)
    #expect(error?.column == 2)
  }

  @Test("Every beginning of a text is an error, and never stops the program")
  func refusesEveryPrefix() {
    let text = [UInt8](#"{"a":[1.5e3,"\u5143\uD840\uDC3E\n",true,null,{}],/*c*/"元":"𠀾"}"#.utf8)
    for length in 0..<text.count {
      let prefix = Array(text.prefix(length))
      let error = thrown { () throws(JSONError) in
        try readJSON(prefix, allowingComments: true)
      }
      #expect(error != nil, "\(length) bytes")
    }
  }
}

/// The error that a reading ends with; nil where it succeeds.
private func thrown<Value>(_ read: () throws(JSONError) -> Value) -> JSONError? {
  do throws(JSONError) {
    _ = try read()
    return nil
  } catch {
    return error
  }
}
