package import Text

/// Why a rule was not evaluated for a line; raw values are part of what programs read.
package enum NotAskedReason: String, CaseIterable, Sendable {
  case noReceipts = "no-receipts"
  case noRecords = "no-records"
  case recordMissing = "record-missing"
  case recordOfOtherDealer = "record-of-other-dealer"
  case noMachines = "no-machines"
  case machineMissing = "machine-missing"
  case notSet = "not-set"
  case otherKind = "other-kind"
  case notExternal = "not-external"
  case seal
  case noAcceptance = "no-acceptance"
  case noManifest = "no-manifest"
  case noApprovals = "no-approvals"
  case noPrice = "no-price"
  case milestoneUnknown = "milestone-unknown"
  case causesNotSet = "causes-not-set"
  case noCauseColumn = "no-cause-column"
  case noReturnColumn = "no-return-column"
  case inStock = "in-stock"
  case notSold = "not-sold"

  package var words: Message {
    switch self {
    case .noReceipts: Message(en: "no register of receipts", zh: "没有收件登记")
    case .noRecords: Message(en: "no register of service records", zh: "没有现场服务记录表登记")
    case .recordMissing: Message(en: "the record is not registered", zh: "该记录表未登记")
    case .recordOfOtherDealer:
      Message(en: "another service center's record", zh: "该记录表属其他服务中心")
    case .noMachines: Message(en: "no register of machines", zh: "没有整机档案")
    case .machineMissing: Message(en: "the machine is not registered", zh: "该机未建档")
    case .notSet: Message(en: "the rulebook sets no term", zh: "规则手册未设期限")
    case .otherKind: Message(en: "another kind of expense", zh: "不适用于该类别")
    case .notExternal: Message(en: "not bought elsewhere", zh: "非外购件")
    case .seal: Message(en: "a seal need not come back", zh: "密封件无须退回")
    case .noAcceptance: Message(en: "no acceptance of old parts", zh: "没有旧件验收单")
    case .noManifest: Message(en: "no manifest of the service center", zh: "没有旧件退回明细表")
    case .noApprovals: Message(en: "no register of approvals", zh: "没有书面同意登记")
    case .noPrice: Message(en: "no price in force", zh: "没有有效批发价")
    case .milestoneUnknown: Message(en: "the item is no milestone", zh: "项目不是强保节点")
    case .causesNotSet:
      Message(en: "the rulebook limits no causes", zh: "规则手册未限定故障责任")
    case .noCauseColumn:
      Message(en: "the records have no column of the cause", zh: "服务记录登记没有故障责任栏")
    case .noReturnColumn:
      Message(en: "the records have no column of their return", zh: "服务记录登记没有记录返回日期栏")
    case .inStock: Message(en: "the machine was in stock on that day", zh: "该机当日在库待销")
    case .notSold: Message(en: "the machine was not sold on that day", zh: "该机当日未售出")
    }
  }
}
