/// The first 512 bytes of a compound file (MS-CFB 2.2).
struct CompoundHeader {
  /// 3 or 4.
  let version: UInt16
  /// Bytes of a sector: 512 in version 3, 4,096 in version 4.
  let sectorSize: Int
  /// The first sector of the directory.
  let directory: UInt32
  /// The first sector of the table of small sectors.
  let smallTable: UInt32
  private let tableCount: Int
  private let firstOfList: UInt32
  private let listed: [UInt32]

  init(_ file: [UInt8]) throws(TabularError) {
    version = try file.word(at: 0x1A, before: 512)
    let shift = try file.word(at: 0x1E, before: 512)
    guard version == 3 && shift == 9 || version == 4 && shift == 12 else {
      throw .workbookDamaged(.binary)
    }
    sectorSize = 1 << Int(shift)
    tableCount = Int(try file.long(at: 0x2C, before: 512))
    directory = try file.long(at: 0x30, before: 512)
    smallTable = try file.long(at: 0x3C, before: 512)
    firstOfList = try file.long(at: 0x44, before: 512)
    var listed: [UInt32] = []
    for position in stride(from: 0x4C, to: 512, by: 4) {
      listed.append(try file.long(at: position, before: 512))
    }
    self.listed = listed
  }

  /// The sectors in which the table of sectors lies: 109 are named here, more in sectors that are
  /// chained by their last numbers.
  ///
  /// Behind as many as the header counts, what stands there may be anything.
  func tableSectors(in sectors: Sectors) throws(TabularError) -> [Int] {
    var found = listed
    var next = firstOfList
    var lists = 0
    while found.count < tableCount, next != Sector.endOfChain, next != Sector.free {
      lists += 1
      guard lists <= sectors.file.count / sectorSize else { throw .workbookDamaged(.binary) }
      let list = try sectors.bytes(of: [Int(next)])
      for position in stride(from: 0, to: sectorSize - 4, by: 4) {
        found.append(try list.long(at: position, before: sectorSize))
      }
      next = try list.long(at: sectorSize - 4, before: sectorSize)
    }
    let used = found.prefix(tableCount).filter { $0 != Sector.free }
    guard used.count <= sectors.file.count / sectorSize else { throw .workbookDamaged(.binary) }
    return used.map(Int.init)
  }
}
