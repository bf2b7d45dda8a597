import Settlement
internal import Text

/// A row of the field service records, with its blanks; in the order of a ``ServiceRecord``.
struct RecordRow: LedgerRow {
  let dealer: Symbol
  let machine: Symbol
  let serviceDate: Day
  /// Folded, as names are compared.
  let repaired: Symbol
  /// In hundredths.
  let hours: Int64?
  let isSigned: Bool?
  let isComplete: Bool?
  let isCharged: Bool?
  /// The day on which the record came back.
  let returnedOn: Day?
  let cause: FaultCause?
  /// Read for reports alone, and so is what follows.
  var satisfaction: Satisfaction?
  var project = Symbol.blank

  var cells: [LedgerCell?] {
    [
      .filled(dealer), .filled(machine), .filled(serviceDate), hours.map { .number($0) },
      .filled(isSigned), .filled(isComplete), .filled(cause), .filled(isCharged),
      .filled(repaired), .filled(returnedOn), .filled(project), .filled(satisfaction),
    ]
  }

  func filled(from other: RecordRow) -> RecordRow {
    RecordRow(
      dealer: dealer, machine: machine, serviceDate: serviceDate,
      repaired: repaired.isBlank ? other.repaired : repaired, hours: hours ?? other.hours,
      isSigned: isSigned ?? other.isSigned, isComplete: isComplete ?? other.isComplete,
      isCharged: isCharged ?? other.isCharged, returnedOn: returnedOn ?? other.returnedOn,
      cause: cause ?? other.cause, satisfaction: satisfaction ?? other.satisfaction,
      project: project.isBlank ? other.project : project)
  }

  var entry: ServiceRecord {
    ServiceRecord(
      dealer: dealer, machine: machine, serviceDate: serviceDate, hours: hours,
      isSigned: isSigned ?? false, isComplete: isComplete ?? true, repaired: repaired,
      cause: cause, isCharged: isCharged ?? false, returnedOn: returnedOn, project: project,
      satisfaction: satisfaction)
  }
}

/// A row of the machines, with its blanks.
struct MachineRow: LedgerRow {
  /// Folded, as names are compared.
  let model: Symbol
  let modelAsWritten: Symbol
  let family: Symbol
  let soldOn: Day?
  let arrivedOn: Day?
  let leftOn: Day?
  let cardReceivedOn: Day?
  let warrantyMonths: Int64?
  /// In hundredths.
  let warrantyHours: Int64?
  /// Whether the row names a customer; which one, nothing asks.
  let hasCustomer: Bool
  /// Read for reports alone, and so is what follows.
  var familyAsWritten = Symbol.blank
  var project = Symbol.blank
  var named: NamedDealer

  /// A machine may be in the lists of any dealer.
  var dealer: Symbol { .blank }

  var cells: [LedgerCell?] {
    [
      .filled(model), .filled(family), .filled(soldOn), .filled(arrivedOn), .filled(leftOn),
      .filled(cardReceivedOn),
      warrantyMonths.map { .number($0) }, warrantyHours.map { .number($0) }, .filled(project),
      .filled(named.dealer),
    ]
  }

  func filled(from other: MachineRow) -> MachineRow {
    MachineRow(
      model: model.isBlank ? other.model : model,
      modelAsWritten: model.isBlank ? other.modelAsWritten : modelAsWritten,
      family: family.isBlank ? other.family : family,
      soldOn: soldOn ?? other.soldOn, arrivedOn: arrivedOn ?? other.arrivedOn,
      leftOn: leftOn ?? other.leftOn, cardReceivedOn: cardReceivedOn ?? other.cardReceivedOn,
      warrantyMonths: warrantyMonths ?? other.warrantyMonths,
      warrantyHours: warrantyHours ?? other.warrantyHours,
      hasCustomer: hasCustomer || other.hasCustomer,
      familyAsWritten: family.isBlank ? other.familyAsWritten : familyAsWritten,
      project: project.isBlank ? other.project : project,
      named: named.dealer.isBlank ? other.named : named)
  }

  var entry: Machine {
    Machine(
      model: modelAsWritten, family: family, soldOn: soldOn, arrivedOn: arrivedOn, leftOn: leftOn,
      cardReceivedOn: cardReceivedOn, warrantyMonths: Int(warrantyMonths ?? 12),
      warrantyHours: warrantyHours, hasCustomer: hasCustomer, familyAsWritten: familyAsWritten,
      project: project, namedDealer: named)
  }
}
