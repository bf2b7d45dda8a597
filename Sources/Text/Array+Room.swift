extension Array {
  /// Gives back the room that an array took while it grew and no element needs.
  ///
  /// An array doubles as it grows, and a month keeps the rows of thousands of files.
  @inlinable
  package mutating func letGoOfRoom() {
    guard capacity - count > count / 8 else { return }
    self = unsafe withUnsafeBufferPointer { unsafe Array($0) }
  }
}
