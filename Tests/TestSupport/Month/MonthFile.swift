/// A file of a workspace: its path inside it, and its bytes.
package struct MonthFile: Sendable, Equatable {
  /// The path inside the workspace, with slashes.
  package let path: String
  /// The content.
  package let bytes: [UInt8]

  /// A file with this content.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A file with this text as UTF-8.
  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
