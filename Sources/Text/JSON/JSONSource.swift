/// A place in a text, counted from 1.
struct JSONPlace {
  var row = 1
  var column = 1

  func error(_ reason: JSONErrorReason) -> JSONError {
    JSONError(row: row, column: column, reason: reason)
  }
}

/// The bytes of a JSON text and how far they are read.
struct JSONSource {
  let text: [UInt8]
  private let allowsComments: Bool
  private(set) var position = 0
  /// The place of an earlier position, from which the next is counted on.
  private var counted = (position: 0, place: JSONPlace())

  init(_ text: [UInt8], allowingComments: Bool) {
    self.text = text
    allowsComments = allowingComments
  }

  var isAtEnd: Bool { position >= text.count }

  var current: UInt8? { byte(ahead: 0) }

  /// An error for whatever stands here and should not.
  var unexpected: JSONError { mark.error(isAtEnd ? .unexpectedEnd : .unexpectedCharacter) }

  /// The place of the current byte.
  ///
  /// Only what was read since the last question is counted, so that a long text in one line
  /// does not cost the square of its length.
  var place: JSONPlace {
    mutating get {
      counted = (position, mark)
      return counted.place
    }
  }

  func error(_ reason: JSONErrorReason) -> JSONError { mark.error(reason) }

  func byte(ahead: Int) -> UInt8? {
    position + ahead < text.count ? text[position + ahead] : nil
  }

  mutating func advance(by count: Int = 1) { position += count }

  /// Passes over a word if it stands here.
  mutating func skip(_ word: String) -> Bool {
    guard text[position...].starts(with: word.utf8) else { return false }
    position += word.utf8.count
    return true
  }

  /// Passes over white space, and over comments where they are allowed.
  mutating func skipBlanks() throws(JSONError) {
    while let byte = current {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: advance()
      case UInt8(ascii: "/") where allowsComments: try skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() throws(JSONError) {
    switch byte(ahead: 1) {
    case UInt8(ascii: "/"):
      while let byte = current, byte != 0x0A, byte != 0x0D { advance() }
    case UInt8(ascii: "*"):
      let opening = place
      advance(by: 2)
      while !skip("*/") {
        guard !isAtEnd else { throw opening.error(.unclosedComment) }
        advance()
      }
    default: throw error(.unexpectedCharacter)
    }
  }

  private var mark: JSONPlace {
    var place = counted.place
    for index in counted.position..<min(position, text.count) {
      let byte = text[index]
      let isPair = byte == 0x0D && index + 1 < text.count && text[index + 1] == 0x0A
      if byte == 0x0A || (byte == 0x0D && !isPair) {
        place = JSONPlace(row: place.row + 1)
      } else if byte & 0xC0 != 0x80 {
        place.column += 1
      }
    }
    return place
  }
}

extension JSONSource {
  /// Reads a number, which stays as it is written.
  mutating func readNumber() throws(JSONError) -> String {
    let start = position
    if current == UInt8(ascii: "-") { advance() }
    if current == UInt8(ascii: "0") {
      advance()
      if isDigit { throw error(.invalidNumber) }
    } else {
      try skipDigits()
    }
    if current == UInt8(ascii: ".") {
      advance()
      try skipDigits()
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      advance()
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { advance() }
      try skipDigits()
    }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  private var isDigit: Bool {
    current.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }

  private mutating func skipDigits() throws(JSONError) {
    guard isDigit else { throw error(isAtEnd ? .unexpectedEnd : .invalidNumber) }
    while isDigit { advance() }
  }

  /// Reads a string from its opening quote.
  mutating func readString() throws(JSONError) -> String {
    let opening = place
    advance()
    var string = ""
    while true {
      try readRun(into: &string, from: opening)
      guard current == UInt8(ascii: "\\") else { break }
      string.unicodeScalars.append(try readEscape(from: opening))
    }
    advance()
    return string
  }

  /// Reads what stands before the next quote or backslash.
  private mutating func readRun(
    into string: inout String, from opening: JSONPlace
  ) throws(JSONError) {
    let start = position
    while let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
      guard byte >= 0x20 else { throw error(.controlCharacter) }
      advance()
    }
    guard !isAtEnd else { throw opening.error(.unclosedString) }
    guard start < position else { return }
    guard let run = try? UTF8Span(validating: text.span.extracting(start..<position)) else {
      throw opening.error(.notUTF8)
    }
    string += String(copying: run)
  }

  private mutating func readEscape(from opening: JSONPlace) throws(JSONError) -> Unicode.Scalar {
    guard let letter = byte(ahead: 1) else { throw opening.error(.unclosedString) }
    let scalar: Unicode.Scalar
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scalar = Unicode.Scalar(letter)
    case UInt8(ascii: "b"): scalar = "\u{8}"
    case UInt8(ascii: "f"): scalar = "\u{C}"
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "u"): return try readUnicodeEscape()
    default: throw error(.invalidEscape)
    }
    advance(by: 2)
    return scalar
  }

  /// Reads `\u` and four digits, and a second of the same where the first is half a pair.
  private mutating func readUnicodeEscape() throws(JSONError) -> Unicode.Scalar {
    let first = place
    let high = try readUnit()
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard high < 0xDC00, current == UInt8(ascii: "\\"), byte(ahead: 1) == UInt8(ascii: "u") else {
      throw first.error(.loneSurrogate)
    }
    let low = try readUnit()
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x1_0000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { throw first.error(.loneSurrogate) }
    return scalar
  }

  private mutating func readUnit() throws(JSONError) -> UInt32 {
    var unit: UInt32 = 0
    for index in 2..<6 {
      guard let byte = byte(ahead: index), let digit = Hex.value(of: byte) else {
        throw error(.invalidEscape)
      }
      unit = unit << 4 | UInt32(digit)
    }
    advance(by: 6)
    return unit
  }
}
