/// Where a text stands in a record's bytes.
@usableFromInline
package struct TextRange: Hashable, Sendable {
  @usableFromInline package let start: UInt32
  @usableFromInline package let count: UInt32

  @inlinable package static var empty: TextRange { TextRange(start: 0, count: 0) }

  @inlinable package var isEmpty: Bool { count == 0 }

  /// Points at bytes.
  @inlinable
  package init(start: UInt32, count: UInt32) {
    self.start = start
    self.count = count
  }
}
