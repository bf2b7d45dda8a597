import Settlement
internal import Text
import Workflow

/// The options of `check` that ask about the list that came back.
enum AgainstOptions {
  static let all = [against, receivedOn]

  private static let against = Option(
    "against", value: "FILE",
    Message(
      en: "compare the list that came back (decisions.csv, a workbook of the statement, or the "
        + "manufacturer's own)",
      zh: "与厂家发回的结算清单核对（decisions.csv、结算单工作簿或厂家自己的表格）"))
  private static let receivedOn = Option(
    "received-on", value: "DATE",
    Message(
      en: "the day its notice came, for the last day of the invoice; with --against",
      zh: "收到通知的日期，据以推算开票期限；与 --against 同用"))

  /// What is asked about the list that came back; nil where none was named.
  static func request(
    _ arguments: Arguments, _ check: CheckRequest
  ) throws(UsageError) -> AgainstRequest? {
    let received = try arguments.day(receivedOn)
    guard let file = arguments[against] else {
      guard let received else { return nil }
      throw .notUnderstood(
        received.description, for: "--\(receivedOn.name)",
        expected: Message(
          en: "name the list that came back with --against", zh: "请同时用 --against 给出厂家清单"))
    }
    var asked = AgainstRequest(check, against: file)
    asked.receivedOn = received
    return asked
  }
}
