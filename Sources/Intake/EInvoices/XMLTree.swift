import Tabular
internal import Text

/// A small XML document as a tree, whose elements are found by their local names.
///
/// Invoices have some hundred elements; what is larger is refused before a tree is made of it.
struct XMLTree {
  struct Element {
    let name: String
    /// By local name.
    fileprivate(set) var attributes: [String: String] = [:]
    fileprivate(set) var text = ""
    fileprivate(set) var children: [Int] = []
  }

  private(set) var elements: [Element] = []

  /// Reads a document.
  ///
  /// - Throws: ``TabularError`` where it is not well formed, or has a document type.
  init(_ file: [UInt8], title: String) throws(TabularError) {
    let document = try XMLDocument(file, title: title)
    let bytes = document.bytes.span
    var scanner = XMLScanner(title: title)
    var open: [Int] = []
    while let token = try scanner.next(in: bytes) {
      switch token {
      case .start:
        if let parent = open.last { elements[parent].children.append(elements.count) }
        open.append(elements.count)
        elements.append(Self.element(scanner, bytes))
      case .end: open.removeLast()
      case .text:
        guard let place = open.last else { continue }
        var text: [UInt8] = []
        scanner.text.append(bytes, to: &text)
        elements[place].text += String(decoding: text, as: UTF8.self)
      }
    }
  }

  private static func element(_ scanner: XMLScanner, _ bytes: Span<UInt8>) -> Element {
    var element = Element(name: text(bytes, scanner.name))
    for attribute in scanner.attributes {
      element.attributes[text(bytes, attribute.name)] = text(bytes, attribute.value)
    }
    return element
  }

  private static func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    String(cell: bytes.extracting(range))
  }

  /// What the document is called by.
  var rootName: String { elements.first?.name ?? "" }

  /// The elements at a path of names below an element, in the order of the document; names are
  /// parted by `/`.
  func all(_ path: String, below start: Int = 0) -> [Int] {
    var found = elements.isEmpty ? [] : [start]
    for name in path.split(separator: "/") {
      found = found.flatMap { place in
        elements[place].children.filter { elements[$0].name == name }
      }
    }
    return found
  }

  /// The text at a path; nil where there is no such element, or an empty one.
  func text(_ path: String, below start: Int = 0) -> String? {
    all(path, below: start).lazy.map { trimmedText(elements[$0].text) }.first { !$0.isEmpty }
  }

  /// Every element of a name, wherever it stands.
  func everywhere(_ name: String) -> [Int] { elements.indices.filter { elements[$0].name == name } }
}
