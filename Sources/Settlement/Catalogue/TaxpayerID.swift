/// Returns whether a text can be a taxpayer id (纳税人识别号).
///
/// It is a unified social credit code with the right check character, or has the form of the
/// numbers that were given out before those codes: 15, 17, 18 or 20 digits.
package func isPlausibleTaxpayerID(_ text: String) -> Bool {
  isSocialCreditCode(text) || isOldTaxpayerID(text)
}

/// Checks 18 characters as GB 32100-2015 says.
private func isSocialCreditCode(_ text: String) -> Bool {
  let values = text.utf8.map(codeValue)
  guard values.count == 18 else { return false }
  var sum = 0
  for (value, weight) in zip(values, weights) {
    guard let value else { return false }
    sum += value * weight
  }
  return values[17] == (31 - sum % 31) % 31
}

private func isOldTaxpayerID(_ text: String) -> Bool {
  let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
  return [15, 17, 18, 20].contains(text.utf8.count) && text.utf8.allSatisfy(digits.contains)
}

private func codeValue(_ character: UInt8) -> Int? {
  alphabet.firstIndex(of: character)
}

/// Digits and capitals without I, O, S, V and Z, which are read as digits or as U.
private let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

private let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
