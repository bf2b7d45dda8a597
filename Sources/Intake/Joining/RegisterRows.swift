import Settlement
internal import Text

/// A row of the field service records, with its blanks.
struct RecordRow: LedgerRow {
  let dealer: Symbol
  let machine: Symbol
  let serviceDate: Day
  /// In hundredths.
  let hours: Int64?
  let isSigned: Bool?
  let isComplete: Bool?
  let cause: FaultCause?
  let isCharged: Bool?
  /// Folded, as names are compared.
  let repaired: Symbol
  /// The day on which the record came back.
  let returnedOn: Day?
  /// Read for reports alone, and so is what follows.
  var project = Symbol.blank
  var satisfaction: Satisfaction?

  var cells: [LedgerCell?] {
    [
      .filled(dealer), .filled(machine), .filled(serviceDate), hours.map { .number($0) },
      .filled(isSigned), .filled(isComplete), .filled(cause), .filled(isCharged),
      .filled(repaired), .filled(returnedOn), .filled(project), .filled(satisfaction),
    ]
  }

  func filled(from other: RecordRow) -> RecordRow {
    RecordRow(
      dealer: dealer, machine: machine, serviceDate: serviceDate, hours: hours ?? other.hours,
      isSigned: isSigned ?? other.isSigned, isComplete: isComplete ?? other.isComplete,
      cause: cause ?? other.cause, isCharged: isCharged ?? other.isCharged,
      repaired: repaired.isBlank ? other.repaired : repaired,
      returnedOn: returnedOn ?? other.returnedOn,
      project: project.isBlank ? other.project : project,
      satisfaction: satisfaction ?? other.satisfaction)
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
  /// The dealer that the row names, by id or by name, as it is compared and as written; and where.
  var ownDealer = Symbol.blank
  var dealerAsWritten = Symbol.blank
  var place = Place.nowhere

  /// A machine may be in the lists of any dealer.
  var dealer: Symbol { .blank }

  var cells: [LedgerCell?] {
    [
      .filled(model), .filled(family), .filled(soldOn), .filled(arrivedOn), .filled(leftOn),
      .filled(cardReceivedOn),
      warrantyMonths.map { .number($0) }, warrantyHours.map { .number($0) }, .filled(project),
      .filled(ownDealer),
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
      ownDealer: ownDealer.isBlank ? other.ownDealer : ownDealer,
      dealerAsWritten: ownDealer.isBlank ? other.dealerAsWritten : dealerAsWritten,
      place: ownDealer.isBlank ? other.place : place)
  }

  var entry: Machine {
    Machine(
      model: modelAsWritten, family: family, soldOn: soldOn, arrivedOn: arrivedOn, leftOn: leftOn,
      cardReceivedOn: cardReceivedOn, warrantyMonths: Int(warrantyMonths ?? 12),
      warrantyHours: warrantyHours, hasCustomer: hasCustomer, familyAsWritten: familyAsWritten,
      project: project,
      namedDealer: NamedDealer(dealer: ownDealer, asWritten: dealerAsWritten, place: place))
  }
}
