/// The low bytes of a number, the lowest first, as compound files and BIFF write numbers.
package func littleEndian(_ number: some FixedWidthInteger, count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
}

/// Numbers of two bytes each, the lower first.
package func words(_ numbers: Int...) -> [UInt8] {
  numbers.flatMap { littleEndian($0, count: 2) }
}
