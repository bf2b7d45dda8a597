import CDeflate

/// A zip that a test or a bench puts together, member by member.
public struct ZipFile {
  /// How a member is written; what is not set follows from the content.
  public struct Member {
    /// The bytes of its name.
    public var name: [UInt8]
    /// What is packed.
    public var content: [UInt8]
    /// Whether it is packed or stored as it is.
    public var isDeflated = true
    /// Whether sizes and checksum stand behind the content, as of what is written in one go.
    public var hasDescriptor = false
    /// Whether sizes and offset stand in long fields.
    public var isLong = false
    /// Bits that are set beside that of a descriptor, such as 1 for an encrypted member.
    public var flags = 0
    /// The way of packing that is claimed.
    public var method: Int?
    /// The checksum that is claimed.
    public var checksum: UInt32?
    /// The size that is claimed.
    public var size: Int?
    /// The place in the file that is claimed.
    public var offset: Int?

    /// A member that is packed as most programs do.
    public init(_ name: String, _ content: [UInt8]) {
      self.name = [UInt8](name.utf8)
      self.content = content
    }
  }

  private struct Entry {
    let member: Member
    let packed: [UInt8]
    let checksum: UInt32
    let offset: Int
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

  private init() {}

  /// The bytes of a zip of these members, whose end record may be a long one.
  public static func bytes(_ members: [Member], isLong: Bool = false) -> [UInt8] {
    var file = ZipFile()
    for member in members { file.add(member) }
    return file.finish(isLong: isLong)
  }

  private mutating func add(_ member: Member) {
    let packed = member.isDeflated ? deflated(member.content) : member.content
    let checksum = member.checksum ?? sum(member.content)
    let entry = Entry(
      member: member, packed: packed, checksum: checksum, offset: bytes.count)
    let isOpen = member.hasDescriptor
    append(0x0403_4B50, 4)
    append(20, 2)
    append(member.flags | (isOpen ? 8 : 0), 2)
    append(method(of: member), 2)
    append(0, 2)
    append(0x21, 2)
    append(isOpen ? 0 : Int(checksum), 4)
    append(isOpen ? 0 : packed.count, 4)
    append(isOpen ? 0 : member.content.count, 4)
    append(member.name.count, 2)
    append(0, 2)
    bytes += member.name + packed
    if isOpen {
      append(0x0807_4B50, 4)
      append(Int(checksum), 4)
      append(packed.count, 4)
      append(member.content.count, 4)
    }
    entries.append(entry)
  }

  private func method(of member: Member) -> Int { member.method ?? (member.isDeflated ? 8 : 0) }

  private mutating func finish(isLong: Bool) -> [UInt8] {
    let start = bytes.count
    for entry in entries { appendEntry(entry) }
    let size = bytes.count - start
    if isLong {
      let record = bytes.count
      append(0x0606_4B50, 4)
      append(44, 8)
      append(45, 2)
      append(45, 2)
      append(0, 8)
      append(entries.count, 8)
      append(entries.count, 8)
      append(size, 8)
      append(start, 8)
      append(0x0706_4B50, 4)
      append(0, 4)
      append(record, 8)
      append(1, 4)
    }
    append(0x0605_4B50, 4)
    append(0, 4)
    append(isLong ? 0xFFFF : entries.count, 2)
    append(isLong ? 0xFFFF : entries.count, 2)
    append(isLong ? 0xFFFF_FFFF : size, 4)
    append(isLong ? 0xFFFF_FFFF : start, 4)
    append(0, 2)
    return bytes
  }

  private mutating func appendEntry(_ entry: Entry) {
    let member = entry.member
    let (size, offset) = (member.size ?? member.content.count, member.offset ?? entry.offset)
    append(0x0201_4B50, 4)
    append(20, 2)
    append(20, 2)
    append(member.flags | (member.hasDescriptor ? 8 : 0), 2)
    append(method(of: member), 2)
    append(0, 2)
    append(0x21, 2)
    append(Int(entry.checksum), 4)
    append(member.isLong ? 0xFFFF_FFFF : entry.packed.count, 4)
    append(member.isLong ? 0xFFFF_FFFF : size, 4)
    append(member.name.count, 2)
    append(member.isLong ? 28 : 0, 2)
    append(0, 2)
    append(0, 2)
    append(0, 2)
    append(0, 4)
    append(member.isLong ? 0xFFFF_FFFF : offset, 4)
    bytes += member.name
    guard member.isLong else { return }
    append(1, 2)
    append(24, 2)
    append(size, 8)
    append(entry.packed.count, 8)
    append(offset, 8)
  }

  private mutating func append(_ number: Int, _ count: Int) {
    for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
  }
}

private func sum(_ content: [UInt8]) -> UInt32 {
  unsafe content.withUnsafeBytes { unsafe libdeflate_crc32(0, $0.baseAddress, $0.count) }
}

private func deflated(_ content: [UInt8]) -> [UInt8] {
  guard let compressor = unsafe libdeflate_alloc_compressor(6) else { return [] }
  defer { unsafe libdeflate_free_compressor(compressor) }
  let bound = unsafe libdeflate_deflate_compress_bound(compressor, content.count)
  return unsafe [UInt8](unsafeUninitializedCapacity: bound) { room, count in
    unsafe count = libdeflate_deflate_compress(
      compressor, content, content.count, room.baseAddress, room.count)
  }
}
