/// Writes an amount in RMB capitals (人民币大写), as the People's Bank's rules for bills ask.
///
/// Where the rules leave a 零 free, it is written after a section of four digits that is all
/// zeros and before 角 after a yuan figure that ends in zero, and left out after a section that
/// merely ends in zeros: 壹亿零伍仟元整, 壹拾元零伍角整, 壹拾万伍仟元整.
package func capitals(of amount: Money) -> String {
  let fen = amount.fen.magnitude
  let sign = amount.fen < 0 ? "负" : ""
  return "人民币" + sign + yuan(fen / 100, fraction: fen % 100) + fraction(fen)
}

private func yuan(_ number: UInt64, fraction: UInt64) -> String {
  guard number > 0 else { return fraction == 0 ? "零元" : "" }
  return whole(number) + "元"
}

private func fraction(_ fen: UInt64) -> String {
  let (yuan, jiao, rest) = (fen / 100, fen / 10 % 10, fen % 10)
  guard jiao + rest > 0 else { return "整" }
  let isApart = yuan > 0 && (jiao == 0 || yuan % 10 == 0)
  let tens = jiao > 0 ? digits[Int(jiao)] + "角" : ""
  let ones = rest > 0 ? digits[Int(rest)] + "分" : "整"
  return (isApart ? "零" : "") + tens + ones
}

/// Writes a positive whole number, in sections of 亿 and 万.
private func whole(_ number: UInt64) -> String {
  if number >= 100_000_000 {
    return joined(number, by: "亿", at: 100_000_000)
  }
  return number >= 10_000 ? joined(number, by: "万", at: 10_000) : section(number)
}

private func joined(_ number: UInt64, by unit: String, at base: UInt64) -> String {
  let (high, low) = number.quotientAndRemainder(dividingBy: base)
  let head = whole(high) + unit
  guard low > 0 else { return head }
  let isApart = low < base / 10 || high % 10_000 == 0
  return head + (isApart ? "零" : "") + whole(low)
}

/// Writes 1 to 9999, with one 零 for a run of zeros inside.
private func section(_ number: UInt64) -> String {
  var text = ""
  var isApart = false
  for (unit, base) in [("仟", 1000), ("佰", 100), ("拾", 10), ("", 1)] as [(String, UInt64)] {
    let digit = Int(number / base % 10)
    guard digit > 0 else {
      isApart = !text.isEmpty
      continue
    }
    text += (isApart ? "零" : "") + digits[digit] + unit
    isApart = false
  }
  return text
}

private let digits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]
