import Settlement
import Tabular
internal import Text

/// What a row below the header is.
enum RowRole {
  case line
  /// Its figures add up those of the lines above.
  case total
  /// The title of the rows below it.
  case title
  /// The header again, as on the top of a page.
  case header
  /// Blank, a footer, or anything below a total.
  case passedOver
}

/// Where a header's columns stand by which a line is known.
struct RowRoles {
  /// The identifiers that only a line has, but for the dealer's.
  let places: [Int]
  /// How long their headings are, by which the header is known where it comes again.
  let headingLengths: [Int]
  let dealerPlace: Int
  /// By place, the column.
  let fields: [Int: Field]
  /// A column besides the identifiers that is filled in nearly every line.
  let filledPlace: Int

  init(_ header: Header) {
    let identifiers = header.kind.identifiers
    places = identifiers.filter { $0 != .dealer }.map { header.place(of: $0) }.filter { $0 >= 0 }
    headingLengths = places.map { header.headings[$0].utf8.count }
    dealerPlace = identifiers.contains(.dealer) ? header.place(of: .dealer) : -1
    var fields: [Int: Field] = [:]
    for field in Field.allCases where header.place(of: field) >= 0 {
      fields[header.place(of: field)] = field
    }
    self.fields = fields
    let required = header.kind.columns.filter { $0.requirement == .filled }
    filledPlace =
      required.lazy.map(\.field).filter { !Field.identifying.contains($0) }
      .map { header.place(of: $0) }.first { $0 >= 0 } ?? -1
  }
}

extension TableScan {
  /// What the current row is; nearly all are lines, which the first look shows.
  mutating func role() -> RowRole {
    if isAtTop, let role = roleAtTop { return role }
    let role = roleBelow
    if role == .line { isAtTop = false }
    if role == .header { isAtTop = true }
    return role
  }

  private var roleBelow: RowRole {
    for (index, place) in rowRoles.places.enumerated() {
      guard let range = range(at: place) else { continue }
      let first = row.text[range.lowerBound]
      let isLikeHeading = first >= 0x80 || range.count == rowRoles.headingLengths[index]
      if isLikeHeading, isHeading(range, at: place), isHeaderRow { return .header }
      if first >= 0x80 || mayBeTitle, isPreambleRow { return .passedOver }
      if mayBeZero(first), isZero(row.text[range]), isPrefilled { return .passedOver }
      if first < 0x80, !mayBeWord(range), !mayBeTitle { return .line }
      let cell = String(decoding: row.text[range], as: UTF8.self)
      if Words.isTotalAlone(cell) || Words.isFooter(cell) { continue }
      return isTitle ? .title : .line
    }
    return roleWithoutIdentifier
  }

  /// Whether a cell may be one of the English words of totals.
  private func mayBeWord(_ range: Range<Int>) -> Bool {
    guard (2...14).contains(range.count) else { return false }
    let second = row.text[range.lowerBound + 1]
    // What is spelled out, or in full-width letters, is looked at closely.
    let isSpelledOut = second <= 0x20 || second >= 0x80
    return switch row.text[range.lowerBound] | 0x20 {
    case UInt8(ascii: "t"): isSpelledOut || second | 0x20 == UInt8(ascii: "o")
    case UInt8(ascii: "s"): isSpelledOut || second | 0x20 == UInt8(ascii: "u")
    case UInt8(ascii: "g"): isSpelledOut || second | 0x20 == UInt8(ascii: "r")
    default: false
    }
  }

  /// Whether a cell may be the zero that a formula leaves in the place of an identifier.
  private func mayBeZero(_ first: UInt8) -> Bool {
    first == UInt8(ascii: "0") || first == UInt8(ascii: "-")
  }

  /// Whether a row with an identifier may yet be a title, because what every line has is blank.
  private var mayBeTitle: Bool {
    rowRoles.filledPlace >= 0 && range(at: rowRoles.filledPlace) == nil
  }

  /// Of a row without an identifier, or with the dealer's alone.
  private var roleWithoutIdentifier: RowRole {
    let dealer = cell(at: rowRoles.dealerPlace)
    let isSubtotal = dealer.map(Words.isTotalOfDealer) ?? false
    let namesDealer =
      dealer.map { !isSubtotal && !Words.isTotalAlone($0) && !Words.isFooter($0) } ?? false
    if !namesDealer, let first = firstCell {
      if isSubtotal || Words.isTotal(first) { return .total }
      if Words.isFooter(first) { return .passedOver }
    }
    if isHeaderRow { return .header }
    if isPrefilled || isPreambleRow { return .passedOver }
    if isTitle { return .title }
    return !namesDealer && totals.hasTotal ? .passedOver : .line
  }

  private var firstCell: String? {
    row.cells.indices.lazy.compactMap { cell(at: $0) }.first
  }

  func cell(at place: Int) -> String? {
    range(at: place).map { String(decoding: row.text[$0], as: UTF8.self) }
  }

  /// Reports a title in a price table, where it may be a part without a price.
  mutating func noteTitle() {
    guard header.kind == .prices, let title = firstCell else { return }
    let finding = Finding(
      .notice, .rowPassedOver, at: Place(file: file, row: row.number),
      Message(
        en:
          "\"\(shortened(title))\" stands alone in its row, is taken for a title and passed over; "
          + "if it is a part, fill in its price and day",
        zh: "“\(shortened(title))”单独成行，按标题略过；如是配件，请填写价格和生效日期"))
    located.append(LocatedFinding(finding: finding, position: -1))
  }
}

/// Rows that are the form and not what is filled into it.
extension TableScan {
  /// Right under the header the columns may be counted, and their units may stand.
  private var roleAtTop: RowRole? {
    let cells = row.cells.indices.compactMap { cell(at: $0) }
    guard !cells.isEmpty else { return nil }
    let counted = cells.enumerated().allSatisfy { number, cell in
      identifierText(cell) == String(number + 1)
    }
    if counted, cells.count == header.count { return .passedOver }
    return cells.allSatisfy { isUnit($0) } ? .passedOver : nil
  }

  private func isUnit(_ cell: String) -> Bool {
    let word = foldedWord(cell)
    return foldedHeading(cell).isEmpty
      || word.split(separator: "/", omittingEmptySubsequences: false)
        .allSatisfy { Words.units.contains(String($0)) }
  }

  /// Whether a cell says what a row of the header says in its place.
  private func isHeading(_ range: Range<Int>, at place: Int) -> Bool {
    let cell = String(decoding: row.text[range], as: UTF8.self)
    return header.rows.contains { place < $0.count && foldedWord($0[place]) == foldedWord(cell) }
  }

  /// Whether the row says what a row of the header says.
  private var isHeaderRow: Bool { header.rows.contains { filledCells(alikeIn: $0) > 1 } }

  /// Whether the row says what a row above the header says: a second page begins as the first.
  private var isPreambleRow: Bool {
    header.preamble.rows.contains { filledCells(alikeIn: $0) > 0 }
  }

  /// How many cells a row has where all of them say the same in the same places; else 0.
  private func filledCells(alikeIn cells: [String]) -> Int {
    var filled = 0
    for place in 0..<max(cells.count, row.cells.count) {
      let known = place < cells.count ? cells[place] : ""
      let cell = cell(at: place) ?? ""
      guard cell == known || foldedWord(cell) == foldedWord(known) else { return 0 }
      if !cell.isEmpty { filled += 1 }
    }
    return filled
  }

  /// Whether a row has nothing but what a form or its formulas have filled in: its number, dealer,
  /// period, words of coded columns and zeros.
  private var isPrefilled: Bool {
    row.cells.indices.allSatisfy { place in
      guard let range = range(at: place), let field = rowRoles.fields[place] else { return true }
      if [.line, .dealer, .period].contains(field) { return true }
      if isZero(row.text[range]) { return true }
      return Words.isCoded(String(decoding: row.text[range], as: UTF8.self), field)
    }
  }

  /// Zero, as figures show it; an accounting format has a dash for it.
  private func isZero(_ cell: ArraySlice<UInt8>) -> Bool {
    let text = identifierText(String(decoding: cell, as: UTF8.self))
    return text.unicodeScalars.allSatisfy { "0.,-¥￥元 ".unicodeScalars.contains($0) }
  }

  /// Whether one cell alone is filled, and cannot be an identifier of a line.
  private var isTitle: Bool {
    guard header.count >= 3 else { return false }
    var title: Int?
    for place in row.cells.indices where rowRoles.fields[place] != nil && range(at: place) != nil {
      guard title == nil else { return false }
      title = place
    }
    guard let title, let field = rowRoles.fields[title], let cell = cell(at: title) else {
      return false
    }
    return !Field.identifying.contains(field)
      || cell.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }
}
