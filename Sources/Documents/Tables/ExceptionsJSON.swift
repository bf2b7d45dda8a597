package import Settlement
package import Text

/// Exceptions for programs.
package enum ExceptionsJSON {
  /// Writes an array of the exceptions.
  package static func append(_ exceptions: [ExceptionRow], to out: inout TextBuffer) {
    out.append("[")
    for (index, row) in exceptions.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      out.append(json: "severity", row.severity.rawValue, first: true)
      out.append(json: "file", row.file)
      if let number = row.row { out.append(json: "row", number) }
      out.append(json: "column", row.column)
      out.append(json: "dealer", row.dealer)
      out.append(json: "code", row.code)
      out.append(json: "message", row.message)
      out.append("}")
    }
    out.append("]")
  }
}
