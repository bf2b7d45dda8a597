@testable import Tabular

extension ExactDecimal {
  /// Reads a number that a test writes as a string.
  init?(text: String) {
    let bytes = [UInt8](text.utf8)
    self.init(bytes.span)
  }
}

extension CivilDay {
  init?(isoText: String) {
    let bytes = [UInt8](isoText.utf8)
    self.init(iso: bytes.span)
  }
}

extension NumberFormat {
  init(text: String) {
    let bytes = [UInt8](text.utf8)
    self.init(code: bytes.span)
  }
}

extension MarkupKind {
  static func of(_ bytes: [UInt8]) -> MarkupKind? { MarkupKind(bytes.span) }
}
