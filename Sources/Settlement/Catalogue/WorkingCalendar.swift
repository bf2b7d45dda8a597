/// Working days and days off: weekdays, State Council notices, and the workspace's own table.
package struct WorkingCalendar: Sendable {
  /// Makes the built-in calendar.
  package init() {}
}
