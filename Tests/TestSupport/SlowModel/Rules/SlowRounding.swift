/// Products and shares, rounded once, half away from zero.
enum SlowRounding {
  static func quotient(_ dividend: Int, _ divisor: Int) -> Int {
    quotient(Int128(dividend), divisor)
  }

  /// Thousandths times ten-thousandths of a yuan, in fen.
  static func amount(_ quantity: Int, _ price: Int) -> Int {
    quotient(Int128(quantity) * Int128(price), 100_000)
  }

  /// The part of an amount that a share has in a whole.
  static func part(of amount: Int, _ share: Int, in whole: Int) -> Int {
    let isNegative = whole < 0
    return quotient(Int128(amount) * Int128(isNegative ? -share : share), abs(whole))
  }

  private static func quotient(_ dividend: Int128, _ divisor: Int) -> Int {
    let half = dividend < 0 ? -divisor / 2 : divisor / 2
    return Int((dividend + Int128(half)) / Int128(divisor))
  }
}
