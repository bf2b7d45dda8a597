/// The texts of a table that grows no more, to be read without a lock by any number of threads.
///
/// In memory of its own: each text that was fetched from arrays counted references to them, four times
/// for each of five texts a line, in numbers that all threads share.
@safe package final class SymbolTexts: Sendable {
  /// The texts of all shards, one after another.
  nonisolated(unsafe) private let bytes: UnsafeMutablePointer<UInt8>
  /// Where each text begins, shard by shard; behind the last, where it ends.
  nonisolated(unsafe) private let starts: UnsafeMutablePointer<Int>
  /// The place of each shard's first text among `starts`; behind the last shard, how many there are.
  private let first: InlineArray<65, Int>

  /// Copies the texts of 64 shards.
  init(_ shards: [SymbolEntries]) {
    var first = InlineArray<65, Int>(repeating: 0)
    for index in shards.indices { first[index + 1] = first[index] + shards[index].count }
    let size = shards.reduce(0) { $0 + $1.byteCount }
    unsafe bytes = .allocate(capacity: max(size, 1))
    unsafe starts = .allocate(capacity: first[64] + 1)
    self.first = first
    var (end, place) = (0, 0)
    for shard in shards {
      shard.lend { text, begins in
        for index in 0..<shard.count { unsafe starts[place + index] = end + Int(begins[index]) }
        unsafe text.withUnsafeBufferPointer { source in
          guard let first = source.baseAddress else { return }
          unsafe (bytes + end).update(from: first, count: source.count)
        }
      }
      (end, place) = (end + shard.byteCount, place + shard.count)
    }
    unsafe starts[place] = end
  }

  deinit {
    unsafe bytes.deallocate()
    unsafe starts.deallocate()
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

  /// Lends the text of a symbol that was known when the texts were copied.
  @inline(__always)
  private func withText(of symbol: Symbol, _ body: (Span<UInt8>) -> Void) {
    let place = first[symbol.shard] + symbol.index
    precondition(place < first[symbol.shard + 1], "a text that is younger than these")
    let start = unsafe starts[place]
    let text = unsafe UnsafeBufferPointer(start: bytes + start, count: starts[place + 1] - start)
    body(unsafe Span(_unsafeElements: text))
  }
}
