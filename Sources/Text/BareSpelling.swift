/// An identifier without white space, dashes, dots, slashes and leading zeros, and with O as 0, I and
/// L as 1: what people take for one another, and what a spreadsheet drops.
package func bareSpelling(_ identifier: String) -> String {
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
