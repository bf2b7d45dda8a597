import Archive
import Documents
import Settlement

/// The published folder of a month, in which one document is replaced between runs.
struct MonthFolder<World: Effects> {
  private let effects: World
  private let target: String
  private let fresh: String

  private static var sums: String { "SHA256SUMS" }

  /// Names the folder of a period.
  init(_ workspace: String, _ period: Period, _ effects: World) {
    self.effects = effects
    target = "\(workspace)/out/\(period)"
    fresh = "\(workspace)/out/.\(period).unfinished"
  }

  /// Writes a document and its line in the list of digests; everything else stays as it is.
  ///
  /// The folder is copied with the new document and takes the old one's place at once. The digests
  /// of the others are those of the run, not taken again, so that a changed file still shows.
  func replace(
    _ path: String, _ render: (inout TextBuffer) -> Void
  ) throws(RunError) {
    var text = TextBuffer()
    render(&text)
    let digest = text.withBytes { sha256($0) }.hex
    let document = text.copy
    do throws(EffectError) {
      try put(document, at: path, digest)
    } catch {
      throw RunError(error)
    }
  }

  private func put(_ document: [UInt8], at path: String, _ digest: String) throws(EffectError) {
    try effects.remove(fresh)
    try effects.makeFolder("\(fresh)/statements")
    for other in try files() where other != path && other != Self.sums {
      try copy(other)
    }
    try effects.write("\(fresh)/\(path)", document.span)
    let sums = Array(try sums(with: path, digest).utf8)
    try effects.write("\(fresh)/\(Self.sums)", sums.span)
    try effects.exchange(fresh, with: target)
  }

  private func copy(_ path: String) throws(EffectError) {
    let bytes = try effects.read("\(target)/\(path)")
    try effects.write("\(fresh)/\(path)", bytes.span)
  }

  private func files() throws(EffectError) -> [String] {
    effects.exists(target) ? try effects.files(under: target) : []
  }

  /// The list of digests with one line exchanged, by path.
  private func sums(with path: String, _ digest: String) throws(EffectError) -> String {
    let file = "\(target)/\(Self.sums)"
    let before = effects.exists(file) ? try effects.read(file) : []
    let lines = String(decoding: before, as: UTF8.self).split(separator: "\n").map(String.init)
    var kept = lines.filter { !$0.hasSuffix("  \(path)") }
    let place = kept.firstIndex { precedes(path, Self.path($0)) } ?? kept.count
    kept.insert("\(digest)  \(path)", at: place)
    return kept.map { $0 + "\n" }.joined()
  }

  /// What follows the digest of a line.
  private static func path(_ line: String) -> String {
    guard let gap = line.firstRange(of: "  ") else { return line }
    return String(line[gap.upperBound...])
  }
}
