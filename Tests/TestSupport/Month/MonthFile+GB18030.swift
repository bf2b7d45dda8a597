internal import CIconv

extension MonthFile {
  /// The same text in GB18030, as older office programs write it.
  ///
  /// - Returns: The file; nil where its bytes are no UTF-8.
  package func inGB18030() -> MonthFile? {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var source = hasMark ? Array(bytes.dropFirst(3)) : bytes
    var target = [UInt8](repeating: 0, count: source.count * 4 + 16)
    guard let length = Self.convert(&source, &target) else { return nil }
    return MonthFile(path: path, bytes: Array(target.prefix(length)))
  }

  private static func convert(_ source: inout [UInt8], _ target: inout [UInt8]) -> Int? {
    guard let converter = unsafe iconv_open("GB18030", "UTF-8") else { return nil }
    defer { unsafe iconv_close(converter) }
    return unsafe source.withUnsafeMutableBytes { source in
      unsafe target.withUnsafeMutableBytes { target -> Int? in
        var input = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var output = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var inputLeft = source.count
        var outputLeft = target.count
        let done = unsafe iconv(converter, &input, &inputLeft, &output, &outputLeft)
        return done == Int.max || inputLeft > 0 ? nil : target.count - outputLeft
      }
    }
  }
}
