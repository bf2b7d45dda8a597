package import Settlement

/// Reads one file: decodes it, finds its header, and takes its rows.
///
/// - Parameters:
///   - bytes: The file as it is on disk.
///   - file: Its number in reading order.
///   - symbols: Where identifiers and names are kept, shared by all files.
/// - Returns: The table; a file refused whole is one without a kind, with a finding that says why.
package func readTable(_ bytes: consuming [UInt8], file: Int, symbols: SymbolTable) -> FileTable {
  FileTable(file: file)
}
