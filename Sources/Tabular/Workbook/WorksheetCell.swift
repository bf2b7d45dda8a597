/// A cell of a worksheet while it is read: what its element and the elements in it say.
struct WorksheetCell {
  /// What the attribute `t` says.
  enum ValueType {
    case number, sharedText, formulaText, inlineText, boolean, error, day, unknown

    init(_ document: Span<UInt8>, _ range: Range<Int>) {
      let first = document[range.lowerBound]
      switch (range.count, first) {
      case (1, UInt8(ascii: "n")): self = .number
      case (1, UInt8(ascii: "s")): self = .sharedText
      case (1, UInt8(ascii: "b")): self = .boolean
      case (1, UInt8(ascii: "e")): self = .error
      case (1, UInt8(ascii: "d")): self = .day
      case (3, UInt8(ascii: "s")): self = .formulaText
      case (9, UInt8(ascii: "i")): self = .inlineText
      default: self = .unknown
      }
    }
  }

  private(set) var isOpen = false
  private(set) var type = ValueType.number
  private(set) var style = 0
  /// Where the cell says that it stands.
  private(set) var place: Range<Int>?
  private(set) var hasFormula = false
  private(set) var hasValue = false
  /// The text of `v` in the document, where it stands in one piece as it is.
  private var value = 0..<0
  /// The text of `v` otherwise.
  private var unpacked: [UInt8] = []
  private var isUnpacked = false
  private var isInValue = false
  private var inline = RichText()
  private var inlineText: [UInt8] = []
  private var hasInline = false

  /// The text of the cell in the document, where it stands there as a person sees it.
  private(set) var plainText: Range<Int>?

  /// Takes a whole cell.
  mutating func take(_ plain: PlainCell) {
    clear()
    (type, style, place) = (plain.type, plain.style, plain.place)
    (hasValue, value, plainText) = (plain.value != nil, plain.value ?? 0..<0, plain.value)
  }

  private mutating func clear() {
    (isOpen, type, style, place) = (true, .number, 0, nil)
    (hasFormula, hasValue, value, plainText) = (false, false, 0..<0, nil)
    if isUnpacked {
      unpacked.removeAll(keepingCapacity: true)
      isUnpacked = false
    }
    if hasInline {
      inlineText.removeAll(keepingCapacity: true)
      hasInline = false
    }
  }

  /// Begins the element that the scanner has come to.
  mutating func begin(_ scanner: XMLScanner, _ document: Span<UInt8>) {
    clear()
    for attribute in scanner.attributes where attribute.name.count == 1 {
      switch document[attribute.name.lowerBound] {
      case UInt8(ascii: "r"): place = attribute.value
      case UInt8(ascii: "s") where !attribute.value.isEmpty:
        style = wholeNumber(document, attribute.value) ?? -1
      case UInt8(ascii: "t"):
        type = attribute.value.isEmpty ? .unknown : ValueType(document, attribute.value)
      default: break
      }
    }
  }

  /// Begins an element within the cell.
  mutating func start(_ scanner: XMLScanner, _ document: Span<UInt8>) {
    guard isOpen else { return }
    guard scanner.depth == 5 else {
      return inline.start(scanner, level: scanner.depth - 5, document)
    }
    if scanner.isElement("v", in: document) {
      (isInValue, hasValue) = (true, true)
    } else if scanner.isElement("f", in: document) {
      hasFormula = true
    } else if scanner.isElement("is", in: document) {
      hasInline = true
      inline.begin(true)
    }
  }

  /// Takes a text that stands in the cell.
  mutating func take(_ scanner: XMLScanner, _ document: Span<UInt8>) {
    guard isOpen else { return }
    if isInValue, scanner.depth == 5 {
      takeValue(scanner.text, document)
    } else {
      inline.append(scanner, level: scanner.depth - 5, document, to: &inlineText)
    }
  }

  private mutating func takeValue(_ text: XMLText, _ document: Span<UInt8>) {
    if text.isPlain, value.isEmpty, !isUnpacked {
      value = text.range
      return
    }
    if !isUnpacked {
      for position in value { unpacked.append(document[position]) }
      isUnpacked = true
    }
    text.append(document, to: &unpacked)
  }

  /// Ends an element within the cell, or the cell; the depth is that of the element around it.
  mutating func end(depth: Int) {
    guard isOpen, depth >= 4 else { return }
    if depth == 4 { isInValue = false }
    inline.end(level: depth - 5)
  }

  /// Ends the cell, whose content stays until the next begins.
  mutating func close() { isOpen = false }

  /// Whether there is no value, or white space only.
  func isBlank(_ document: Span<UInt8>) -> Bool {
    if isUnpacked { return unpacked.allSatisfy(isXMLSpace) }
    for position in value where !isXMLSpace(document[position]) { return false }
    return true
  }

  /// The value as a number; nil where it is none.
  func number(_ document: Span<UInt8>) -> ExactDecimal? {
    guard isUnpacked else { return ExactDecimal(document.extracting(value)) }
    return ExactDecimal(unpacked.span)
  }

  /// The value as an index; nil where it is none.
  func index(_ document: Span<UInt8>) -> Int? {
    guard isUnpacked else { return wholeNumber(document, value) }
    return wholeNumber(unpacked.span, unpacked.indices)
  }

  /// The text of the cell as a person sees it.
  func text(_ document: Span<UInt8>) -> [UInt8] {
    if type == .inlineText, hasInline { return inlineText }
    var text = valueText(document)
    unescape(&text, from: 0)
    return text
  }

  private func valueText(_ document: Span<UInt8>) -> [UInt8] {
    isUnpacked ? unpacked : value.map { document[$0] }
  }

  /// The day of a cell of days, and the moment as it is written; nil where it is neither.
  func moment(_ document: Span<UInt8>) -> (CivilDay, [UInt8])? {
    guard type == .day else { return nil }
    let text = valueText(document)
    return CivilDay(iso: text.span).map { ($0, text) }
  }

  /// The value of a cell that is neither number nor text; nil where it is none of its type.
  func word(_ document: Span<UInt8>) -> (CellForm, [UInt8])? {
    let text = valueText(document)
    switch type {
    case .boolean where text == [0x31] || text.elementsEqual("true".utf8):
      return (.boolean, [UInt8]("TRUE".utf8))
    case .boolean where text == [0x30] || text.elementsEqual("false".utf8):
      return (.boolean, [UInt8]("FALSE".utf8))
    case .day: return (.text, text)
    case .error: return (.error, text)
    case .boolean, .number, .sharedText, .formulaText, .inlineText, .unknown: return nil
    }
  }
}
