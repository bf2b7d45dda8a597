package import Settlement

/// Puts the tables of all files together.
///
/// - Parameters:
///   - tables: What the files gave, in reading order.
///   - period: The month that is settled.
///   - referenceFiles: The numbers of the files that may not be refused.
///   - symbols: What the tables were read with.
/// - Returns: Lists and registers, with everything that was found.
package func join(
  _ tables: consuming [FileTable], period: Period, referenceFiles: Range<Int>, symbols: SymbolTable
) -> IntakeResult {
  IntakeResult()
}
