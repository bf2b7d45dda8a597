/// What a cell's number format makes of its number.
package enum NumberFormat: Hashable, Sendable {
  /// A number; how many decimals are shown where the format says so by places.
  case number(decimals: Int?)
  /// A whole number between other characters or with zeros before it, such as `0083000005`.
  case mask(NumberMask)
  /// A day.
  case date
  /// A time of day or a stretch of time, which nothing here reads: its number.
  case time
  /// A day where the number is 1 or more, else a time.
  case dateOrTime

  /// As cells are shown that were given no format.
  package static let general = NumberFormat.number(decimals: nil)

  /// The format that a number stands for without a code.
  ///
  /// 27 to 36 and 50 to 58 are days of the Chinese, Japanese and Korean editions: ECMA-376, part 1,
  /// 18.8.30.
  package init(builtIn id: Int) {
    switch id {
    case 1: self = NumberFormat(code: [UInt8]("0".utf8).span)
    case 3, 5, 6, 37, 38, 41, 42: self = .number(decimals: 0)
    case 2, 4, 7, 8, 9, 39, 40, 43, 44: self = .number(decimals: 2)
    case 10: self = .number(decimals: 4)
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
    case 18...21, 45...47: self = .time
    case 32...35, 55, 56: self = .dateOrTime
    default: self = .general
    }
  }

  /// The meaning of a format code such as `yyyy"年"m"月"`; only its first section counts.
  package init(code: Span<UInt8>) {
    var scan = FormatCodeScan()
    scan.read(code)
    self = scan.format
  }
}

/// A format of places and other characters, which makes a number look like an identifier.
package struct NumberMask: Hashable, Sendable {
  enum Element: Hashable, Sendable {
    /// A digit, or 0 where the number has none.
    case zero
    /// A digit, or nothing.
    case optional
    case literal(UInt8)
  }

  let elements: [Element]
  private let placeCount: Int

  init(_ elements: [Element]) {
    self.elements = elements
    placeCount = elements.count { $0.isPlace }
  }

  /// Writes a number as the mask shows it; digits beyond its places stand before the first.
  package func append(_ number: UInt64, to text: inout [UInt8]) {
    let count = number == 0 ? 0 : digitCount(number)
    let lengthening = max(count - placeCount, 0)
    var place = max(placeCount, count)
    for element in elements {
      if case .literal(let byte) = element {
        text.append(byte)
        continue
      }
      let isFirst = place == max(placeCount, count)
      for _ in 0..<(isFirst ? lengthening + 1 : 1) {
        place -= 1
        guard place < count || element == .zero else { continue }
        let digit = place < count ? number / powerOfTen(place) % 10 : 0
        text.append(Tabular.zero + UInt8(truncatingIfNeeded: digit))
      }
    }
  }
}

extension NumberMask.Element {
  fileprivate var isPlace: Bool {
    switch self {
    case .zero, .optional: true
    case .literal: false
    }
  }
}
