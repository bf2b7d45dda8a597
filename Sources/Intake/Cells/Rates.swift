import Settlement
internal import Text

/// Reads a rate: `13%`, `13`, `0.13`; from 1 upwards it is percent, and so is all with a sign.
///
/// - Throws: ``CellDefect/notRate``.
func rate(_ cell: Span<UInt8>) throws(CellDefect) -> Rate {
  var bytes: [UInt8] = []
  appendHalfWidth(cell, upperCased: false, to: &bytes)
  let hasSign = bytes.last == UInt8(ascii: "%")
  if hasSign { bytes.removeLast() }
  // Four decimals of a fraction are two of a percentage, which is what a rate holds.
  guard let value = try? signedNumber(bytes.span, decimals: 4), value >= 0 else { throw .notRate }
  let isPercent = hasSign || value >= 10_000
  guard !isPercent || value % 100 == 0, value <= 1_000_000 else { throw .notRate }
  return Rate(basisPoints: isPercent ? value / 100 : value)
}
