/// The names in a compound file that stand directly at its root (MS-CFB 2.6).
///
/// Files put into a workbook lie in folders of their own, which are not looked into: another
/// workbook may be among them.
struct CompoundDirectory {
  struct Entry {
    enum Kind { case stream, folder, root }

    let kind: Kind
    /// The first sector of its bytes.
    let first: UInt32
    /// Bytes.
    let size: Int
  }

  let root: Entry
  /// By name, in small letters.
  private var entries: [String: Entry] = [:]

  /// Reads the root and what stands at it.
  ///
  /// - Parameters:
  ///   - bytes: All entries, of 128 bytes each.
  ///   - sizesAreShort: Whether sizes are of four bytes, as in version 3, which leaves four more
  ///     as they were.
  /// - Throws: ``TabularError/workbookDamaged(_:)`` where there is no root, or names do not form a
  ///   tree.
  init(_ bytes: [UInt8], sizesAreShort: Bool) throws(TabularError) {
    let records = DirectoryRecords(bytes: bytes, sizesAreShort: sizesAreShort)
    guard let root = try records.entry(0), root.kind == .root else {
      throw .workbookDamaged(.binary)
    }
    self.root = root
    var waiting = [try records.child(of: 0)]
    var visited = 0
    // The entries at one folder are a tree: a search in it would trust its order.
    while let index = waiting.popLast() {
      guard index != DirectoryRecords.none else { continue }
      visited += 1
      guard visited <= records.count else { throw .workbookDamaged(.binary) }
      waiting += [try records.right(of: Int(index)), try records.left(of: Int(index))]
      guard let entry = try records.entry(Int(index)) else { continue }
      let name = try records.name(of: Int(index))
      if entries[name] == nil { entries[name] = entry }
    }
  }

  /// What stands at the root under a name, whatever its case.
  func entry(named name: String) -> Entry? { entries[name.lowercased()] }
}

/// The entries of a directory as they stand in the file.
private struct DirectoryRecords {
  static let none: UInt32 = 0xFFFF_FFFF
  private static let size = 128

  let bytes: [UInt8]
  let sizesAreShort: Bool

  var count: Int { bytes.count / Self.size }

  func left(of index: Int) throws(TabularError) -> UInt32 { try number(0x44, of: index) }
  func right(of index: Int) throws(TabularError) -> UInt32 { try number(0x48, of: index) }
  func child(of index: Int) throws(TabularError) -> UInt32 { try number(0x4C, of: index) }

  /// Nil for one that is empty.
  func entry(_ index: Int) throws(TabularError) -> CompoundDirectory.Entry? {
    let size = UInt64(try number(0x78, of: index))
    let high = sizesAreShort ? 0 : UInt64(try number(0x7C, of: index))
    guard let bytes = Int(exactly: high << 32 | size) else { throw .workbookDamaged(.binary) }
    let kind: CompoundDirectory.Entry.Kind
    switch try byte(0x42, of: index) {
    case 1: kind = .folder
    case 2: kind = .stream
    case 5: kind = .root
    default: return nil
    }
    return .init(kind: kind, first: try number(0x74, of: index), size: bytes)
  }

  /// The name in small letters, up to the NUL behind it; 32 units of two bytes at most.
  func name(of index: Int) throws(TabularError) -> String {
    var units: [UInt16] = []
    for unit in 0..<32 {
      let low = UInt16(try byte(2 * unit, of: index))
      let high = UInt16(try byte(2 * unit + 1, of: index))
      guard high << 8 | low != 0 else { break }
      units.append(high << 8 | low)
    }
    return String(decoding: units, as: UTF16.self).lowercased()
  }

  private func number(_ offset: Int, of index: Int) throws(TabularError) -> UInt32 {
    try bytes.long(at: index * Self.size + offset, before: bytes.count)
  }

  private func byte(_ offset: Int, of index: Int) throws(TabularError) -> UInt8 {
    try bytes.byte(at: index * Self.size + offset, before: bytes.count)
  }
}
