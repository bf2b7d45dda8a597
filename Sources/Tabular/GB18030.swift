import CIconv
internal import Text

/// Brings GB18030, and with it GBK and GB2312, to UTF-8.
///
/// - Throws: ``TabularError/notText`` for bytes that are no character of it;
///   ``TabularError/noConverter`` where the C library lacks the table.
func utf8(fromGB18030 file: [UInt8]) throws(TabularError) -> [UInt8] {
  guard let converter = Converter() else { throw .noConverter }
  var isText = true
  // Two bytes become three at most, four at most four.
  let capacity = file.count / 2 * 3 + 8
  let text = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
    unsafe file.withUnsafeBytes { input in
      var run = unsafe GBRun(input: input, output: UnsafeMutableRawBufferPointer(output))
      isText = run.convert(with: converter)
      count = run.written
    }
  }
  guard isText else { throw .notText }
  return text
}

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
  private var read = 0
  private(set) var written = 0

  init(input: UnsafeRawBufferPointer, output: UnsafeMutableRawBufferPointer) {
    unsafe self.input = unsafe input
    unsafe self.output = unsafe output
  }

  /// Converts everything; gives false at the first bytes that are no character.
  mutating func convert(with converter: borrowing Converter) -> Bool {
    while unsafe read < input.count {
      copyASCII()
      let end = endOfCharacters()
      let run = unsafe UnsafeRawBufferPointer(rebasing: input[read..<end])
      if end == read { continue }
      let room = unsafe UnsafeMutableRawBufferPointer(rebasing: output[written...])
      guard let count = unsafe converter.convert(run, into: room) else { return false }
      written += count
      read = end
    }
    return true
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
    while unsafe end < input.count, unsafe input[end] >= 0x80 {
      let isLong = unsafe end + 1 < input.count && (0x30...0x39).contains(input[end + 1])
      end += isLong ? 4 : 2
    }
    return unsafe min(end, input.count)
  }
}
