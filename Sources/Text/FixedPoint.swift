/// The text of a whole number of units of the last decimal: 123450 with two places is `1234.50`.
///
/// - Parameters:
///   - number: the number of units.
///   - places: how many decimals the unit has.
///   - least: how many decimals stay, though they are zeros.
/// - Returns: the number in decimal digits.
package func fixedPointText(_ number: Int128, places: Int, atLeast least: Int) -> String {
  let digits = String(number.magnitude)
  let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
  var fraction = padded.suffix(places)
  while fraction.count > least, fraction.last == "0" { fraction.removeLast() }
  let whole = (number < 0 ? "-" : "") + padded.dropLast(places)
  return fraction.isEmpty ? whole : whole + "." + fraction
}
