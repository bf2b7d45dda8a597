import Foundation
import Testing
import TestSupport

/// The queries of the auditor's pages, asked of the demo's archive.
@Suite struct AuditorQuestionTests {
  private let demo: DemoWorkspace

  init() throws {
    demo = try DemoWorkspace.told
  }

  @Test(
    "every query gives the answer that stands below it",
    arguments: ["Auditing", "Auditing-zh", "Questions", "Questions-zh"])
  func answers(name: String) throws {
    let sections = try AuditorPage(name).sections
    // The last question goes on from the demo.
    let read = name.hasPrefix("Questions") ? sections.dropLast() : sections[...]
    let questions = read.flatMap(\.questions).filter { !$0.answer.isEmpty }
    #expect(questions.count == (name.hasPrefix("Questions") ? 9 : 6))
    let reader = try PlainReader(demo.archive)
    for question in questions { try check(question, by: reader) }
  }

  @Test("what changed between two revisions", arguments: ["Questions", "Questions-zh"])
  func revisions(name: String) throws {
    let section = try #require(AuditorPage(name).sections.last)
    let folder = try TemporaryFolder()
    let copy = try DemoWorkspace(copying: demo, to: folder.url("demo"))
    let commands = DemoWorkspace.indented(section.lines)
    #expect(commands.count == 3)
    for command in commands {
      let done = try copy.perform(command)
      #expect(done.status == 0, "\(command): \(done.errors)")
    }
    let reader = try PlainReader(copy.archive)
    #expect(section.questions.count == 2)
    for question in section.questions { try check(question, by: reader) }
  }

  @Test("there are ten questions, the same in both languages")
  func languages() throws {
    let pages = try ["Questions", "Questions-zh"].map(AuditorPage.init)
    for page in pages { #expect(page.sections.count { $0.heading.hasPrefix("## ") } == 11) }
    for name in ["Auditing", "Questions"] {
      let queries = try ["", "-zh"].map { language in
        try AuditorPage(name + language).sections.flatMap(\.questions).map(\.query)
      }
      #expect(queries[0] == queries[1])
    }
    let commands = pages.map { DemoWorkspace.indented($0.sections.last?.lines ?? []) }
    #expect(commands[0] == commands[1])
  }

  private func check(_ question: AuditorPage.Question, by reader: PlainReader) throws {
    let (columns, rows) = try reader.ask(question.query)
    #expect(!rows.isEmpty, "\(question.query)")
    let found = [columns] + rows.map { $0.map(\.shown) }
    for (row, expected) in zip(found, question.answer) {
      #expect(row == expected, "\(question.query)")
    }
    #expect(found.count == question.answer.count, "\(question.query)")
  }
}
