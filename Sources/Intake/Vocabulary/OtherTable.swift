internal import Settlement
import Text

/// A table of a workspace that none of the commands reads, which is known by its header so that
/// nothing is said about it.
///
/// Only the columns that such a header must have are known. A table that `run` would have to read
/// is not among them: passing it over would lose money without a word.
enum OtherTable: String, CaseIterable, Sendable {
  /// 结算清单
  case settlement
}

extension OtherTable {
  /// The kind whose header a row is; of several that fit, the one with most columns.
  init?(header cells: [String]) {
    let names = Set(cells.map { foldedHeading($0) })
    guard names.count >= 3 else { return nil }
    let fitting = Self.allCases.filter { $0.missing(in: names).isEmpty }
    guard let best = fitting.max(by: { $0.columns.count < $1.columns.count }) else { return nil }
    self = best
  }

  /// The kind that alone has a column of this heading; nil where none does.
  init?(owning heading: String) {
    let name = foldedHeading(heading)
    let owners = Self.allCases.filter { $0.columns.contains { $0.names.contains(name) } }
    guard owners.count == 1 else { return nil }
    self = owners[0]
  }

  /// What messages call the kind.
  var name: KindName { KindName(name: rawValue, title: title) }

  /// How many columns the header must have.
  var neededColumns: Int { columns.count }

  /// What a header lacks of the kind.
  func missing(in cells: [String]) -> [Message] {
    missing(in: Set(cells.map { foldedHeading($0) })).map(\.title)
  }

  private func missing(in names: Set<String>) -> [NeededColumn] {
    columns.filter { $0.names.isDisjoint(with: names) }
  }

  private var title: Message {
    switch self {
    case .settlement: Message(en: "list as settled", zh: "结算清单")
    }
  }

  private var columns: [NeededColumn] { Self.columns[self] ?? [] }

  private static let columns: [OtherTable: [NeededColumn]] = [
    .settlement: [
      .field(.recordNo), .field(.partNo, or: "item"), .field(.amountApproved),
      .field(.quantityApproved),
    ]
  ]
}

/// A column that a header must have, by its names.
private struct NeededColumn {
  let title: Message
  let names: Set<String>

  /// A column with the names that it has in every kind.
  static func field(_ field: Field, or other: String = "") -> NeededColumn {
    let title = Message(
      en: field.name.split(separator: "_").joined(separator: " "),
      zh: field.aliases.first ?? field.name)
    let others = other.isEmpty ? [] : [foldedHeading(other)]
    return NeededColumn(title: title, names: field.foldedHeadings.union(others))
  }
}

/// What messages call a kind of table: by the name of its template, and in words.
struct KindName: Sendable {
  let name: String
  let title: Message

  init(name: String, title: Message) {
    self.name = name
    self.title = title
  }

  init(_ kind: TableKind) {
    self.init(name: kind.rawValue, title: kind.title)
  }
}
