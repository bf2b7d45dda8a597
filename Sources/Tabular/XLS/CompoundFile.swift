/// A compound file: streams with names, each a chain of sectors (MS-CFB, versions 3 and 4).
///
/// Office's binary files are such, and what it encrypts. What the file counts of itself is not
/// believed: each sector is looked for within its bytes.
struct CompoundFile {
  private let file: [UInt8]
  private let sectorSize: Int
  private let table: SectorTable
  private let directory: CompoundDirectory

  /// Reads the tables and the directory of a file.
  ///
  /// - Throws: ``TabularError/workbookDamaged(_:)`` where a chain leaves the file or repeats a sector.
  init(_ file: [UInt8]) throws(TabularError) {
    let header = try CompoundHeader(file)
    let sectors = Sectors(file: file, size: header.sectorSize)
    let table = try SectorTable(sectors.bytes(of: header.tableSectors(in: sectors)))
    let entries = try sectors.bytes(of: table.chain(from: header.directory))
    self.file = file
    sectorSize = header.sectorSize
    self.table = table
    directory = try CompoundDirectory(entries, sizesAreShort: header.version == 3)
    smallTable = header.smallTable
  }

  /// Where the table of small sectors begins.
  private let smallTable: UInt32

  /// Whether the file has a stream or a folder of a name, whatever its case, at its root.
  func has(_ name: String) -> Bool { directory.entry(named: name) != nil }

  /// The bytes of a stream at the root, whatever the case of its name; nil where there is none.
  ///
  /// - Throws: ``TabularError/workbookDamaged(_:)`` where its sectors do not hold all of it.
  func stream(named name: String) throws(TabularError) -> [UInt8]? {
    guard let entry = directory.entry(named: name), entry.kind == .stream else { return nil }
    if entry.size == 0 { return [] }
    if entry.size >= Self.smallestInSectors { return try contents(of: entry) }
    // Small streams lie in a stream of their own, in sectors of 64 bytes.
    let holder = Sectors(file: try contents(of: directory.root), size: 64, offset: 0)
    let sectors = Sectors(file: file, size: sectorSize)
    let small = try SectorTable(sectors.bytes(of: table.chain(from: smallTable)))
    return try holder.bytes(of: small.chain(from: entry.first), count: entry.size)
  }

  /// Streams of fewer bytes lie in small sectors (MS-CFB 2.2, mini stream cutoff size).
  private static let smallestInSectors = 4096

  private func contents(of entry: CompoundDirectory.Entry) throws(TabularError) -> [UInt8] {
    let sectors = Sectors(file: file, size: sectorSize)
    return try sectors.bytes(of: table.chain(from: entry.first), count: entry.size)
  }
}

/// Bytes in sectors of one size, counted from the one behind the header.
struct Sectors {
  let file: [UInt8]
  let size: Int
  /// Where sector 0 begins.
  let offset: Int

  init(file: [UInt8], size: Int, offset: Int? = nil) {
    self.file = file
    self.size = size
    self.offset = offset ?? size
  }

  /// The bytes of whole sectors, in their order.
  func bytes(of sectors: [Int]) throws(TabularError) -> [UInt8] {
    try bytes(of: sectors, count: sectors.count * size)
  }

  /// As many bytes of sectors as are wanted, in their order.
  ///
  /// The last sector of a file may be cut off behind the last byte that counts.
  ///
  /// - Throws: ``TabularError/workbookDamaged(_:)`` where there are fewer.
  func bytes(of sectors: [Int], count: Int) throws(TabularError) -> [UInt8] {
    guard count <= sectors.count * size, count <= file.count else {
      throw .workbookDamaged(.binary)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for sector in sectors where bytes.count < count {
      let start = offset + sector * size
      let end = start + min(size, count - bytes.count)
      guard end <= file.count else { throw .workbookDamaged(.binary) }
      bytes += file[start..<end]
    }
    return bytes
  }
}
