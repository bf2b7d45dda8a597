import Testing
import Text

@Suite("JSON as it is written")
struct JSONWriterTests {
  private func written(_ write: (inout TextBuffer) -> Void) -> String {
    var text = TextBuffer()
    write(&text)
    return String(decoding: text.copy, as: UTF8.self)
  }

  @Test(
    "Only quotes, backslashes and control characters are escaped, wherever they stand",
    arguments: [
      ("plain", "plain"), ("动臂 ZL50C", "动臂 ZL50C"), ("a\"b", "a\\\"b"), ("\\", "\\\\"),
      ("1234567\"", "1234567\\\""), ("12345678\n", "12345678\\u000a"), ("\u{1F}", "\\u001f"),
      ("\u{7F}", "\u{7F}"), ("12345678901234567890", "12345678901234567890"),
    ])
  func escaping(text: String, escaped: String) {
    #expect(written { $0.append(quoted: text) } == "\"\(escaped)\"")
  }

  @Test("What is written reads back as it was")
  func roundTrip() throws {
    for value in 0..<128 {
      let scalar = Unicode.Scalar(UInt8(value))
      for before in 0..<9 {
        let text = String(repeating: "x", count: before) + String(scalar) + "动"
        let node = try readJSON(
          Array(written { $0.append(quoted: text) }.utf8), allowingComments: false)
        guard case .string(let read) = node.value else { throw NoText() }
        #expect(read == text)
      }
    }
  }

  private struct NoText: Error {}

  @Test("Members stand in the order of writing, after the brace or comma that they need")
  func members() {
    let text = written {
      $0.append(json: "a", "1", first: true)
      $0.append(json: "b", 2)
      $0.append(json: "c", ["x", "y"])
      $0.append(UInt8(ascii: "}"))
    }
    #expect(text == #"{"a":"1","b":2,"c":["x","y"]}"#)
  }

  @Test("An array stands on one line, or an element a line")
  func arrays() {
    #expect(written { $0.append(array: [1, 2]) { $1.append(decimal: $0) } } == "[1,2]")
    #expect(written { $0.append(lines: [1, 2]) { $1.append(decimal: $0) } } == "[\n1,\n2]")
    #expect(written { $0.append(lines: []) { (_: Int, _) in } } == "[]")
  }
}
