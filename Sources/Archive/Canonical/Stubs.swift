package import Settlement
func readHead(_ head: [UInt8]) throws(ArchiveError) -> StatementHead { throw .damaged("") }
func readLines(_ lines: [UInt8], unescapedTo text: inout [UInt8]) throws(ArchiveError)
  -> [RecordLine]
{ [] }
func checkTotals(_ totals: StatementTotals, of lines: [RecordLine], in text: [UInt8])
  throws(ArchiveError)
{}
/// Reads a run record back.
package func runRecord(_ text: [UInt8]) throws(ArchiveError) -> RunRecord { throw .damaged("") }
