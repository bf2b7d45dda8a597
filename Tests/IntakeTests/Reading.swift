import Settlement

@testable import Intake
import Text

/// Reads files as a run does, for October 2025.
func intake(
  _ files: [[UInt8]], symbols: SymbolTable, referenceFiles: Range<Int> = 0..<0
) -> IntakeResult {
  let tables = files.enumerated().map { readTable($1, file: $0, symbols: symbols) }
  return join(tables, period: october, referenceFiles: referenceFiles, symbols: symbols)
}

/// The same of texts, with a table of its own.
func intake(_ files: String..., referenceFiles: Range<Int> = 0..<0) -> IntakeResult {
  intake(files.map { Array($0.utf8) }, symbols: SymbolTable(), referenceFiles: referenceFiles)
}

/// The month of all examples.
let october = Period(of: Day(number: 20_366))

/// The places of findings as `file:row:column code`, for comparing.
func places(_ findings: [Finding]) -> [String] {
  findings.map { finding in
    let place = finding.place
    let row = place.row.map { String($0) } ?? "-"
    return "\(place.file?.index ?? -1):\(row):\(place.column ?? "-") \(finding.code.rawValue)"
  }
}

/// How many rows of prices a text has.
func priceRows(_ text: String) -> Int {
  let table = readTable(Array(text.utf8), file: 0, symbols: SymbolTable())
  guard case .prices(let rows)? = table.sheets.first?.rows else { return 0 }
  return rows.count
}
