import Documents
import Settlement
internal import Text
import Workflow

extension Comparison {
  /// The differences, for a person at a terminal.
  func writeText(in language: Language, to out: inout TextBuffer) {
    out.append(heading(language))
    if !settings.isEmpty {
      var rows = Rows()
      rows.add([Label.settings[language], Label.before[language], Label.after[language]])
      for setting in settings {
        rows.add([setting.key, setting.values.before.orDash, setting.values.after.orDash])
      }
      out.append(rows.printed)
    }
    out.append("\(period.sort.words.whole[language])\n" + sums(before, after, language))
    for statement in statements { out.append(statement.text(in: language)) }
    out.append(closing(language))
  }

  private func heading(_ language: Language) -> String {
    let title = Message(
      en: "\(period), by the files of run \(run.id) of \(run.issuedOn), and with others instead",
      zh: "\(period)：按第 \(run.id) 次结算（\(run.issuedOn)）的文件，与换用其他文件的结果比较")
    return ([title] + sources.map(\.line)).map { "\($0[language])\n" }.joined(separator: "  ")
  }

  private func closing(_ language: Language) -> String {
    let counts =
      statements.isEmpty
      ? Message(
        en: "nothing differs; statements that come out the same: \(unchanged)",
        zh: "没有差异：\(unchanged) 份结算单结果相同")
      : Message(
        en: "statements that differ: \(statements.count); that come out the same: \(unchanged)",
        zh: "结算单 \(statements.count) 份有差异，\(unchanged) 份结果相同")
    var lines = [counts[language]]
    if !held.isEmpty {
      lines.append(
        Message(
          en: "held by either files: \(held.joined(separator: ", "))",
          zh: "两种情形下均暂缓：\(held.joined(separator: "、"))")[language])
    }
    lines += findings.rows(in: language).map(\.line) + notices.map { $0[language] }
    return lines.map { "\($0)\n" }.joined()
  }
}

extension ReplacedSource {
  /// Which files took the place of which.
  fileprivate var line: Message {
    guard let rows else {
      return Message(
        en: "\(files.joined(separator: ", ")) instead of \(insteadOf.joined(separator: ", "))",
        zh: "\(insteadOf.joined(separator: "、")) 换成 \(files.joined(separator: "、"))")
    }
    let old = insteadOf.joined(separator: ", ")
    return Message(
      en: "\(counted(rows.after, "price row")) in \(counted(files.count, "file")) "
        + "(\(files.joined(separator: ", "))) instead of \(rows.before) in \(insteadOf.count) (\(old))",
      zh: "批发价 \(rows.before) 条（\(insteadOf.count) 个文件：\(insteadOf.joined(separator: "、"))）换成 "
        + "\(rows.after) 条（\(files.count) 个文件：\(files.joined(separator: "、"))）")
  }

  private func counted(_ count: Int, _ what: String) -> String {
    "\(count) \(what)\(count == 1 ? "" : "s")"
  }
}

/// The sums of a month or statement: the main ones always, adjustments where there are any, so that
/// the total can be added up, the others where they differ.
private func sums(
  _ before: StatementTotals?, _ after: StatementTotals?, _ language: Language
) -> String {
  var rows = Rows()
  rows.add(["", Label.before[language], Label.after[language], Label.difference[language]])
  for sum in ComparedSum.allCases {
    let change = sum.change(before, after)
    let isPart = sum == .adjustments && change.before != .zero
    guard sum.isMain || isPart || !change.isUnchanged else { continue }
    rows.add([
      sum.name[language], before == nil ? "-" : text(change.before),
      after == nil ? "-" : text(change.after), signed(change.difference),
    ])
  }
  return rows.printed
}

/// Lines of text, each further to the right.
private func indented(_ text: String) -> String {
  text.split(separator: "\n").map { "  \($0)\n" }.joined()
}

/// An amount that says whether it is more or less.
private func signed(_ amount: Money) -> String {
  amount > .zero ? "+\(text(amount))" : text(amount)
}

extension StatementDifference {
  fileprivate func text(in language: Language) -> String {
    var text = "\(number)  \(dealer.name)\n"
    if let line = deadlineLine ?? heldLine { text += "  \(line[language])\n" }
    text += sums(before?.totals, after?.totals, language)
    for line in lines { text += line.text(in: language) }
    return text + holds.rows(in: language).map { "  \($0.line)\n" }.joined()
  }

  private var heldLine: Message? {
    switch (before, after) {
    case (nil, _): Message(en: "the list would not be held", zh: "清单将不再暂缓")
    case (_, nil): Message(en: "the list would be held", zh: "清单将被暂缓")
    default: nil
    }
  }

  private var deadlineLine: Message? {
    guard let deadline else { return nil }
    let (before, after) = (deadline.before, deadline.after)
    let days = Message(
      en: "deadline \(before.day) → \(after.day)", zh: "截止日 \(before.day) → \(after.day)")
    guard let posted = before.postmark else { return days }
    return Message(
      en: "\(days.english), postmark \(posted): "
        + "\(before.standing.english) → \(after.standing.english)",
      zh: "\(days.chinese)，邮戳 \(posted)：\(before.standing.chinese) → "
        + after.standing.chinese)
  }
}

extension DeadlineRuling {
  fileprivate var standing: Message {
    isLate ? Message(en: "late", zh: "逾期") : Message(en: "in time", zh: "按期")
  }
}

extension LineDifference {
  fileprivate func text(in language: Language) -> String {
    let place = [number, record, item, name].filter { !$0.isEmpty }.joined(separator: "  ")
    var rows = Rows()
    for (figure, texts) in figures {
      rows.add([figure.name[language], texts.before, texts.after])
    }
    if !verdict.isUnchanged {
      rows.add([
        Label.decision[language], verdict.before.name[language], verdict.after.name[language],
      ])
    }
    for (code, amounts) in reasons {
      let amounts = [amounts.before, amounts.after].map { $0.map { Settlement.text($0) } ?? "-" }
      rows.add([named(code, language)] + amounts)
    }
    for (codes, cells) in [
      (adviceDropped, [Label.given[language], "-"]), (adviceAdded, ["-", Label.given[language]]),
    ] {
      for code in codes {
        rows.add(
          [Label.advice[language] + named(code, language)] + cells)
      }
    }
    return "  \(place)  \(signed(paid.difference))\n\(indented(rows.printed))"
  }
}

extension ComparedSum {
  /// Whether it is shown where it does not differ.
  fileprivate var isMain: Bool {
    switch self {
    case .claimed, .reductions, .total: true
    case .adjustments, .net, .tax: false
    }
  }

  fileprivate var name: Message {
    switch self {
    case .claimed: Message(en: "claimed", zh: "申报金额")
    case .reductions: Message(en: "reductions", zh: "核减金额")
    case .adjustments: Message(en: "adjustments", zh: "前期调整")
    case .total: Message(en: "total", zh: "核定总额")
    case .net: Message(en: "net", zh: "不含税金额")
    case .tax: Message(en: "tax", zh: "税额")
    }
  }
}

extension LineFigure {
  fileprivate var name: Message {
    switch self {
    case .quantityApproved: Message(en: "quantity approved", zh: "核定数量")
    case .unitPriceClaimed: Message(en: "unit price claimed", zh: "申报单价")
    case .unitPriceApproved: Message(en: "unit price approved", zh: "核定单价")
    case .amountClaimed: Message(en: "amount claimed", zh: "申报金额")
    case .feeClaimed: Message(en: "fee claimed", zh: "申报管理费")
    case .amountApproved: Message(en: "amount approved", zh: "核定金额")
    case .feeApproved: Message(en: "fee approved", zh: "核定管理费")
    }
  }
}

extension String {
  fileprivate var orDash: String { isEmpty ? "-" : self }
}

private enum Label {
  static let settings = Message(en: "rulebook", zh: "规则手册")
  static let before = Message(en: "before", zh: "原")
  static let after = Message(en: "after", zh: "换用后")
  static let difference = Message(en: "difference", zh: "差额")
  static let decision = Message(en: "decision", zh: "审核结论")
  static let given = Message(en: "given", zh: "有")
  static let advice = Message(en: "advice: ", zh: "提示：")
}

/// A code with its name, as `settle reasons` lists it.
private func named(_ code: ReasonCode, _ language: Language) -> String {
  language == .chinese
    ? "\(code.title.chinese)（\(code.rawValue)）" : "\(code.title.english) (\(code.rawValue))"
}
