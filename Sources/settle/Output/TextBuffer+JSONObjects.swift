internal import Text

extension TextBuffer {
  /// Writes an array of objects, one a line; each is written without its closing brace.
  mutating func append<Element>(
    jsonObjects elements: [Element], _ write: (Element, inout TextBuffer) -> Void
  ) {
    append("[")
    for (index, element) in elements.enumerated() {
      append(index == 0 ? "\n" : ",\n")
      write(element, &self)
      append("}")
    }
    append("]")
  }
}
