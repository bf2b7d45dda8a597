import Settlement
import Testing

import Text
@testable import settle

@Suite struct ArgumentsTests {
  private static let name = Option("name", value: "N", Message(en: "a name", zh: "名称"))
  private static let flag = Option("flag", Message(en: "a switch", zh: "开关"))

  private func parse(_ words: String...) throws(UsageError) -> Arguments {
    try Arguments(words, options: [Self.name, Self.flag, .help])
  }

  @Test(
    "a value follows an option after a space or an equals sign",
    arguments: [
      ["--name", "a b"], ["--name=a b"],
    ])
  func value(words: [String]) throws {
    let arguments = try Arguments(words, options: [Self.name])
    #expect(arguments[Self.name] == "a b")
    #expect(arguments.operands.isEmpty)
  }

  @Test("a value may itself hold an equals sign, begin with a dash, or be empty")
  func oddValues() throws {
    #expect(try parse("--name=a=b")[Self.name] == "a=b")
    #expect(try parse("--name", "--flag")[Self.name] == "--flag")
    #expect(try parse("--name=")[Self.name] == "")
  }

  @Test("operands and options may be mixed")
  func mixed() throws {
    let arguments = try parse("one", "--flag", "two", "--name", "x", "-")
    #expect(arguments.operands == ["one", "two", "-"])
    #expect(arguments.has(Self.flag))
  }

  @Test("two dashes end the options")
  func end() throws {
    let arguments = try parse("--", "--flag", "--")
    #expect(arguments.operands == ["--flag", "--"])
    #expect(!arguments.has(Self.flag))
  }

  @Test("an option given several times keeps all values, and the last one counts")
  func repeated() throws {
    let arguments = try parse("--name", "a", "--name=b")
    #expect(arguments.all(Self.name) == ["a", "b"])
    #expect(arguments[Self.name] == "b")
  }

  @Test("-h asks for help")
  func short() throws {
    #expect(try parse("-h").has(.help))
  }

  @Test(
    "what does not fit is refused",
    arguments: [
      (["--nam"], UsageError.unknownOption("--nam", nearest: "--name")),
      (["--other"], .unknownOption("--other", nearest: nil)),
      (["-x"], .unknownOption("-x", nearest: nil)),
      (["--name"], .valueMissing(ArgumentsTests.name)),
      (["--flag=yes"], .valueNotTaken(ArgumentsTests.flag)),
    ])
  func refused(words: [String], error: UsageError) {
    #expect(throws: error) { try Arguments(words, options: [Self.name, Self.flag]) }
  }

  @Test(
    "a period and a day are written in one way",
    arguments: [
      "2025-1", "202510", "2025-13", "2025-10-01", "",
    ])
  func period(word: String) throws {
    let arguments = try parse(word)
    #expect(throws: UsageError.self) { try arguments.period() }
    #expect(try parse("2025-10").period() == Period(year: 2025, month: 10))
  }

  @Test("a number of threads is whole and at least 1", arguments: ["0", "-1", "x", "1.5", "9999"])
  func count(word: String) throws {
    let arguments = try parse("--name=\(word)")
    #expect(throws: UsageError.self) { try arguments.count(Self.name) }
    #expect(try parse("--name", "4").count(Self.name) == 4)
  }
}
