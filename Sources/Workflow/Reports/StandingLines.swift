import Archive
import Settlement
internal import Text

/// Reads standing statements on all threads: while some take the lines of a batch in, one asks the
/// archive for the next.
///
/// - Parameters:
///   - heads: The statements.
///   - archive: Where their lines are.
///   - session: How many threads there are, and who hears of the progress.
///   - own: Something for each thread alone, as many as there are threads.
///   - take: Makes of a statement, by its place among the heads, what is wanted of it.
/// - Returns: What was made of each, by its place.
/// - Throws: ``RunError/archive(_:)`` where a statement is not what was digested.
func readStatements<Own: Sendable, Value: Sendable>(
  _ heads: [StandingHead], in archive: Archive, _ session: Session, own: [Own],
  _ take: @Sendable (Int, StatementRecord, Own) -> Value
) throws(RunError) -> [Value] {
  let step = Message(en: "reading statements", zh: "读取结算单")
  return try concurrentBatches(
    heads.count, size: max(session.threads * 64, 1), own: own,
    progress: { session.surroundings.progress(step, done: $0, of: heads.count) },
    fetch: { range throws(ArchiveError) in
      try archive.texts(of: heads[range], isComparing: false)
    }
  ) { place, text, own throws(ArchiveError) in take(place, try text.record, own) }
}

extension Session {
  /// A table of symbols for each thread.
  func tables(of symbols: SymbolTable) -> [SymbolTable] {
    (0..<max(threads, 1)).map { _ in SymbolTable(forThread: symbols) }
  }
}
