import Settlement
internal import Text

extension Moment {
  /// Reads a cell: a day as ``Day/init(cell:)`` reads it, and mostly white space or `T` and a time such
  /// as `9:05` or `09:05:30`, of which seconds are dropped.
  ///
  /// - Throws: ``CellDefect/notMoment``.
  init(cell: Span<UInt8>) throws(CellDefect) {
    let bytes = halfWidth(cell)
    do throws(CellDefect) {
      guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else {
        self.init(day: try Day(cell: cell))
        return
      }
      let start = colon - bytes[..<colon].suffix(2).count(where: isDigit)
      guard start > 0, start < colon, let day = partedDay(bytes[..<start]),
        let minute = minuteOfDay(bytes[start...])
      else { throw .notMoment }
      let written = Array(day)
      self.init(day: try Day(cell: written.span), minute: minute)
    } catch {
      throw .notMoment
    }
  }
}

/// The minutes since midnight of `9:05`, or `09:05:30`; nil where it is no time.
private func minuteOfDay(_ bytes: ArraySlice<UInt8>) -> Int? {
  let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
  guard isTime(bytes), parts.dropFirst().allSatisfy({ $0.prefix(while: isDigit).count == 2 })
  else { return nil }
  let text = Array(bytes)
  guard let hour = digits(text.span, 0..<parts[0].count),
    let minute = digits(text.span, parts[0].count + 1..<parts[0].count + 3)
  else { return nil }
  return hour * 60 + minute
}
