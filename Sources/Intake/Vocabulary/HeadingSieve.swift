import Tabular
internal import Text

/// Tells the cells that the search for a header need not look at.
///
/// It goes over the bytes of a cell once and makes nothing of them, because a file that is no table
/// is searched to its end. What it passes is folded and looked up, so that it may be wrong in that
/// direction alone.
struct HeadingSieve {
  static let standard = HeadingSieve()

  /// Every heading, and every label that stands above a header.
  private var headings = Marks()
  /// The last two characters of every label.
  private var labelEnds = Marks()
  /// The first three characters of every title.
  private var titleStarts = Marks()

  private init() {
    for heading in HeadingIndex.headings {
      headings.insert(units(of: heading).reduce(Marks.start, Marks.joined))
    }
    for label in HeadingIndex.preamble.keys {
      headings.insert(units(of: label).reduce(Marks.start, Marks.joined))
      labelEnds.insert(units(of: label).suffix(2).reduce(Marks.start, Marks.joined))
    }
    for title in TableKind.allCases.flatMap({ [$0.title.chinese, $0.title.english] }) {
      titleStarts.insert(units(of: title).prefix(3).reduce(Marks.start, Marks.joined))
    }
  }

  /// Whether a cell of a row may be a heading, a label or a title.
  func passes(_ row: SheetRow) -> Bool {
    row.cells.contains { passes(row.text.span.extracting($0.range)) }
  }

  /// Whether a cell may be a heading, a label or a title.
  func passes(_ cell: Span<UInt8>) -> Bool {
    var index = 0
    // Of the heading so far, and of it without the stops at its end.
    var (heading, whole) = (Marks.start, Marks.start)
    var (before, last): (UInt16, UInt16) = (0, 0)
    var (depth, hasBrackets) = (0, false)
    while let unit = nextFolded(cell, &index) {
      switch unit {
      case 0x2A, 0x5F: continue  // * _
      case 0x28, 0x5B, 0x7B, 0x3008, 0x300A, 0x3010, 0x3014:  // ( [ { 〈 《 【 〔
        (depth, hasBrackets) = (depth + 1, true)
      case 0x29, 0x5D, 0x7D, 0x3009, 0x300B, 0x3011, 0x3015:  // ) ] } 〉 》 】 〕
        (depth, hasBrackets) = (max(0, depth - 1), true)
      case _ where depth > 0: break
      case 0x3A, 0x2E, 0x3002:  // : . 。
        heading = Marks.joined(heading, unit)
      case 0x2F where headings.contains(heading): return true  // A unit may stand behind a slash.
      default:
        heading = Marks.joined(heading, unit)
        whole = heading
      }
      let pair = Marks.joined(Marks.joined(Marks.start, before), last)
      if unit == 0x3A, hasBrackets || labelEnds.contains(pair) { return true }
      if titleStarts.contains(Marks.joined(pair, unit)) { return true }
      (before, last) = (last, unit)
    }
    return headings.contains(whole)
  }

  private func units(of text: String) -> [UInt16] {
    let bytes = Array(text.utf8)
    var index = 0
    var found: [UInt16] = []
    while let unit = nextFolded(bytes.span, &index) {
      if unit != 0x2A, unit != 0x5F { found.append(unit) }
    }
    return found
  }
}

/// A set of hashes that may hold more than was put in: of other texts one in some four hundred.
private struct Marks {
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325
  private var bits = [UInt64](repeating: 0, count: 4096)

  /// The hash of a text with one character more.
  static func joined(_ hash: UInt64, _ unit: UInt16) -> UInt64 {
    (hash ^ UInt64(unit)) &* 0x9E37_79B9_7F4A_7C15
  }

  mutating func insert(_ hash: UInt64) {
    bits[Int(hash >> 52)] |= 1 << (hash >> 46 & 63)
  }

  func contains(_ hash: UInt64) -> Bool {
    bits[Int(hash >> 52)] >> (hash >> 46 & 63) & 1 == 1
  }
}
