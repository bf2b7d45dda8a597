internal import Text

/// A zip file as OOXML wants it: members in the order in which they come, dated 1980-01-01.
struct PackageWriter: ~Copyable {
  private var out = TextBuffer()
  private var directory = TextBuffer()
  private var count = 0

  /// Adds a member that is complete.
  mutating func add(_ name: String, _ text: String) {
    var member = PackageMember(name)
    member.append(text.utf8Span.span)
    add(member)
  }

  /// Adds a member that grew piece by piece.
  mutating func add(_ member: consuming PackageMember) {
    let offset = out.count
    let name = Array(member.name.utf8)
    let packed = member.finish()
    out.append(littleEndian: 0x0403_4B50, bytes: 4)
    out.append(commonFieldsOf: member, packed: packed.count, name: name.count)
    out.append(name)
    out.append(packed)
    directory.append(littleEndian: 0x0201_4B50, bytes: 4)
    directory.append(littleEndian: 20, bytes: 2)
    directory.append(commonFieldsOf: member, packed: packed.count, name: name.count)
    // No comment, first disk, no attributes.
    directory.append(littleEndian: 0, bytes: 10)
    directory.append(littleEndian: UInt64(offset), bytes: 4)
    directory.append(name)
    count += 1
  }

  /// Writes the whole file behind what a buffer has, with a comment at its end.
  mutating func finish(_ comment: String = "", into file: inout TextBuffer) {
    let start = out.count
    out.withBytes { file.append($0) }
    directory.withBytes { file.append($0) }
    file.append(littleEndian: 0x0605_4B50, bytes: 4)
    file.append(littleEndian: 0, bytes: 4)
    file.append(littleEndian: UInt64(count), bytes: 2)
    file.append(littleEndian: UInt64(count), bytes: 2)
    file.append(littleEndian: UInt64(directory.count), bytes: 4)
    file.append(littleEndian: UInt64(start), bytes: 4)
    file.append(littleEndian: UInt64(comment.utf8.count), bytes: 2)
    file.append(comment)
  }
}

/// A file in a package, packed as it grows.
struct PackageMember {
  let name: String
  /// Bytes before packing.
  private(set) var size = 0
  private(set) var checksum = CRC32()
  private var deflater = Deflater()

  /// Starts an empty member; the name is ASCII.
  init(_ name: String) { self.name = name }

  /// Adds bytes to its end.
  mutating func append(_ bytes: Span<UInt8>) {
    size += bytes.count
    checksum.add(bytes)
    var start = 0
    while start < bytes.count {
      let end = min(start + 131_072, bytes.count)
      deflater.add(bytes.extracting(start..<end))
      start = end
    }
  }

  /// All of it, packed; nothing can be added after that.
  mutating func finish() -> [UInt8] { deflater.finish() }
}

/// The checksum of a zip file's members (ISO 3309).
struct CRC32 {
  private var rest: UInt32 = 0xFFFF_FFFF

  var value: UInt32 { ~rest }

  mutating func add(_ bytes: Span<UInt8>) {
    for index in bytes.indices {
      let place = Int(UInt8(truncatingIfNeeded: rest) ^ bytes[index])
      rest = rest >> 8 ^ Self.table[place]
    }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { rest, _ in
      rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1
    }
  }
}

extension TextBuffer {
  fileprivate mutating func append(littleEndian value: UInt64, bytes: Int) {
    for index in 0..<bytes { append(UInt8(truncatingIfNeeded: value >> UInt64(index * 8))) }
  }

  /// Writes what a member's own header and the directory both say of it.
  fileprivate mutating func append(
    commonFieldsOf member: borrowing PackageMember, packed: Int, name: Int
  ) {
    append(littleEndian: 20, bytes: 2)
    append(littleEndian: 0, bytes: 2)
    append(littleEndian: 8, bytes: 2)
    // 1980-01-01, midnight.
    append(littleEndian: 0x0021_0000, bytes: 4)
    append(littleEndian: UInt64(member.checksum.value), bytes: 4)
    append(littleEndian: UInt64(packed), bytes: 4)
    append(littleEndian: UInt64(member.size), bytes: 4)
    append(littleEndian: UInt64(name), bytes: 2)
    append(littleEndian: 0, bytes: 2)
  }
}
