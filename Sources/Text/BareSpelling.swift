/// An identifier without white space, dashes, dots, slashes and leading zeros, and with O as 0, I and
/// L as 1: what people take for one another, and what a spreadsheet drops.
package func bareSpelling(_ identifier: String) -> String {
  let bytes = Array(identifier.utf8)
  var folded: [UInt8] = []
  if !appendFolded(bytes.span, to: &folded) { folded = bytes }
  guard folded.allSatisfy({ $0 < 0x80 }) else { return wideBareSpelling(identifier) }
  var bare: [UInt8] = []
  bare.reserveCapacity(folded.count)
  for byte in folded {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "\\"): break
    case UInt8(ascii: "0"), UInt8(ascii: "O"):
      if !bare.isEmpty { bare.append(UInt8(ascii: "0")) }
    case UInt8(ascii: "I"), UInt8(ascii: "L"): bare.append(UInt8(ascii: "1"))
    default: bare.append(byte)
    }
  }
  return String(decoding: bare, as: UTF8.self)
}

/// The same of an identifier with characters beyond ASCII, which few have.
private func wideBareSpelling(_ identifier: String) -> String {
  var bare = String.UnicodeScalarView()
  for scalar in folded(identifier).unicodeScalars {
    switch scalar {
    case "O": bare.append("0")
    case "I", "L": bare.append("1")
    case ".", "。", "．", "·", "・", "•", "/", "\\", "∕", "⁄", "−", "﹨", "￣", "‧", "﹒", "･":
      break
    case _ where scalar.properties.generalCategory == .dashPunctuation: break
    default: bare.append(scalar)
    }
  }
  return String(bare.drop { $0 == "0" })
}
