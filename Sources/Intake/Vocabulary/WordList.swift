import Settlement
internal import Text

/// The fixed words of a column, in Chinese and English.
struct WordList<Value: Sendable>: Sendable {
  private let words: [(bytes: [UInt8], value: Value)]

  init(_ words: [(String, Value)]) {
    self.words = words.map { (foldedWordBytes($0.0), $0.1) }
  }

  /// What a cell says, or nil where it is none of the words.
  ///
  /// Nearly all cells are written as the list has them; only the others are folded.
  func value(of cell: Span<UInt8>) -> Value? {
    if let value = exactValue(of: cell) { return value }
    return exactValue(of: foldedWordBytes(String(cell: cell)).span)
  }

  /// The words in order, for messages.
  var listed: [String] { words.map { String(decoding: $0.bytes, as: UTF8.self) } }

  private func exactValue(of cell: Span<UInt8>) -> Value? {
    for word in words where equals(word.bytes, cell) { return word.value }
    return nil
  }
}

private func equals(_ word: [UInt8], _ cell: Span<UInt8>) -> Bool {
  guard word.count == cell.count else { return false }
  for index in word.indices where word[index] != cell[index] { return false }
  return true
}

extension String {
  /// The text of a cell; only for folding and messages.
  init(cell: Span<UInt8>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(cell.count)
    for index in cell.indices { bytes.append(cell[index]) }
    self.init(decoding: bytes, as: UTF8.self)
  }
}
