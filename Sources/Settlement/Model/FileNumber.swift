/// The number of a table in reading order: that of its file, and in a workbook that of its sheet.
///
/// Each sheet that is read is a table by itself, as if it lay in a file of its own.
@usableFromInline
package struct FileNumber: Hashable, BitwiseCopyable, Sendable {
  /// Both numbers in one, so that a place stays small.
  private let packed: Int

  /// The place of the file in reading order, from 0.
  package var index: Int { packed >> 32 }

  /// The place of the sheet among those of the file that are read, from 0.
  package var sheet: Int { packed & 0xFFFF_FFFF }

  /// Numbers a table.
  ///
  /// - Precondition: neither number is below zero, nor 2^31 or more.
  package init(_ index: Int, sheet: Int = 0) {
    packed = index << 32 | sheet
  }
}

extension FileNumber: Comparable {
  @usableFromInline
  package static func < (left: FileNumber, right: FileNumber) -> Bool {
    left.packed < right.packed
  }
}

extension FileNumber: ExpressibleByIntegerLiteral {
  /// Numbers a file that has one table or none.
  @usableFromInline
  package init(integerLiteral index: Int) { self.init(index) }
}
