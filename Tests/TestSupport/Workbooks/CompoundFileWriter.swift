/// Writes compound files (MS-CFB) for tests: the streams at the root, and what a test wants wrong.
package struct CompoundFileWriter {
  /// 3 with sectors of 512 bytes, or 4 with sectors of 4,096.
  package var version = 3
  /// Changes the table of sectors before it is written.
  package var changeTable: (inout [UInt32]) -> Void = { _ in }

  private var sectors: [[UInt8]] = []
  private var table: [UInt32] = []
  private let streams: [(name: String, bytes: [UInt8])]

  package init(_ streams: [(name: String, bytes: [UInt8])]) { self.streams = streams }

  private var size: Int { version == 3 ? 512 : 4096 }
  private static let endOfChain: UInt32 = 0xFFFF_FFFE
  private static let free: UInt32 = 0xFFFF_FFFF

  /// The bytes of the whole file.
  package func file() -> [UInt8] {
    var writer = self
    return writer.written()
  }

  private mutating func written() -> [UInt8] {
    let small = SmallStreams(streams.map(\.bytes).filter { !$0.isEmpty && $0.count < 4096 })
    let holder = append(small.bytes)
    let smallTable = append(small.table.flatMap { littleEndian($0, count: 4) })
    var entries = entry("Root Entry", 5, first: holder, size: small.bytes.count, child: 1)
    var smallFirsts = small.firsts[...]
    for (index, stream) in streams.enumerated() {
      let isSmall = !stream.bytes.isEmpty && stream.bytes.count < 4096
      let first = isSmall ? smallFirsts.removeFirst() : append(stream.bytes)
      let right = index + 1 < streams.count ? UInt32(index + 2) : Self.free
      entries += entry(stream.name, 2, first: first, size: stream.bytes.count, right: right)
    }
    let directory = append(entries)
    return withTable(directory: directory, smallTable: smallTable)
  }

  /// Adds the table of sectors, which has itself in it, and its list where it is long.
  private mutating func withTable(directory: UInt32, smallTable: UInt32) -> [UInt8] {
    let perSector = size / 4
    var tableCount = 1
    var listCount = 0
    while tableCount * perSector < table.count + tableCount + listCount {
      tableCount += 1
      listCount = max(0, (tableCount - 109 + perSector - 2) / (perSector - 1))
    }
    let firstOfTable = UInt32(table.count)
    let firstOfList = firstOfTable + UInt32(tableCount)
    table += [UInt32](repeating: 0xFFFF_FFFD, count: tableCount)
    table += [UInt32](repeating: 0xFFFF_FFFC, count: listCount)
    table += [UInt32](repeating: Self.free, count: tableCount * perSector - table.count)
    changeTable(&table)
    let list = (0..<UInt32(tableCount)).map { firstOfTable + $0 }
    var file = header(list.prefix(109), tableCount, directory, smallTable)
    file.replaceSubrange(
      0x44..<0x4C,
      with: littleEndian(listCount > 0 ? firstOfList : Self.endOfChain, count: 4)
        + littleEndian(listCount, count: 4))
    for sector in sectors { file += sector }
    for number in table { file += littleEndian(number, count: 4) }
    return file + lists(list.dropFirst(109), first: firstOfList, count: listCount)
  }

  private func lists(_ rest: ArraySlice<UInt32>, first: UInt32, count: Int) -> [UInt8] {
    let perSector = size / 4 - 1
    return (0..<count).flatMap { index in
      let part = Array(rest.dropFirst(index * perSector).prefix(perSector))
      let padding = [UInt32](repeating: Self.free, count: perSector - part.count)
      let next = index + 1 < count ? first + UInt32(index) + 1 : Self.endOfChain
      return (part + padding + [next]).flatMap { littleEndian($0, count: 4) }
    }
  }

  /// Adds bytes in sectors of their own, and gives the first.
  private mutating func append(_ bytes: [UInt8]) -> UInt32 {
    guard !bytes.isEmpty else { return Self.endOfChain }
    let first = UInt32(sectors.count)
    for start in stride(from: 0, to: bytes.count, by: size) {
      let part = bytes[start..<min(start + size, bytes.count)]
      sectors.append(part + [UInt8](repeating: 0, count: size - part.count))
      table.append(UInt32(sectors.count))
    }
    table[table.count - 1] = Self.endOfChain
    return first
  }

  private func entry(
    _ name: String, _ kind: UInt8, first: UInt32, size: Int, child: UInt32 = free,
    right: UInt32 = free
  ) -> [UInt8] {
    let units = name.utf16.flatMap { littleEndian($0, count: 2) }
    var entry = units + [UInt8](repeating: 0, count: 64 - units.count)
    entry += words(units.count + 2) + [kind, 1]
    for number in [Self.free, right, streams.isEmpty ? Self.free : child] {
      entry += littleEndian(number, count: 4)
    }
    entry += [UInt8](repeating: 0, count: 36)
    return entry + littleEndian(first, count: 4) + littleEndian(size, count: 8)
  }

  private func header(
    _ list: ArraySlice<UInt32>, _ tableCount: Int, _ directory: UInt32, _ smallTable: UInt32
  ) -> [UInt8] {
    var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    header += [UInt8](repeating: 0, count: 16)
    header += words(0x3E, version, 0xFFFE, version == 3 ? 9 : 12, 6)
    header += [UInt8](repeating: 0, count: 10)
    header += littleEndian(tableCount, count: 4) + littleEndian(directory, count: 4)
    header += littleEndian(0, count: 4) + littleEndian(4096, count: 4)
    header += littleEndian(smallTable, count: 4) + littleEndian(0, count: 12)
    header += (list + [UInt32](repeating: Self.free, count: 109 - list.count)).flatMap {
      littleEndian($0, count: 4)
    }
    return header + [UInt8](repeating: 0, count: size - 512)
  }
}

/// Streams of fewer than 4,096 bytes, in sectors of 64 bytes with a table of their own.
private struct SmallStreams {
  var bytes: [UInt8] = []
  var table: [UInt32] = []
  var firsts: [UInt32] = []

  init(_ streams: [[UInt8]]) {
    for stream in streams {
      firsts.append(UInt32(table.count))
      bytes += stream
      bytes += [UInt8](repeating: 0, count: (64 - stream.count % 64) % 64)
      let last = bytes.count / 64 - 1
      while table.count < last { table.append(UInt32(table.count + 1)) }
      table.append(0xFFFF_FFFE)
    }
  }
}
