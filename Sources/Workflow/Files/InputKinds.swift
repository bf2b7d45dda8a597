internal import Intake

/// What a file of a run is about: the rulebook, or its tables' kinds.
struct InputKinds: Hashable, Sendable {
  /// As the archive has it: the kinds in the order of the sheets, joined by commas; empty where no
  /// kind claims the file.
  let text: String
  /// Each kind once.
  let tables: Set<TableKind>

  static let rulebook = InputKinds(archived: "rulebook")

  var isRulebook: Bool { self == .rulebook }

  /// Takes the kinds of a file's tables.
  init(_ kinds: [TableKind]) {
    text = kinds.map(\.rawValue).joined(separator: ",")
    tables = Set(kinds)
  }

  /// Takes what the archive has.
  init(archived text: String) {
    self.text = text
    tables = Set(text.split(separator: ",").compactMap { TableKind(rawValue: String($0)) })
  }
}
