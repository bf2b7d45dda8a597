import Archive
package import Documents
import Settlement
internal import Text

/// Whether a number is that of a claim on a supplier, and not of a statement.
package func isClaimNumber(_ number: String) -> Bool { number.hasPrefix("R") }

/// Reports how a claim on a supplier, or one of its lines, came about; from the archive alone.
///
/// - Parameters:
///   - number: The claim's number as normalised.
///   - line: The line's number; nil for the claim as a whole.
///   - session: What the command works with.
/// - Returns: Its revisions.
/// - Throws: ``RunError``; `missing` where there is no such claim or line.
package func explainClaim(
  _ number: String, line: String?, _ session: Session
) throws(RunError) -> ExplainedClaim {
  try session.reading { archive throws(RunError) in
    let symbols = SymbolTable()
    let revisions = try orRunError(archive.revisions(ofClaim: number, symbols))
    guard let newest = revisions.last else {
      throw .missing([
        Message(
          en: "\(number): no such claim in the archive (settle status lists them)",
          zh: "\(number)：档案中没有该追偿单（可用 settle status 查看）")
      ])
    }
    guard let line else {
      return ExplainedClaim(revisions: revisions, line: nil, symbols: symbols)
    }
    guard let place = Int(line), newest.claim.lines.indices.contains(place - 1) else {
      let count = newest.claim.lines.count
      throw .missing([
        Message(
          en: "\(number): no line \(line) (there are 1 to \(count))",
          zh: "\(number)：没有第 \(line) 行（现有 1 至 \(count)）")
      ])
    }
    return ExplainedClaim(revisions: revisions, line: place - 1, symbols: symbols)
  }
}
