import Settlement
internal import Text

/// The fixed words of every column that has such.
enum Words {
  static let kinds = WordList<ClaimKind>([
    ("part", .part), ("配件", .part), ("maintenance", .maintenance), ("强保", .maintenance),
    ("labour", .labour), ("工时", .labour), ("travel", .travel), ("差旅", .travel),
  ])

  /// The kinds that are paid by tariff.
  static let services = WordList<ClaimKind>([
    ("maintenance", .maintenance), ("强保", .maintenance), ("labour", .labour),
    ("工时", .labour), ("travel", .travel), ("差旅", .travel),
  ])

  /// Families of machines that have a name in both languages; any other name stands for itself.
  static let families = WordList<String>([
    ("loader", "装载机"), ("装载机", "装载机"), ("roller", "压路机"), ("压路机", "压路机"),
    ("excavator", "挖掘机"), ("挖掘机", "挖掘机"), ("forklift", "叉车"), ("叉车", "叉车"),
  ])

  static let sources = WordList<PartSource>([
    ("manufacturer", .manufacturer), ("厂家", .manufacturer), ("龙工", .manufacturer),
    ("厂家/龙工", .manufacturer), ("qualified", .qualified), ("合格供方", .qualified),
    ("emergency", .emergency), ("急件", .emergency), ("external", .external),
    ("外购", .external),
  ])

  static let results = WordList<InspectionResult>([
    ("accepted", .accepted), ("合格", .accepted), ("no-label", .noLabel), ("无标签", .noLabel),
    ("not-received", .notReceived), ("未收到", .notReceived), ("wrong-part", .wrongPart),
    ("件号不符", .wrongPart), ("not-genuine", .notGenuine), ("非厂家件", .notGenuine),
    ("dismantled", .dismantled), ("拆件", .dismantled), ("不完整", .dismantled),
    ("拆件/不完整", .dismantled), ("no-fault", .noFault), ("未检出故障", .noFault),
    ("not-warranty", .notWarranty), ("非质量问题", .notWarranty),
  ])

  static let causes = WordList<FaultCause>([
    ("quality", .quality), ("质量", .quality), ("制造", .quality), ("装配", .quality),
    ("材料", .quality), ("设计", .quality), ("misuse", .misuse), ("使用不当", .misuse),
    ("wear", .wear), ("正常磨损", .wear), ("accident", .accident), ("事故", .accident),
    ("other", .other), ("其他", .other),
  ])

  /// Why machines went back from stock.
  static let returnCauses = WordList<ReturnCause>([
    ("quality", .quality), ("质量问题", .quality), ("dismantled", .dismantled),
    ("拆件", .dismantled), ("unsold", .unsold), ("滞销/其他", .unsold), ("滞销", .unsold),
    ("其他", .unsold),
  ])

  static let freightPayers = WordList<FreightPayer>([
    ("dealer", .dealer), ("经销商", .dealer), ("company", .company), ("公司", .company),
  ])

  /// How satisfied a user was.
  static let grades = WordList<Satisfaction>([
    ("satisfied", .satisfied), ("满意", .satisfied), ("非常满意", .satisfied), ("是", .satisfied),
    ("fairly", .fairly), ("比较满意", .fairly), ("基本满意", .fairly), ("neutral", .neutral),
    ("一般", .neutral), ("dissatisfied", .dissatisfied), ("不满意", .dissatisfied),
    ("否", .dissatisfied), ("very-dissatisfied", .veryDissatisfied),
    ("非常不满意", .veryDissatisfied), ("很不满意", .veryDissatisfied),
  ])

  /// What becomes of an old part.
  static let dispositions = WordList<Disposition>([
    ("reusable", .reusable), ("可利用", .reusable), ("scrap", .scrap), ("报废", .scrap),
    ("不可利用", .scrap), ("报废/不可利用", .scrap), ("supplier", .supplier), ("待追偿", .supplier),
    ("退供应商", .supplier), ("待追偿/退供应商", .supplier),
  ])

  /// What a movement of old parts is.
  static let movements = WordList<MovedWord>([
    ("supplier", MovedWord(type: .supplier)), ("清退供应商", MovedWord(type: .supplier)),
    ("reuse", MovedWord(type: .reuse)), ("修复领用", MovedWord(type: .reuse)),
    ("加工领料", MovedWord(type: .reuse)), ("修复领用/加工领料", MovedWord(type: .reuse)),
    ("destroy", MovedWord(type: .destroy)), ("销毁", MovedWord(type: .destroy)),
    ("supplier-return", MovedWord(type: .supplierReturn)),
    ("供应商退回", MovedWord(type: .supplierReturn)), ("count", MovedWord(type: .count)),
    ("盘盈盘亏", MovedWord(type: .count)), ("盘盈", MovedWord(type: .count, sign: 1)),
    ("盘亏", MovedWord(type: .count, sign: -1)), ("transfer", MovedWord(type: .transfer)),
    ("调拨", MovedWord(type: .transfer)),
  ])

  /// What a supplier wants to see.
  static let proofs = WordList<ClaimProof>([
    ("part", .part), ("需提供旧件", .part), ("list", .list), ("仅需清单", .list),
    ("documents", .documents), ("需资料", .documents),
  ])

  static let classes = WordList<PartClass>([
    ("part", .part), ("配件", .part), ("assembly", .assembly), ("总成", .assembly),
    ("seal", .seal), ("密封件", .seal),
  ])

  /// What a complaint is about.
  static let complaints = WordList<ComplaintClass>([
    ("quality", .quality), ("质量异常", .quality), ("late", .late), ("服务不及时", .late),
    ("conduct", .conduct), ("服务态度", .conduct), ("人为", .conduct), ("违规", .conduct),
    ("服务态度/人为/违规", .conduct), ("other", .other), ("其他", .other),
  ])

  static let taxpayers = WordList<TaxpayerType>([
    ("general", .general), ("一般纳税人", .general), ("small-scale", .smallScale),
    ("小规模纳税人", .smallScale),
  ])

  static let approvals = WordList<ApprovalType>([
    ("external", .external), ("外购", .external), ("emergency", .emergency),
    ("急件", .emergency), ("deadline", .deadline), ("延期", .deadline),
  ])

  static let decisions = WordList<ConfirmationDecision>([
    ("confirmed", .confirmed), ("确认", .confirmed), ("确认无误", .confirmed),
    ("无异议", .confirmed), ("同意", .confirmed), ("disputed", .disputed), ("异议", .disputed),
    ("有异议", .disputed), ("不同意", .disputed), ("revoked", .revoked), ("撤销", .revoked),
  ])

  static let invoiceStatuses = WordList<InvoiceStatus>([
    ("normal", .normal), ("正常", .normal), ("reversed", .reversed), ("已红冲", .reversed),
    ("已红冲-全额", .reversed), ("已红冲-部分", .partlyReversed), ("void", .void), ("作废", .void),
    ("已作废", .void), ("red", .red), ("红字", .red),
  ])

  /// Whether the day is off.
  static let days = WordList<Bool>([("off", true), ("放假", true), ("work", false), ("上班", false)])

  static let yesNo = WordList<Bool>([
    ("是", true), ("否", false), ("y", true), ("n", false), ("yes", true), ("no", false),
    ("true", true), ("false", false), ("1", true), ("0", false), ("√", true), ("✓", true),
    ("✔", true), ("×", false), ("✗", false), ("已签", true), ("未签", false), ("有", true),
    ("无", false),
  ])

  /// What stands for the end of what has none.
  static let noEnd = WordList<Bool>([("长期", true), ("长期有效", true)])

  /// What a price table has in the place of a price that there is none of.
  static let noPrice = WordList<Bool>([("停产", true), ("停供", true), ("面议", true)])

  /// What the first cell of a total row is or begins with, without white space and colons.
  static let totals = [
    "合计", "小计", "总计", "共计", "累计", "本页合计", "total", "subtotal", "grandtotal",
  ]

  /// What it may end in.
  static let totalEndings = ["汇总", "小计", "合计"]

  /// How the first cell of a footer begins.
  static let footers = [
    "制表", "填表", "审核", "批准", "经办", "负责人", "盖章", "备注", "说明", "第", "注:", "打印", "服务中心(盖章",
    "特约服务中心(盖章",
  ]

  /// What is counted, as it may stand in a row of units under the header; a dash where nothing is.
  static let units = headingUnits.union(["-", ""])

  /// Whether a cell without identifiers beside it makes its row a total.
  static func isTotal(_ cell: String) -> Bool {
    let word = foldedWord(cell).filter { $0 != ":" }
    return totals.contains { word.hasPrefix($0) } || totalEndings.contains { word.hasSuffix($0) }
  }

  /// Whether a cell in the place of an identifier is none for its word: an English one only if it
  /// says nothing else, for lubricants are called Total too.
  static func isTotalAlone(_ cell: String) -> Bool {
    let word = foldedWord(cell).filter { $0 != ":" }
    return totals.contains(word) || (isTotal(cell) && !totals.contains { isEnglish($0, word) })
  }

  private static func isEnglish(_ total: String, _ word: String) -> Bool {
    total.utf8.first ?? 0x80 < 0x80 && word.hasPrefix(total)
  }

  /// Whether a dealer's cell makes its row the dealer's total, as spreadsheets write them.
  static func isTotalOfDealer(_ cell: String) -> Bool {
    let word = foldedWord(cell).filter { $0 != ":" }
    if totalEndings.contains(where: word.hasSuffix) { return true }
    return trimmedText(cell).lowercased().hasSuffix(" total")
  }

  /// Whether a cell without identifiers beside it makes its row a footer.
  static func isFooter(_ cell: String) -> Bool {
    let folded = foldedWord(cell)
    return footers.contains { folded.hasPrefix($0) }
  }

  /// Whether a cell has one of the fixed words of its column; yes and no are no such words.
  static func isCoded(_ cell: String, _ field: Field) -> Bool {
    coded[field]?.contains(foldedWord(cell)) ?? false
  }

  private static let coded: [Field: Set<String>] = [
    .kind: Set(kinds.listed), .source: Set(sources.listed), .result: Set(results.listed),
    .cause: Set(causes.listed + returnCauses.listed), .paidBy: Set(freightPayers.listed),
    .satisfaction: Set(grades.listed), .disposition: Set(dispositions.listed),
    .partClass: Set(classes.listed + complaints.listed), .taxpayer: Set(taxpayers.listed),
    .type: Set(approvals.listed + movements.listed), .decision: Set(decisions.listed),
    .status: Set(invoiceStatuses.listed), .day: Set(days.listed), .overall: Set(grades.listed),
    .manner: Set(grades.listed),
    .skill: Set(grades.listed), .performance: Set(grades.listed), .product: Set(grades.listed),
  ]
}
