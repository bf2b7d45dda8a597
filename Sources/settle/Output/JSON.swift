import Settlement

/// A value as `--json` prints it; members keep their order.
indirect enum JSON: Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case null
  case list([JSON])
  case object([(name: String, value: JSON)])

  /// An amount is a text with two decimals, because readers take numbers for floating point.
  static func amount(_ amount: Money) -> JSON { .text(Settlement.text(amount)) }

  /// The value on lines of its own, indented by two spaces, with a line end.
  var printed: String {
    var buffer = TextBuffer()
    write(to: &buffer, depth: 0)
    buffer.append(UInt8(ascii: "\n"))
    return String(decoding: buffer.copy, as: UTF8.self)
  }

  private func write(to buffer: inout TextBuffer, depth: Int) {
    switch self {
    case .text(let text): JSON.write(text, to: &buffer)
    case .number(let number): buffer.append(decimal: Int64(number))
    case .flag(let flag): buffer.append(flag ? "true" : "false")
    case .null: buffer.append("null")
    case .list(let values): JSON.write(list: values, to: &buffer, depth: depth)
    case .object(let members): JSON.write(object: members, to: &buffer, depth: depth)
    }
  }

  private static func write(list: [JSON], to buffer: inout TextBuffer, depth: Int) {
    guard !list.isEmpty else { return buffer.append("[]") }
    buffer.append("[")
    for (index, value) in list.enumerated() {
      startLine(of: index, in: &buffer, depth: depth + 1)
      value.write(to: &buffer, depth: depth + 1)
    }
    startLine(of: 0, in: &buffer, depth: depth)
    buffer.append("]")
  }

  private static func write(
    object: [(name: String, value: JSON)], to buffer: inout TextBuffer, depth: Int
  ) {
    guard !object.isEmpty else { return buffer.append("{}") }
    buffer.append("{")
    for (index, member) in object.enumerated() {
      startLine(of: index, in: &buffer, depth: depth + 1)
      write(member.name, to: &buffer)
      buffer.append(": ")
      member.value.write(to: &buffer, depth: depth + 1)
    }
    startLine(of: 0, in: &buffer, depth: depth)
    buffer.append("}")
  }

  private static func startLine(of index: Int, in buffer: inout TextBuffer, depth: Int) {
    if index > 0 { buffer.append(",") }
    buffer.append("\n")
    for _ in 0..<depth { buffer.append("  ") }
  }

  private static func write(_ text: String, to buffer: inout TextBuffer) {
    buffer.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): buffer.append(#"\""#)
      case UInt8(ascii: "\\"): buffer.append(#"\\"#)
      case 0..<0x20: buffer.append(escape(byte))
      default: buffer.append(byte)
      }
    }
    buffer.append(UInt8(ascii: "\""))
  }

  private static func escape(_ control: UInt8) -> String {
    #"\u00"# + (control < 16 ? "0" : "") + String(control, radix: 16)
  }
}
