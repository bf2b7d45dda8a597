/// Which sector of a compound file comes after which.
struct SectorTable {
  private let next: [UInt32]

  /// A table of as many numbers of four bytes as there are.
  init(_ bytes: [UInt8]) throws(TabularError) {
    var next: [UInt32] = []
    next.reserveCapacity(bytes.count / 4)
    for index in 0..<bytes.count / 4 {
      next.append(try bytes.long(at: 4 * index, before: bytes.count))
    }
    self.next = next
  }

  /// The sectors that follow one another from the first.
  ///
  /// - Throws: ``TabularError/workbookDamaged(_:)`` for a chain that leaves the table, or is longer
  ///   than it: such a chain repeats a sector, and would go on for ever.
  func chain(from first: UInt32) throws(TabularError) -> [Int] {
    var sectors: [Int] = []
    var sector = first
    while sector != Sector.endOfChain {
      guard sector < next.count, sectors.count < next.count else { throw .workbookDamaged(.binary) }
      sectors.append(Int(sector))
      sector = next[Int(sector)]
    }
    return sectors
  }
}

/// What stands where a sector would be named, and names none (MS-CFB 2.1).
enum Sector {
  static let endOfChain: UInt32 = 0xFFFF_FFFE
  static let free: UInt32 = 0xFFFF_FFFF
}
