/// A file that is packed in a zip, as the central directory says.
package struct ZipMember: Hashable, Sendable {
  /// The name's bytes in the file as written.
  package let name: [UInt8]
  /// The bytes of the unpacked file.
  package let size: Int
  let packedSize: Int
  let checksum: UInt32
  let method: Int
  let isEncrypted: Bool
  /// Where its local header begins.
  let offset: Int
  /// What begins behind it in the file: another member, or the directory.
  var limit = 0

  /// Whether it is a folder.
  package var isFolder: Bool { name.last == UInt8(ascii: "/") || name.last == UInt8(ascii: "\\") }

  /// The name for messages: UTF-8, or else GB18030, in which Chinese programs write it.
  package var title: String {
    if let title = String(validating: name, as: UTF8.self) { return title }
    let text = (try? utf8(fromGB18030: name)) ?? name
    return String(decoding: text, as: UTF8.self)
  }
}

/// The files that are packed in a zip, by its central directory.
///
/// Local headers only say how long they are themselves: sizes and places are the directory's, so
/// that nothing depends on how a program wrote the file. What all would unpack to is known, and
/// within the limits, before anything is unpacked.
package struct ZipArchive: Sendable {
  /// In the order of the directory.
  package let members: [ZipMember]

  /// More members than a workbook has, or a download of a month's invoices.
  private static let largestCount = 100_000
  /// How much larger than the file its members may be, where they are more than a mebibyte.
  private static let largestRatio = 200

  /// Reads the directory.
  ///
  /// - Parameter file: The bytes of the whole file.
  /// - Throws: ``TabularError/workbookDamaged(_:)`` where it is cut off or at odds with itself,
  ///   ``TabularError/contentTooLarge`` where the members are.
  package init(_ file: Span<UInt8>) throws(TabularError) {
    let end = try ZipEnd(file)
    guard end.count <= Self.largestCount else { throw .contentTooLarge }
    var members: [ZipMember] = []
    var position = end.directory.lowerBound
    while position < end.directory.upperBound {
      let (member, next) = try readMember(file, position, end.directory.upperBound)
      members.append(member)
      position = next
      guard members.count <= Self.largestCount else { throw .contentTooLarge }
    }
    guard members.count == end.count else { throw .workbookDamaged(.directory) }
    self.members = Self.bounded(members, by: end.directory.lowerBound)
    try checkSizes(file.count)
  }

  private func checkSizes(_ fileSize: Int) throws(TabularError) {
    var total = 0
    for member in members {
      guard member.size <= TableLimits.fileBytes else { throw .contentTooLarge }
      total += member.size
    }
    guard total <= TableLimits.fileBytes else { throw .contentTooLarge }
    guard total <= 1 << 20 || total <= fileSize * Self.largestRatio else { throw .contentTooLarge }
  }

  /// Finds where the room of each member ends, which what is read of it must not pass.
  private static func bounded(_ members: [ZipMember], by directory: Int) -> [ZipMember] {
    var bounded = members
    var limit = directory
    for index in members.indices.sorted(by: { members[$0].offset > members[$1].offset }) {
      bounded[index].limit = limit
      limit = min(limit, members[index].offset)
    }
    return bounded
  }

  /// Unpacks a member of the file from which the directory was read.
  ///
  /// - Throws: ``TabularError/workbookDamaged(_:)`` where it is not what the directory says, or
  ///   packed in a way that is not read; ``TabularError/workbookLocked`` where it is encrypted.
  package func content(
    of member: ZipMember, in file: Span<UInt8>
  ) throws(TabularError) -> [UInt8] {
    guard !member.isEncrypted else { throw .workbookLocked }
    guard let range = packedRange(of: member, in: file) else { throw damage(member) }
    let packed = file.extracting(range)
    let content: [UInt8]?
    switch member.method {
    case 0: content = packed.count == member.size ? packed.indices.map { packed[$0] } : nil
    case 8: content = inflated(packed, size: member.size)
    default: content = nil
    }
    guard let content, crc32(content.span) == member.checksum else { throw damage(member) }
    return content
  }

  /// Where the packed bytes stand; nil where they would not be the member's own.
  private func packedRange(of member: ZipMember, in file: Span<UInt8>) -> Range<Int>? {
    let start = member.offset
    guard start + 30 <= min(member.limit, file.count), file.uint32(at: start) == 0x0403_4B50 else {
      return nil
    }
    let first = start + 30 + file.uint16(at: start + 26) + file.uint16(at: start + 28)
    guard first <= member.limit, member.packedSize <= member.limit - first else { return nil }
    return first..<first + member.packedSize
  }

  private func damage(_ member: ZipMember) -> TabularError {
    .workbookDamaged(.member(member.title))
  }
}

/// Reads an entry of the directory, and gives the position behind it.
private func readMember(
  _ file: Span<UInt8>, _ start: Int, _ end: Int
) throws(TabularError) -> (ZipMember, next: Int) {
  guard start + 46 <= end, file.uint32(at: start) == 0x0201_4B50 else {
    throw .workbookDamaged(.directory)
  }
  let nameEnd = start + 46 + file.uint16(at: start + 28)
  let extraEnd = nameEnd + file.uint16(at: start + 30)
  let next = extraEnd + file.uint16(at: start + 32)
  guard next <= end else { throw .workbookDamaged(.directory) }
  var fields = Zip64Fields(
    size: file.uint32(at: start + 24), packedSize: file.uint32(at: start + 20),
    offset: file.uint32(at: start + 42))
  guard fields.readLong(file.extracting(nameEnd..<extraEnd)) else {
    throw .workbookDamaged(.directory)
  }
  let member = ZipMember(
    name: (start + 46..<nameEnd).map { file[$0] }, size: fields.size,
    packedSize: fields.packedSize,
    checksum: UInt32(truncatingIfNeeded: file.uint32(at: start + 16)),
    method: file.uint16(at: start + 10), isEncrypted: file.uint16(at: start + 8) & 1 != 0,
    offset: fields.offset)
  return (member, next)
}

/// The fields of a directory's entry that may be longer than four bytes.
private struct Zip64Fields {
  var size: Int
  var packedSize: Int
  var offset: Int

  private static let elsewhere = 0xFFFF_FFFF

  /// Reads what does not fit into four bytes from the entry's extra fields.
  ///
  /// - Returns: false where it is not there.
  mutating func readLong(_ extra: Span<UInt8>) -> Bool {
    guard [size, packedSize, offset].contains(Self.elsewhere) else { return true }
    var start = 0
    while start + 4 <= extra.count {
      let end = start + 4 + extra.uint16(at: start + 2)
      guard end <= extra.count else { return false }
      if extra.uint16(at: start) == 1 { return read(extra.extracting(start + 4..<end)) }
      start = end
    }
    return false
  }

  private mutating func read(_ field: Span<UInt8>) -> Bool {
    var position = 0
    for path in [\Zip64Fields.size, \.packedSize, \.offset]
    where self[keyPath: path] == Self.elsewhere {
      guard position + 8 <= field.count, let value = field.uint64(at: position) else {
        return false
      }
      self[keyPath: path] = value
      position += 8
    }
    return true
  }
}
