package import Text

/// A machine (整机档案): sold, or still in stock with its dealer.
package struct Machine: Hashable, Sendable {
  /// As written (机型).
  package let model: Symbol
  package let family: Symbol
  /// The family as written; blank where nobody asked.
  package let familyAsWritten: Symbol
  /// The project that the machine was sold in (项目编号); blank where none is given, or nobody asked.
  package let project: Symbol
  /// The dealer that the register names; nil where nobody asked.
  package let namedDealer: NamedDealer?
  /// Nil for a machine that nobody has bought yet.
  package let soldOn: Day?
  /// The day on which the dealer got it (到货日期); nil where that is not known.
  package let arrivedOn: Day?
  /// The day on which it left the dealer's stock without a sale (离库日期).
  package var leftOn: Day?
  /// The day the warranty card (三包回执卡) came in; nil for never.
  package let cardReceivedOn: Day?
  package let warrantyMonths: Int
  /// The warranty hours in hundredths; nil for no limit.
  package let warrantyHours: Int64?
  /// Whether the register says who bought it (客户).
  package let hasCustomer: Bool

  package init(
    model: Symbol = .blank, family: Symbol, soldOn: Day?, arrivedOn: Day? = nil,
    leftOn: Day? = nil, cardReceivedOn: Day?, warrantyMonths: Int, warrantyHours: Int64?,
    hasCustomer: Bool = false, familyAsWritten: Symbol = .blank, project: Symbol = .blank,
    namedDealer: NamedDealer? = nil
  ) {
    self.hasCustomer = hasCustomer
    self.model = model
    self.family = family
    self.soldOn = soldOn
    self.arrivedOn = arrivedOn
    self.leftOn = leftOn
    self.cardReceivedOn = cardReceivedOn
    self.warrantyMonths = warrantyMonths
    self.warrantyHours = warrantyHours
    self.familyAsWritten = familyAsWritten
    self.project = project
    self.namedDealer = namedDealer
  }

  /// Whether the warranty includes a milestone (强保), given by its place in the rulebook from 0.
  func includesMilestone(_ index: Int) -> Bool {
    warrantyMonths > 6 || index < 3
  }
}

/// What a machine is on a day.
package enum MachineStanding: Hashable, Sendable {
  /// Sold on that day or before.
  case sold(on: Day)
  /// Stood in stock for so long that it counts as sold.
  case deemedSold(on: Day)
  case inStock
  /// Neither sold nor in stock.
  case neither
}

extension Machine {
  /// What the machine is on a day.
  ///
  /// On the day of its sale it is no longer in stock; on that on which it is deemed sold, it still
  /// is. Source: the care of machines for sale (待销车).
  ///
  /// - Parameters:
  ///   - day: The day that is asked for.
  ///   - seasons: After how many whole halves in stock a machine is deemed sold; nil for never.
  ///   - halves: Where halves end.
  /// - Returns: Sold before anything else; in stock where it arrived, and neither left nor counts as
  ///   sold.
  package func standing(
    on day: Day, deemedSoldAfter seasons: Int?, halves: HalfEnds = .ofCalendar
  ) -> MachineStanding {
    if let soldOn, soldOn <= day { return .sold(on: soldOn) }
    if let deemed = dayDeemedSold(after: seasons, halves: halves), deemed < day {
      return .deemedSold(on: deemed)
    }
    guard let arrivedOn, arrivedOn <= day, leftOn.map({ $0 > day }) ?? true else {
      return .neither
    }
    return .inStock
  }

  /// What the machine is on a day, by an edition of the rulebook.
  package func standing(on day: Day, by edition: Edition) -> MachineStanding {
    standing(
      on: day, deemedSoldAfter: edition.stockSeasons,
      halves: edition.halves?.ends ?? .ofCalendar)
  }

  /// The day on which an edition holds the machine to be sold; see ``dayDeemedSold(after:halves:)``.
  package func dayDeemedSold(by edition: Edition) -> Day? {
    dayDeemedSold(after: edition.stockSeasons, halves: edition.halves?.ends ?? .ofCalendar)
  }

  /// The last day of the last of so many whole halves in stock after the one of its arrival; nil for
  /// a machine that was sold, or gone by then.
  package func dayDeemedSold(after seasons: Int?, halves: HalfEnds = .ofCalendar) -> Day? {
    guard let seasons, soldOn == nil, let arrivedOn else { return nil }
    var half = Period(of: arrivedOn, halves: halves)
    for _ in 0..<seasons { half = half.next }
    // At most the end of the year 9999.
    let day = half.lastDay.adding(days: 0)
    return leftOn.map { $0 > day } ?? true ? day : nil
  }
}

extension Machine {
  /// The machine as it stands where it went back to the factory (库存产品返厂) on some days.
  ///
  /// A day before it arrived is of an earlier stay: it was mended and delivered again.
  package func sentBack(on days: [Day]) -> Machine {
    var machine = self
    let gone = days.filter { day in arrivedOn.map { day >= $0 } ?? true }.min()
    guard let gone else { return self }
    machine.leftOn = leftOn.map { min($0, gone) } ?? gone
    return machine
  }
}
