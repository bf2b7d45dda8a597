import Settlement
import Tabular
internal import Text

/// Why a row of delimited text cannot be read by its places: it has cells without a heading.
struct ShiftedRow {
  /// The first cell that cannot be read where it stands; what is left of it is trusted.
  let place: Int
}

/// How many cells more than the header the lines of a table have.
enum Surplus {
  case none
  /// All lines so far have as many.
  case even(Int)
  case uneven
  /// Every line of the table has as many, all of them blank.
  case everywhere
}

extension TableScan {
  /// Looks whether a line has filled cells beyond the last heading, or more cells than the header
  /// and two that read as one number with a thousands comma.
  mutating func checkPlaces() throws(TabularError) {
    shift = nil
    guard let separator else { return }
    let count = row.cells.count - header.headings.count
    if row.cells.count > header.end,
      let beyond = (header.end..<row.cells.count).first(where: { range(at: $0) != nil })
    {
      noteShift(before: min(beyond, partedNumber ?? beyond))
    } else if count > 0, separator == UInt8(ascii: ","), let parted = try partedNumber(count) {
      noteShift(before: parted)
    }
    addSurplus(count)
  }

  private mutating func noteShift(before place: Int) {
    let unreadable = rowRoles.fields.keys.filter { $0 < place && !isReadable(at: $0) }.min()
    shift = ShiftedRow(place: unreadable ?? place)
    totals.lineIsMissing()
  }

  private mutating func addSurplus(_ count: Int) {
    switch surplus {
    case .none: surplus = .even(count)
    case .even(let before) where before != count: surplus = .uneven
    case .even, .uneven, .everywhere: break
    }
  }

  /// Whether each line of the table has as many blank cells more than the header.
  private mutating func isSurplusEverywhere(_ count: Int) throws(TabularError) -> Bool {
    switch surplus {
    case .everywhere: return true
    case .uneven: return false
    case .even(let before) where before != count: return false
    case .none, .even: break
    }
    var ahead = self
    while try ahead.nextUncheckedLine() {
      guard ahead.row.cells.count - header.headings.count == count,
        !(header.end..<ahead.row.cells.count).contains(where: { ahead.range(at: $0) != nil })
      else {
        surplus = .uneven
        return false
      }
    }
    surplus = .everywhere
    return true
  }

  /// The first of two neighbours that read as one number, in a line with cells more than the header.
  private mutating func partedNumber(_ surplus: Int) throws(TabularError) -> Int? {
    guard let first = partedNumber else { return nil }
    if try !isSurplusEverywhere(surplus) { return first }
    return row.cells.indices.dropLast().first {
      isParted(at: $0) && isPartedBeyondDoubt(at: $0)
    }
  }

  /// The first of two neighbours that read as one number: `1` and `234.50`.
  private var partedNumber: Int? {
    row.cells.indices.dropLast().first { isParted(at: $0) }
  }

  private func isParted(at place: Int) -> Bool {
    guard let left = cell(at: place), let right = cell(at: place + 1) else { return false }
    let head = identifierText(left).drop { "¥￥-+(".contains($0) }
    let tail = identifierText(right).split(separator: ".", omittingEmptySubsequences: false)
    return (1...3).contains(head.count) && head.allSatisfy(\.isASCIIDigit) && head.first != "0"
      && tail.first?.count == 3 && tail[0].allSatisfy(\.isASCIIDigit) && tail.count <= 2
  }

  /// Whether the second half of a number cannot be a cell of its own: `000.00` is no way to write a
  /// figure, and none stands where words do.
  private func isPartedBeyondDoubt(at place: Int) -> Bool {
    guard let field = rowRoles.fields[place + 1], let right = cell(at: place + 1) else {
      return false
    }
    return Field.figures.contains(field)
      ? identifierText(right).first == "0" : Field.sentences.contains(field)
  }

  /// Whether a cell can be what its column says; asked of a row that is shifted, to find from where.
  private func isReadable(at place: Int) -> Bool {
    guard let field = rowRoles.fields[place], let range = range(at: place) else { return true }
    let cell = row.text.span.extracting(range)
    if field == .period { return (try? Period(cell: cell)) != nil }
    if Field.days.contains(field) { return (try? Day(cell: cell)) != nil }
    guard Field.figures.contains(field) else { return true }
    let text = row.text[range]
    return text.contains(where: isDigit) && !text.contains { (0x61...0x7A).contains($0 | 0x20) }
  }

  /// Whether the row's own cell of a column may be believed.
  func isTrusted(_ field: Field) -> Bool {
    guard let shift else { return true }
    return header.place(of: field) < shift.place
  }

  /// The finding of a row that is shifted; its only one.
  func shiftedRow(dealer: String?) -> LocatedFinding {
    let message = Message(
      en: "the row has more cells than the header has headings: an unquoted comma, as in 1,090.00, "
        + "may shift all that stands behind it, so the row is not read; put the cell into quotes, "
        + "or remove what stands beyond the last column",
      zh: "本行的单元格多于表头的列：可能是数字中的逗号（如 1,090.00）没有加引号，其后的内容全部错位，"
        + "本行未读取；请给该单元格加上引号，或删去最后一列以外的内容")
    let place = Place(file: file, row: row.number)
    return finding(.extraCells, place, dealer, message, position: header.end)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
