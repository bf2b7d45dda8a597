import Documents
import Intake
import Settlement
internal import Text

/// What a check cannot say, and why: what was not given, and what only the manufacturer knows.
func uncheckedParts(
  tablesRead: Set<TableKind>, hasManifest: Bool, hasRulebook: Bool, hasServices: Bool,
  lacksCauses: Bool,
  yearsWithoutCalendar: [Int]
) -> [Message] {
  var parts: [Message] = []
  if !hasManifest { parts.append(noManifest) }
  if !hasRulebook { parts.append(noRulebook) }
  if !tablesRead.contains(.prices) { parts.append(noPrices) }
  if !tablesRead.contains(.dealers) { parts.append(noDealers) }
  let registers: [AbsentInput] = [.records, .machines, .approvals]
  for kind in hasServices ? registers + [.tariffs] : registers {
    guard let table = TableKind(rawValue: kind.rawValue), !tablesRead.contains(table) else {
      continue
    }
    parts.append(notGiven(kind))
  }
  if lacksCauses { parts.append(notGiven(.cause)) }
  parts += yearsWithoutCalendar.map(noCalendar)
  return parts + [earlierMonths, inspection]
}

private func notGiven(_ absent: AbsentInput) -> Message {
  Message(
    en: "\(absent.rules.english): no \(absent.name.english) was given",
    zh: "\(absent.rules.chinese)：没有提供\(absent.name.chinese)")
}

private func noCalendar(_ year: Int) -> Message {
  Message(
    en:
      "days off of \(year): not known; weekends and the days that the law fixes by date were counted",
    zh: "\(year) 年放假安排：尚未公布或未提供，仅按周末和法定固定放假日推算")
}

private let noManifest = Message(
  en: "return of old parts: no manifest was given, so that every part counts as returned",
  zh: "旧件退回：没有提供服务旧件退回明细表，全部配件暂按已退回计算")

private let noRulebook = Message(
  en: "the manufacturer's rulebook: none was given, the usual rules were taken (mailed by day 5, "
    + "management fee 10%)",
  zh: "厂家的规则手册：没有提供，按通常规则计算（5 日前寄出，管理费 10%）")

private let noPrices = Message(
  en: "prices: no price table was given, so that no part could be priced",
  zh: "价格：没有提供配件批发价表，配件均无法计价")

private let noDealers = Message(
  en:
    "whether the service center is registered and valid: no register of service centers was given",
  zh: "服务中心是否在册、是否在有效期内：没有提供特约服务中心名册")

private let earlierMonths = Message(
  en: "whether the same was paid in another month: only the manufacturer's archive tells",
  zh: "是否已在其他月份结算：只有厂家的档案才能核对")

private let inspection = Message(
  en: "what the inspection will find: the manifest stands for it",
  zh: "旧件验收的结果：暂以退回明细表代替")
