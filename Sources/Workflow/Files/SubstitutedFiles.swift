import Archive
import Intake
import Settlement
internal import Text

/// A world in which some files of a run are others; everything else is passed on.
struct ReplacedWorld<World: Effects>: Effects {
  private let world: World
  private let contents: [String: [UInt8]]
  private let removed: Set<String>
  /// Paths from the reference folder.
  private let added: [String]
  /// By the path that a file has for the run, the path that it was named by.
  let names: [String: String]

  /// Puts a rulebook in the place of the run's, and price tables in the place of all of its own.
  ///
  /// The price tables are read after the other files of the reference folder, in their order. No
  /// file of a run can have the names that they get, because of the empty folder in them.
  init(_ world: World, _ given: GivenFiles, insteadOf inputs: [ArchivedInput]) {
    var contents: [String: [UInt8]] = [:]
    var names: [String: String] = [:]
    if let rulebook = given.rulebook {
      contents["\(archivedWorkspace)/\(InputPaths.rulebook)"] = rulebook.bytes
      names[InputPaths.rulebook] = rulebook.path
    }
    added = given.prices.indices.map { "/\($0 + 1)/prices" }
    for (name, file) in zip(added, given.prices) {
      contents["\(archivedWorkspace)/reference/\(name)"] = file.bytes
      names["reference/\(name)"] = file.path
    }
    let isReplaced = !given.prices.isEmpty
    removed = Set(
      inputs.filter { isReplaced && $0.kind == TableKind.prices.rawValue }
        .map { "\(archivedWorkspace)/\($0.path)" })
    (self.world, self.contents, self.names) = (world, contents, names)
  }

  func files(under folder: String) throws(EffectError) -> [String] {
    let kept = try world.files(under: folder).filter { !removed.contains("\(folder)/\($0)") }
    return folder == "\(archivedWorkspace)/reference" ? kept + added : kept
  }

  func read(_ path: String) throws(EffectError) -> [UInt8] {
    if let bytes = contents[path] { return bytes }
    return try world.read(path)
  }

  func exists(_ path: String) -> Bool {
    contents[path] != nil || (!removed.contains(path) && world.exists(path))
  }

  func isEmpty(_ folder: String) throws(EffectError) -> Bool { try world.isEmpty(folder) }
  func makeFolder(_ path: String) throws(EffectError) { try world.makeFolder(path) }

  func write(_ path: String, _ bytes: Span<UInt8>) throws(EffectError) {
    try world.write(path, bytes)
  }

  func append(_ path: String, _ bytes: Span<UInt8>) throws(EffectError) {
    try world.append(path, bytes)
  }

  func remove(_ path: String) throws(EffectError) { try world.remove(path) }

  func exchange(_ fresh: String, with target: String) throws(EffectError) {
    try world.exchange(fresh, with: target)
  }

  var today: Day { world.today }
  var cores: Int { world.cores }
  func seconds() -> Double { world.seconds() }

  func progress(_ step: Message, done: Int, of total: Int) {
    world.progress(step, done: done, of: total)
  }
}
