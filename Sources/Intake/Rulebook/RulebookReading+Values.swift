import Settlement
import Tabular
internal import Text

/// A value with the path of keys that leads to it, such as `editions[0].deadline.day`.
struct PathNode {
  let node: JSONNode
  let path: String
}

/// The members of an object by their keys.
struct RulebookObject {
  let node: JSONNode
  let path: String
  private var members: [String: JSONNode] = [:]

  init(_ node: JSONNode, at path: String, _ members: [JSONMember]) {
    self.node = node
    self.path = path
    for member in members { self.members[member.key] = member.value }
  }

  /// The value of a key, with its path.
  func value(_ key: String) -> PathNode? {
    members[key].map { PathNode(node: $0, path: path.isEmpty ? key : "\(path).\(key)") }
  }

  /// Whether the key is not there.
  func lacks(_ key: String) -> Bool { members[key] == nil }
}

extension JSONNode {
  var isNull: Bool {
    if case .null = value { return true }
    return false
  }
}

extension RulebookReading {
  /// Opens an object; a key that is not known is an error, with the nearest that is.
  mutating func object(_ node: JSONNode, at path: String, keys: [String]) -> RulebookObject {
    guard case .object(let members) = node.value else {
      note(
        PathNode(node: node, path: path), en: "must be an object { … }; correct it",
        zh: "应为对象 { … }；请更正")
      return RulebookObject(node, at: path, [])
    }
    for member in members where !keys.contains(member.key) { noteUnknown(member, at: path, keys) }
    return RulebookObject(node, at: path, members)
  }

  private mutating func noteUnknown(_ member: JSONMember, at path: String, _ keys: [String]) {
    let key = shortened(member.key)
    add(
      .error, .value, member.row, member.column, path.isEmpty ? key : "\(path).\(key)",
      unknownKey(key, nearest: nearestKey(to: member.key, among: keys)))
  }

  /// The elements of an array; none where there is no value.
  mutating func elements(_ value: PathNode?) -> [PathNode] {
    guard let value else { return [] }
    guard case .array(let nodes) = value.node.value else {
      note(value, en: "must be an array [ … ]; correct it", zh: "应为数组 [ … ]；请更正")
      return []
    }
    return nodes.enumerated().map { PathNode(node: $1, path: "\(value.path)[\($0)]") }
  }

  /// A text that is not blank.
  mutating func text(_ value: PathNode) -> String? {
    if case .string(let text) = value.node.value, !trimmedText(text).isEmpty {
      return trimmedText(text)
    }
    note(value, en: "must be a text that is not blank; correct it", zh: "应为非空文本；请更正")
    return nil
  }

  /// A text that must be there.
  mutating func text(_ value: PathNode?, required key: String, in parent: RulebookObject) -> String
  {
    guard let value else {
      noteMissing(key, in: parent)
      return ""
    }
    return text(value) ?? ""
  }

  /// One of a few fixed words; nil where there is no value.
  mutating func word<Value: RawRepresentable<String> & CaseIterable>(
    _ value: PathNode?
  ) -> Value? {
    guard let value else { return nil }
    let allowed = Value.allCases.map(\.rawValue)
    if case .string(let text) = value.node.value, let word = Value(rawValue: text) { return word }
    note(
      value, en: "must be one of \(allowed.joined(separator: ", ")); correct it",
      zh: "应为下列之一：\(allowed.joined(separator: "、"))；请更正")
    return nil
  }

  /// True or false.
  mutating func bool(_ value: PathNode) -> Bool? {
    if case .bool(let answer) = value.node.value { return answer }
    note(value, en: "must be true or false; correct it", zh: "应为 true 或 false；请更正")
    return nil
  }

  /// A whole number in a range.
  mutating func whole(_ value: PathNode, _ range: ClosedRange<Int>) -> Int? {
    if case .number(let text) = value.node.value, let number = Int(text), range.contains(number) {
      return number
    }
    note(
      value,
      en: "must be a whole number from \(range.lowerBound) to \(range.upperBound); correct it",
      zh: "应为 \(range.lowerBound) 到 \(range.upperBound) 的整数；请更正")
    return nil
  }

  /// An amount that is not negative, as a text or a number.
  mutating func money(_ value: PathNode) -> Money? {
    cell(
      value, en: "must be an amount such as \"1.27\"; correct it",
      zh: "应为金额，例如 \"1.27\"；请更正"
    ) { text throws(CellDefect) in Money(fen: try NumberRule.amount.value(of: text)) }
  }

  /// A distance in tenths of a kilometre.
  mutating func distance(_ value: PathNode) -> Int64? {
    cell(
      value, en: "must be a number of kilometres such as 200; correct it",
      zh: "应为公里数，例如 200；请更正"
    ) { text throws(CellDefect) in try NumberRule.distance.value(of: text) }
  }

  /// A rate: `"10%"`, `10` or `0.1`; nil where there is no value.
  mutating func rate(_ value: PathNode?) -> Rate? {
    guard let value else { return nil }
    return cell(
      value, en: "must be a rate such as \"10%\"; correct it", zh: "应为比率，例如 \"10%\"；请更正"
    ) { text throws(CellDefect) in try Rate(cell: text) }
  }

  /// A month; any form that a table may have.
  mutating func period(_ value: PathNode) -> Period? {
    cell(
      value, en: "must be a month such as \"2025-10\"; correct it",
      zh: "应为月份，例如 \"2025-10\"；请更正"
    ) { text throws(CellDefect) in try Period(cell: text) }
  }

  /// A day; nil where there is no value.
  mutating func day(_ value: PathNode?) -> Day? {
    guard let value else { return nil }
    return cell(
      value, en: "must be a day such as \"2025-10-05\"; correct it",
      zh: "应为日期，例如 \"2025-10-05\"；请更正"
    ) { text throws(CellDefect) in try Day(cell: text) }
  }

  /// A text or number that is read as a cell of a table is.
  private mutating func cell<Value>(
    _ value: PathNode, en english: String, zh chinese: String,
    _ read: (Span<UInt8>) throws(CellDefect) -> Value
  ) -> Value? {
    do throws(CellDefect) {
      return try read(Array(scalarText(value.node).utf8).span)
    } catch {
      note(value, en: english, zh: chinese)
      return nil
    }
  }

  private func scalarText(_ node: JSONNode) -> String {
    switch node.value {
    case .string(let text), .number(let text): trimmedText(text)
    case .null, .bool, .array, .object: ""
    }
  }

  /// Reports that a key which must be there is not.
  mutating func noteMissing(_ key: String, in parent: RulebookObject) {
    let path = parent.path.isEmpty ? key : "\(parent.path).\(key)"
    add(
      .error, .missing, parent.node.row, parent.node.column, path,
      Message(en: "the key \"\(path)\" is missing; add it", zh: "缺少键“\(path)”；请补上"))
  }

  /// Reports what is wrong with a value.
  mutating func note(_ value: PathNode, en english: String, zh chinese: String) {
    let path = value.path.isEmpty ? "the rulebook" : "\"\(value.path)\""
    add(
      .error, .value, value.node.row, value.node.column, value.path,
      Message(
        en: "\(path) \(english)", zh: "\(value.path.isEmpty ? "规则手册" : "“\(value.path)”")\(chinese)"
      ))
  }

  /// Adds a finding; the place names the character, which also orders the findings.
  mutating func add(
    _ severity: Finding.Severity, _ code: FindingCode, _ row: Int, _ column: Int, _ path: String,
    _ message: Message
  ) {
    let place = Place(file: file, row: row, column: String(column))
    located.append(
      LocatedFinding(finding: Finding(severity, code, at: place, message), position: column))
  }
}

private func unknownKey(_ key: String, nearest: String?) -> Message {
  guard let nearest else {
    return Message(
      en: "unknown key \"\(key)\"; correct or remove it", zh: "未知的键“\(key)”；请更正或删去")
  }
  return Message(
    en: "unknown key \"\(key)\"; the nearest known key is \"\(nearest)\"",
    zh: "未知的键“\(key)”；最接近的是“\(nearest)”")
}

/// The known key that another begins, else the one that it was most likely meant to be.
private func nearestKey(to key: String, among keys: [String]) -> String? {
  keys.first { $0.hasPrefix(key) && !key.isEmpty } ?? nearest(to: key, in: keys)
}
