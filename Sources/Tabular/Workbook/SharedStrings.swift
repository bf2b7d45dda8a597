/// Where the texts stand that cells of a workbook share, by index.
struct SharedTexts: Sendable {
  fileprivate var ends: [UInt32] = []

  /// Where a text stands; nil where there is none of this index.
  func range(of index: Int) -> Range<Int>? {
    guard ends.indices.contains(index) else { return nil }
    return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }
}

/// The texts that cells of a workbook share.
struct SharedStrings: Sendable {
  /// All texts, one behind another.
  private var text: [UInt8] = []
  private var texts = SharedTexts()

  /// A workbook without shared texts.
  init() {}

  /// Reads the part; its counts of texts are not believed.
  ///
  /// - Throws: ``TabularError/workbookDamaged(_:)`` where it is not well formed.
  init(_ document: XMLDocument) throws(TabularError) {
    var scanner = XMLScanner(title: document.title)
    let bytes = document.bytes
    text.reserveCapacity(bytes.count)
    var item = RichText()
    while let token = try scanner.next(in: bytes.span) {
      switch token {
      case .start:
        guard scanner.depth > 1 || scanner.isElement("sst", in: bytes.span) else {
          throw document.damage
        }
        if scanner.depth == 2 { item.begin(scanner.isElement("si", in: bytes.span)) }
        item.start(scanner, level: scanner.depth - 2, bytes.span)
      case .text: item.append(scanner, level: scanner.depth - 2, bytes.span, to: &text)
      case .end:
        if scanner.depth == 1, item.isOpen { texts.ends.append(UInt32(text.count)) }
        item.end(level: scanner.depth - 2)
      }
    }
  }

  /// The bytes of all texts.
  var size: Int { text.count }

  /// Gives the texts to a sheet; the last one gets the only copy.
  mutating func lend(isLast: Bool) -> (text: [UInt8], texts: SharedTexts) {
    guard isLast else { return (text, texts) }
    var taken: [UInt8] = []
    swap(&taken, &text)
    return (taken, texts)
  }
}

/// The text of an element that may have runs of several formats: all `t` in it, without what is said
/// about pronunciation (`rPh`).
///
/// Levels count from the element itself, which is 0.
struct RichText {
  /// Whether the element is one with text.
  private(set) var isOpen = false
  private var isInRun = false
  private var isInText = false

  /// Begins an element.
  mutating func begin(_ hasText: Bool) {
    isOpen = hasText
    (isInRun, isInText) = (false, false)
  }

  mutating func start(_ scanner: XMLScanner, level: Int, _ document: Span<UInt8>) {
    guard isOpen else { return }
    if level == 1 { isInRun = scanner.isElement("r", in: document) }
    isInText =
      (level == 1 || level == 2 && isInRun) && scanner.isElement("t", in: document)
  }

  mutating func append(
    _ scanner: XMLScanner, level: Int, _ document: Span<UInt8>, to text: inout [UInt8]
  ) {
    guard isInText else { return }
    let start = text.count
    scanner.text.append(document, to: &text)
    unescape(&text, from: start)
  }

  mutating func end(level: Int) {
    isInText = false
    if level == 0 { isInRun = false }
    if level < 0 { isOpen = false }
  }
}
