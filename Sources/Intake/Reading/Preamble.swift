internal import Settlement
import Tabular
import Text

/// What stands above the header.
struct Preamble: Sendable {
  /// A value and where it stands.
  struct Value: Sendable {
    /// Of a masked number what the mask shows, of a day in a period's place its month.
    let text: [UInt8]
    let label: String
    let row: Int
    let place: Int
    var form = CellForm.text
    /// What the file calls the cell; nil where it has no names.
    var cellName: String?
    /// Another value that the preamble gives for the same.
    var contradiction: String?
  }

  var dealer: Value?
  var period: Value?
  /// The last rows above the header, to know them again on a second page.
  private(set) var rows: [[String]] = []
  /// The kinds whose titles stand there.
  private(set) var titles: Set<TableKind> = []

  /// Whether nothing stands above the header.
  var isEmpty: Bool { rows.isEmpty }

  /// Adds what a row says, where it says anything; two rows that say the same thing must agree.
  mutating func add(_ cells: [String], row: Int, _ typed: SheetRow? = nil) {
    if cells.contains(where: { !$0.isEmpty }) {
      if rows.count == Self.rowsKept { rows.removeFirst() }
      rows.append(cells)
    }
    for place in cells.indices where !cells[place].isEmpty {
      noteTitle(cells[place])
      for part in LabelledText.parts(of: cells[place]) {
        if !part.text.isEmpty {
          add(part.text, part.kind, label: part.label, row: row, place: place, typed)
        } else if let next = cells.indices.first(where: { $0 > place && !cells[$0].isEmpty }),
          LabelledText.parts(of: cells[next]).isEmpty
        {
          add(cells[next], part.kind, label: part.label, row: row, place: next, typed)
        }
      }
    }
  }

  /// No form has more rows above its table.
  private static let rowsKept = 20

  private mutating func noteTitle(_ cell: String) {
    guard cell.utf8.count < 200 else { return }
    let text = foldedWordBytes(cell)
    for (title, kind) in Self.titles where contains(text, title) { titles.insert(kind) }
  }

  /// As bytes: every cell above a header is searched for each title, and a search by characters
  /// took a sixth of the time of a check.
  private static let titles = TableKind.allCases.flatMap { kind in
    [kind.title.chinese, kind.title.english].map { (foldedWordBytes($0), kind) }
  }

  private mutating func add(
    _ text: String, _ kind: PreambleLabel, label: String, row: Int, place: Int,
    _ typed: SheetRow?
  ) {
    func value(_ text: String) -> Value {
      Value(
        text: Array(text.utf8), label: label, row: row, place: place,
        form: typed?.cells[place].form ?? .text, cellName: typed?.name(ofCell: place))
    }
    switch kind {
    case .dealer:
      // An id may have the name of the service center behind it.
      let id = text.split(maxSplits: 1, whereSeparator: \.isWhitespace).first.map(String.init)
      add(dealer: value(id ?? text), namesCode: isCodeHeading(label))
    case .period:
      // A day that a cell holds stands for its month.
      let isDay = typed?.cells[place].form == .date
      let month = value(isDay ? String(text.prefix(7)) : text)
      period = period.agreed(with: month) { isSamePeriod($0, $1) }
    case .preparedOn: break
    }
  }

  /// Of a code and a name beside it, the code counts.
  private mutating func add(dealer value: Value, namesCode: Bool) {
    guard let known = dealer, isCodeHeading(known.label) != namesCode else {
      dealer = dealer.agreed(with: value) { isSameIdentifier($0, $1) }
      return
    }
    if namesCode { dealer = value }
  }
}

private func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
  guard text.count >= part.count else { return false }
  return (0...text.count - part.count).contains { text[$0...].starts(with: part) }
}

/// Whether a heading or label asks for the code of a service center, and not for its name.
func isCodeHeading(_ heading: String) -> Bool {
  let name = foldedHeading(heading)
  return name == Field.dealer.name || name.hasSuffix("编号") || name.hasSuffix("代码")
}

private func isSamePeriod(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  guard let period = try? Period(cell: left.span) else { return left == right }
  return (try? Period(cell: right.span)) == period
}

private func isSameIdentifier(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  identifierText(String(decoding: left, as: UTF8.self))
    == identifierText(String(decoding: right, as: UTF8.self))
}

/// A label that is known, and what stands behind it in its cell.
private struct LabelledText {
  let label: String
  let kind: PreambleLabel
  let text: String

  /// The labels in a cell: the whole cell, or what stands before its colons.
  ///
  /// Several may stand in one cell with white space between them.
  static func parts(of cell: String) -> [LabelledText] {
    guard cell.unicodeScalars.contains(where: { $0 == ":" || $0 == "：" }) else {
      return kind(of: cell).map { [LabelledText(label: cell, kind: $0, text: "")] } ?? []
    }
    var parts: [LabelledText] = []
    var open: (label: String, kind: PreambleLabel?)?
    let pieces = cell.split(omittingEmptySubsequences: false, whereSeparator: isColon)
    for (index, piece) in pieces.enumerated() {
      let (value, label) =
        index == pieces.count - 1 ? (trimmedText(piece), "") : partedBeforeLabel(piece, open == nil)
      if let label = open?.label, let kind = open?.kind {
        parts.append(LabelledText(label: label, kind: kind, text: value))
      }
      open = (label, kind(of: label))
    }
    return parts
  }

  /// Parts what stands between two colons into the value of the first label and the second label:
  /// the longest one that is known, else the last word.
  private static func partedBeforeLabel(
    _ piece: Substring, _ isFirst: Bool
  ) -> (value: String, label: String) {
    let words = piece.split(whereSeparator: \.isWhitespace)
    for start in words.indices {
      let label = words[start...].joined(separator: " ")
      if kind(of: label) != nil { return (words[..<start].joined(separator: " "), label) }
    }
    guard !isFirst, let last = words.last else { return ("", trimmedText(piece)) }
    return (words.dropLast().joined(separator: " "), String(last))
  }

  private static func kind(of label: String) -> PreambleLabel? {
    HeadingIndex.preamble[foldedHeading(label)]
  }

  private static func isColon(_ character: Character) -> Bool { ":：".contains(character) }
}

extension Preamble.Value? {
  /// The first value, with another one noted where it says something else.
  fileprivate func agreed(
    with other: Preamble.Value, _ isSame: ([UInt8], [UInt8]) -> Bool
  ) -> Preamble.Value {
    guard var first = self else { return other }
    if !isSame(first.text, other.text) {
      first.contradiction = first.contradiction ?? String(decoding: other.text, as: UTF8.self)
    }
    return first
  }
}
