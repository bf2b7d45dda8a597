/// The texts that cells share (SST, MS-XLS 2.3.265), one behind the other.
struct BIFFStrings {
  private(set) var text: [UInt8] = []
  /// Where each ends in ``text``, which is shorter than 4 GiB, as the file is shorter than 1 GiB.
  private var ends: [UInt32] = []

  /// No texts.
  init() {}

  /// Reads as many texts as are there whole, whatever the record counts.
  ///
  /// A cell that names one of which the file holds only a part finds none.
  init(_ records: BIFFRecords, _ record: BIFFRecord) {
    var reader = ContinuedRecord(records, record)
    do throws(TabularError) {
      try reader.skip(8)
      while !reader.isAtEnd {
        try reader.appendText(to: &text)
        ends.append(UInt32(text.count))
      }
    } catch {
      return
    }
  }

  /// How many texts there are.
  var count: Int { ends.count }

  /// Where a text stands in ``text``, by its number; nil for one that is not there.
  subscript(number: UInt32) -> Range<Int>? {
    guard number < ends.count else { return nil }
    return Int(number == 0 ? 0 : ends[Int(number) - 1])..<Int(ends[Int(number)])
  }
}
