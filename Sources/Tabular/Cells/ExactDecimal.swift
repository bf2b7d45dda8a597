/// A number as a spreadsheet keeps it: exact, of at most 15 significant digits.
///
/// Spreadsheets store binary fractions and write them out with 17 digits, so that 91.2 stands in the
/// file as `91.200000000000003`. They show 15 digits and no more: what is beyond is no one's figure,
/// and is rounded away, half up.
package struct ExactDecimal: Hashable, Sendable {
  package let isNegative: Bool
  /// The significant digits without zeros at their end, below 10^15; 0 for zero.
  package let digits: UInt64
  /// The power of ten by which the digits count; 0 for zero.
  package let exponent: Int

  /// The powers of ten that a spreadsheet's number can have, and a few more.
  private static let largestExponent = 400

  /// Makes a number of digits that may end in zeros.
  private init(isNegative: Bool, digits: UInt64, exponent: Int) {
    var (digits, exponent) = (digits, exponent)
    while digits != 0, digits.isMultiple(of: 10) {
      digits /= 10
      exponent += 1
    }
    self.isNegative = isNegative && digits != 0
    self.digits = digits
    self.exponent = digits == 0 ? 0 : exponent
  }

  /// Reads a number such as `-12.50` or `8.3E+10`.
  ///
  /// - Returns: nil where the text is no decimal number, or one that no spreadsheet can hold.
  package init?(_ text: Span<UInt8>) {
    var scan = DecimalScan()
    guard scan.read(text), abs(scan.exponent) <= Self.largestExponent else { return nil }
    self.init(isNegative: scan.isNegative, digits: scan.digits, exponent: scan.exponent)
  }

  /// Takes the shortest decimal that stands for a binary fraction, which is what other formats
  /// write for it.
  ///
  /// - Returns: nil for an infinity or no number.
  package init?(_ value: Double) {
    guard value.isFinite else { return nil }
    let text = [UInt8](value.description.utf8)
    self.init(text.span)
  }

  package init(_ whole: Int) {
    self.init(isNegative: whole < 0, digits: UInt64(whole.magnitude), exponent: 0)
  }

  /// The number with this many decimals at most, rounded half away from zero.
  package func rounded(toPlaces places: Int) -> ExactDecimal {
    let surplus = -exponent - places
    guard surplus > 0 else { return self }
    // 16 digits below the place that is kept, the first of them 0, round to nothing.
    guard surplus <= 15 else { return ExactDecimal(0) }
    let unit = powerOfTen(surplus)
    let isUp = digits % unit >= unit / 2
    return ExactDecimal(
      isNegative: isNegative, digits: digits / unit + (isUp ? 1 : 0), exponent: -places)
  }

  /// The number where it is whole, not negative and of at most 15 digits.
  package var whole: UInt64? {
    guard !isNegative, (0...15).contains(exponent) else { return nil }
    let whole = digits.multipliedReportingOverflow(by: powerOfTen(exponent))
    return !whole.overflow && whole.partialValue < powerOfTen(15) ? whole.partialValue : nil
  }

  /// The number without its decimals, not below zero and not above a limit; nil where it is.
  func wholePart(below limit: UInt64) -> UInt64? {
    guard !isNegative, exponent <= 15 else { return nil }
    guard exponent < 0 else { return whole.flatMap { $0 < limit ? $0 : nil } }
    let part = exponent < -15 ? 0 : digits / powerOfTen(-exponent)
    return part < limit ? part : nil
  }

  /// Writes the number without a power of ten: `-12.5`, `0.003`, `83000000000`.
  ///
  /// Beyond 30 places it has one, `8.3E+300`: no figure is so long, and a file of them would be.
  package func append(to text: inout [UInt8]) {
    if isNegative { text.append(UInt8(ascii: "-")) }
    let count = digitCount(digits)
    let wholeCount = count + exponent
    if abs(wholeCount) > 30 {
      appendPower(to: &text)
    } else if wholeCount <= 0 {
      text.append(contentsOf: "0.".utf8)
      for _ in 0 ..< -wholeCount { text.append(zero) }
      appendDigits(digits, count: count, to: &text)
    } else if exponent >= 0 {
      appendDigits(digits, count: count, to: &text)
      for _ in 0..<exponent { text.append(zero) }
    } else {
      let unit = powerOfTen(-exponent)
      appendDigits(digits / unit, count: wholeCount, to: &text)
      text.append(UInt8(ascii: "."))
      appendDigits(digits % unit, count: -exponent, to: &text)
    }
  }

  private func appendPower(to text: inout [UInt8]) {
    let decimals = digitCount(digits) - 1
    appendDigits(digits / powerOfTen(decimals), count: 1, to: &text)
    if decimals > 0 {
      text.append(UInt8(ascii: "."))
      appendDigits(digits % powerOfTen(decimals), count: decimals, to: &text)
    }
    let power = exponent + decimals
    text.append(contentsOf: power < 0 ? "E-".utf8 : "E+".utf8)
    text.append(contentsOf: String(abs(power)).utf8)
  }
}

let zero = UInt8(ascii: "0")

/// - Precondition: the exponent is from 0 to 19.
func powerOfTen(_ exponent: Int) -> UInt64 {
  var power: UInt64 = 1
  for _ in 0..<exponent { power *= 10 }
  return power
}

/// The digits of a number, at least one.
func digitCount(_ number: UInt64) -> Int {
  var (count, rest) = (1, number / 10)
  while rest > 0 {
    count += 1
    rest /= 10
  }
  return count
}

/// Writes the last digits of a number, with zeros before them where it has fewer.
func appendDigits(_ number: UInt64, count: Int, to text: inout [UInt8]) {
  let start = text.count
  for _ in 0..<count { text.append(zero) }
  var rest = number
  for position in stride(from: start + count - 1, through: start, by: -1) {
    text[position] = zero + UInt8(truncatingIfNeeded: rest % 10)
    rest /= 10
  }
}
