import Settlement
import Text

/// The words of a comparison with the manufacturer's list, all but those of its codes.
enum AgainstWords {
  static let title = Message(en: "The manufacturer's list against one's own", zh: "厂家结算清单核对")
  static let line = Message(en: "Line", zh: "序号")
  static let record = Message(en: "Record", zh: "服务记录表号")
  static let item = Message(en: "Item", zh: "项目")
  static let claimed = Message(en: "Claimed", zh: "申报")
  static let expected = Message(en: "Expected", zh: "预计")
  static let paid = Message(en: "Paid", zh: "结算")
  static let difference = Message(en: "Difference", zh: "差额")
  static let code = Message(en: "Code", zh: "代码")
  static let sum = Message(en: "Total", zh: "合计")
  static let toDo = Message(en: "What to do", zh: "处理办法")
  static let amount = Message(en: "claimed amount", zh: "申报金额")
  static let fee = Message(en: "claimed fee", zh: "申报管理费")
  static let allAsExpected = Message(
    en: "Every line is paid as expected.", zh: "各行均与预计一致。")
  static let disclaimer = Message(
    en: "Expected is what check makes of the list with the tables at hand.",
    zh: "“预计”为 check 按现有规则和资料对本方清单的试算。")
  static let mailedToday = Message(
    en:
      "No day of mailing was given, so that the list counts as mailed today, and late; give the day "
      + "of its postmark with --mail-on.",
    zh: "未给出寄出日期，清单按今天寄出计算，已逾期；请用 --mail-on 给出邮戳日期。")
  static let unpriced = Message(
    en:
      "nothing could be expected of this line, for the table that prices it was not given; name the "
      + "folder of the tables with --reference",
    zh: "该行没有可用的价格资料，无法预计；请用 --reference 给出资料文件夹")

  static func against(_ file: String) -> Message {
    Message(en: "Against \(file)", zh: "与 \(file) 核对")
  }

  static func notCompared(_ file: String) -> Message {
    Message(
      en: "Nothing was compared with \(file): one's own list would be held.",
      zh: "未与 \(file) 核对：本方清单将被暂缓。")
  }

  static func withoutFees(_ file: String) -> Message {
    let column = "fee_approved (核定管理费)"
    return Message(
      en: "\(file) has no column \(column), so that all figures are without management fees.",
      zh: "\(file) 没有“核定管理费”栏（fee_approved），以下各数均不含管理费。")
  }

  static func ofOthers(_ file: String, _ own: [String], _ others: [String]) -> Message {
    Message(
      en: "No row of \(file) is of \(own.joined(separator: ", ")); its rows are of "
        + "\(others.joined(separator: ", ")): compare the service centers, or take another file.",
      zh: "\(file) 中没有 \(own.joined(separator: "、")) 的行，各行属于 \(others.joined(separator: "、"))："
        + "请核对服务中心编号，或换用正确的文件。")
  }

  /// The last day for the invoice, and from where it is counted.
  static func due(_ invoice: (receivedOn: Day, due: CountedDay, workingDays: Int)) -> Message {
    let (day, days) = (invoice.due.day, invoice.workingDays)
    let years = invoice.due.yearsWithoutNotices.map(String.init)
    let guessed =
      years.isEmpty
      ? Message(en: "", zh: "")
      : Message(
        en:
          ". The days off of \(years.joined(separator: ", ")) are not known; weekends and the days "
          + "that the law fixes by date were counted",
        zh: "。\(years.joined(separator: "、")) 年放假安排尚不可知，仅按周末和法定固定放假日推算")
    return Message(
      en:
        "Last day for the invoice: \(day), \(days) working days after \(invoice.receivedOn), when the "
        + "notice came (the statement prints the day counted from its issue)\(guessed.english)",
      zh: "开票期限：\(day)，自收到通知的 \(invoice.receivedOn) 次日起 \(days) 个工作日"
        + "（结算单上印的是自出具日起算的日期）\(guessed.chinese)")
  }

  static func subject(_ record: String, _ item: String) -> Message {
    Message(en: "record \(record), item \(item)", zh: "服务记录表 \(record) 的 \(item)")
  }

  static func theirReasons(_ reasons: Message) -> Message {
    Message(
      en: "; the manufacturer's reasons: \(reasons.english)", zh: "；厂家所列原因：\(reasons.chinese)")
  }

  static func sendOriginal(_ record: String, _ item: String) -> Message {
    let subject = subject(record, item)
    return Message(
      en:
        "the list seems to have been typed again: send the manufacturer the original list, and name "
        + subject.english,
      zh: "清单可能经人重新录入：请把原清单发给厂家，并指明\(subject.chinese)")
  }

  /// Reasons as they were written; those of `decisions.csv`, such as `short-return:12.50`, with their
  /// words for the codes.
  static func inWords(_ written: String) -> Message {
    var english: [String] = []
    var chinese: [String] = []
    for part in written.split(separator: ";") {
      let pieces = part.split(separator: ":", maxSplits: 1)
      guard pieces.count == 2, let code = ReasonCode(rawValue: String(pieces[0])) else {
        return Message(en: written, zh: written)
      }
      english.append("\(code.title.english) \(pieces[1])")
      chinese.append("\(code.title.chinese) \(pieces[1])")
    }
    return Message(en: english.joined(separator: "; "), zh: chinese.joined(separator: "；"))
  }
}
