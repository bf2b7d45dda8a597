/// Reads a JSON text, strictly as RFC 8259 has it.
///
/// - Parameters:
///   - text: UTF-8 without a byte order mark.
///   - allowingComments: whether `//` and `/* */` may stand where white space may.
/// - Returns: the one value of the text.
/// - Throws: the first defect, with its place.
package func readJSON(
  _ text: [UInt8], allowingComments: Bool
) throws(JSONError) -> JSONNode {
  var reader = JSONReader(source: JSONSource(text, allowingComments: allowingComments))
  let node = try reader.readNode(depth: 0)
  try reader.source.skipBlanks()
  guard reader.source.isAtEnd else { throw reader.source.error(.textAfterEnd) }
  return node
}

private struct JSONReader {
  static let depthLimit = 64
  var source: JSONSource

  mutating func readNode(depth: Int) throws(JSONError) -> JSONNode {
    try source.skipBlanks()
    let place = source.place
    return JSONNode(value: try readValue(depth: depth), row: place.row, column: place.column)
  }

  private mutating func readValue(depth: Int) throws(JSONError) -> JSONValue {
    guard let byte = source.current else { throw source.error(.unexpectedEnd) }
    switch byte {
    case UInt8(ascii: "{"): return .object(try readMembers(depth: try deeper(depth)))
    case UInt8(ascii: "["): return .array(try readElements(depth: try deeper(depth)))
    case UInt8(ascii: "\""): return .string(try source.readString())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return .number(try source.readNumber())
    default: return try readLiteral()
    }
  }

  private func deeper(_ depth: Int) throws(JSONError) -> Int {
    guard depth < Self.depthLimit else { throw source.error(.tooDeep) }
    return depth + 1
  }

  private mutating func readLiteral() throws(JSONError) -> JSONValue {
    if source.skip("null") { return .null }
    if source.skip("true") { return .bool(true) }
    if source.skip("false") { return .bool(false) }
    throw source.error(.unexpectedCharacter)
  }

  private mutating func readElements(depth: Int) throws(JSONError) -> [JSONNode] {
    var elements: [JSONNode] = []
    source.advance()
    while try !isClosed(by: UInt8(ascii: "]"), isFirst: elements.isEmpty) {
      elements.append(try readNode(depth: depth))
    }
    return elements
  }

  private mutating func readMembers(depth: Int) throws(JSONError) -> [JSONMember] {
    var members: [JSONMember] = []
    var keys = MemberKeys()
    source.advance()
    while try !isClosed(by: UInt8(ascii: "}"), isFirst: members.isEmpty) {
      let place = source.place
      let key = try readKey()
      guard keys.insert(key) else { throw place.error(.duplicateKey(key)) }
      let value = try readNode(depth: depth)
      members.append(
        JSONMember(key: key, row: place.row, column: place.column, value: value))
    }
    return members
  }

  private mutating func readKey() throws(JSONError) -> String {
    guard source.current == UInt8(ascii: "\"") else { throw source.unexpected }
    let key = try source.readString()
    try source.skipBlanks()
    guard source.current == UInt8(ascii: ":") else { throw source.unexpected }
    source.advance()
    return key
  }

  /// Passes over what parts two elements; true where the closing bracket was passed instead.
  private mutating func isClosed(by bracket: UInt8, isFirst: Bool) throws(JSONError) -> Bool {
    try source.skipBlanks()
    if source.current == bracket {
      source.advance()
      return true
    }
    guard !isFirst else { return false }
    guard source.current == UInt8(ascii: ",") else { throw source.unexpected }
    let comma = source.place
    source.advance()
    try source.skipBlanks()
    if source.current == bracket { throw comma.error(.trailingComma) }
    return false
  }
}

/// The keys of an object: few are sooner compared than hashed, and many are hashed.
private struct MemberKeys {
  private var few: [String] = []
  private var many: Set<String> = []

  /// Adds a key; false where it is there.
  mutating func insert(_ key: String) -> Bool {
    if few.count == 16 {
      if many.isEmpty { many = Set(few) }
      return many.insert(key).inserted
    }
    guard !few.contains(key) else { return false }
    few.append(key)
    return true
  }
}
