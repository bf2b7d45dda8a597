/// What a part of an Office file says of another.
struct Relationship: Hashable, Sendable {
  /// By which the part refers to it.
  let id: String
  /// The last segment of its type, which is the same in both editions of the standard.
  let type: String
  private let target: String
  private let isExternal: Bool
  /// The part that has the relationship.
  private let owner: String

  /// More relationships than any part has.
  private static let largestCount = 100_000

  /// The name of the part that is meant.
  ///
  /// - Throws: ``TabularError/workbookDamaged(_:)`` where it is outside the package.
  func part() throws(TabularError) -> String {
    guard !isExternal, !target.isEmpty else { throw .workbookDamaged(.target(target)) }
    let path = target.replacing("\\", with: "/")
    var segments: [Substring] = []
    if !path.hasPrefix("/") { segments = owner.split(separator: "/").dropLast() }
    for segment in path.split(separator: "/") where segment != "." {
      guard segment == ".." else {
        segments.append(segment)
        continue
      }
      guard segments.popLast() != nil else { throw .workbookDamaged(.target(target)) }
    }
    return segments.joined(separator: "/")
  }

  /// Reads the relationships of a part.
  ///
  /// - Throws: ``TabularError/workbookDamaged(_:)`` where the document is not well formed.
  static func all(
    in document: XMLDocument, of owner: String
  ) throws(TabularError) -> [Relationship] {
    var scanner = XMLScanner(title: document.title)
    var found: [Relationship] = []
    let bytes = document.bytes
    while let token = try scanner.next(in: bytes.span) {
      guard token == .start, scanner.depth == 2,
        scanner.isElement("Relationship", in: bytes.span)
      else { continue }
      guard found.count < largestCount else { throw .contentTooLarge }
      let type = scanner.string(of: "Type", in: bytes.span) ?? ""
      found.append(
        Relationship(
          id: scanner.string(of: "Id", in: bytes.span) ?? "",
          type: type.split(separator: "/").last.map(String.init) ?? "",
          target: scanner.string(of: "Target", in: bytes.span) ?? "",
          isExternal: scanner.string(of: "TargetMode", in: bytes.span) == "External",
          owner: owner))
    }
    return found
  }
}
