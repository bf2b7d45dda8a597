internal import Settlement
internal import Text

extension SQLRow {
  /// A whole number of moderate size, such as a count; what leaves the range of 32 bits, in an archive
  /// that was tampered with, ends at its bound, so that sums with it cannot overflow.
  func count(_ name: StaticString) -> Int { Int(Int32(clamping: integer(name))) }

  /// A rate of tax in hundredths of a percent, from 0 to 100%.
  func rate(_ name: StaticString, of subject: @autoclosure () -> String) throws(ArchiveError)
    -> Rate
  {
    let number = integer(name)
    guard (0...10_000).contains(number) else { throw .damaged(subject()) }
    return Rate(basisPoints: number)
  }

  /// An amount that is kept in fen.
  func money(_ name: StaticString) -> Money { Money(fen: integer(name)) }

  /// A column that the archive's own rows always fill with a value of a type.
  ///
  /// - Parameters:
  ///   - name: The column.
  ///   - read: Makes the value of the column's text; nil where it is none.
  ///   - subject: What the row is about, for the message.
  /// - Returns: The value.
  /// - Throws: ``ArchiveError/damaged(_:)`` where the text is no such value.
  func value<Value>(
    _ name: StaticString, _ read: (String) -> Value?, of subject: @autoclosure () -> String
  ) throws(ArchiveError) -> Value {
    guard let value = read(text(name)) else { throw .damaged(subject()) }
    return value
  }

  func digest(
    _ name: StaticString, of subject: @autoclosure () -> String
  ) throws(ArchiveError) -> Digest {
    try value(name, { Digest(hex: $0) }, of: subject())
  }

  func period(
    _ name: StaticString, of subject: @autoclosure () -> String
  ) throws(ArchiveError) -> Period {
    try value(name, { Period($0) }, of: subject()).ending(halves)
  }

  func day(
    _ name: StaticString, of subject: @autoclosure () -> String
  ) throws(ArchiveError) -> Day {
    try value(name, { Day($0) }, of: subject())
  }

  /// A day, or nil for NULL.
  func optionalDay(
    _ name: StaticString, of subject: @autoclosure () -> String
  ) throws(ArchiveError) -> Day? {
    try isNull(name) ? nil : day(name, of: subject())
  }

  /// One of the words of an enumeration.
  func word<Word: RawRepresentable<String>>(
    _ name: StaticString, of subject: @autoclosure () -> String
  ) throws(ArchiveError) -> Word {
    try value(name, { Word(rawValue: $0) }, of: subject())
  }
}
