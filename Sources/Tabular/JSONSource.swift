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
