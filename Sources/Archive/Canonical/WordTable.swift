internal import Settlement

/// The words of an enumeration, found by their bytes without making a string.
struct WordTable<Value: Sendable>: Sendable {
  /// By length; a length has few words.
  private let words: [[(text: [UInt8], value: Value)]]

  init(_ values: [Value]) where Value: RawRepresentable<String> {
    let texts = values.map { Array($0.rawValue.utf8) }
    let longest = texts.map(\.count).max() ?? 0
    var words = [[(text: [UInt8], value: Value)]](repeating: [], count: longest + 1)
    for (text, value) in zip(texts, values) { words[text.count].append((text, value)) }
    self.words = words
  }

  /// The value whose word stands at a range of a text; nil for an unknown word.
  func value(_ range: Range<Int>, of text: Span<UInt8>) -> Value? {
    guard range.count < words.count else { return nil }
    return words[range.count].first { matches($0.text, range, text) }?.value
  }

  private func matches(_ word: [UInt8], _ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    for offset in word.indices where word[offset] != text[range.lowerBound + offset] {
      return false
    }
    return true
  }
}

let sourceWords = WordTable(PartSource.allCases)
let verdictWords = WordTable(Verdict.allCases)
let reasonWords = WordTable(ReasonCode.allCases)
