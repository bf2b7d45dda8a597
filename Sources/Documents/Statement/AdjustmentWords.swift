package import Settlement
package import Text

/// The words of the adjustments and carried totals on a statement.
enum AdjustmentWords {
  static let heading = Message(en: "Adjustments of earlier statements", zh: "前期结算单调整")
  static let statement = Message(en: "Earlier statement", zh: "原结算单号")
  static let line = Message(en: "Line", zh: "行号")
  static let reason = Message(en: "Reason", zh: "调整原因")
  static let approvedBy = Message(en: "Approved by", zh: "批准人")
  static let amount = Message(en: "Amount", zh: "调整金额")
  static let signs = Message(
    en: "Amounts include tax; − lowers this statement's total, + raises it.",
    zh: "金额含税；“−”减少、“+”增加本期核定总额。")
  static let wholeStatement = Message(en: "whole", zh: "整单")

  /// Why an amount waits to be carried over.
  static let waits = Message(
    en: "Its total is below zero and waits to be carried over",
    zh: "该单总额为负数，待转入下一期")

  /// Why an amount is carried over.
  static func carried(_ amount: Money) -> Message {
    amount < .zero
      ? Message(
        en: "Its total was below zero and is carried over",
        zh: "该单总额为负数，转入本期")
      : Message(
        en: "Its total was below zero, was carried over, and is now higher: the difference",
        zh: "该单负数总额此前已结转，现已调高，本期转回差额")
  }
}

extension Adjustment {
  /// The reason as the statement prints it, and what was remarked.
  package func reasonText(_ language: Language) -> String {
    guard origin == .approved else { return AdjustmentWords.carried(amount)[language] }
    guard !remark.isEmpty else { return reason }
    return language == .chinese ? "\(reason)（\(remark)）" : "\(reason) (\(remark))"
  }

  /// The reason while no statement has it.
  func waitingText(_ language: Language) -> String {
    origin == .carried ? AdjustmentWords.waits[language] : reasonText(language)
  }

  /// The line as the statement prints it.
  func lineText(_ language: Language) -> String {
    if origin == .carried { return "\u{2014}" }
    return line.isEmpty ? AdjustmentWords.wholeStatement[language] : line
  }
}
