internal import Settlement
internal import Text

/// Reads the values of a canonical object or array one after another, each exactly where the
/// writer puts it.
struct JSONFields {
  private let values: [(key: String?, value: JSONValue)]
  /// What the text is, for the message when it is damaged.
  private let subject: String
  private var position = 0

  /// Parses a text whose value is an object.
  init(text: [UInt8], subject: String) throws(ArchiveError) {
    let node: JSONNode
    do throws(JSONError) {
      node = try readJSON(text, allowingComments: false)
    } catch {
      throw .damaged("\(subject), row \(error.row), column \(error.column)")
    }
    try self.init(node.value, subject: subject)
  }

  private init(_ value: JSONValue, subject: String) throws(ArchiveError) {
    switch value {
    case .object(let members): values = members.map { ($0.key, $0.value.value) }
    case .array(let elements): values = elements.map { (nil, $0.value) }
    case .null, .bool, .number, .string: throw .damaged(subject)
    }
    self.subject = subject
  }

  /// The next text; a key is given for objects and none for arrays.
  mutating func text(_ key: String? = nil) throws(ArchiveError) -> String {
    guard case .string(let text) = try next(key) else { throw damage(key) }
    return text
  }

  mutating func optionalText(_ key: String? = nil) throws(ArchiveError) -> String? {
    switch try next(key) {
    case .string(let text): return text
    case .null: return nil
    case .bool, .number, .array, .object: throw damage(key)
    }
  }

  mutating func number(_ key: String? = nil) throws(ArchiveError) -> Int64 {
    guard let number = try optionalNumber(key) else { throw damage(key) }
    return number
  }

  mutating func optionalNumber(_ key: String? = nil) throws(ArchiveError) -> Int64? {
    switch try next(key) {
    case .number(let text):
      guard let number = Int64(text), String(number) == text else { throw damage(key) }
      return number
    case .null: return nil
    case .bool, .string, .array, .object: throw damage(key)
    }
  }

  /// A number of things; nothing that is counted leaves the range of 32 bits.
  mutating func count(_ key: String? = nil) throws(ArchiveError) -> Int {
    let number = try number(key)
    guard (0...Int64(Int32.max)).contains(number) else { throw damage(key) }
    return Int(number)
  }

  /// A rate of tax in hundredths of a percent, from 0 to 100%.
  mutating func rate(_ key: String? = nil) throws(ArchiveError) -> Rate {
    guard let rate = try optionalRate(key) else { throw damage(key) }
    return rate
  }

  mutating func optionalRate(_ key: String? = nil) throws(ArchiveError) -> Rate? {
    guard let number = try optionalNumber(key) else { return nil }
    guard (0...10_000).contains(number) else { throw damage(key) }
    return Rate(basisPoints: number)
  }

  mutating func money(_ key: String? = nil) throws(ArchiveError) -> Money {
    Money(fen: try number(key))
  }

  mutating func day(_ key: String? = nil) throws(ArchiveError) -> Day {
    guard let day = try optionalDay(key) else { throw damage(key) }
    return day
  }

  mutating func optionalDay(_ key: String? = nil) throws(ArchiveError) -> Day? {
    guard let text = try optionalText(key) else { return nil }
    guard let day = Day(text), day.description == text else { throw damage(key) }
    return day
  }

  mutating func period(_ key: String) throws(ArchiveError) -> Period {
    guard let period = try optionalPeriod(key) else { throw damage(key) }
    return period
  }

  mutating func optionalPeriod(_ key: String) throws(ArchiveError) -> Period? {
    guard let text = try optionalText(key) else { return nil }
    guard let period = Period(text), period.description == text else { throw damage(key) }
    return period
  }

  mutating func word<Word: RawRepresentable<String>>(
    _ key: String? = nil, of: Word.Type
  ) throws(ArchiveError) -> Word {
    guard let word = Word(rawValue: try text(key)) else { throw damage(key) }
    return word
  }

  mutating func optionalWord<Word: RawRepresentable<String>>(
    _ key: String? = nil, of: Word.Type
  ) throws(ArchiveError) -> Word? {
    guard let text = try optionalText(key) else { return nil }
    guard let word = Word(rawValue: text) else { throw damage(key) }
    return word
  }

  mutating func flag(_ key: String? = nil) throws(ArchiveError) -> Bool {
    guard case .bool(let flag) = try next(key) else { throw damage(key) }
    return flag
  }

  mutating func fields(_ key: String? = nil) throws(ArchiveError) -> JSONFields {
    try JSONFields(try next(key), subject: subject)
  }

  /// The fields of the next value; nil for null.
  mutating func optionalFields(_ key: String? = nil) throws(ArchiveError) -> JSONFields? {
    let value = try next(key)
    if case .null = value { return nil }
    return try JSONFields(value, subject: subject)
  }

  /// The next array, each element read from its fields.
  mutating func array<Element>(
    _ key: String? = nil, _ element: (inout JSONFields) throws(ArchiveError) -> Element
  ) throws(ArchiveError) -> [Element] {
    var elements = try fields(key)
    var result: [Element] = []
    while !elements.isAtEnd { result.append(try element(&elements)) }
    return result
  }

  mutating func objects<Element>(
    _ key: String? = nil, _ element: (inout JSONFields) throws(ArchiveError) -> Element
  ) throws(ArchiveError) -> [Element] {
    try array(key) { elements throws(ArchiveError) in
      var fields = try elements.fields()
      let value = try element(&fields)
      try fields.finish()
      return value
    }
  }

  /// Whether a key comes next, of those that are there only where they say something.
  func has(_ key: String) -> Bool { !isAtEnd && values[position].key == key }

  /// Whether every value was read.
  var isAtEnd: Bool { position == values.count }

  /// Checks that nothing is left.
  func finish() throws(ArchiveError) {
    guard isAtEnd else { throw damage(values[position].key) }
  }

  private mutating func next(_ key: String?) throws(ArchiveError) -> JSONValue {
    guard !isAtEnd, values[position].key == key else { throw damage(key) }
    position += 1
    return values[position - 1].value
  }

  private func damage(_ key: String?) -> ArchiveError {
    .damaged("\(subject), at \(key ?? "entry \(position)")")
  }
}

/// The texts of a canonical array.
func canonicalTexts(_ array: [UInt8], of subject: String) throws(ArchiveError) -> [String] {
  var fields = try JSONFields(text: array, subject: subject)
  var texts: [String] = []
  while !fields.isAtEnd { texts.append(try fields.text()) }
  return texts
}
