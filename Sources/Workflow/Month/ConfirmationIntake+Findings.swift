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

  func neverIssued(_ confirmation: Confirmation, _ newest: RevisionHistory) -> Finding {
    let (number, revision) = (confirmation.statement, confirmation.revision ?? 0)
    return finding(
      .confirmationUnknown, confirmation, column: "revision", dealer: newest.dealer,
      Message(
        en: "no revision \(revision) of \(number) was ever issued, revision \(newest.revision) of "
          + "\(newest.issuedOn) is the newest; compare the revision with the statement",
        zh: "没有出具过 \(number) 的第 \(revision) 版，最新为第 \(newest.revision) 版（\(newest.issuedOn) 出具）；"
          + "请与结算单核对版次"))
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

  func late(_ confirmation: Confirmation, _ revision: RevisionHistory) -> Finding {
    let (number, state) = (confirmation.statement, revision.state)
    return finding(
      as: .notice, .confirmationLate, confirmation, column: "decision", dealer: revision.dealer,
      Message(
        en: "\(number) is \(state.rawValue) already and stays so; put what is wrong into an "
          + "adjustment, or take the confirmation back with `settle revoke`",
        zh: "\(number) \(state.lockedWord)，保持不变；确有差错请填调整单，或用 `settle revoke` 撤销确认"))
  }

  /// Locked when it came in, by its day, and open again since.
  func passedOver(_ confirmation: Confirmation, _ revision: RevisionHistory) -> Finding {
    let (number, day) = (confirmation.statement, confirmation.day)
    return finding(
      as: .notice, .confirmationLate, confirmation, column: "decision", dealer: revision.dealer,
      Message(
        en: "\(number) was confirmed already on \(day), and that was taken back later, so that "
          + "this answer is passed over; where the service center has answered again, enter it with "
          + "its own day",
        zh: "\(day) 时 \(number) 已确认，其后该确认又被撤销，本行不采用；如服务中心重新回传，请按其日期另行登记"))
  }

  func withdrawn(_ confirmation: Confirmation, _ revision: RevisionHistory) -> Finding {
    let number = confirmation.statement
    return finding(
      .confirmationUnknown, confirmation, column: "statement_no", dealer: revision.dealer,
      Message(
        en: "\(number) was withdrawn; it takes no answer until a run issues it again",
        zh: "\(number) 已撤回；再次出具之前不接受回传"))
  }

  func ahead(_ confirmation: Confirmation, _ revision: RevisionHistory, _ today: Day) -> Finding {
    let day = confirmation.day
    return finding(
      .dateAhead, confirmation, column: "on", dealer: revision.dealer,
      Message(
        en: "\(day) lies after today, \(today); correct the date",
        zh: "\(day) 晚于今天（\(today)）；请更正日期"))
  }

  func nothingToTakeBack(_ confirmation: Confirmation, _ revision: RevisionHistory) -> Finding {
    let (number, state) = (confirmation.statement, revision.state)
    let isPosted = state == .posted || state == .invoiced
    return finding(
      .confirmationUnknown, confirmation, column: "decision", dealer: revision.dealer,
      isPosted
        ? Message(
          en:
            "\(number) is \(state.rawValue), its answer cannot be taken back any more; put what is "
            + "wrong into an adjustment",
          zh: "\(number) \(state.lockedWord)，不能再撤销；确有差错请填调整单")
        : Message(
          en: "\(number) has no answer that could be taken back",
          zh: "\(number) 没有可撤销的确认或异议"))
  }

  func beforeAnswer(
    _ confirmation: Confirmation, _ revision: RevisionHistory, _ answered: Day
  ) -> Finding {
    let (number, day) = (confirmation.statement, confirmation.day)
    return finding(
      .confirmationEarly, confirmation, column: "on", dealer: revision.dealer,
      Message(
        en: "\(day) is before the answer to \(number), of \(answered); correct the date",
        zh: "\(day) 早于 \(number) 的回传日期 \(answered)；请更正日期"))
  }

  func restsOn(
    _ confirmation: Confirmation, _ revision: RevisionHistory, _ taker: String
  ) -> Finding {
    let number = confirmation.statement
    return finding(
      .confirmationUnknown, confirmation, column: "decision", dealer: revision.dealer,
      Message(
        en: "\(taker) is confirmed and has taken an adjustment or the total of \(number); revoke "
          + "\(taker) first",
        zh: "\(taker) 已确认，并计入了 \(number) 的调整或转入总额；请先撤销 \(taker)"))
  }

  func finding(
    as severity: Finding.Severity = .error, _ code: FindingCode, _ confirmation: Confirmation,
    column: String, dealer: String?,
    _ message: Message
  ) -> Finding {
    let place = confirmation.place
    let column = place.file == nil ? nil : column
    return Finding(
      severity, code, at: Place(file: place.file, row: place.row, column: column), dealer: dealer,
      message)
  }
}

extension StatementState {
  /// Why a statement is locked, in Chinese.
  var lockedWord: String {
    switch self {
    case .posted: "已入账"
    case .invoiced: "已开票"
    case .confirmed, .issued, .disputed, .withdrawn, .held, .none: "已确认"
    }
  }
}
