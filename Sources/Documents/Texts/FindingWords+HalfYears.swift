import Settlement
internal import Text

extension FindingWords {
  /// What is said about machines that went back from stock, and about what dealers owe.
  static let halfYears = [
    FindingWords(
      "return-missed", Message(en: "Machine return missed", zh: "库存返厂漏计"),
      Message(
        en: "A machine went back in an earlier period, and no standing statement bears it.",
        zh: "以前期间返厂的整机，没有任何有效结算单计入。"),
      Message(
        en:
          "Run that period again; where its statement is locked, enter the amount as an adjustment.",
        zh: "请重新结算该期间；结算单已锁定的，请以调整单登记该金额。")),
    FindingWords(
      "return-moved", Message(en: "Machine return counts elsewhere", zh: "库存返厂已在他期计入"),
      Message(
        en: "The statement of another period bears the machine return already; it counts once.",
        zh: "另一期间的结算单已计入该返厂单，只计一次。"),
      Message(
        en: "Where the day was mended, run the other period again first.",
        zh: "如已更正返厂日期，请先重新结算另一期间。")),
    FindingWords(
      "no-receivable", Message(en: "Balance not known", zh: "没有应收余额"),
      Message(
        en: "No row of the receivables says what the service center owed by the day of issue.",
        zh: "应收货款表中没有该服务中心在出具日之前的余额。"),
      Message(
        en: "Add a row with the balance, and run again.", zh: "请补登应收余额后重新结算。")),
  ]
}
