import Settlement
internal import Text

/// The words of a dealer's account statement.
package enum AccountWords {
  static let title = Message(en: "Account of Settlements", zh: "三包服务费用往来对账单")
  static let entries = Message(en: "Entries (RMB, tax included)", zh: "往来明细（人民币元，含税）")
  static let entry = Message(en: "Entry", zh: "凭证号")
  static let day = Message(en: "Date", zh: "日期")
  static let statement = Message(en: "Statement", zh: "结算单号")
  static let text = Message(en: "For", zh: "摘要")
  static let debit = Message(en: "Debit", zh: "借方")
  static let credit = Message(en: "Credit", zh: "贷方")
  static let balance = Message(en: "Balance", zh: "余额")
  static let total = Message(en: "Total, and balance", zh: "合计及期末余额")

  /// What an entry is for: the month, and what of it is posted or taken back.
  static func subject(of item: AccountStatement.Item) -> Message {
    let entry = item.entry
    let name = entry.posting.subject.name
    let month = entry.period.chinese
    return switch entry.posting.subject {
    case .total where item.isSetOff: SetOffWords.subject(of: entry)
    case .total: Message(en: "settlement of \(entry.period)", zh: "\(month)三包服务费结算")
    case .carriedFrom, .recovery: Message(en: "\(name.english)", zh: "\(month)\(name.chinese)")
    case .carried: Message(en: "\(name.english)", zh: "\(month)冲回上期结转负数")
    }
  }

  static func periods(_ periods: ClosedRange<Period>) -> Message {
    let (first, last) = (periods.lowerBound.sort, periods.upperBound.sort)
    return first == last
      ? first.words.settledPeriods : Message(en: "Periods settled", zh: "结算期间")
  }

  static let confirmation = Message(en: "Confirmation", zh: "对账确认")
  static let agrees = Message(
    en: "The balance agrees with our books.", zh: "余额与我方账面一致。")
  static let differs = Message(
    en: "Our balance differs, for these reasons:", zh: "余额不一致，我方余额及原因：")

  static func balanceOn(_ day: Day) -> Message {
    Message(en: "Balance on \(day)", zh: "截至\(day.inWords)余额")
  }

  static let noEntries = Message(en: "Nothing was posted yet.", zh: "尚无入账记录。")
  static let unposted = Message(en: "Issued, not posted yet", zh: "已出具、尚未入账")
  static let state = Message(en: "State", zh: "状态")
  static let waiting = Message(
    en: "Waiting for the next statement", zh: "待转入下一期结算单")
  static let balances = Message(
    en: """
      Credits are what the manufacturer owes the service center; a balance below zero is owed by the \
      service center.
      """, zh: "贷方为厂家应付服务中心的金额；余额为负数时由服务中心欠付。")

  static let setOffBalances = Message(
    en: """
      Credits were set off against what the service center owes for deliveries; the balance is what \
      was set off in all, not what is still owed.
      """, zh: "贷方为冲抵服务中心应付货款的金额；余额为累计冲抵额，不是尚欠的货款。")

  /// What a machine return inside an entry is.
  static func includes(_ row: MachineReturn) -> Message {
    Message(
      en: "of which for machine \(row.machine), sent back by \(row.number)",
      zh: "其中 库存返厂 \(row.number)（\(row.machine)）")
  }

  /// What an adjustment inside an entry is.
  static func includes(_ adjustment: Adjustment, _ language: Language) -> String {
    let reason = adjustment.reasonText(language)
    let what = Message(
      en: "of which for \(adjustment.statement): \(reason)",
      zh: "其中 \(adjustment.statement)：\(reason)")
    return what[language]
  }
}

extension AccountStatement {
  /// What credits and balance mean, by how the statements are settled.
  var balanceNotes: [Message] {
    SettledBy.allCases.filter(settledBy.contains).map {
      switch $0 {
      case .account: AccountWords.balances
      case .setOff: AccountWords.setOffBalances
      }
    }
  }
}
