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
    guard name.count <= 7 else { return nil }
    switch String(decoding: name.map(smallLetter), as: UTF8.self) {
    case "table": self = .table
    case "tr": self = .row
    case "td", "th": self = .cell
    case "thead", "tbody", "tfoot", "caption": self = .rowGroup
    case "br": self = .lineBreak
    case "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6":
      self = .block
    // `comment` is LibreOffice's for the comment on a cell.
    case "style", "script", "title", "xml", "comment": self = .unseen
    default: return nil
    }
  }
}
