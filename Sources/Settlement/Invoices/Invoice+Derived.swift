internal import Text

extension Invoice {
  /// The invoice with what follows from its cells where their own are blank: the rate from net and
  /// tax, the original of a red letter and the statements from the remark.
  ///
  /// - Parameters:
  ///   - tolerance: What the tax may be off at a rate.
  ///   - dealers: Every id that a statement's number can end in.
  /// - Returns: The same invoice where no cell is blank.
  func derived(tolerance: Money, dealers: Set<String>) -> Invoice {
    var invoice = self
    if items.isEmpty {
      invoice.rate = rate ?? statutoryRate(net: net, tax: tax, tolerance: tolerance)
    }
    for index in items.indices where items[index].rate == nil {
      invoice.items[index].rate = statutoryRate(
        net: items[index].net, tax: items[index].tax, tolerance: tolerance)
    }
    guard !remark.isEmpty else { return invoice }
    if isRedLetter, originalNumber.isEmpty, let original = originalNamed(in: remark) {
      (invoice.originalCode, invoice.originalNumber) = (original.code, original.number)
    }
    if statements.isEmpty {
      invoice.statements = statementsNamed(in: identifierText(remark), dealers: dealers)
    }
    return invoice
  }
}

/// Every rate that the law ever had for such invoices, in hundredths of a percent.
private let statutoryRates: [Int64] = [
  1700, 1600, 1300, 1100, 1000, 900, 600, 500, 300, 150, 100, 0,
]

/// The rate at which the tax is off the least; nil where it is off by more than the tolerance at
/// every rate.
func statutoryRate(net: Money, tax: Money, tolerance: Money) -> Rate? {
  var nearest: (rate: Rate, off: UInt64)?
  for rate in statutoryRates.map({ Rate(basisPoints: $0) }) {
    let off = (Int128(tax.fen) - Int128(rate.of(net).fen)).magnitude
    guard off <= tolerance.fen.magnitude, off < nearest?.off ?? .max else { continue }
    nearest = (rate, UInt64(off))
  }
  return nearest?.rate
}

/// The invoice that the remark of a red letter names, as the tax bureau writes it.
private func originalNamed(in remark: String) -> (code: String, number: String)? {
  let text = foldedWord(remark)
  for words in ["被红冲蓝字数电发票号码", "被红冲蓝字数电票号码"] {
    if let (number, _) = digits(behind: words, in: text[...]), number.count == 20 {
      return ("", number)
    }
  }
  guard let (code, rest) = digits(behind: "对应正数发票代码", in: text[...]),
    let (number, _) = digits(behind: "号码", in: rest), number.count == 8
  else { return nil }
  return (code, number)
}

/// The digits that follow words and perhaps a colon, and what comes after them.
private func digits(
  behind words: String, in text: Substring
) -> (digits: String, rest: Substring)? {
  guard let words = text.firstRange(of: words) else { return nil }
  let tail = text[words.upperBound...].drop { $0 == ":" }
  let digits = tail.prefix { $0.isASCII && $0.isNumber }
  return digits.isEmpty ? nil : (String(digits), tail.dropFirst(digits.count))
}

/// The statement numbers in a remark: `S`, six digits or a half, `-`, and the longest id of a dealer
/// that follows; each once, in their order.
private func statementsNamed(in remark: String, dealers: Set<String>) -> [String] {
  let longest = dealers.map(\.unicodeScalars.count).max() ?? 0
  var found: [String] = []
  var tail = remark.unicodeScalars[...]
  while let first = tail.first {
    defer { tail = tail.dropFirst() }
    guard first == "S", let period = periodPart(of: tail.dropFirst()) else { continue }
    let rest = tail.dropFirst(1 + period.count + 1)
    for length in stride(from: min(longest, rest.count), to: 0, by: -1) {
      let dealer = String(rest.prefix(length))
      guard dealers.contains(dealer) else { continue }
      let number = "S\(String(period))-\(dealer)"
      if !found.contains(number) { found.append(number) }
      break
    }
  }
  return found
}

/// Six digits, or a year and the name of a half, before a hyphen; nil where the text begins otherwise.
private func periodPart(
  of text: Substring.UnicodeScalarView
) -> Substring.UnicodeScalarView? {
  let part = text.prefix(6)
  guard part.count == 6, text.dropFirst(6).first == "-" else { return nil }
  let isDigit = { (scalar: Unicode.Scalar) in ("0"..."9").contains(scalar) }
  let halves = Half.allCases.map(\.description)
  let end = part.suffix(2)
  guard part.prefix(4).allSatisfy(isDigit) else { return nil }
  return end.allSatisfy(isDigit) || halves.contains(String(end)) ? part : nil
}
