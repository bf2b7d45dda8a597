package import Text

/// A field service record (现场服务记录表), as registered.
///
/// Small figures stand behind the optional ones, where the memory would else be empty: a month keeps
/// all its records.
package struct ServiceRecord: Hashable, Sendable {
  package let dealer: Symbol
  package let machine: Symbol
  package let serviceDate: Day
  /// What was repaired (维修部位), folded as names are; blank where the record does not say.
  package let repaired: Symbol
  /// The machine's hours in hundredths; nil where the record does not say.
  package let hours: Int64?
  /// Whether the user signed.
  package let isSigned: Bool
  /// Whether the form has no blanks.
  package let isComplete: Bool
  /// Whether the user paid for the visit (已收费).
  package let isCharged: Bool
  /// The day on which the record came back (记录返回日期); nil where the register does not say.
  package let returnedOn: Day?
  /// Nil where the record does not say.
  package let cause: FaultCause?
  /// How satisfied the user was; nil where the record does not say, or nobody asked.
  package let satisfaction: Satisfaction?
  /// The project that the visit belongs to (项目编号); blank where none is given, or nobody asked.
  package let project: Symbol

  package init(
    dealer: Symbol, machine: Symbol, serviceDate: Day, hours: Int64?, isSigned: Bool,
    isComplete: Bool, repaired: Symbol = .blank, cause: FaultCause? = nil, isCharged: Bool = false,
    returnedOn: Day? = nil, project: Symbol = .blank, satisfaction: Satisfaction? = nil
  ) {
    self.returnedOn = returnedOn
    self.dealer = dealer
    self.machine = machine
    self.serviceDate = serviceDate
    self.hours = hours
    self.isSigned = isSigned
    self.isComplete = isComplete
    self.repaired = repaired
    self.cause = cause
    self.isCharged = isCharged
    self.project = project
    self.satisfaction = satisfaction
  }
}
