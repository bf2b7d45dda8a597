import Text

/// The header of a table: its kind, and where each column stands.
struct Header: Sendable {
  let kind: TableKind
  let row: Int
  /// By the field's raw value the place of its cell in a row, -1 for none.
  var places = [Int](repeating: -1, count: Field.allCases.count)
  /// What the header calls the columns, by place.
  let headings: [String]
  /// Headings that mean nothing in this kind.
  var unknown: [String] = []
  /// A column that two headings name.
  var doubled: (field: Field, first: String, second: String)?
  let preamble: Preamble

  /// Gives each cell of the header its column.
  init(kind: TableKind, row: Int, headings: [String], preamble: Preamble) {
    self.kind = kind
    self.row = row
    self.headings = headings
    self.preamble = preamble
    let number = TableKind.allCases.firstIndex(of: kind)
    for (place, heading) in headings.enumerated() where !heading.isEmpty {
      let meanings = HeadingIndex.meanings(of: heading)
      if let meaning = meanings.first(where: { $0.kind == number }) {
        add(meaning.field, at: place)
      } else {
        unknown.append(heading)
      }
    }
  }

  private mutating func add(_ field: Field, at place: Int) {
    let earlier = places[field.rawValue]
    if earlier < 0 {
      places[field.rawValue] = place
    } else if doubled == nil {
      doubled = (field, headings[earlier], headings[place])
    }
  }

  /// The place of a column's cell, or -1.
  func place(of field: Field) -> Int { places[field.rawValue] }

  /// The heading of a column as the file has it, or its canonical name where the file has none.
  func heading(of field: Field) -> String {
    let place = places[field.rawValue]
    return place < 0 ? field.name : headings[place]
  }
}

/// What stands above the header.
struct Preamble: Sendable {
  /// A value and where it stands.
  struct Value: Sendable {
    let text: [UInt8]
    let label: String
    let row: Int
    let place: Int
    /// Another value that the preamble gives for the same.
    var contradiction: String?
  }

  var dealer: Value?
  var period: Value?

  /// Adds what a row says, where it says anything; two rows that say the same thing must agree.
  mutating func add(_ cells: [String], row: Int) {
    for place in cells.indices where !cells[place].isEmpty {
      guard let (label, kind, rest) = labelled(cells[place]) else { continue }
      if rest.isEmpty {
        let next = cells.indices.first { $0 > place && !cells[$0].isEmpty }
        guard let next, labelled(cells[next]) == nil else { continue }
        add(cells[next], kind, label: label, row: row, place: next)
      } else {
        add(rest, kind, label: label, row: row, place: place)
      }
    }
  }

  private mutating func add(
    _ text: String, _ kind: PreambleLabel, label: String, row: Int, place: Int
  ) {
    let value = Value(text: Array(text.utf8), label: label, row: row, place: place)
    switch kind {
    case .dealer: dealer = dealer.agreed(with: value)
    case .period: period = period.agreed(with: value)
    case .preparedOn: break
    }
  }

  /// Parts a cell into a label that is known and what follows its colon.
  private func labelled(_ cell: String) -> (label: String, kind: PreambleLabel, rest: String)? {
    let parts = cell.split(maxSplits: 1, omittingEmptySubsequences: false) { ":：".contains($0) }
    let label = trimmedText(parts[0])
    guard let kind = HeadingIndex.preamble[foldedHeading(label)] else { return nil }
    return (label, kind, parts.count > 1 ? trimmedText(parts[1]) : "")
  }
}

extension Preamble.Value? {
  /// The first value, with another one noted where it says something else.
  fileprivate func agreed(with other: Preamble.Value) -> Preamble.Value {
    guard var first = self else { return other }
    if first.text != other.text {
      first.contradiction = first.contradiction ?? String(decoding: other.text, as: UTF8.self)
    }
    return first
  }
}
