import Foundation
import TestSupport
import Testing

/// What `settle report` and `settle recover` say where they cannot do what is asked.
@Suite struct ReportRefusalsTests {
  private struct Refusal: Sendable, CustomTestStringConvertible {
    let line: String
    let status: Int32
    let english: String
    let chinese: String

    init(_ line: String, status: Int32 = 64, _ english: String, _ chinese: String) {
      (self.line, self.status, self.english, self.chinese) = (line, status, english, chinese)
    }

    var testDescription: String { line }
  }

  private static let refusals = [
    Refusal(
      "report", "KIND is missing (see settle report --help)", "缺少 KIND（见 settle report --help）"),
    Refusal(
      "report money 2025-10", "KIND cannot be money (write one of expense, stock, quality, care)",
      "KIND 的取值 money 无法识别（写下列之一：expense、stock、quality、care）"),
    Refusal(
      "report expense", "FROM is missing (see settle report --help)",
      "缺少 FROM（见 settle report --help）"),
    Refusal(
      "report expense 2025-13", "FROM cannot be 2025-13 (write it as 2025-10, or 2025-H1)",
      "FROM 的取值 2025-13 无法识别（写作 2025-10，或 2025-H1）"),
    Refusal(
      "report expense 2025-12 2025-10",
      "TO cannot be 2025-10 (a period from 2025-12 on, a month or a half as that is)",
      "TO 不能是 2025-10（应为 2025-12 或以后的结算期，同为月份或同为半年）"),
    Refusal(
      "report expense 2025-10 2025-H2",
      "TO cannot be 2025-H2 (a period from 2025-10 on, a month or a half as that is)",
      "TO 不能是 2025-H2（应为 2025-10 或以后的结算期，同为月份或同为半年）"),
    Refusal(
      "report expense 2025-10 2025-11 2025-12",
      "unexpected argument 2025-12 (see settle report --help)",
      "多余的参数 2025-12（见 settle report --help）"),
    Refusal(
      "report care 2025-11 --as-of x", "--as-of cannot be x (write a day as 2025-11-05)",
      "--as-of 的取值 x 无法识别（日期写作 2025-11-05）"),
    Refusal(
      "report care 2025-11 --as-of 2025-10-31",
      "--as-of 2025-10-31: name a day from 2025-11-01 to today, ",
      "--as-of 2025-10-31：请给出 2025-11-01 至今天（"),
    Refusal(
      "report quality 2025-11 --as-of 9999-12-31",
      "--as-of 9999-12-31: name a day from 2025-11-01 to today, ",
      "--as-of 9999-12-31：请给出 2025-11-01 至今天（"),
    Refusal(
      "report expense 2024-10", status: 66,
      "no statement stands in these periods (settled are 2025-10, 2025-11, 2025-12)",
      "该期间没有有效的结算单（已结算的有 2025-10、2025-11、2025-12）"),
    Refusal(
      "recover", "PERIOD is missing (see settle recover --help)",
      "缺少 PERIOD（见 settle recover --help）"),
    Refusal(
      "recover 2025-13", "PERIOD cannot be 2025-13 (write it as 2025-10, or 2025-H1)",
      "PERIOD 的取值 2025-13 无法识别（写作 2025-10，或 2025-H1）"),
    Refusal(
      "recover 2025-10 2025-11", "unexpected argument 2025-11 (see settle recover --help)",
      "多余的参数 2025-11（见 settle recover --help）"),
    Refusal(
      "recover 2025-10 --issued-on 2025-10-31",
      "--issued-on 2025-10-31 is not after the last day of 2025-10, 2025-10-31; "
        + "correct the day or the period",
      "--issued-on 2025-10-31 不晚于 2025-10 的最后一天（2025-10-31）；请更正日期或结算期间"),
    Refusal(
      "recover 2025-10 --issued-on 9999-12-31", "--issued-on 9999-12-31 lies after today, ",
      "--issued-on 9999-12-31 晚于今天（"),
    Refusal(
      "recover 2025-10 --issued-on 2026-01-12 --as-of 2026-01-11",
      "--as-of 2026-01-11 is before the day of issue, 2026-01-12; give that day or a later one",
      "--as-of 2026-01-11 早于出具日期 2026-01-12；请填出具日期当天或之后的日期"),
  ]

  @Test("each refusal names what is wrong, in both languages", arguments: refusals)
  private func refusal(_ refusal: Refusal) throws {
    let demo = try DemoWorkspace.told
    for (language, text) in [("en", refusal.english), ("zh", refusal.chinese)] {
      let words = refusal.line.split(separator: " ").map(String.init)
      let ending = try BuiltProgram.run(
        words + ["--workspace", demo.url.path, "--lang", language])
      #expect(ending.status == refusal.status, "\(ending.errors)")
      #expect(ending.errors.contains(text), "\(ending.errors)")
    }
  }

  @Test("a report without its tables, and one without an archive, end with 66")
  func missing() throws {
    let folder = try TemporaryFolder()
    let place = ["--workspace", folder.path("w")]
    try FileManager.default.createDirectory(
      at: folder.url("w/reference"), withIntermediateDirectories: true)
    let rulebook = DemoWorkspace.source.appending(path: "reference/rulebook.json")
    try FileManager.default.copyItem(at: rulebook, to: folder.url("w/reference/rulebook.json"))
    for (kind, text) in [
      ("expense", "no archive"), ("stock", "has the column disposition"),
      ("care", "is a register of machines"),
      ("quality", "is one of calls, callbacks and complaints"),
    ] {
      let ending = try BuiltProgram.run(["report", kind, "2025-10"] + place)
      #expect(ending.status == 66, "\(kind): \(ending.errors)")
      #expect(ending.errors.contains(text), "\(kind): \(ending.errors)")
    }
    let ending = try BuiltProgram.run(["recover", "2025-10", "--issued-on", "2025-11-12"] + place)
    #expect(ending.status == 66, "\(ending.errors)")
  }
}
