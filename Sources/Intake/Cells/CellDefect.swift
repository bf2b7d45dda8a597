import Settlement
import Text

/// Why a cell is not what its column says.
enum CellDefect: Error, Hashable, Sendable {
  case missing
  /// A mark for what stands in the row above.
  case ditto
  case notNumber
  case grouping
  case tooManyDecimals(allowed: Int)
  case notAboveZero
  case belowZero
  /// Nothing was counted.
  case zero
  /// A transfer goes where it comes from.
  case sameStore
  case tooLarge
  /// The product of quantity and unit price is beyond what a line may come to.
  case productTooLarge
  case notDate
  /// Whether the day or the month comes first is not clear.
  case ambiguousDate
  case impossibleDay
  /// A number that a spreadsheet shows as a day.
  case dayNumber(Day)
  /// Neither a day nor a day with a time.
  case notMoment
  case notPeriod
  /// A number that a spreadsheet shows as a day of a month.
  case monthNumber(Day)
  /// What a spreadsheet makes of a month, without its century: `Oct-25`.
  case rewrittenPeriod
  case notYesNo
  case notRate
  /// No percentage from 0 to 100.
  case notPercent
  /// None of the fixed words, which are listed.
  case notWord(allowed: [String])
  case rewrittenAsPower
  case rewrittenAsDecimal
  case rewrittenAsDate
  case rewrittenAsError
  /// The last five digits of twenty are zeros.
  case roundedNumber
  /// A character without width within an identifier.
  case invisibleCharacter
  /// A cell that holds a number, of which digits may be lost.
  case numericCell
  /// A cell that holds true or false.
  case booleanCell
  /// A cell that holds an error of its formula.
  case errorCell
  /// A formula whose value was never calculated.
  case notCalculated
  /// A number in a cell that is merged over several rows.
  case mergedNumber
  /// A number that would be a day, in a cell that is not formatted as one.
  case unformattedDay(Day)
  /// Another row of the same register says something else of the same record, machine or dealer.
  case contradicts(row: Int, OtherPlace)
  /// Another row of the same dealer is valid on some of the same days, and is not the same.
  case overlaps(row: Int, OtherPlace)
  /// Another column of the row gives another number of the same invoice.
  case twoNumbers(String)
  /// The preamble gives another value for the same.
  case preambleContradicts(String)

  /// The code in the exceptions table.
  var code: FindingCode {
    switch self {
    case .missing, .ditto: .missing
    case .notNumber, .grouping, .tooManyDecimals, .notAboveZero, .belowZero, .zero, .tooLarge,
      .productTooLarge:
      .number
    case .notDate, .ambiguousDate, .impossibleDay, .dayNumber, .unformattedDay: .date
    case .notMoment: .moment
    case .notPeriod, .rewrittenPeriod, .monthNumber: .period
    case .notYesNo: .yesNo
    case .notRate: .rate
    case .notPercent: .percent
    case .notWord, .twoNumbers, .preambleContradicts, .sameStore: .value
    case .errorCell: .cellError
    case .notCalculated: .formulaNotCalculated
    case .mergedNumber: .mergedNumber
    case .rewrittenAsPower, .rewrittenAsDecimal, .rewrittenAsDate, .rewrittenAsError,
      .roundedNumber, .invisibleCharacter, .numericCell, .booleanCell:
      .identifierDamaged
    case .contradicts, .overlaps: .registerUnreadable
    }
  }
}

/// Where another row stands, seen from a row.
enum OtherPlace: Hashable, Sendable {
  case sameTable, otherSheet, otherFile

  /// Compares the tables of two rows.
  init(of other: FileNumber, from table: FileNumber) {
    self =
      other == table ? .sameTable : other.index == table.index ? .otherSheet : .otherFile
  }

  /// As it stands by a row's number.
  var words: Message {
    switch self {
    case .sameTable: Message(en: "", zh: "")
    case .otherSheet: Message(en: " of another sheet", zh: "另一工作表")
    case .otherFile: Message(en: " of another file", zh: "另一文件")
    }
  }
}

extension CellDefect {
  /// What is wrong with a cell of a column, why, and what to do.
  func message(heading: Message, cell: String) -> Message {
    let text = shortened(cell)
    /// The cell's text under its heading, and what is wrong with it.
    func about(en english: String, zh chinese: String) -> Message {
      Message(
        en: "\"\(heading.english)\": \"\(text)\" \(english)",
        zh: "“\(heading.chinese)”栏的“\(text)”\(chinese)")
    }
    func damaged(en english: String, zh chinese: String) -> Message {
      about(
        en: "was turned by a spreadsheet into \(english); format the column as text and enter the "
          + "identifier again from the original",
        zh: "被电子表格改成了\(chinese)；请把该列设为文本格式，按原始凭证重新录入")
    }
    return switch self {
    case .missing:
      Message(
        en: "\"\(heading.english)\" is blank but required; fill in the cell",
        zh: "“\(heading.chinese)”栏为空，此栏必填；请补填")
    case .ditto:
      about(
        en: "stands for the row above, and rows may have been sorted; write the value itself",
        zh: "表示同上一行，行序可能已变动，不能代填；请填写完整的内容")
    case .notNumber:
      about(
        en: "is not a number; write it like 1234.5 or 1,234.50",
        zh: "不是数字；请写成 1234.5 或 1,234.50 的形式")
    case .grouping:
      about(
        en: "has its digits grouped in another way than by three, so it may be mistyped; "
          + "write it like 1,234.50",
        zh: "的千位分隔不是三位一组，可能有误；请写成 1,234.50 的形式")
    case .tooManyDecimals(allowed: 0):
      about(en: "is no whole number; round it as the original has it", zh: "不是整数；请按原始凭证填写")
    case .tooManyDecimals(let allowed):
      about(
        en: "has more than \(allowed) decimal\(allowed == 1 ? "" : "s"); "
          + "round it as the original has it",
        zh: "超过 \(allowed) 位小数；请按原始凭证填写")
    case .notAboveZero:
      about(en: "is not above 0; correct it or remove the row", zh: "不大于 0；请更正或删去该行")
    case .zero: about(en: "is 0; correct it or remove the row", zh: "为 0；请更正或删去该行")
    case .sameStore:
      about(en: "is the store itself; name another one", zh: "与调出库房相同；请填写其他库房")
    case .belowZero: about(en: "is below 0; correct it", zh: "小于 0；请更正")
    case .tooLarge:
      about(en: "is above 1,000,000,000,000; correct it", zh: "超过 1,000,000,000,000；请更正")
    case .productTooLarge:
      Message(
        en: "quantity times unit price is above 1,000,000,000,000 yuan; correct one of the two",
        zh: "数量乘以单价超过 1,000,000,000,000 元；请更正数量或单价")
    case .notDate:
      about(
        en: "is not a date; write it like 2025-10-05", zh: "不是日期；请写成 2025-10-05 的形式")
    case .ambiguousDate:
      about(
        en: "is ambiguous: which is the day and which the month cannot be told; "
          + "write it like 2025-10-05",
        zh: "有歧义，分不清日和月；请写成 2025-10-05 的形式")
    case .impossibleDay:
      about(en: "is a day that does not exist; correct it", zh: "是不存在的日期；请更正")
    case .dayNumber(let day):
      about(
        en: "is a date stored as a number: a spreadsheet shows it as \(day); format the column "
          + "as a date and save the file again",
        zh: "是日期的数值形式，在电子表格中显示为 \(day)；请把该列设为日期格式后重新保存")
    case .monthNumber(let day):
      about(
        en: "is a date stored as a number: a spreadsheet shows it as \(day); format the column as "
          + "text and write the month like 2025-10",
        zh: "是日期的数值形式，在电子表格中显示为 \(day)；请把该列设为文本格式，写成 2025-10 的形式")
    case .rewrittenPeriod:
      about(
        en: "is what a spreadsheet made of a month; format the column as text and write it like "
          + "2025-10",
        zh: "是电子表格改写的月份；请把该列设为文本格式，写成 2025-10 的形式")
    case .notMoment:
      about(
        en: "is no day with a time; write it like 2025-10-05 09:00, or the day alone",
        zh: "不是日期和时间；请写成 2025-10-05 09:00 的形式，不知道时间的只写日期")
    case .notPeriod:
      about(en: "is not a month; write it like 2025-10", zh: "不是月份；请写成 2025-10 的形式")
    case .notYesNo:
      about(en: "is neither yes nor no; write 是 or 否", zh: "不是“是”或“否”；请填“是”或“否”")
    case .notRate:
      about(en: "is not a rate; write it like 13%", zh: "不是税率；请写成 13% 的形式")
    case .notPercent:
      about(
        en: "is no percentage that this column takes; write it like 60%, up to 100%",
        zh: "不是本栏可用的百分比；请写成 60% 的形式，不超过 100%")
    case .notWord(let allowed):
      about(
        en: "is none of the words of this column; write one of \(allowed.joined(separator: ", "))",
        zh: "不是本栏规定的写法；请填下列之一：\(allowed.joined(separator: "、"))")
    case .rewrittenAsPower:
      damaged(en: "a power of ten, and digits are lost", zh: "科学计数法，位数已丢失")
    case .rewrittenAsDecimal: damaged(en: "a decimal number", zh: "小数")
    case .rewrittenAsDate: damaged(en: "a date", zh: "日期")
    case .rewrittenAsError:
      about(
        en: "is an error of a spreadsheet's formula; enter the identifier from the original",
        zh: "是电子表格公式的错误值；请按原始凭证填写编号")
    case .roundedNumber:
      damaged(
        en: "a number of 15 digits, and the last five are lost", zh: "15 位有效数字的数值，末五位已丢失")
    case .invisibleCharacter:
      about(
        en: "has a character that cannot be seen; type the identifier again",
        zh: "含有看不见的字符；请重新手工录入")
    case .numericCell:
      damaged(en: "a number that cannot hold all its digits", zh: "数值，位数可能已丢失")
    case .booleanCell: damaged(en: "true or false", zh: "逻辑值")
    case .errorCell:
      about(
        en:
          "is an error of the cell's formula; mend the formula or enter the value, and save the file "
          + "again",
        zh: "是公式的错误值；请改正公式或直接填写内容，再重新保存")
    case .notCalculated:
      Message(
        en:
          "\"\(heading.english)\": the formula was never calculated, so its value is not known; open the "
          + "file in Excel or WPS and save it",
        zh: "“\(heading.chinese)”栏的公式没有计算结果；请用 Excel 或 WPS 打开该文件并保存")
    case .mergedNumber:
      about(
        en:
          "stands in a cell merged over several rows, so that it cannot be told whether it is one number "
          + "for all of them or one for each; unmerge the cells and enter the number of each row",
        zh: "在跨行合并的单元格中，无法判断是几行共用这一个数，还是每行都是这个数；请取消合并，逐行填写")
    case .unformattedDay(let day):
      Message(
        en: "\"\(heading.english)\": \(text) would be \(day): format the cell as a date",
        zh: "“\(heading.chinese)”栏的 \(text) 若是日期则为 \(day)：请把单元格设为日期格式")
    case .contradicts(let row, let other):
      Message(
        en: "row \(row)\(other.words.english) says something else of the same number; correct or "
          + "remove one of the two",
        zh: "与\(other.words.chinese)第 \(row) 行编号相同而内容不同；请更正或删去其中一行")
    case .overlaps(let row, let other):
      Message(
        en:
          "row \(row)\(other.words.english) of the same dealer is valid on some of the same days; end "
          + "the earlier row's validity on the day before the later one's begins",
        zh: "与\(other.words.chinese)第 \(row) 行同一服务中心的有效期重叠；"
          + "请将前一行的“有效期止”改为后一行“有效期起”的前一天")
    case .twoNumbers(let other):
      about(
        en: "is not the number \(other) that the same row has; leave the one that holds",
        zh: "与本行的另一个号码 \(other) 不同；请只保留正确的号码")
    case .preambleContradicts(let other):
      about(
        en: "is contradicted by “\(other)” further down; keep one of them above the header",
        zh: "与下方的“\(other)”不一致；表头上方请只保留一个")
    }
  }
}
