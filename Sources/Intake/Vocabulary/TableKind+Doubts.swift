internal import Settlement
internal import Text

/// What keeps a table from being taken for one that it is not.
extension TableKind {
  /// Columns that nothing is read from: they are there for people, and an error in one spoils
  /// nothing.
  var columnsForPeople: Set<Field> {
    switch self {
    case .expenses: [.remark]
    case .returns: [.partName, .remark]
    case .acceptance: [.partName, .inspector, .supplier, .disposition, .store, .remark]
    case .prices: [.unit, .family]
    case .records: [.satisfaction, .projectNo]
    case .machines: [.model, .dealer, .customer, .projectNo]
    case .approvals: [.approvedBy, .remark]
    case .movements: [.partner, .remark]
    case .calls: [.channel]
    case .complaints: [.department]
    case .settlement: [.reasons]
    case .receipts, .dealers, .tariffs, .confirmations, .invoices, .adjustments, .calendar,
      .machineReturns, .receivables,
      .callbacks,
      .stockCare,
      .suppliers, .sourcing, .answers:
      []
    }
  }

  /// The columns that the kind has got since it was first read: what cannot be read in one of them
  /// leaves it blank in a report, and does not take the row out.
  var laterColumns: Set<Field> {
    switch self {
    case .prices: [.warrantyMonths]
    case .records: [.cause, .charged, .repaired, .returnedOn, .satisfaction, .projectNo]
    case .acceptance: [.returnedOn, .supplier, .disposition, .store]
    case .machines: [.dealer, .customer, .projectNo, .arrivedOn, .leftOn]
    case .expenses, .returns, .receipts, .dealers, .approvals, .tariffs, .confirmations, .invoices,
      .adjustments, .calendar, .machineReturns, .receivables, .movements, .calls, .callbacks,
      .complaints, .stockCare, .suppliers, .sourcing, .answers, .settlement:
      []
    }
  }

  /// The columns that decide something: one of them under a name that is not known must not be
  /// passed over as if it were not there.
  var decidingColumns: [Field] {
    switch self {
    case .expenses:
      [.dealer, .period, .kind, .source, .approvalNo, .attached, .quantity, .amount, .fee]
    case .returns: [.dealer, .period]
    case .acceptance: [.dealer, .period, .result, .accepted]
    case .prices: [.partClass, .effectiveTo, .publishedOn]
    case .dealers: [.taxpayer, .validFrom, .validTo]
    case .records: [.signed, .complete, .hours, .charged]
    case .machines: [.cardReceivedOn, .warrantyMonths, .warrantyHours]
    case .approvals: [.partNo, .quantity, .until]
    case .confirmations: [.decision, .revision]
    case .invoices: [.status, .originalNo, .statements]
    case .adjustments: [.line]
    case .receipts, .tariffs, .calendar, .machineReturns, .receivables, .movements, .calls,
      .callbacks, .complaints,
      .stockCare, .suppliers, .sourcing, .answers, .settlement:
      []
    }
  }

  /// The field of a column that decides something where the rulebook asks for it; nil where the
  /// kind has none.
  func field(of column: AskedColumn) -> Field? {
    switch self {
    case .records:
      switch column {
      case .cause: .cause
      case .recordReturn: .returnedOn
      case .partReturn, .customer: nil
      }
    case .acceptance: column == .partReturn ? .returnedOn : nil
    case .machines: column == .customer ? .customer : nil
    case .expenses, .returns, .receipts, .prices, .dealers, .approvals, .tariffs, .confirmations,
      .invoices, .adjustments, .calendar, .machineReturns, .receivables, .movements, .calls,
      .callbacks, .complaints, .stockCare,
      .suppliers,
      .sourcing, .answers, .settlement:
      nil
    }
  }

  /// Folded headings of other tables, which rule the kind out: it needs so few columns that those
  /// tables have them as well.
  var foreignHeadings: Set<String> {
    switch self {
    case .machines: Self.foreignToMachines
    case .calendar: Self.foreignToCalendar
    case .returns: Self.foreignToReturns
    case .receipts: Self.labelHeadings
    case .dealers, .tariffs: Self.partHeadings
    case .expenses, .acceptance, .prices, .records, .approvals, .confirmations, .invoices,
      .adjustments, .machineReturns, .receivables, .movements, .calls, .callbacks, .complaints,
      .stockCare, .suppliers, .sourcing, .answers, .settlement:
      []
    }
  }

  /// The kind of which a heading of another table is, where a report alone reads it; nil where none
  /// is, or several.
  init?(owning heading: String) {
    let name = foldedHeading(heading)
    let owners = Self.allCases.filter { kind in
      !kind.isReadBySettling && !kind.isOnlyAskedFor
        && kind.columns.contains { $0.foldedHeadings.contains(name) }
    }
    guard owners.count == 1 else { return nil }
    self = owners[0]
  }

  /// How many columns the kind cannot do without, be it in the preamble.
  var neededColumns: Int {
    let isByMonth = self == .expenses || self == .returns
    return columns.count(where: \.isRequired) + (isByMonth ? 2 : 0)
  }

  /// How many columns the header itself must have, by which kinds that fit are compared.
  var headerColumns: Int { columns.count(where: \.isRequired) }

  /// Whether a heading is of the figures that the auditor fills into a dealer's form.
  static func isApprovedAmount(_ heading: String) -> Bool {
    approvedAmountHeadings.contains(foldedHeading(heading))
  }

  private static let approvedAmountHeadings = Field.amountApproved.foldedHeadings

  /// The headings of a settlement that came back, which in a list are nobody's mistake.
  static let settlementHeadings: Set<String> = [
    Field.amountApproved, .quantityApproved, .feeApproved, .amountClaimed, .feeClaimed, .reasons,
  ].reduce(into: []) { $0.formUnion($1.foldedHeadings) }

  /// Those of calls, call-backs, complaints, the care of unsold machines and machines sent back.
  private static let foreignToMachines = folded(
    "called_at 来电时间 报修时间 called_on 回访日期 received_at 投诉时间 checked_on 检查日期 returned_on 返厂日期")
  private static let foreignToCalendar = folded("movement_no 单号 出入库单号")
  private static let foreignToReturns = folded("store 库房 仓库")
  private static let labelHeadings = Field.labelNo.foldedHeadings
  private static let partHeadings = Field.partNo.foldedHeadings

  private static func folded(_ headings: String) -> Set<String> {
    Set(headings.split(separator: " ").map { foldedHeading($0) })
  }
}

extension Field {
  /// Columns of which a table may have two, because nothing is decided by them; the first counts.
  var mayBeTwice: Bool { [.remark, .partName, .name, .unit].contains(self) }

  /// Columns that name something by an identifier.
  static let identifying: Set<Field> = [
    .dealer, .recordNo, .partNo, .approvalNo, .labelNo, .packageNo, .taxpayerID, .machineNo, .item,
    .statementNo, .invoiceNo, .digitalNo, .invoiceCode, .sellerTaxID, .buyerTaxID, .statements,
    .originalNo, .projectNo, .supplier, .store, .returnNo, .consignmentNo, .movementNo, .toStore,
    .callNo, .complaintNo, .recoveryNo,
  ]

  /// Columns of numbers.
  static let figures: Set<Field> = [
    .quantity, .unitPrice, .amount, .fee, .accepted, .received, .price, .hours, .net, .tax, .gross,
    .warrantyMonths, .warrantyHours, .amountApproved, .quantityApproved, .feeApproved,
    .amountClaimed, .feeClaimed, .freight, .restore, .balance, .distance, .amountAccepted,
    .answerDays, .claimPrice, .claimLine,
  ]

  /// Columns of words, in which nobody writes a figure alone.
  static let sentences: Set<Field> = [.reason, .remark, .partName, .name, .approvedBy]

  /// Columns of dates.
  static let days: Set<Field> = [
    .mailedOn, .receivedOn, .effectiveFrom, .effectiveTo, .publishedOn, .validFrom, .validTo,
    .serviceDate, .soldOn, .cardReceivedOn, .grantedOn, .until, .on, .issuedOn, .inspectedOn, .date,
    .returnedOn, .arrivedOn, .leftOn, .asOf, .calledOn,
  ]

  /// Columns of moments: a day, and mostly a time.
  static let moments: Set<Field> = [
    .calledAt, .arrivedAt, .restoredAt, .answeredAt, .transferredAt, .arrangedAt, .checkedAt,
    .receivedAt, .closedAt, .checkedOn,
  ]
}
