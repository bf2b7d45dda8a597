import Settlement
internal import Text

/// A row of the calls, with its blanks.
struct CallRow: LedgerRow {
  let number: Symbol
  let named: NamedDealer
  let calledAt: Moment
  let times: [CallTime: Moment]
  /// In tenths of a kilometre.
  let distance: Int64?
  let isInCity: Bool?
  /// Folded, as names are compared.
  let level: Symbol
  let isInWarranty: Bool?
  let machine: Symbol
  /// The record, the project and the channel, by which two rows are still told apart.
  let others: [Symbol]

  var dealer: Symbol { named.dealer }

  var cells: [LedgerCell?] {
    CallTime.allCases.flatMap { LedgerCell.filled($0 == .called ? calledAt : times[$0]) } + [
      .filled(dealer), distance.map { .number($0) }, .filled(isInCity), .filled(level),
      .filled(isInWarranty), .filled(machine),
    ] + others.map { .filled($0) }
  }

  func filled(from other: CallRow) -> CallRow {
    CallRow(
      number: number, named: named, calledAt: calledAt,
      times: times.merging(other.times) { mine, _ in mine }, distance: distance ?? other.distance,
      isInCity: isInCity ?? other.isInCity, level: level.isBlank ? other.level : level,
      isInWarranty: isInWarranty ?? other.isInWarranty,
      machine: machine.isBlank ? other.machine : machine,
      others: zip(others, other.others).map { $0.isBlank ? $1 : $0 })
  }

  var entry: CallRow { self }

  /// The call, with the dealer that the register has for it.
  func call(of dealer: Symbol) -> ServiceCall {
    ServiceCall(
      number: number, dealer: dealer, calledAt: calledAt, laterTimes: times, distance: distance,
      isInCity: isInCity ?? false, level: level, isInWarranty: isInWarranty ?? true,
      machine: machine)
  }
}

/// A row of the complaints, with its blanks.
struct ComplaintRow: LedgerRow {
  let number: Symbol
  let receivedAt: Moment
  let about: ComplaintClass
  let closedAt: Moment?
  let named: NamedDealer
  let machine: Symbol
  let isReturn: Bool?
  let isUrgent: Bool?
  let isSerious: Bool?
  let isLiable: Bool?
  let department: Symbol

  var dealer: Symbol { named.dealer }

  var cells: [LedgerCell?] {
    LedgerCell.filled(receivedAt) + LedgerCell.filled(closedAt) + [
      .number(Int64(ComplaintClass.allCases.firstIndex(of: about) ?? 0)), .filled(dealer),
      .filled(machine), .filled(isReturn), .filled(isUrgent), .filled(isSerious),
      .filled(isLiable), .filled(department),
    ]
  }

  func filled(from other: ComplaintRow) -> ComplaintRow {
    ComplaintRow(
      number: number, receivedAt: receivedAt, about: about, closedAt: closedAt ?? other.closedAt,
      named: dealer.isBlank ? other.named : named,
      machine: machine.isBlank ? other.machine : machine, isReturn: isReturn ?? other.isReturn,
      isUrgent: isUrgent ?? other.isUrgent, isSerious: isSerious ?? other.isSerious,
      isLiable: isLiable ?? other.isLiable,
      department: department.isBlank ? other.department : department)
  }

  var entry: ComplaintRow { self }

  /// The complaint, with the dealer that the register has for it.
  func complaint(of dealer: Symbol) -> Complaint {
    Complaint(
      number: number, receivedAt: receivedAt, about: about, closedAt: closedAt, dealer: dealer,
      machine: machine, isReturn: isReturn ?? false, isUrgent: isUrgent ?? false,
      isLiable: isLiable ?? false, department: department)
  }
}

/// A row of the call-backs, with its blanks.
struct CallBackRow: Hashable, Sendable {
  let machine: Symbol
  let calledOn: Day
  let isReached: Bool?
  let record: Symbol
  let complaint: Symbol
  let isMajor: Bool?
  let answers: [CallBackQuestion: CallBackAnswer]

  var callBack: CallBack {
    CallBack(
      machine: machine, calledOn: calledOn, isReached: isReached ?? true, record: record,
      complaint: complaint, isMajor: isMajor ?? false, answers: answers)
  }
}

extension LedgerCell {
  /// A moment by its day and its time, each of which may be blank.
  fileprivate static func filled(_ moment: Moment?) -> [LedgerCell?] {
    guard let moment else { return [nil] }
    return [.number(Int64(moment.day.number) * 10_000 + Int64(moment.minute ?? -1))]
  }
}
