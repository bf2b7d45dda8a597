/// Returns whether number and code can be those of a special invoice.
///
/// A paper invoice has a code of 10 digits and a number of 8, an electronic one (from 2020-12) a
/// code of 12 and a number of 8, a fully digital one (数电票) a number of 20 and no code.
package func isInvoiceNumber(_ number: String, code: String) -> Bool {
  let lengths = (code.utf8.count, number.utf8.count)
  guard lengths == (10, 8) || lengths == (12, 8) || lengths == (0, 20) else { return false }
  let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
  return (number.utf8 + code.utf8).allSatisfy(digits.contains)
}

extension String.UTF8View {
  fileprivate static func + (left: Self, right: Self) -> [UInt8] { Array(left) + Array(right) }
}
