/// A value of a JSON text, with the place where it begins.
package struct JSONNode: Sendable {
  package let value: JSONValue
  /// The line of the text, from 1.
  package let row: Int
  /// The character (code point) within the line, from 1.
  package let column: Int
}

/// What a JSON text can hold.
package enum JSONValue: Sendable {
  case null
  case bool(Bool)
  /// A number as written: what it is worth is the reader's business, and no binary fraction.
  case number(String)
  case string(String)
  case array([JSONNode])
  /// The members in the order of the text, each key once.
  case object([JSONMember])
}

/// A key of an object with its value, and the place of the key.
package struct JSONMember: Sendable {
  package let key: String
  package let row: Int
  package let column: Int
  package let value: JSONNode
}

/// Why a text is no JSON, and where.
package struct JSONError: Error, Hashable, Sendable {
  package let row: Int
  package let column: Int
  package let reason: JSONErrorReason
}

/// The ways in which a text fails to be JSON.
package enum JSONErrorReason: Hashable, Sendable {
  /// The text ends in the middle of a value.
  case unexpectedEnd
  /// A character that cannot stand here; comments among them, where they are not allowed.
  case unexpectedCharacter
  /// A comma with nothing behind it.
  case trailingComma
  /// Something other than white space behind the value.
  case textAfterEnd
  /// A number that JSON does not know, such as one with a leading zero.
  case invalidNumber
  /// A backslash before a character that needs none, or an incomplete `\u`.
  case invalidEscape
  /// One half of a surrogate pair.
  case loneSurrogate
  /// A control character within a string; it must be escaped.
  case controlCharacter
  /// A string that is no UTF-8.
  case notUTF8
  /// A string that never ends; the place is its opening quote.
  case unclosedString
  /// A comment that never ends; the place is its beginning.
  case unclosedComment
  /// A key that the object has already.
  case duplicateKey(String)
  /// More than 64 arrays and objects in one another.
  case tooDeep
}
