/// The parts of an Office file: a zip whose members are called by each other.
///
/// After "Open Packaging Conventions", ECMA-376 part 2; `[Content_Types].xml` is not asked, because
/// relationships say all that is needed.
struct OfficePackage: Sendable {
  private let file: [UInt8]
  private let archive: ZipArchive
  /// The members' places in the archive by folded name.
  private let places: [[UInt8]: Int]

  /// Takes a zip's directory for a package's.
  ///
  /// - Throws: ``TabularError/workbookDamaged(_:)`` where two members have one name.
  init(_ file: [UInt8], _ archive: ZipArchive) throws(TabularError) {
    self.file = file
    self.archive = archive
    var places: [[UInt8]: Int] = [:]
    for (place, member) in archive.members.enumerated() where !member.isFolder {
      guard places.updateValue(place, forKey: foldedPartName(member.name)) == nil else {
        throw .workbookDamaged(.memberTwice(member.title))
      }
    }
    self.places = places
  }

  /// Whether there is a part; `name` is without a leading slash.
  func has(_ name: String) -> Bool { place(of: name) != nil }

  /// The place of a part, whose name may be written as in an address: `%20` for a space.
  private func place(of name: String) -> Int? {
    let name = [UInt8](name.utf8)
    return places[foldedPartName(name)] ?? places[foldedPartName(withoutPercents(name))]
  }

  /// Whether the name of any part begins so.
  func hasFolder(_ name: String) -> Bool {
    places.keys.contains { $0.starts(with: name.utf8) }
  }

  /// The bytes of a part.
  ///
  /// - Throws: ``TabularError/workbookDamaged(_:)`` where it is missing or damaged.
  func part(_ name: String) throws(TabularError) -> [UInt8] {
    guard let place = place(of: name) else {
      throw .workbookDamaged(.memberMissing(name))
    }
    return try archive.content(of: archive.members[place], in: file.span)
  }

  /// The bytes that a part has unpacked; 0 where there is none.
  func size(of name: String) -> Int {
    place(of: name).map { archive.members[$0].size } ?? 0
  }

  /// A part that is XML.
  func document(_ name: String) throws(TabularError) -> XMLDocument {
    try XMLDocument(part(name), title: name)
  }

  /// The relationships of a part; those of the package itself where the name is empty.
  ///
  /// - Throws: ``TabularError/workbookDamaged(_:)`` where they are damaged; none is no damage.
  func relationships(of part: String) throws(TabularError) -> [Relationship] {
    let slash = part.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { part[...$0] } ?? ""
    let name = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
    return has(name) ? try Relationship.all(in: document(name), of: part) : []
  }
}

/// A member's name as names are compared: `\` is `/`, no slash leads, ASCII letters are small.
package func foldedPartName(_ name: [UInt8]) -> [UInt8] {
  let folded = name.map { byte in
    switch byte {
    case UInt8(ascii: "\\"): UInt8(ascii: "/")
    case 0x41...0x5A: byte | 0x20
    default: byte
    }
  }
  return folded.first == UInt8(ascii: "/") ? Array(folded.dropFirst()) : folded
}

/// A name with bytes in the place of `%20` and the like.
private func withoutPercents(_ name: [UInt8]) -> [UInt8] {
  var plain: [UInt8] = []
  var position = 0
  while position < name.count {
    if name[position] == UInt8(ascii: "%"), position + 2 < name.count,
      let high = hexDigit(name[position + 1]), let low = hexDigit(name[position + 2])
    {
      plain.append(UInt8(high << 4 | low))
      position += 3
    } else {
      plain.append(name[position])
      position += 1
    }
  }
  return plain
}
