/// Appends an identifier without white space, dashes, dots, slashes and leading zeros, and with O as
/// 0, I and L as 1: what people take for one another, and what a spreadsheet drops.
///
/// Registers have a million identifiers, so it goes from bytes to bytes.
package func appendBareSpelling(_ identifier: Span<UInt8>, to bare: inout [UInt8]) {
  let start = bare.count
  for index in identifier.indices {
    let byte = identifier[index]
    switch upperCased(byte) {
    case 0x80...: return appendWideBareSpelling(identifier, to: &bare, at: start)
    case 0...0x20, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "\\"):
      break
    case UInt8(ascii: "0"), UInt8(ascii: "O"):
      if bare.count > start { bare.append(UInt8(ascii: "0")) }
    case UInt8(ascii: "I"), UInt8(ascii: "L"): bare.append(UInt8(ascii: "1"))
    case let other: bare.append(other)
    }
  }
}

/// A number for what ``appendBareSpelling(_:to:)`` writes, another with each seed; nil for nothing.
///
/// Registers have a million identifiers, and a few are asked for: so most are not even spelled.
func bareFingerprint(_ identifier: Span<UInt8>, seed: UInt64) -> UInt64? {
  var print = BarePrint(seed: seed)
  for index in identifier.indices {
    let byte = upperCased(identifier[index])
    switch byte {
    case 0x80...: return wideBareFingerprint(identifier, seed: seed)
    case 0...0x20, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "\\"):
      break
    case UInt8(ascii: "0"), UInt8(ascii: "O"):
      if print.count > 0 { print.add(UInt8(ascii: "0")) }
    case UInt8(ascii: "I"), UInt8(ascii: "L"): print.add(UInt8(ascii: "1"))
    default: print.add(byte)
    }
  }
  return print.number
}

private func wideBareFingerprint(_ identifier: Span<UInt8>, seed: UInt64) -> UInt64? {
  var bare: [UInt8] = []
  appendBareSpelling(identifier, to: &bare)
  var print = BarePrint(seed: seed)
  for byte in bare { print.add(byte) }
  return print.number
}

/// A fingerprint byte by byte.
private struct BarePrint {
  private var hash: UInt64
  private(set) var count = 0

  init(seed: UInt64) { hash = seed }

  mutating func add(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    count += 1
  }

  var number: UInt64? { count > 0 ? hash : nil }
}

/// The same of an identifier with characters beyond ASCII, which few have.
private func appendWideBareSpelling(
  _ identifier: Span<UInt8>, to bytes: inout [UInt8], at start: Int
) {
  bytes.removeSubrange(start...)
  let text = unsafe identifier.withUnsafeBufferPointer {
    unsafe String(decoding: $0, as: UTF8.self)
  }
  var bare = String.UnicodeScalarView()
  for scalar in folded(text).unicodeScalars {
    switch scalar {
    case "O": bare.append("0")
    case "I", "L": bare.append("1")
    case ".", "。", "．", "·", "・", "•", "/", "\\", "∕", "⁄", "−", "﹨", "￣", "‧", "﹒", "･":
      break
    case _ where scalar.properties.generalCategory == .dashPunctuation: break
    default: bare.append(scalar)
    }
  }
  bytes += String(bare.drop { $0 == "0" }).utf8
}
