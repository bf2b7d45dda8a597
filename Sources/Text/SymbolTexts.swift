/// The texts of a shard as they were at some moment.
struct SharedTexts: Sendable {
  let text: GrowingMemory<UInt8>.Shared
  /// Where each text begins, and where the last one ends.
  let starts: GrowingMemory<UInt32>.Shared
}

/// The texts of a table as they were at some moment, to be read without a lock by any number of threads.
@safe package final class SymbolTexts: Sendable {
  /// Where the texts of a shard stand.
  @unsafe private struct Shard {
    var text: UnsafePointer<UInt8>
    /// Where each text begins, and where the last one ends.
    var starts: UnsafePointer<UInt32>
    /// How many texts there are.
    var count: Int
  }

  nonisolated(unsafe) private let shards: InlineArray<64, Shard>
  /// Keeps the memory of the texts.
  private let kept: [SharedTexts]

  /// Shares the texts of 64 shards.
  init(_ kept: [SharedTexts]) {
    self.kept = kept
    unsafe shards = InlineArray { index in
      unsafe Shard(
        text: UnsafePointer(kept[index].text.room.start),
        starts: UnsafePointer(kept[index].starts.room.start), count: kept[index].starts.count - 1)
    }
  }

  /// The text of a symbol.
  package func text(_ symbol: Symbol) -> String {
    guard !symbol.isBlank else { return "" }
    var text = ""
    withText(of: symbol) { bytes in
      unsafe bytes.withUnsafeBufferPointer { text = unsafe String(decoding: $0, as: UTF8.self) }
    }
    return text
  }

  /// Appends the text of a symbol to a buffer.
  package func append(_ symbol: Symbol, to buffer: inout TextBuffer) {
    guard !symbol.isBlank else { return }
    withText(of: symbol) { buffer.append($0) }
  }

  /// Appends the text of a symbol to a buffer, as a cell that may hold anything a user typed.
  package func append(cell symbol: Symbol, to buffer: inout TextBuffer) {
    guard !symbol.isBlank else { return }
    withText(of: symbol) { buffer.append(cell: $0) }
  }

  /// Appends the text of a symbol to a buffer, in quotes as JSON has it.
  package func append(quoted symbol: Symbol, to buffer: inout TextBuffer) {
    guard !symbol.isBlank else { return buffer.append("\"\"") }
    withText(of: symbol) { buffer.append(quoted: $0) }
  }

  /// Lends the text of a symbol that was known at that moment.
  @inline(__always)
  private func withText(of symbol: Symbol, _ body: (Span<UInt8>) -> Void) {
    let index = symbol.index
    let shard = unsafe shards[symbol.shard]
    precondition(unsafe index < shard.count, "a text that is younger than these")
    let (start, end) = unsafe (Int(shard.starts[index]), Int(shard.starts[index + 1]))
    let text = unsafe UnsafeBufferPointer(start: shard.text + start, count: end - start)
    body(unsafe Span(_unsafeElements: text))
  }
}
