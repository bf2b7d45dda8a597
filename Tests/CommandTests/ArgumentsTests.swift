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

  @Test("an option that may be given several times keeps all values")
  func repeated() throws {
    let dealer = Option("dealer", value: "D", Message(en: "a", zh: "甲"), isRepeatable: true)
    let arguments = try Arguments(["--dealer", "a", "--dealer=b"], options: [dealer])
    #expect(arguments.all(dealer) == ["a", "b"])
  }

  @Test("every other option is given once, the program's own before the command counted in")
  func twice() throws {
    #expect(throws: UsageError.givenTwice(Self.name)) {
      try parse("--name", "a", "--flag", "--name=a")
    }
    let own = try parse("--flag")
    #expect(throws: UsageError.givenTwice(Self.flag)) {
      try Arguments(["--flag"], options: [Self.flag], after: own)
    }
    #expect(try Arguments([], options: [Self.flag], after: own).has(Self.flag))
  }

  @Test("-h asks for help, -V for the version")
  func short() throws {
    #expect(try parse("-h").has(.help))
    #expect(try Arguments(["-V"], options: [.version]).has(.version))
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
    "a period is written as in a cell",
    arguments: ["2025-10", "202510", "2025/10", "2025年10月"])
  func period(word: String) throws {
    #expect(try parse(word).period() == Period(year: 2025, month: 10))
  }

  @Test("what is no month is refused", arguments: ["2025-13", "202500", "10-2025", "October", ""])
  func noPeriod(word: String) throws {
    #expect(throws: UsageError.self) { try parse(word).period() }
  }

  @Test("a number of threads is whole and at least 1", arguments: ["0", "-1", "x", "1.5", "9999"])
  func count(word: String) throws {
    let arguments = try parse("--name=\(word)")
    #expect(throws: UsageError.self) { try arguments.count(Self.name) }
    #expect(try parse("--name", "4").count(Self.name) == 4)
  }
}
