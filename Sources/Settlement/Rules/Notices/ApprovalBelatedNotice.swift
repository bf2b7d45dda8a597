internal import Text

/// Notes that a list is in time only by an extension (延期) that was granted after it was mailed.
///
/// The extension counts all the same; whether it was meant for such a list is for people to say.
enum ApprovalBelatedNotice: ListNotice {
  static let code = FindingCode.approvalBelated

  static func notice(on claim: WaitingList, _ decider: ListDecider) -> Finding? {
    let list = claim.head
    let (ruling, receipts) = (
      decider.deadlineRuling(for: list.dealer), decider.registers.receipts?[list.dealer] ?? []
    )
    guard let mailed = ruling.postmark, receipts.allSatisfy({ $0.mailedOn == mailed }),
      !ruling.isLate, let approval = decider.deadlineExtension(for: list.dealer),
      approval.grantedOn > mailed, mailed > decider.unextendedDeadline
    else { return nil }
    let (number, granted) = (decider.symbols.text(approval.number), approval.grantedOn)
    let (regular, day) = (decider.unextendedDeadline, ruling.day)
    return Finding(
      .notice, code, at: Place(file: list.file), dealer: decider.symbols.text(list.dealer),
      Message(
        en: "the list was mailed on \(mailed), after the deadline of \(regular), and the extension "
          + "\(number) to \(day) was granted only on \(granted); it counts: check that it was meant for "
          + "a list that was mailed already",
        zh: "清单于 \(mailed) 寄出，已过 \(regular) 的期限，延期批准 \(number)（延至 \(day)）到 \(granted) 才批准；"
          + "现按延期采用，请核实该批准确系针对已寄出的清单"))
  }
}

extension ListDecider {
  /// The approval that extends the deadline of a dealer's list; nil where none does.
  fileprivate func deadlineExtension(for dealer: Symbol) -> Approval? {
    Settlement.deadlineExtension(
      for: period, dealer: dealer, among: registers.approvals ?? [], approvalNumber: symbols.text)
  }

  /// The last day to mail a list that no approval extends.
  fileprivate var unextendedDeadline: Day {
    deadline(
      for: period, dealer: .blank, edition: edition, calendar: registers.calendar, extensions: [],
      approvalNumber: symbols.text
    ).day
  }
}
