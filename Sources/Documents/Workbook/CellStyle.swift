internal import Text

/// What a column of a workbook holds, which is how its cells are stored and shown.
package enum CellStyle: Int, CaseIterable, Sendable {
  /// Identifiers, words, everything typed: text, whatever it looks like.
  case text
  /// Text that goes on in the next line of its cell.
  case wrapped
  /// A number as it is, whatever its decimals.
  case number
  /// Yuan with both decimals.
  case money
  /// With up to three decimals.
  case quantity
  /// Yuan with two to four decimals.
  case price
  /// A whole number.
  case count
  /// A day, typed as `2025-10-05`.
  case day
  /// The heading of a column.
  case heading

  /// How a spreadsheet shows it; nil for as it is.
  var format: StaticString? {
    switch self {
    case .text, .wrapped: "@"
    case .money: "#,##0.00"
    case .quantity: "0.###"
    case .price: "#,##0.00##"
    case .count: "0"
    case .day: "yyyy-mm-dd"
    case .number, .heading: nil
    }
  }

  /// Whether its cells are stored as text.
  var isText: Bool {
    switch self {
    case .text, .wrapped, .heading: true
    case .number, .money, .quantity, .price, .count, .day: false
    }
  }

  /// The number of the style in the workbook; those of cells that are pointed out follow all others.
  func number(isMarked: Bool) -> Int {
    isMarked ? rawValue + Self.allCases.count : rawValue
  }
}

/// `styles.xml`: the styles of all workbooks, by their numbers.
enum StyleSheet {
  static var text: String {
    let formats = CellStyle.allCases.compactMap { style in
      style.format.map {
        "<numFmt numFmtId=\"\(formatNumber(of: style))\" formatCode=\"\($0)\"/>"
      }
    }
    let plain = CellStyle.allCases.map { cellFormat($0, fill: 0) }
    let marked = CellStyle.allCases.map { cellFormat($0, fill: 2) }
    return """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
      <numFmts count="\(formats.count)">\(formats.joined())</numFmts>\
      <fonts count="2">\(font(""))\(font("<b/>"))</fonts>\
      <fills count="3">\(pattern("none"))\(pattern("gray125"))\
      <fill><patternFill patternType="solid"><fgColor rgb="FFFFE699"/></patternFill></fill></fills>\
      <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
      <cellXfs count="\(plain.count * 2)">\((plain + marked).joined())</cellXfs>\
      <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
      """
  }

  private static func font(_ weight: String) -> String {
    "<font>\(weight)<sz val=\"11\"/><name val=\"Calibri\"/></font>"
  }

  private static func pattern(_ name: String) -> String {
    "<fill><patternFill patternType=\"\(name)\"/></fill>"
  }

  /// Formats of a file's own have numbers from 164.
  private static func formatNumber(of style: CellStyle) -> Int {
    style.format == nil ? 0 : 164 + style.rawValue
  }

  private static func cellFormat(_ style: CellStyle, fill: Int) -> String {
    let alignment = style == .wrapped ? "<alignment vertical=\"top\" wrapText=\"1\"/>" : ""
    return """
      <xf numFmtId="\(formatNumber(of: style))" fontId="\(style == .heading ? 1 : 0)" \
      fillId="\(fill)" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" \
      applyFill="1" applyAlignment="1">\(alignment)</xf>
      """
  }
}
