import Settlement
internal import Text

/// The lines of a statement as printed sheets take them, so that each sheet has its subtotal.
///
/// Heights are in tenths of a millimetre and rather too large: a sheet that is not quite full looks
/// as it should, and one that runs over would have its subtotal on the next.
struct LineSheets {
  /// The lines of each sheet; one for a statement without lines.
  private(set) var sheets: [Range<Int>] = []

  /// What a sheet has room for: A4 less its margins, the row of headings and what may differ with the
  /// letters of another computer.
  private static let room = 2_750 - 55 - 45
  /// A row of sums, of the sheet or of all lines.
  private static let sums = 95

  init(_ record: StatementRecord) {
    var room = LineSheets.room - LetterheadHeight(record).height - LineSheets.sums
    let heights = LineHeights(record)
    let lines = record.lines.span
    var start = 0
    for index in lines.indices {
      let height = heights.height(of: lines[index])
      // Below the last line stand two rows of sums.
      let isLast = index == record.lines.count - 1 && !sheets.isEmpty
      if height + (isLast ? LineSheets.sums : 0) > room, index > start {
        sheets.append(start..<index)
        (start, room) = (index, LineSheets.room - LineSheets.sums)
      }
      room -= height
    }
    sheets.append(start..<record.lines.count)
  }
}

/// How high the rows of a line are.
private struct LineHeights {
  private let record: StatementRecord
  private let language: Language

  private static let row = 37
  private static let small = 35
  private static let padding = 17
  /// How wide the columns are, in the units of ``textWidth(_:)`` at the size of their letters.
  private static let itemWidth = 415
  private static let recordWidth = 240
  private static let numberWidth = 48
  private static let reasonWidth = 1_750

  init(_ record: StatementRecord) {
    self.record = record
    language = record.head.language
  }

  func height(of line: borrowing RecordLine) -> Int {
    let units = LineHeights.self
    let item = rows(line.item, units.itemWidth) + rows(line.name, units.itemWidth)
    let isShort = line.source == .manufacturer && line.approval.isEmpty && line.kind.count == 4
    let others = max(rows(line.record, units.recordWidth), rows(line.number, units.numberWidth))
    let rows = max(2, item + (isShort ? 0 : 1), others)
    return rows * units.row + units.padding + reasons(line.decision)
  }

  private func reasons(_ decision: borrowing LineDecision) -> Int {
    var (reasons, advice) = (0, 0)
    for index in decision.reasons.indices {
      reasons += textWidth(decision.reasons[index].code.title[language]) + 320
    }
    for index in decision.advice.indices {
      advice += textWidth(decision.advice[index].title[language]) + 60
    }
    guard reasons + advice > 0 else { return 0 }
    let rows = LineHeights.rows(reasons) + LineHeights.rows(advice)
    return rows * LineHeights.small + 10
  }

  private static func rows(_ width: Int) -> Int { (width + reasonWidth - 1) / reasonWidth }

  private func rows(_ range: TextRange, _ limit: Int) -> Int {
    // No character is wider than 19 for each of its bytes, so that most texts need not be looked at.
    guard Int(range.count) * 19 > limit else { return range.isEmpty ? 0 : 1 }
    return (width(of: record.text.span.extracting(range.bounds)) + limit - 1) / limit
  }

  /// As ``textWidth(_:)``, from the bytes.
  private func width(of text: Span<UInt8>) -> Int {
    var width = 0
    for index in text.indices {
      switch text[index] {
      case 0x80..<0xC0: continue
      case 0x41...0x5A: width += 19
      case 0..<0x80: width += 16
      default: width += 28
      }
    }
    return width
  }
}

/// How high everything above the lines is.
private struct LetterheadHeight {
  private(set) var height = 865

  init(_ record: StatementRecord) {
    let head = record.head
    let dealer = [head.dealer.id, head.dealer.name, head.dealer.taxpayerID, head.dealer.account]
    let buyer = [head.buyer.name, head.buyer.taxpayerID, head.deadline.extendedBy]
    height += max(LetterheadHeight.extraRows(dealer), LetterheadHeight.extraRows(buyer)) * 38
    if !head.deadline.extendedBy.isEmpty || head.deadline.isLate { height += 80 }
    if head.deadline.isLate { height += 160 }
    height += max(0, head.consignments.count - 1) * 38
    if let changes = record.changes { height += 260 + min(changes.lines.count, 12) * 85 }
  }

  /// The rows that texts take beyond one each.
  private static func extraRows(_ texts: [String]) -> Int {
    texts.reduce(0) { $0 + textWidth($1) / 560 }
  }
}
