import Foundation
import Testing
import TestSupport
import Text
import Workflow

@testable import settle

/// What must not come to harm, or do it: files of the clerk, the terminal, the memory.
@Suite struct HarmTests {
  @Test("a page replaces nothing but a page that was written the same way")
  func page() throws {
    let month = try ProgramWorkspace()
    let archive = try Data(contentsOf: URL(filePath: month.archive))
    try month.folder.write("notes.html", "<!DOCTYPE html>\n<html><p>mine</p></html>\n")
    for file in ["month/settle.sqlite", "notes.html", "month/out/2025-10/summary.html", "month"] {
      let program = try month.settle("account", "D001", "--html", month.folder.path(file))
      #expect(program.status == 73, "\(file)")
      #expect(program.errors.contains("is not replaced"))
    }
    #expect(try Data(contentsOf: URL(filePath: month.archive)) == archive)
    let page = month.folder.path("D001.html")
    for _ in 1...2 { #expect(try month.settle("account", "D001", "--html", page).status == 0) }
    #expect(
      try month.folder.text("D001.html").hasSuffix("</html>\n<!-- settle: may be replaced -->\n"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: month.folder.path).sorted()
        == ["D001.html", "month", "notes.html"])
  }

  @Test("a list is not replaced by the page of its own check, nor is a page that is read")
  func checkedList() throws {
    let month = try ProgramWorkspace(isSettled: false)
    let list = "\(month.path)/inbox/2025-10/list.csv"
    let before = try Data(contentsOf: URL(filePath: list))
    #expect(try BuiltProgram.run("check", list, "--html", list).status == 73)
    #expect(try Data(contentsOf: URL(filePath: list)) == before)
    let page = month.folder.path("a.html")
    #expect(try BuiltProgram.run("check", list, "--html", page).status == 1)
    let files = RealFiles()
    #expect(throws: FileError.taken(path: page)) {
      try files.writePage(page, TextBuffer(), besides: [page])
    }
  }

  @Test("files that a clerk put into a month's folder are kept beside it and named")
  func keptFiles() throws {
    let month = try ProgramWorkspace()
    let out = "month/out/2025-10"
    let summary = try month.folder.text("\(out)/summary.csv")
    try month.folder.write("\(out)/signed/D001.pdf", "scan")
    try month.folder.write("\(out)/.todo", "call D002")
    try month.folder.write("\(out)/summary.csv", summary + "mine\n")
    let program = try month.run()
    #expect(program.status == 0, "\(program.errors)")
    for (file, text) in [
      ("signed/D001.pdf", "scan"), (".todo", "call D002"), ("summary.csv", summary + "mine\n"),
    ] {
      #expect(try month.folder.text("\(out).kept/\(file)") == text)
      #expect(program.errors.contains("out/2025-10.kept/\(file): "))
    }
    #expect(try month.folder.text("\(out)/summary.csv") == summary)
    try month.folder.write("\(out)/signed/D001.pdf", "second scan")
    _ = try month.run()
    #expect(try month.folder.text("\(out).kept/signed/D001.pdf") == "scan")
    #expect(try month.folder.text("\(out).kept/signed/D001.pdf.2") == "second scan")
    #expect(try month.run().errors.isEmpty)
  }

  @Test("a file in the place of a month's folder is kept too")
  func fileInPlace() throws {
    let month = try ProgramWorkspace(isSettled: false)
    try month.folder.write("month/out/2025-10", "my file")
    #expect(try month.run().status == 0)
    #expect(try month.folder.text("month/out/2025-10.kept/2025-10") == "my file")
  }

  @Test(
    "what a killed run left beside the folder is cleared, and files of the clerk in it are kept")
  func leftAside() throws {
    let month = try ProgramWorkspace()
    let out = month.folder.url("month/out")
    try FileManager.default.copyItem(
      at: out.appending(path: "2025-10"), to: out.appending(path: ".2025-10.old"))
    try month.folder.write("month/out/.2025-10.old/note.txt", "keep me")
    try month.folder.write("month/out/.2025-10.unfinished/summary.csv", "half")
    _ = try month.run()
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: out.path).sorted()
        == ["2025-10", "2025-10.kept"])
    #expect(try month.folder.text("month/out/2025-10.kept/note.txt") == "keep me")
  }

  @Test("no control or format character of a list or a register reaches the terminal")
  func terminal() throws {
    let month = try ProgramWorkspace(isSettled: false)
    try month.folder.write(
      "month/inbox/2025-10/second.csv",
      "经销商编号,月份,行号,现场服务记录表流水编号,件号,零件名称,数量,单价（元）,配件金额,管理费,来源\n"
        + "X\u{1B}]0;title\u{7}9,2025-10,1,R1,P,x,1,,,,\n")
    let program = try month.run("--lang", "en")
    for text in [program.output, program.errors] {
      #expect(text.contains("<U+001B>]0;") && text.contains("<U+0007>9"))
      #expect(!text.unicodeScalars.contains { $0 != "\n" && isHidden($0) })
    }
    let json = try month.run("--json").output
    #expect(
      json.contains("\\u00079") && !json.unicodeScalars.contains { $0 != "\n" && isHidden($0) })
  }

  @Test("a file larger than any may be is named and not read, and the run goes on")
  func hugeFile() throws {
    let month = try ProgramWorkspace(isSettled: false)
    let video = "\(month.path)/inbox/2025-10/video.csv"
    #expect(FileManager.default.createFile(atPath: video, contents: nil))
    #expect(unsafe truncate(video, 200 << 30) == 0)
    let program = try month.run()
    #expect(program.status == 1)
    #expect(program.errors.contains("video.csv: the file has 214748364800 bytes"))
    let exceptions = try month.folder.text("month/out/2025-10/exceptions.csv")
    #expect(exceptions.contains("error,inbox/2025-10/video.csv,,,,file-too-large,"))
    let list = try BuiltProgram.run("check", video)
    #expect(list.status == 65 && list.errors.contains("214748364800"))
    #expect(unsafe truncate(video, 0) == 0)
    #expect(try month.settle("verify", "--replay").status == 0)
  }

  @Test("a file whose name is not UTF-8 is named as far as it can be, and the run goes on")
  func foreignName() throws {
    let month = try ProgramWorkspace(isSettled: false)
    let folder = "\(month.path)/inbox/2025-10/".utf8.map { CChar(bitPattern: $0) }
    close(unsafe open(folder + [0x6D, -57, -27, 0], O_CREAT | O_WRONLY, 0o600))
    let program = try month.run()
    #expect(program.status == 1)
    #expect(
      program.errors.contains("m\u{FFFD}C7\u{FFFD}E5: the name of the file is no text in UTF-8"))
    #expect(try month.settle("verify", "--replay").status == 0)
  }

  @Test("a list comes through a pipe as from a file")
  func pipe() throws {
    let month = try ProgramWorkspace(isSettled: false)
    let command = "cat inbox/2025-10/list.csv | \(BuiltProgram.path()) check /dev/stdin --lang en"
    let program = try BuiltProgram.shell(command, in: month.path)
    #expect(program.output.contains("/dev/stdin  D001"), "\(program.errors)")
  }

  @Test("an answer that cannot be written after the archive has changed says what was done")
  func fullOutput() throws {
    let month = try ProgramWorkspace(isSettled: false)
    func onFullDisk(_ words: String) throws -> Ending {
      try BuiltProgram.shell("\(BuiltProgram.path()) \(words) >/dev/full", in: month.path)
    }
    let run = try onFullDisk("run 2025-10 --issued-on 2025-11-12 --lang en")
    #expect(run.status == 73)
    #expect(run.errors.contains("settle: 2025-10 is settled: the archive and out/2025-10"))
    let answer = try onFullDisk("confirm S202510-D001 --on 2025-11-14 --lang en")
    #expect(answer.status == 73 && answer.errors.contains("the answer is in the archive"))
    #expect(try onFullDisk("post 2025-10 --on 2025-11-20").status == 73)
    #expect(try onFullDisk("status 2025-10").status == 74)
  }

  @Test("so does what was taken back or withdrawn")
  func fullOutputOfUndoing() throws {
    let month = try ProgramWorkspace()
    func onFullDisk(_ words: String) throws -> Ending {
      try BuiltProgram.shell(
        "\(BuiltProgram.path()) \(words) S202510-D001 --remark wrong --lang en >/dev/full",
        in: month.path)
    }
    _ = try month.settle("confirm", "S202510-D001", "--on", "2025-11-14")
    let revoked = try onFullDisk("revoke --on 2025-11-15")
    #expect(revoked.status == 73 && revoked.errors.contains("the answer is in the archive"))
    let withdrawn = try onFullDisk("withdraw --on 2025-11-16")
    #expect(withdrawn.status == 73)
    #expect(withdrawn.errors.contains("settle: the withdrawal is in the archive"))
    let summary = try BuiltProgram.shell("cat out/2025-10/summary.csv", in: month.path).output
    #expect(summary.contains("S202510-D001,1,withdrawn,"))
  }

  @Test("a command that ends above 1 says something", arguments: ExitCode.allCases)
  func spoken(status: ExitCode) {
    #expect(!Failure(status, []).messages.isEmpty)
    for error in [RunError.missing([]), .busy(holder: nil)] {
      #expect(!Failure(error).messages.isEmpty)
    }
  }

  @Test("of the defects of a file the first are printed, and a count")
  func manyDefects() throws {
    let month = try ProgramWorkspace(isSettled: false)
    let rows = (1...50).map { "D00\($0),2025-10,1,R1,P,x,none,,,,\n" }.joined()
    try month.folder.write(
      "month/inbox/2025-10/second.csv",
      "经销商编号,月份,行号,现场服务记录表流水编号,件号,零件名称,数量,单价（元）,配件金额,管理费,来源\n" + rows)
    let program = try month.run("--lang", "en")
    let lines = program.errors.split(separator: "\n").filter {
      $0.hasPrefix("settle: inbox/2025-10/second.csv")
    }
    #expect(lines.count == 21)
    #expect(lines.last?.hasPrefix("settle: inbox/2025-10/second.csv: and ") == true)
  }

  @Test("sums beyond what a statement may come to hold the list, also in a trial")
  func hugeSums() throws {
    let month = try ProgramWorkspace(isSettled: false)
    let rows = (1...3).map { "D001,2025-10,\($0),R-25101\($0),ZX-1001,x,1,900000000000,,,厂家\n" }
    try month.folder.write(
      "month/inbox/2025-10/list.csv",
      "经销商编号,月份,行号,现场服务记录表流水编号,件号,零件名称,数量,单价（元）,配件金额,管理费,来源\n" + rows.joined())
    for words in [["--dry-run"], []] {
      let program = try month.settle(
        ["run", "2025-10", "--issued-on", "2025-11-12", "--lang", "en"] + words)
      #expect(program.status == 1)
      #expect(program.errors.contains("list.csv: the list's figures add up to more than can be"))
    }
  }

  @Test("nothing is written to an archive whose triggers are not those of settle")
  func alteredSchema() throws {
    let month = try ProgramWorkspace()
    _ = try BuiltProgram.shell(
      "sqlite3 settle.sqlite 'CREATE TRIGGER own AFTER INSERT ON run BEGIN SELECT 1; END'",
      in: month.path)
    for words in [["run", "2025-10"], ["confirm", "S202510-D001", "--on", "2025-11-14"]] {
      let program = try month.settle(words + ["--lang", "en"])
      #expect(program.status == 65)
      #expect(program.errors.contains("nothing is written to it"))
    }
    #expect(try month.settle("status", "2025-10").status == 0)
  }
}
