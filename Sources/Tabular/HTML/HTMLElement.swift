/// The elements of a page that say where rows, cells and lines are.
enum HTMLElement {
  case table, row, cell
  /// A part of a table with rows in it.
  case rowGroup
  case lineBreak
  /// An element that stands on lines of its own.
  case block
  /// An element whose content nobody sees.
  case unseen

  /// Nil for an element that only says how its text looks.
  ///
  /// - Parameter name: As it stands in a tag, in letters of any case.
  init?(named name: ArraySlice<UInt8>) {
    guard let element = Self.elements[Self.key(name)] else { return nil }
    self = element
  }

  /// `comment` is LibreOffice's for the comment on a cell.
  private static let names: [(HTMLElement, String)] = [
    (.table, "table"), (.row, "tr"), (.cell, "td th"), (.rowGroup, "thead tbody tfoot caption"),
    (.lineBreak, "br"), (.block, "p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6"),
    (.unseen, "style script title xml comment"),
  ]

  private static let elements: [UInt64: HTMLElement] = {
    var elements: [UInt64: HTMLElement] = [:]
    for (element, names) in names {
      for name in names.split(separator: " ") { elements[key(Array(name.utf8)[...])] = element }
    }
    return elements
  }()

  /// The small letters of a name of at most eight as one number; 0 for a longer one.
  private static func key(_ name: ArraySlice<UInt8>) -> UInt64 {
    guard name.count <= 8 else { return 0 }
    return name.reduce(0) { $0 << 8 | UInt64(smallLetter($1)) }
  }
}
