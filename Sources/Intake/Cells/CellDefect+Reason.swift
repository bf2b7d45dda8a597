import Settlement
internal import Text

extension CellDefect {
  /// What is wrong with a cell, why, and what to do, to follow the cell's text.
  var reason: Message {
    switch self {
    case .notNumber, .grouping, .tooManyDecimals, .notAboveZero, .belowZero, .tooLarge,
      .productTooLarge:
      numberReason
    case .notDate, .ambiguousDate, .impossibleDay, .notPeriod: dayReason
    case .rewrittenAsPower, .rewrittenAsDecimal, .rewrittenAsDate, .numericCell: damageReason
    default: wordReason
    }
  }

  private var numberReason: Message {
    switch self {
    case .grouping:
      Message(
        en: "has its digits grouped in another way than by three, so it may be mistyped; "
          + "write it like 1,234.50",
        zh: "的千位分隔不是三位一组，可能有误；请写成 1,234.50 的形式")
    case .tooManyDecimals(let allowed):
      Message(
        en: allowed == 0
          ? "is no whole number; round it as the original has it"
          : "has more than \(allowed) decimals; round it as the original has it",
        zh: allowed == 0 ? "不是整数；请按原始凭证填写" : "超过 \(allowed) 位小数；请按原始凭证填写")
    case .notAboveZero:
      Message(en: "is not above 0; correct it or remove the row", zh: "不大于 0；请更正或删去该行")
    case .belowZero:
      Message(en: "is below 0; correct it", zh: "小于 0；请更正")
    case .tooLarge:
      Message(en: "is above 1,000,000,000,000; correct it", zh: "超过 1,000,000,000,000；请更正")
    default:
      Message(
        en: "is not a number; write it like 1234.5 or 1,234.50",
        zh: "不是数字；请写成 1234.5 或 1,234.50 的形式")
    }
  }

  private var dayReason: Message {
    switch self {
    case .ambiguousDate:
      Message(
        en: "is ambiguous: which is the day and which the month cannot be told; "
          + "write it like 2025-10-05",
        zh: "有歧义，分不清日和月；请写成 2025-10-05 的形式")
    case .impossibleDay:
      Message(en: "is a day that does not exist; correct it", zh: "是不存在的日期；请更正")
    case .notPeriod:
      Message(en: "is not a month; write it like 2025-10", zh: "不是月份；请写成 2025-10 的形式")
    default:
      Message(
        en: "is not a date; write it like 2025-10-05", zh: "不是日期；请写成 2025-10-05 的形式")
    }
  }

  private var damageReason: Message {
    switch self {
    case .rewrittenAsPower:
      damaged(en: "a power of ten, and digits are lost", zh: "科学计数法，位数已丢失")
    case .rewrittenAsDecimal: damaged(en: "a decimal number", zh: "小数")
    case .rewrittenAsDate: damaged(en: "a date", zh: "日期")
    default:
      damaged(en: "a number that cannot hold all its digits", zh: "数值，位数可能已丢失")
    }
  }

  private func damaged(en english: String, zh chinese: String) -> Message {
    Message(
      en: "was turned by a spreadsheet into \(english); format the column as text and enter the "
        + "identifier again from the original",
      zh: "被电子表格改成了\(chinese)；请把该列设为文本格式，按原始凭证重新录入")
  }

  private var wordReason: Message {
    switch self {
    case .preambleContradicts(let other):
      Message(
        en: "is contradicted by “\(other)” further down; keep one of them above the header",
        zh: "与下方的“\(other)”不一致；表头上方请只保留一个")
    case .notYesNo:
      Message(en: "is neither yes nor no; write 是 or 否", zh: "不是“是”或“否”；请填“是”或“否”")
    case .notRate:
      Message(en: "is not a rate; write it like 13%", zh: "不是税率；请写成 13% 的形式")
    case .notWord(let allowed):
      Message(
        en: "is none of the words of this column; write one of \(allowed.joined(separator: ", "))",
        zh: "不是本栏规定的写法；请填下列之一：\(allowed.joined(separator: "、"))")
    default:
      Message(en: "cannot be read; correct it", zh: "无法识别；请更正")
    }
  }
}
