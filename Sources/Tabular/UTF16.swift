/// The order of the two bytes of a UTF-16 unit.
enum ByteOrder {
  case littleEndian, bigEndian
}

/// Brings UTF-16 with its byte order mark to UTF-8.
///
/// - Throws: ``TabularError/notText(row:)`` for an odd byte or an unpaired surrogate, and
///   ``TabularError/nul(row:)`` for a NUL.
func utf8(fromUTF16 file: [UInt8], _ order: ByteOrder) throws(TabularError) -> [UInt8] {
  guard file.count.isMultiple(of: 2) else { throw .notText(row: nil) }
  var units = UTF16Units(file: file, order: order)
  var text: [UInt8] = []
  text.reserveCapacity(file.count / 2 * 3)
  while let unit = units.next() {
    switch unit {
    case 0: throw .nul(row: row(of: text, at: text.count))
    case 0x01..<0x80: text.append(UInt8(truncatingIfNeeded: unit))
    default:
      guard let scalar = units.scalar(from: unit) else {
        throw .notText(row: row(of: text, at: text.count))
      }
      append(scalar, to: &text)
    }
  }
  return text
}

private func append(_ scalar: UInt32, to text: inout [UInt8]) {
  func tail(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: scalar >> shift & 0x3F) }
  func lead(_ mark: UInt8, _ shift: UInt32) -> UInt8 {
    mark | UInt8(truncatingIfNeeded: scalar >> shift)
  }
  if scalar < 0x800 {
    text.append(lead(0xC0, 6))
  } else {
    if scalar < 0x1_0000 {
      text.append(lead(0xE0, 12))
    } else {
      text.append(lead(0xF0, 18))
      text.append(tail(12))
    }
    text.append(tail(6))
  }
  text.append(tail(0))
}

private struct UTF16Units {
  let file: [UInt8]
  let order: ByteOrder
  /// Behind the byte order mark.
  var position = 2

  init(file: [UInt8], order: ByteOrder) {
    self.file = file
    self.order = order
  }

  mutating func next() -> UInt32? {
    guard position + 1 < file.count else { return nil }
    let first = UInt32(file[position])
    let second = UInt32(file[position + 1])
    position += 2
    return order == .littleEndian ? second << 8 | first : first << 8 | second
  }

  /// The character that begins with a unit, the other half of a pair read; nil where half of one
  /// is missing.
  mutating func scalar(from unit: UInt32) -> UInt32? {
    switch unit {
    case 0xD800...0xDBFF:
      guard let low = next(), (0xDC00...0xDFFF).contains(low) else { return nil }
      return 0x1_0000 + (unit - 0xD800) << 10 + (low - 0xDC00)
    case 0xDC00...0xDFFF: return nil
    default: return unit
    }
  }
}
