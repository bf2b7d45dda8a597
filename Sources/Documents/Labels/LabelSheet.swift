/// A sheet of labels (标签纸): A4, 3 across and 8 down, each 70 × 37 mm.
package struct LabelSheet: Sendable {
  /// The machines' family of all its labels; blank where it is not known.
  package let family: String
  /// The place of its first label, from 1: those before it are used already.
  let firstPlace: Int
  let labels: [PartLabel]

  /// How many places a sheet has.
  package static let places = 24
}

/// One label: its part, and which of several pieces it is for.
struct PartLabel: Sendable {
  let part: LabelledPart
  /// From 1; nil where one label says the whole quantity.
  let piece: Int?
}

extension LabelSheet {
  /// Lays labels on sheets: loader and roller parts are kept apart, so that each family begins a new
  /// one.
  ///
  /// - Parameters:
  ///   - parts: Sorted by family.
  ///   - place: Where the first sheet of all begins, from 1.
  /// - Returns: The sheets in the order of the parts.
  static func sheets(of parts: [LabelledPart], from place: Int) -> [LabelSheet] {
    var sheets: [LabelSheet] = []
    var rest = parts[...]
    while let family = rest.first?.family {
      let own = rest.prefix { $0.family == family }
      rest = rest.dropFirst(own.count)
      var labels = own.flatMap(PartLabel.all)[...]
      while !labels.isEmpty {
        let first = sheets.isEmpty ? place : 1
        sheets.append(
          LabelSheet(
            family: family, firstPlace: first, labels: Array(labels.prefix(places - first + 1))))
        labels = labels.dropFirst(places - first + 1)
      }
    }
    return sheets
  }
}

extension PartLabel {
  /// The labels of a part line.
  static func all(of part: LabelledPart) -> [PartLabel] {
    guard let pieces = part.pieces else { return [PartLabel(part: part, piece: nil)] }
    return (1...pieces).map { PartLabel(part: part, piece: $0) }
  }
}
