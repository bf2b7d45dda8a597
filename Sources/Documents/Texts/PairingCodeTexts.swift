package import Settlement
package import Text

extension PairingCode {
  /// What became of the line in a few words.
  package var title: Message {
    switch self {
    case .notOnTheirs: Message(en: "Not on the manufacturer's list", zh: "厂家清单中没有")
    case .notOnOurs: Message(en: "Not on one's own list", zh: "本方清单中没有")
    case .claimedDiffers: Message(en: "Claimed figures differ", zh: "申报数与本方清单不符")
    case .asExpected: Message(en: "As expected", zh: "与预计一致")
    case .cutAsExpected: Message(en: "Cut as expected", zh: "核减与预计一致")
    case .unexpected: Message(en: "Not as expected", zh: "与预计不一致")
    }
  }

  /// When the code is given.
  package var meaning: Message {
    switch self {
    case .notOnTheirs:
      Message(
        en: """
          A line of one's own list has no row of its record, kind and item in the manufacturer's list: \
          nothing is paid for it.
          """,
        zh: "本方清单的一行，在厂家的结算清单中没有服务记录表号、类别和项目相同的行，未予结算。")
    case .notOnOurs:
      Message(
        en: "A row of the manufacturer's list is of no line of one's own list.",
        zh: "厂家的结算清单中有一行，本方清单中没有对应的行。")
    case .claimedDiffers:
      Message(
        en: """
          The manufacturer's list has another claimed amount or fee than one's own list says; a cell \
          left blank there says none.
          """,
        zh: "厂家的结算清单所列的申报金额或申报管理费与本方清单所填的不同；本方清单留空的不比较。")
    case .asExpected:
      Message(
        en: "What is paid is what check expects, and not below what was claimed.",
        zh: "结算数与 check 预计的一致，且不低于申报数。")
    case .cutAsExpected:
      Message(
        en: "What is paid is what check expects, and below what was claimed.",
        zh: "结算数与 check 预计的一致，但低于申报数。")
    case .unexpected:
      Message(
        en: "What is paid is more or less than check expects.", zh: "结算数多于或少于 check 预计的数额。")
    }
  }

  /// What to do about it.
  package var remedy: Message {
    switch self {
    case .notOnTheirs:
      Message(
        en: "Ask the manufacturer; the line may be settled with another month.",
        zh: "请向厂家询问；该行也可能列入其他月份结算。")
    case .notOnOurs:
      Message(
        en: "Ask the manufacturer; the row may be of another month's list.",
        zh: "请向厂家询问；该行也可能属于其他月份的清单。")
    case .claimedDiffers:
      Message(
        en: "A list was typed again: send the manufacturer the original list.",
        zh: "清单可能经人重新录入：请把原清单发给厂家。")
    case .asExpected: Message(en: "Nothing.", zh: "无需处理。")
    case .cutAsExpected:
      Message(
        en: "Mend in the next list what check names as the reason.",
        zh: "请按 check 所列原因，在下次清单中改正。")
    case .unexpected:
      Message(
        en: "Ask the manufacturer, naming record, item and both figures.",
        zh: "请向厂家询问，并写明服务记录表号、项目和两个数额。")
    }
  }
}
