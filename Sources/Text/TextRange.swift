/// Where a text stands in a record's bytes.
package struct TextRange: Hashable, Sendable {
  package let start: UInt32
  package let count: UInt32

  package static let empty = TextRange(start: 0, count: 0)

  package var isEmpty: Bool { count == 0 }

  /// Points at bytes.
  package init(start: UInt32, count: UInt32) {
    self.start = start
    self.count = count
  }
}
