/// Which tables a command reads, and what for.
///
/// A file with others is passed over without a word: it is another command's.
package struct WantedTables: Sendable {
  package let kinds: Set<TableKind>
  /// Whether they are read for a report, which asks for columns that decide nothing, leaves cells of
  /// such columns blank that cannot be read, and holds no list.
  let isForReport: Bool

  /// All that a month-end reads.
  package static let settling = WantedTables(
    kinds: Set(TableKind.allCases.filter(\.isReadBySettling)), isForReport: false)

  /// Some kinds, for a report.
  package static func reporting(_ kinds: Set<TableKind>) -> WantedTables {
    WantedTables(kinds: kinds, isForReport: true)
  }
}
