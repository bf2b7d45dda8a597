/// The number formats of a workbook's cells, by the index that a cell gives.
struct WorkbookStyles: Sendable {
  private var formats: [NumberFormat] = []

  /// More letters than a format code has: programs allow 255 characters.
  private static let longestCode = 1_024

  /// More formats of cells than programs allow.
  private static let largestCount = 1 << 17

  /// A workbook without styles, whose numbers are shown as they are.
  init() {}

  /// Reads the part; of what a cell's style names, the number format alone is looked at.
  ///
  /// - Throws: ``TabularError/workbookDamaged(_:)`` where it is not well formed.
  init(_ document: XMLDocument) throws(TabularError) {
    var scanner = XMLScanner(title: document.title)
    var codes: [Int: NumberFormat] = [:]
    var section = Section.other
    let bytes = document.bytes
    while let token = try scanner.next(in: bytes.span) {
      guard token == .start else { continue }
      switch scanner.depth {
      case 1: guard scanner.isElement("styleSheet", in: bytes.span) else { throw document.damage }
      case 2: section = Section(scanner, bytes.span)
      case 3 where section == .codes && scanner.isElement("numFmt", in: bytes.span):
        guard let id = scanner.number(of: "numFmtId", in: bytes.span) else { continue }
        let code = scanner.text(of: "formatCode", in: bytes.span) ?? []
        guard code.count <= Self.longestCode else { throw .workbookDamaged(.format) }
        codes[id] = NumberFormat(code: code.span)
      case 3 where section == .cells && scanner.isElement("xf", in: bytes.span):
        let id = scanner.number(of: "numFmtId", in: bytes.span) ?? 0
        guard formats.count < Self.largestCount else { throw .contentTooLarge }
        formats.append(codes[id] ?? NumberFormat(builtIn: id))
      default: continue
      }
    }
  }

  /// The children of the root that are read.
  private enum Section {
    case codes, cells, other

    init(_ scanner: XMLScanner, _ document: Span<UInt8>) {
      if scanner.isElement("numFmts", in: document) {
        self = .codes
      } else {
        self = scanner.isElement("cellXfs", in: document) ? .cells : .other
      }
    }
  }

  /// The format of a style; nil where the workbook has styles, but not this one.
  func format(_ index: Int) -> NumberFormat? {
    guard !formats.isEmpty else { return .general }
    return formats.indices.contains(index) ? formats[index] : nil
  }
}
