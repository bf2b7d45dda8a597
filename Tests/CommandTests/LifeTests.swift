import Foundation
import Testing
import TestSupport

@testable import settle

/// A statement's life from the command line, by the built program in a real folder.
@Suite struct LifeTests {
  private let month: ProgramWorkspace

  init() throws {
    month = try ProgramWorkspace(isSettled: false)
  }

  @Test("a statement is disputed, then confirmed, and the status follows")
  func life() throws {
    _ = try month.run()
    let disputed = try month.settle(
      "dispute", "s202510-d001", "--on", "2025-11-13", "--remark", "line 3 was returned")
    #expect(disputed.output == "S202510-D001 revision 1: disputed on 2025-11-13\n")
    #expect(try month.settle("status").output.contains("clerk: answer the dispute"))
    let confirmed = try month.settle(
      "confirm", "S202510-D001", "--on", "2025-11-14", "--lang", "zh")
    #expect(confirmed.output == "S202510-D001 第 1 版：2025-11-14 已确认\n")
    #expect(confirmed.status == 0)
    let status = try month.settle("status", "2025-10", "--as-of", "2025-11-20")
    #expect(
      status.output == """
        as of 2025-11-20
        deadlines over: 1
        next deadline 2025-11-21: invoices for S202510-D001
        2025-10
          S202510-D001  1  3847.58  Confirmed  clerk: post                    invoice by 2025-11-21
          D002                      No list    service center: mail the list  mail by 2025-11-05, over

        """)
    #expect(status.status == 0)
  }

  @Test("the status as JSON is one object")
  func json() throws {
    _ = try month.run()
    let bytes = try month.settle("status", "--json", "--as-of", "2025-11-20").outputBytes
    let object = try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
    let dealers = object?["dealers"] as? [[String: Any]]
    #expect(dealers?.map { $0["waits_for"] as? String } == ["confirmation", "list"])
    #expect((object?["next_deadlines"] as? [Any])?.count == 1)
  }

  @Test("the answers as JSON are one object each")
  func answers() throws {
    _ = try month.run()
    let confirm = ["confirm", "S202510-D001", "--on", "2025-11-14", "--json"]
    let bytes = try month.settle(confirm).outputBytes
    let object = try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
    #expect(object?["decision"] as? String == "confirmed")
    let taken = object?["taken"] as? [[String: Any]]
    #expect(taken?.first?["statement_no"] as? String == "S202510-D001")
    #expect(taken?.first?["revision"] as? Int == 1)
    let again = try JSONSerialization.jsonObject(with: month.settle(confirm).outputBytes)
    #expect((again as? [String: Any])?["known"] as? [String] == ["S202510-D001"])
  }

  @Test("a withdrawal as JSON is one object")
  func withdrawal() throws {
    _ = try month.run()
    let bytes = try month.settle(
      "withdraw", "S202510-D001", "--on", "2025-11-14", "--remark", "no list", "--json"
    ).outputBytes
    let object = try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
    let withdrawn = object?["withdrawn"] as? [[String: Any]]
    #expect(object?["day"] as? String == "2025-11-14")
    #expect(withdrawn?.first?["statement_no"] as? String == "S202510-D001")
    #expect(withdrawn?.first?["revision"] as? Int == 1)
  }

  @Test("a statement that was never issued ends with 66, and so does a missing archive")
  func unknown() throws {
    let missing = try month.settle("status")
    #expect(missing.status == 66)
    #expect(missing.errors.contains("there is no archive"))
    _ = try month.run()
    let unknown = try month.settle("confirm", "S202510-D009", "--on", "2025-11-14")
    #expect(unknown.status == 66)
    #expect(unknown.errors.contains("S202510-D009"))
    let early = try month.settle("confirm", "S202510-D001", "--on", "2025-11-11")
    #expect(early.status == 64)
  }
}
