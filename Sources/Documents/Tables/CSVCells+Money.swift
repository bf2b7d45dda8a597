import Settlement
internal import Text

extension TextBuffer {
  /// Writes a comma and an amount.
  mutating func append(commaAnd amount: Money) {
    appendComma()
    append(amount)
  }
}
