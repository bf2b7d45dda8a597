import Settlement
import Text

/// A line of one's own list beside its row of the manufacturer's, and what to do about it.
struct ComparedLine: Sendable {
  let pair: ListPairing.Pair
  /// Nil where the row is no line's.
  let own: CheckedLine?
  /// Nil where the line has no row.
  let row: SettledRow?

  init(_ pair: ListPairing.Pair, _ own: CheckedLine?, _ row: SettledRow?) {
    self.pair = pair
    self.own = own
    self.row = row
  }

  /// The line's number; of a row that is no line's the one that it has.
  var number: String { own?.names.number ?? row?.number ?? "" }
  var record: String { own?.names.record ?? row?.key.record ?? "" }
  var item: String { own?.names.item ?? row?.key.item ?? "" }

  /// What to do, one thing after another; nothing where all is as expected.
  var toDo: [Message] {
    switch pair.code {
    case .asExpected: []
    case .notOnTheirs, .notOnOurs: [asked]
    case .claimedDiffers: claimedDiffers
    case .cutAsExpected: cuts + unpriced
    case .unexpected: [asked] + unpriced
    }
  }

  /// Asks the manufacturer, so that it can be copied into a letter.
  private var asked: Message {
    let (figures, code) = (pair.figures, pair.code)
    let subject = AgainstWords.subject(record, item)
    let told = reasons.map { AgainstWords.theirReasons($0) }
    return switch code {
    case .notOnTheirs:
      Message(
        en:
          "ask why \(subject.english) is not on the list: expected \(text(figures.expected)); it may "
          + "be settled with another month",
        zh: "请询问\(subject.chinese) 为何未列入：预计 \(text(figures.expected))；也可能列入其他月份结算")
    case .notOnOurs:
      Message(
        en:
          "ask what \(subject.english) is: paid \(text(figures.paid)) without a line of the list; it "
          + "may be another month's",
        zh: "请询问\(subject.chinese) 的来由：已结算 \(text(figures.paid))，本方清单无此行；也可能属于其他月份")
    case .claimedDiffers, .asExpected, .cutAsExpected, .unexpected:
      Message(
        en: "ask about \(subject.english): paid \(text(figures.paid)), expected "
          + "\(text(figures.expected))\(told?.english ?? "")",
        zh: "请询问\(subject.chinese)：结算 \(text(figures.paid))，预计 \(text(figures.expected))"
          + (told?.chinese ?? ""))
    }
  }

  /// The manufacturer's reasons in words; nil where its list has none for the line.
  private var reasons: Message? {
    guard let written = row?.reasons, !written.isEmpty else { return nil }
    return AgainstWords.inWords(written)
  }

  /// Why the check expected the cut, with what to mend in the next list.
  private var cuts: [Message] {
    guard let own else { return [] }
    return own.reasons.map { reason in
      let title = reason.code.title(of: own.terms.period.sort)
      let remedy = own.remedy(for: reason.code)
      let cut = text(-reason.amount)
      return Message(
        en: "\(title.english) \(cut); next time: \(remedy.english)",
        zh: "\(title.chinese) \(cut)；下次：\(remedy.chinese)")
    }
  }

  private var claimedDiffers: [Message] {
    guard let own, let row else { return [] }
    let figures = [
      differs(AgainstWords.amount, row.amountClaimed, own.amountStated),
      differs(AgainstWords.fee, row.feeClaimed, own.claim.fee),
    ].compactMap(\.self)
    return figures + [AgainstWords.sendOriginal(record, item)]
  }

  private func differs(_ column: Message, _ theirs: Money?, _ own: Money?) -> Message? {
    guard let theirs, let own, theirs != own else { return nil }
    return Message(
      en: "\(column.english): their list says \(text(theirs)), yours \(text(own))",
      zh: "\(column.chinese)：厂家清单为 \(text(theirs))，本方清单为 \(text(own))")
  }

  /// Says that nothing could be expected of a line for want of a table.
  private var unpriced: [Message] { own?.isOpen == true ? [AgainstWords.unpriced] : [] }
}

extension CheckedLine {
  /// The claimed amount as the list says it: by its cell, or by quantity and unit price; nil where it
  /// leaves the price to whoever decides.
  var amountStated: Money? {
    claim.amount == nil && claim.unitPrice == nil ? nil : decision.amountClaimed
  }
}
