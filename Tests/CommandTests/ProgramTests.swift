import Foundation
import Settlement
import Testing
import TestSupport

import Text
@testable import settle

@Suite struct ProgramTests {
  @Test(
    "the help of every command has an example that begins with the command",
    arguments:
      Subcommand.all.map(\.name), Language.allCases)
  func help(name: String, language: Language) throws {
    let program = try BuiltProgram.run(name, "--help", "--lang", language.rawValue)
    #expect(program.status == 0)
    #expect(program.output.contains(language == .chinese ? "示例：" : "example:"))
    #expect(program.output.contains("\n  settle \(name)"))
    #expect(program.errors.isEmpty)
  }

  @Test("every file of a subcommand is in the table of commands")
  func table() throws {
    let files = try Project.files(below: "Sources/settle/Subcommands")
    #expect(files.count == Subcommand.all.count + 1)
  }

  @Test("-h is --help, before and after the command")
  func shortHelp() throws {
    #expect(try BuiltProgram.run("-h").output == BuiltProgram.run("--help").output)
    #expect(try BuiltProgram.run("run", "-h").output == BuiltProgram.run("run", "--help").output)
  }

  @Test("without a command, and with help, the program shows its help")
  func helpCommand() throws {
    let help = try BuiltProgram.run("--help")
    for words in [[], ["help"], ["help", "help", "--help"]] {
      let program = try BuiltProgram.run(words)
      #expect(program.status == 0 && program.errors.isEmpty)
      #expect(words.count > 1 || program.output == help.output)
    }
    #expect(try BuiltProgram.run("help", "run").output == BuiltProgram.run("run", "-h").output)
  }

  @Test("the help of the program names every command and every exit status")
  func wholeHelp() throws {
    let help = try BuiltProgram.run("--help").output
    for command in Subcommand.all { #expect(help.contains("\n  \(command.name) ")) }
    for status in ExitCode.allCases { #expect(help.contains("\n  \(status.rawValue) ")) }
  }

  @Test("the version is one line")
  func version() throws {
    let program = try BuiltProgram.run("--version")
    #expect(program.output == "\(Settle.version)\n")
    #expect(program.status == 0)
  }

  @Test(
    "a wrong command line ends with 64 and says what to do",
    arguments: [
      (["rnu"], "unknown command rnu (did you mean run?)"),
      (["version"], "unknown command version (did you mean --version?)"),
      (["help", "rnu"], "unknown command rnu (did you mean run?)"),
      (["completions", "tcsh"], "SHELL cannot be tcsh (choose bash, zsh or fish)"),
      (["status", "--lang", "en", "--lang=en"], "option --lang is given twice (give it once)"),
      (["--quiet", "status", "--quiet"], "option --quiet is given twice (give it once)"),
      (["multiply"], "unknown command multiply (see settle --help)"),
      (["--quite"], "unknown option --quite (did you mean --quiet?)"),
      (["run"], "PERIOD is missing (see settle run --help)"),
      (["run", "2025-10", "2025-11"], "unexpected argument 2025-11 (see settle run --help)"),
      (
        ["status", "2025-10", "2025-11"], "unexpected argument 2025-11 (see settle status --help)"
      ),
      (["confirm", "--on", "2025-11-14"], "STATEMENT is missing (see settle confirm --help)"),
      (["confirm", "S1"], "option --on DATE is missing (see settle confirm --help)"),
      (
        ["dispute", "S1", "--on", "2025-11-14"],
        "option --remark TEXT is missing (see settle dispute --help)"
      ),
      (
        ["dispute", "S1", "S2", "--on", "2025-11-14"],
        "unexpected argument S2 (see settle dispute --help)"
      ),
      (["run", "2025-13"], "PERIOD cannot be 2025-13 (write it as 2025-10, or 2025-H1)"),
      (["run", ""], "PERIOD cannot be empty (write it as 2025-10, or 2025-H1)"),
      (
        ["run", "2025-10", "--issued", "2025-11-01"],
        "unknown option --issued (did you mean --issued-on?)"
      ),
      (
        ["run", "2025-10", "--issued-on", "05/11/2025"],
        "--issued-on cannot be 05/11/2025 (write a day as 2025-11-05)"
      ),
      (["run", "2025-10", "--as-of"], "option --as-of needs a value (write --as-of DATE)"),
      (["reasons", "--json=1"], "option --json takes no value (leave out what follows the =)"),
      (["--lang", "fr", "run"], "--lang cannot be fr (write zh or en)"),
      (["template", "expences"], "KIND cannot be expences (choose expenses)"),
    ])
  func usage(words: [String], message: String) throws {
    let program = try BuiltProgram.run(words)
    #expect(program.errors == "settle: \(message)\n")
    #expect(program.status == 64)
    #expect(program.output.isEmpty)
  }

  @Test("messages are Chinese where the option or the locale says so")
  func chinese() throws {
    let expected = "settle: 未知命令 rnu（是否想输入 run？）\n"
    #expect(try BuiltProgram.run("--lang=zh", "rnu").errors == expected)
    #expect(try BuiltProgram.run("rnu", variables: ["LANG": "zh_CN.UTF-8"]).errors == expected)
  }

  @Test("a workspace that is not there ends with 66")
  func noWorkspace() throws {
    let program = try BuiltProgram.run("run", "2025-10", "--workspace", "/nowhere/at all")
    #expect(program.status == 66)
    #expect(
      program.errors
        == "settle: /nowhere/at all: there is no such file or folder (check the path)\n")
  }

  @Test("a message stays one line, whatever a name contains")
  func oneLine() throws {
    let program = try BuiltProgram.run("run", "2025-10", "--workspace", "a\nb\u{1B}[31m")
    #expect(program.errors.hasPrefix("settle: a b<U+001B>[31m: "))
  }

  @Test("every reason code is explained in both languages", arguments: Language.allCases)
  func reasons(language: Language) throws {
    let program = try BuiltProgram.run("reasons", "--lang", language.rawValue)
    for code in ReasonCode.allCases {
      #expect("\n\(program.output)".contains("\n\(code.rawValue)  "))
    }
    #expect(program.status == 0)
  }
}
