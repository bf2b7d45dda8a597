import Testing

@testable import Settlement

@Suite("Money")
struct MoneyTests {
  @Test(
    "is quantity × unit price, rounded once, half away from zero",
    arguments: [
      (1000, 125_000, 1250), (500, 100, 1), (499, 100, 0), (1, 499_999, 5), (1, 449_999, 4),
      (1, 450_000, 5), (3, 33_333, 1), (-500, 100, -1), (-499, 100, 0), (0, 125_000, 0),
      (80_000_000_000_000, 125_000, 100_000_000_000_000),
    ] as [(Int64, Int64, Int64)])
  func product(quantity: Int64, price: Int64, fen: Int64) {
    #expect(
      Money(Quantity(thousandths: quantity), times: UnitPrice(tenThousandths: price)).fen == fen)
  }

  @Test("of a line has its limit at 10^12 yuan")
  func limit() {
    let price = UnitPrice(tenThousandths: 125_000)
    #expect(!Money.exceedsLimit(Quantity(thousandths: 80_000_000_000_000), price))
    #expect(Money.exceedsLimit(Quantity(thousandths: 80_000_000_000_001), price))
    #expect(
      Money.exceedsLimit(Quantity(thousandths: .max), UnitPrice(tenThousandths: .max)))
  }

  @Test("rounds a quotient half away from zero, whatever the sign and the divisor")
  func quotients() {
    for divisor in 1...12 as ClosedRange<Int128> {
      for dividend in -60...60 as ClosedRange<Int128> {
        // Twice the distance to the quotient is at most the divisor, and a tie goes outwards.
        let quotient = roundedQuotient(dividend, divisor)
        let rest = 2 * (dividend - quotient * divisor)
        #expect(abs(rest) <= divisor)
        if abs(rest) == divisor { #expect(rest.signum() != dividend.signum()) }
      }
    }
  }

  @Test("shares and nets are rounded to the fen")
  func rates() {
    #expect(Rate(percent: 10).of(Money(fen: 6425)) == Money(fen: 643))
    #expect(Rate(percent: 10).of(Money(fen: -6425)) == Money(fen: -643))
    #expect(Rate(percent: 13).net(ofGross: Money(fen: 49_473)) == Money(fen: 43_781))
    #expect(Rate(percent: 0).net(ofGross: Money(fen: 7)) == Money(fen: 7))
  }

  @Test("A figure that leaves the range stays at its bound instead of stopping the run")
  func bounds() {
    let (most, least, fen) = (Money(fen: .max), Money(fen: .min), Money(fen: 1))
    #expect(most + fen == most && least - fen == least && least + -fen == least)
    #expect(-least == most && most - -fen == most && fen - least == most)
    #expect(Money(fen: 2) + Money(fen: -3) == -fen)
    #expect(most.isBeyondRange && least.isBeyondRange && !Money.limit.isBeyondRange)
    #expect(Rate(basisPoints: .max).of(most) == most)
  }
}
