package import Settlement

/// Writes a run record in its canonical form, version 1.
///
/// An object with the keys v, period, language, dealers (dealer, name, state) and exceptions
/// (severity, file, row or null, column, dealer, code, message), one entry a line of text.
package func canonicalRunRecord(_ record: RunRecord) -> [UInt8] {
  var text = TextBuffer()
  text.append(UInt8(ascii: "{"))
  text.append(key: "v", isFirst: true, 1)
  text.append(key: "period", record.period.description)
  text.append(key: "language", record.language.rawValue)
  text.append(key: "dealers")
  text.append(array: record.dealers) { dealer, text in
    text.append(UInt8(ascii: "\n"))
    text.append(array: [dealer.dealer, dealer.name, dealer.state.rawValue]) {
      $1.append(quoted: $0)
    }
  }
  text.append(key: "exceptions")
  text.append(array: record.exceptions) { write($0, to: &$1) }
  text.append(UInt8(ascii: "}"))
  return text.copy
}

private func write(_ row: ExceptionRow, to text: inout TextBuffer) {
  text.append("\n[")
  text.append(quoted: row.severity.rawValue)
  text.append(UInt8(ascii: ","))
  text.append(quoted: row.file)
  text.append(UInt8(ascii: ","))
  if let number = row.row { text.append(decimal: Int64(number)) } else { text.append("null") }
  for field in [row.column, row.dealer, row.code, row.message] {
    text.append(UInt8(ascii: ","))
    text.append(quoted: field)
  }
  text.append(UInt8(ascii: "]"))
}
