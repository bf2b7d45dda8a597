package import Text

/// A moment in the life of a call, by which targets are measured.
package enum CallTime: String, CaseIterable, Sendable {
  /// 来电
  case called
  /// 到达
  case arrived
  /// 恢复
  case restored
  /// 答复
  case answered
  /// 转送
  case transferred
  /// 安排
  case arranged
  /// 催查
  case checked
}

/// A call for service (报修), as registered (售后服务登记).
package struct ServiceCall: Sendable {
  package let number: Symbol
  /// Blank where no register has it.
  package let dealer: Symbol
  package let calledAt: Moment
  /// Nil at a time that is not filled in; the time of the call is not asked here.
  private let laterTimes: [CallTime: Moment]
  /// In tenths of a kilometre; nil where it is not filled in.
  package let distance: Int64?
  /// Whether the machine stands in the city (市区).
  package let isInCity: Bool
  /// The level of the fault (故障等级), folded as names are.
  package let level: Symbol
  /// Whether the warranty covers the machine (保内).
  package let isInWarranty: Bool
  package let machine: Symbol

  package init(
    number: Symbol, dealer: Symbol, calledAt: Moment, laterTimes: [CallTime: Moment] = [:],
    distance: Int64? = nil, isInCity: Bool = false, level: Symbol = .blank,
    isInWarranty: Bool = true, machine: Symbol = .blank
  ) {
    self.number = number
    self.dealer = dealer
    self.calledAt = calledAt
    self.laterTimes = laterTimes
    self.distance = distance
    self.isInCity = isInCity
    self.level = level
    self.isInWarranty = isInWarranty
    self.machine = machine
  }

  /// When something happened; nil where that is not filled in.
  package subscript(time: CallTime) -> Moment? {
    time == .called ? calledAt : laterTimes[time]
  }

  /// The first time that lies before one that it cannot lie before; nil where all are in order.
  ///
  /// Nothing comes before the call, nothing is mended before somebody is there, and no target ends
  /// before it begins.
  package func timeOutOfOrder(_ targets: [ServiceTarget]) -> CallTime? {
    let pairs =
      CallTime.allCases.dropFirst().map { (CallTime.called, $0) } + [(.arrived, .restored)]
      + targets.map { ($0.from, $0.to) }
    return pairs.first { from, to in
      guard let from = self[from], let to = self[to] else { return false }
      return to.isBefore(from)
    }?.1
  }
}
