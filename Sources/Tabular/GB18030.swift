import CIconv
internal import Text

/// Brings GB18030, and with it GBK and GB2312, to UTF-8.
///
/// A byte 80 where a character begins is €, as Windows writes it in code page 936.
///
/// - Throws: ``TabularError/notText(row:)`` for bytes that are no character of it;
///   ``TabularError/noConverter`` where the C library lacks the table.
func utf8(fromGB18030 file: [UInt8]) throws(TabularError) -> [UInt8] {
  guard let converter = Converter() else { throw .noConverter }
  var broken: Int?
  // Two bytes become three at most, four at most four; only a € becomes three of one.
  let capacity = file.count / 2 * 3 + 8 + 2 * file.count { $0 == euro }
  let text = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
    unsafe file.withUnsafeBytes { input in
      var run = unsafe GBRun(input: input, output: UnsafeMutableRawBufferPointer(output))
      if !run.convert(with: converter) { broken = run.read }
      count = run.written
    }
  }
  if let broken { throw .notText(row: row(of: file, at: broken)) }
  return text
}

private let euro: UInt8 = 0x80

/// The C library's converter, closed when done with.
@safe private struct Converter: ~Copyable {
  private let handle: iconv_t

  init?() {
    guard let handle = unsafe iconv_open("UTF-8", "GB18030") else { return nil }
    // The library's mark of failure is the address of -1.
    guard Int(bitPattern: handle) != -1 else { return nil }
    unsafe self.handle = unsafe handle
  }

  deinit {
    unsafe _ = iconv_close(handle)
  }

  /// Converts whole characters; gives the bytes written, or nil where one is no character.
  func convert(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> Int? {
    var source: UnsafeMutablePointer<CChar>? = unsafe UnsafeMutablePointer(
      mutating: input.baseAddress?.assumingMemoryBound(to: CChar.self))
    var target = unsafe output.baseAddress?.assumingMemoryBound(to: CChar.self)
    var sourceLeft = input.count
    var targetLeft = output.count
    let result = unsafe iconv(handle, &source, &sourceLeft, &target, &targetLeft)
    guard result != -1, sourceLeft == 0 else { return nil }
    return output.count - targetLeft
  }
}

/// The way through a file: ASCII is copied, and only the rest goes through the converter.
///
/// Used within the call that lends the bytes, and never kept.
@safe private struct GBRun {
  let input: UnsafeRawBufferPointer
  let output: UnsafeMutableRawBufferPointer
  private(set) var read = 0
  private(set) var written = 0

  init(input: UnsafeRawBufferPointer, output: UnsafeMutableRawBufferPointer) {
    unsafe self.input = unsafe input
    unsafe self.output = unsafe output
  }

  /// Converts everything; gives false at the first bytes that are no character, where ``read`` is.
  mutating func convert(with converter: borrowing Converter) -> Bool {
    while unsafe read < input.count {
      copyASCII()
      let end = endOfCharacters()
      if end > read {
        guard convert(to: end, with: converter) else {
          findBrokenCharacter(before: end, with: converter)
          return false
        }
      } else if unsafe read < input.count, unsafe input[read] == euro {
        appendEuro()
      }
    }
    return true
  }

  private mutating func convert(to end: Int, with converter: borrowing Converter) -> Bool {
    let run = unsafe UnsafeRawBufferPointer(rebasing: input[read..<end])
    let room = unsafe UnsafeMutableRawBufferPointer(rebasing: output[written...])
    guard let count = unsafe converter.convert(run, into: room) else { return false }
    written += count
    read = end
    return true
  }

  /// Goes on character by character, up to the one that is none.
  private mutating func findBrokenCharacter(before end: Int, with converter: borrowing Converter) {
    while read < end, convert(to: min(read + length(at: read), end), with: converter) {}
  }

  private mutating func appendEuro() {
    for byte: UInt8 in [0xE2, 0x82, 0xAC] {
      unsafe output[written] = byte
      written += 1
    }
    read += 1
  }

  private mutating func copyASCII() {
    while unsafe read + 8 <= input.count {
      let word = unsafe ByteWord(input, at: read)
      guard word.isASCII else { break }
      unsafe output.storeBytes(
        of: word.bits.littleEndian, toByteOffset: written, as: UInt64.self)
      read += 8
      written += 8
    }
    while unsafe read < input.count, unsafe input[read] < 0x80 {
      unsafe output[written] = input[read]
      read += 1
      written += 1
    }
  }

  /// The end of the characters beyond ASCII that begin here.
  ///
  /// Their later bytes may look like ASCII: a digit as the second byte makes four bytes.
  private func endOfCharacters() -> Int {
    var end = read
    while unsafe end < input.count, unsafe input[end] > euro { end += length(at: end) }
    return unsafe min(end, input.count)
  }

  private func length(at position: Int) -> Int {
    let isLong =
      unsafe position + 1 < input.count && (0x30...0x39).contains(input[position + 1])
    return isLong ? 4 : 2
  }
}
