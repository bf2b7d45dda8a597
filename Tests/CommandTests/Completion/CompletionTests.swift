import Foundation
import Settlement
import TestSupport
import Testing
import Text

@testable import settle

/// What shells make of the scripts.
@Suite struct CompletionTests {
  /// The words that bash offers for the last word of a line, as its parts are told apart by bash.
  private func offered(_ words: [String], in folder: TemporaryFolder) throws -> Set<String> {
    let quoted = words.map { "'\($0)'" }.joined(separator: " ")
    try folder.write(
      "complete.sh",
      """
      . ./script
      complete -p settle >/dev/null || exit 2
      COMP_WORDS=(\(quoted)); COMP_CWORD=\(words.count - 1)
      _settle; printf '%s\\n' "${COMPREPLY[@]}"
      """)
    let bash = try BuiltProgram.shell(
      "settle completions bash > script && bash --norc complete.sh", in: folder.path)
    #expect(bash.status == 0 && bash.errors.isEmpty, "\(bash.errors)")
    return Set(bash.output.split(separator: "\n").map(String.init))
  }

  @Test(
    "bash completes commands, options, their values and files",
    arguments: [
      (["settle", "re"], ["reconcile", "recover", "regenerate", "report", "reasons", "revoke"]),
      (["settle", "--lang", ""], ["zh", "en"]),
      (["settle", "run", "2025-10", "--lang", "=", "z"], ["zh"]),
      (["settle", "--lang", "zh", "run", "2025-10", "--is"], ["--issued-on"]),
      (["settle", "run", "--issued-on", "2025-11-12", "--dr"], ["--dry-run"]),
      (["settle", "run", "--issued-on", ""], []),
      (["settle", "template", "exp"], ["expenses"]),
      (["settle", "help", "veri"], ["verify"]),
      (["settle", "completions", ""], ["bash", "zsh", "fish"]),
      (["settle", "check", "a li"], ["a list.csv"]),
      (["settle", "run", "2025-10", "--workspace", "mo"], ["month"]),
    ])
  func bash(words: [String], expected: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write("a list.csv", "")
    try folder.write("month/more", "")
    #expect(try offered(words, in: folder) == Set(expected))
  }

  @Test("bash offers every command and every option of each")
  func complete() throws {
    let folder = try TemporaryFolder()
    #expect(try offered(["settle", ""], in: folder) == Set(Subcommand.names))
    for command in Subcommand.all {
      let options = try offered(["settle", command.name, "-"], in: folder)
      #expect(options == Set(command.allOptions.map { "--\($0.name)" }), "\(command.name)")
    }
  }

  @Test("an option that takes a value takes one in every command")
  func values() {
    let all = Option.common + Subcommand.all.flatMap(\.options)
    for option in all {
      let same = all.filter { $0.name == option.name }
      #expect(Set(same.map { $0.placeholder == nil }).count == 1, "\(option.name)")
    }
  }

  @Test(
    "the scripts of the other shells name every command and option", arguments: ["zsh", "fish"],
    Language.allCases)
  func others(shell: String, language: Language) throws {
    let program = try BuiltProgram.run("completions", shell, "--lang", language.rawValue)
    #expect(program.status == 0 && program.errors.isEmpty)
    for command in Subcommand.all {
      #expect(program.output.contains(command.name))
      let dashes = shell == "fish" ? "-l " : "--"
      for option in command.allOptions { #expect(program.output.contains(dashes + option.name)) }
    }
  }
}
