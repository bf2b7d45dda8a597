/// The scan of the first section of a format code.
///
/// Text in quotes, behind `\`, `_` and `*`, and in brackets is not part of the format, but that
/// `[h]`, `[m]` and `[s]` are stretches of time.
struct FormatCodeScan {
  private var letters = Letters()
  private var mask: [NumberMask.Element] = []
  private var isMask = true
  private var isPlain = true
  private var isBehindPoint = false
  private var decimals = 0
  private var hasPlaces = false
  /// Whether a comma stands behind the last place, which divides what is shown by a thousand.
  private var isScaled = false

  /// Which letters of days and times occur.
  private struct Letters {
    var day = false
    var month = false
    var time = false
  }

  /// What the code makes of a number.
  var format: NumberFormat {
    if letters.day || letters.month && !letters.time { return .date }
    if letters.time { return .time }
    if isMask, mask.contains(.zero) || mask.contains(.optional) { return .mask(NumberMask(mask)) }
    return .number(decimals: isPlain && !isScaled && hasPlaces ? decimals : nil)
  }

  mutating func read(_ code: Span<UInt8>) {
    if begins(code, at: 0, with: "reserved-0x") { letters.day = true }
    var position = 0
    while position < code.count, code[position] != UInt8(ascii: ";") {
      position = readElement(code, position)
    }
  }

  /// Reads one element, and gives the position behind it.
  private mutating func readElement(_ code: Span<UInt8>, _ position: Int) -> Int {
    let byte = code[position]
    switch byte {
    case quoteMark: return readQuoted(code, position + 1)
    case UInt8(ascii: "["): return readBracket(code, position + 1)
    case UInt8(ascii: "\\"):
      let end = afterCharacter(code, position + 1)
      for index in position + 1..<min(end, code.count) { mask.append(.literal(code[index])) }
      return end
    case UInt8(ascii: "_"), UInt8(ascii: "*"): return afterCharacter(code, position + 1)
    case UInt8(ascii: "e"), UInt8(ascii: "E"): return readE(code, position)
    case UInt8(ascii: "g"), UInt8(ascii: "G"):
      (isMask, isPlain) = (false, false)
      return position + (begins(code, at: position, with: "general") ? 7 : 1)
    case UInt8(ascii: "/"): readSlash(code, position)
    default: readOne(byte)
    }
    return position + 1
  }

  private mutating func readOne(_ byte: UInt8) {
    switch byte {
    case zero: readPlace(.zero)
    case UInt8(ascii: "#"), UInt8(ascii: "?"): readPlace(.optional)
    case UInt8(ascii: "."): (isMask, isBehindPoint) = (false, true)
    case UInt8(ascii: ","): (isMask, isScaled) = (false, true)
    case UInt8(ascii: "%"):
      isMask = false
      decimals += 2
    case UInt8(ascii: "-"), 0x20, UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"), 0x80...:
      mask.append(.literal(byte))
    default: readLetter(byte)
    }
  }

  private mutating func readPlace(_ place: NumberMask.Element) {
    mask.append(place)
    (hasPlaces, isScaled) = (true, false)
    if isBehindPoint { decimals += 1 }
  }

  private mutating func readLetter(_ byte: UInt8) {
    isMask = false
    switch byte | 0x20 {
    case UInt8(ascii: "y"), UInt8(ascii: "d"): letters.day = true
    case UInt8(ascii: "m"): letters.month = true
    case UInt8(ascii: "h"), UInt8(ascii: "s"): letters.time = true
    default: break
    }
  }

  /// Reads an E: a power of ten before a sign, else the year of an era.
  private mutating func readE(_ code: Span<UInt8>, _ position: Int) -> Int {
    (isMask, isPlain) = (false, false)
    let next = position + 1
    if next < code.count, code[next] == UInt8(ascii: "+") || code[next] == UInt8(ascii: "-") {
      return next + 1
    }
    letters.day = true
    return next
  }

  /// Reads a slash: between places, one of them a `?`, it is a fraction's.
  private mutating func readSlash(_ code: Span<UInt8>, _ position: Int) {
    let isFraction =
      position > 0 && code[position - 1] == UInt8(ascii: "?")
      || position + 1 < code.count && code[position + 1] == UInt8(ascii: "?")
    if isFraction { (isMask, isPlain) = (false, false) }
    mask.append(.literal(code[position]))
  }

  private mutating func readQuoted(_ code: Span<UInt8>, _ start: Int) -> Int {
    var position = start
    while position < code.count, code[position] != quoteMark {
      mask.append(.literal(code[position]))
      position += 1
    }
    return position + 1
  }

  private mutating func readBracket(_ code: Span<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < code.count, code[end] != UInt8(ascii: "]") { end += 1 }
    if begins(code, at: start, with: "dbnum") { (isMask, isPlain) = (false, false) }
    let first = start < end ? code[start] | 0x20 : 0
    let isTime = [UInt8(ascii: "h"), UInt8(ascii: "m"), UInt8(ascii: "s")].contains(first)
    if isTime, (start..<end).allSatisfy({ code[$0] | 0x20 == first }) { letters.time = true }
    return end + 1
  }

  /// The position behind the bytes of one character.
  private func afterCharacter(_ code: Span<UInt8>, _ start: Int) -> Int {
    guard start < code.count else { return start }
    var position = start + 1
    while position < code.count, code[position] & 0xC0 == 0x80 { position += 1 }
    return position
  }
}

/// Whether a code goes on with a word, whatever its case.
private func begins(_ code: Span<UInt8>, at start: Int, with word: String) -> Bool {
  guard code.count - start >= word.utf8.count else { return false }
  return word.utf8.enumerated().allSatisfy { index, letter in
    let byte = code[start + index]
    return (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) == letter
  }
}
