package import Text

extension Column {
  /// What a cell of the column may hold.
  package var contents: Message {
    if let words = ownWords ?? field.words {
      return Message(en: words.joined(separator: ", "), zh: words.joined(separator: "、"))
    }
    if field == .type {
      return Message(
        en: "special where it contains 专用 or 专票; any other text is another type",
        zh: "含“专用”或“专票”即为专用发票；其他文字为其他发票")
    }
    if let form = Field.forms.first(where: { $0.fields.contains(field) }) { return form.contents }
    return Message(en: "text", zh: "文本")
  }

  /// The fixed words of the column in a language; nil where it has none.
  package func choices(in language: Language) -> [String]? {
    field.words?.filter { $0.utf8.allSatisfy { $0 < 0x80 } == (language == .english) }
  }

  /// Whether a cell of the column is a day.
  package var isDay: Bool { Field.days.contains(field) }

  /// Whether a cell of the column is a number that a spreadsheet may store as one.
  package var isNumber: Bool { field == .rate || Field.figures.contains(field) }
}

extension Column {
  /// The fixed words that the column has in its kind alone: tariffs are of services, and a type is
  /// one of the approvals' where it is no invoice's.
  private var ownWords: [String]? {
    if field == .kind, isRequired { return Words.services.listed }
    if field == .type, aliases == Field.type.aliases { return Words.approvals.listed }
    if field == .cause, aliases != Field.cause.aliases { return Words.returnCauses.listed }
    if field == .type, aliases == ["类型"] { return Words.movements.listed }
    if field == .partClass, aliases != field.aliases { return Words.complaints.listed }
    return nil
  }
}

extension Field {
  /// The fixed words of the column; nil where it has none.
  fileprivate var words: [String]? {
    if Field.yesNo.contains(self) { return Words.yesNo.listed }
    return Field.fixedWords[self]
  }

  private static let yesNo: Set<Field> = [
    .attached, .signed, .complete, .charged, .positive, .inCity, .inWarranty, .reached, .contact,
    .guidance, .prompt, .openProblem, .major, .wantsReturn, .urgent, .serious, .liable, .passed,
  ]

  private static let fixedWords: [Field: [String]] = [
    .kind: Words.kinds.listed, .source: Words.sources.listed, .result: Words.results.listed,
    .partClass: Words.classes.listed, .taxpayer: Words.taxpayers.listed,
    .decision: Words.decisions.listed, .status: Words.invoiceStatuses.listed,
    .day: Words.days.listed, .paidBy: Words.freightPayers.listed, .cause: Words.causes.listed,
    .satisfaction: Words.grades.listed, .overall: Words.grades.listed, .manner: Words.grades.listed,
    .skill: Words.grades.listed,
    .performance: Words.grades.listed, .product: Words.grades.listed,
    .disposition: Words.dispositions.listed, .proof: Words.proofs.listed,
  ]

  fileprivate static let forms: [(fields: Set<Field>, contents: Message)] = [
    (
      [
        .inspectedOn, .mailedOn, .receivedOn, .effectiveFrom, .effectiveTo, .publishedOn,
        .validFrom, .validTo, .serviceDate, .soldOn, .cardReceivedOn, .grantedOn, .until, .on,
        .issuedOn, .date, .returnedOn, .arrivedOn, .leftOn, .asOf, .calledOn,
        .checkedOn,
      ], Message(en: "a day: 2025-10-31", zh: "日期：2025-10-31")
    ),
    (
      Field.moments,
      Message(en: "a day and a time: 2025-10-31 09:00", zh: "日期和时间：2025-10-31 09:00")
    ),
    ([.distance], Message(en: "kilometres, one decimal at most", zh: "公里数，最多一位小数")),
    (
      [.period],
      Message(en: "a month: 2025-10, or a half: 2025-H1", zh: "月份：2025-10，或半年：2025上半年")
    ),
    (
      [.quantity, .accepted, .received, .quantityApproved],
      Message(en: "a quantity, up to 3 decimals", zh: "数量，最多三位小数")
    ),
    (
      [.unitPrice, .price, .claimPrice],
      Message(en: "a price in yuan, tax included, up to 4 decimals", zh: "含税单价（元），最多四位小数")
    ),
    (
      [
        .amount, .fee, .net, .tax, .gross, .amountApproved, .feeApproved, .amountClaimed,
        .feeClaimed, .freight, .restore, .balance, .amountAccepted,
      ],
      Message(en: "an amount in yuan, up to 2 decimals", zh: "金额（元），最多两位小数")
    ),
    ([.rate], Message(en: "a tax rate: 13% or 0.13", zh: "税率：13% 或 0.13")),
    (
      [.share, .labourShare],
      Message(en: "a percentage: 60%, 60 or 0.6", zh: "百分比：60%、60 或 0.6")
    ),
    (
      [.hours, .warrantyHours],
      Message(en: "hours, up to 2 decimals", zh: "小时数，最多两位小数")
    ),
    (
      [.warrantyMonths, .revision, .answerDays, .claimLine],
      Message(en: "a whole number from 0", zh: "不小于 0 的整数")
    ),
    (
      [
        .dealer, .recordNo, .partNo, .approvalNo, .labelNo, .packageNo, .machineNo, .statementNo,
        .invoiceNo, .digitalNo, .item, .invoiceCode, .originalNo, .taxpayerID, .sellerTaxID,
        .buyerTaxID, .projectNo, .supplier, .store, .returnNo, .consignmentNo, .movementNo,
        .toStore,
        .callNo, .complaintNo, .recoveryNo,
      ],
      Message(
        en: "an identifier: the column formatted as text", zh: "编号：该列请设为文本格式")
    ),
    (
      [.statements],
      Message(en: "statement numbers, one or several", zh: "结算单号，可填多个")
    ),
  ]
}
