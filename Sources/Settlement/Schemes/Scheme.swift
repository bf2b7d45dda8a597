package import Text

/// A scheme of settlement (结算办法): all that depends on whether months or halves are settled.
///
/// Nothing else asks which of them it is: an edition of the rulebook names its scheme by the periods
/// that it settles, and each scheme has a folder of its own.
package protocol Scheme: SendableMetatype {
  /// Every rule by which lists are decided, in order of precedence.
  static var rules: RuleRegistry { get }

  /// What a period is called: the half, the month.
  static var periodName: Message { get }

  /// What is settled at one time, as in "settles by half-year".
  static var sortName: Message { get }

  /// A period as it is typed, for messages.
  static var example: String { get }

  /// Whether only a rulebook says on which days a period ends.
  static var endsByRulebook: Bool { get }

  /// Whether the postmark of a list is held against its deadline, so that it may be forfeited.
  static var isByPostmark: Bool { get }

  /// Whether a warranty card without a customer counts as one that never came.
  static var cardNeedsCustomer: Bool { get }

  /// The columns of registers that the scheme asks for.
  static var askedColumns: Set<AskedColumn> { get }

  /// The registers that an edition may require.
  static var requirable: [RegisterKind] { get }

  /// After how many whole halves in stock a machine counts as sold, where the edition does not say.
  static var stockSeasons: Int? { get }

  /// Whether a period has its table of set-offs even where no statement of it is set off.
  static var writesSetOffs: Bool { get }

  /// Returns the period in which a day lies.
  static func period(of day: Day, halves: HalfEnds) -> Period

  /// Returns the last day in time, before it moves or is extended.
  static func deadline(of period: Period, _ edition: Edition) -> Day
}

/// What is settled at one time (rulebook key `periods`).
package enum PeriodSort: String, CaseIterable, Sendable {
  case month
  case halfYear = "half-year"

  package var scheme: any Scheme.Type {
    switch self {
    case .month: MonthlyScheme.self
    case .halfYear: HalfYearlyScheme.self
    }
  }

  /// Returns the period of this sort in which a day lies.
  package func period(of day: Day, halves: HalfEnds) -> Period {
    scheme.period(of: day, halves: halves)
  }
}

extension Edition {
  /// The scheme that the edition belongs to.
  package var scheme: any Scheme.Type { periods.scheme }
}
