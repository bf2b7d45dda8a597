/// The days of a machine's life in which a milestone (强保) is due, both ends included.
///
/// Source: the table of intervals of the provisions on forced maintenance.
///
/// - Parameters:
///   - index: The milestone's place in the rulebook, from 0.
///   - soldOn: The day the machine was sold.
/// - Returns: The window; nil for a milestone beyond the fifth.
func milestoneWindow(_ index: Int, soldOn: Day) -> ClosedRange<Day>? {
  switch index {
  case 0: soldOn...soldOn.adding(days: 10)
  case 1: soldOn.adding(months: 2)...soldOn.adding(months: 3)
  case 2: soldOn.adding(months: 5)...soldOn.adding(months: 6)
  case 3: soldOn.adding(months: 8)...soldOn.adding(months: 9)
  case 4: soldOn.adding(months: 11)...soldOn.adding(months: 12)
  default: nil
  }
}
