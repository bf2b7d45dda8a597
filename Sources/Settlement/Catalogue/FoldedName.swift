/// Folds a name for comparison: full-width ASCII to half-width, no white space, upper case.
///
/// Two names that a clerk would read as one compare equal, whatever keyboard they were typed on.
/// Only A to Z change case: no other letter occurs in the trade's names, and a fixed rule needs
/// no locale.
package func folded(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    guard !scalar.properties.isWhitespace else { continue }
    scalars.append(foldedCase(halfWidth(scalar)))
  }
  return String(scalars)
}

private func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
  return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
}

private func foldedCase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  guard ("a"..."z").contains(scalar) else { return scalar }
  return Unicode.Scalar(scalar.value - 0x20) ?? scalar
}
