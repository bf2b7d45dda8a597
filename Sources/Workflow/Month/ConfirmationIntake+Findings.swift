import Archive
import Settlement
internal import Text

extension ConfirmationIntake {
  func unknown(_ confirmation: Confirmation) -> Finding {
    let number = confirmation.statement
    return finding(
      .confirmationUnknown, confirmation, column: "statement_no", dealer: nil,
      Message(
        en: "no statement \(number) was ever issued; compare the number with the statement",
        zh: "没有出具过结算单 \(number)；请与结算单核对单号"))
  }

  func superseded(_ confirmation: Confirmation, by standing: RevisionHistory) -> Finding {
    let (number, day) = (confirmation.statement, confirmation.day)
    return finding(
      .confirmationUnknown, confirmation, column: "on", dealer: standing.dealer,
      Message(
        en: "what is dated \(day) is about an earlier revision of \(number); revision "
          + "\(standing.revision) of \(standing.issuedOn) stands: ask for an answer to that one",
        zh: "\(day) 的回传针对 \(number) 的旧版次；现行为第 \(standing.revision) 版（\(standing.issuedOn) 出具），"
          + "请对现行版次重新确认"))
  }

  func early(_ confirmation: Confirmation, _ issued: RevisionHistory) -> Finding {
    let (number, day) = (confirmation.statement, confirmation.day)
    return finding(
      .confirmationEarly, confirmation, column: "on", dealer: issued.dealer,
      Message(
        en: "\(day) is before \(number) was issued, on \(issued.issuedOn); correct the date",
        zh: "\(day) 早于 \(number) 的出具日期 \(issued.issuedOn)；请更正日期"))
  }

  func locked(_ confirmation: Confirmation, _ revision: RevisionHistory) -> Finding {
    let (number, state) = (confirmation.statement, revision.state)
    return finding(
      .statementLocked, confirmation, column: "decision", dealer: revision.dealer,
      Message(
        en: "\(number) is \(state.rawValue) and cannot be disputed any more; put what is wrong "
          + "into an adjustment",
        zh: "\(number) \(state.lockedWord)，不能再提出异议；确有差错请填调整单"))
  }

  private func finding(
    _ code: FindingCode, _ confirmation: Confirmation, column: String, dealer: String?,
    _ message: Message
  ) -> Finding {
    let place = confirmation.place
    let column = place.file == nil ? nil : column
    return Finding(
      code, at: Place(file: place.file, row: place.row, column: column), dealer: dealer, message)
  }
}

extension StatementState {
  /// Why a statement is locked, in Chinese.
  var lockedWord: String {
    switch self {
    case .posted: "已入账"
    case .invoiced: "已开票"
    case .confirmed, .issued, .disputed, .held, .none: "已确认"
    }
  }
}
