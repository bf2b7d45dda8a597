import Archive
import Documents
import Settlement
internal import Text

/// Works out again what runs worked out, and holds it against what they kept.
struct Replay<World: Effects> {
  private let path: String
  private let version: String
  private let registry: DocumentRegistry
  private let effects: World
  private(set) var defects: [ArchiveDefect] = []
  /// Runs that were decided again.
  private(set) var runs = 0
  /// Documents that were written again.
  private(set) var documents = 0

  /// Starts with nothing.
  init(_ request: VerifyRequest, _ effects: World) {
    path = request.archive
    version = request.programVersion
    registry = request.documents
    self.effects = effects
  }

  /// Decides a run again, and writes its documents again.
  mutating func replay(_ link: RunLink) throws(ArchiveError) {
    var found = ReplayedRun(link)
    do throws(RunError) {
      let after = try archived { () throws(ArchiveError) in
        try Archive.open(path: path, asOf: link.id)
      }
      let kept = try archived { () throws(ArchiveError) in try after.contents(of: link) }
      found.versions = (kept.program, version)
      try decide(link, kept, after, &found)
      try render(link, kept, after, &found)
    } catch {
      // That others are at work says nothing about the archive.
      if case .busy(let holder) = error { throw .busy(holder: holder) }
      for message in error.messages { found.add(cannot(message)) }
    }
    defects += found.defects
  }

  private mutating func decide(
    _ link: RunLink, _ kept: RunContents, _ after: Archive, _ found: inout ReplayedRun
  ) throws(RunError) {
    switch link.command {
    case RunCommand.run.rawValue:
      let run = try archived { () throws(ArchiveError) in
        try after.runs().first { $0.id == link.id }
      }
      guard let run else { return }
      try found.compare(ReplayedMonth(run, archive: path, effects), kept, after, effects.cores)
    case RunCommand.reconcile.rawValue:
      try found.compareReconciliation(link, kept, archive: path, effects)
    default: return
    }
    runs += 1
  }

  /// Writes the documents of a run into nothing, and compares their digests.
  private mutating func render(
    _ link: RunLink, _ kept: RunContents, _ after: Archive, _ found: inout ReplayedRun
  ) throws(RunError) {
    guard !kept.documents.isEmpty, let period = link.period.flatMap({ Period($0) }) else { return }
    var publication = try Publication(
      "out", unfinished: "unfinished", registry, DiscardedWrites(of: effects))
    let month = try archived { () throws(ArchiveError) in try ShownMonth(period, in: after) }
    try publication.write(
      registry.documents(of: kept.documents), of: month, threads: effects.cores)
    documents += publication.documents.count
    found.compare(kept.documents, publication.documents)
  }
}

private func cannot(_ reason: Message) -> Message {
  Message(
    en: "this program cannot use what the run used: \(reason.english)",
    zh: "本程序无法使用该次所用的输入：\(reason.chinese)")
}

/// A world in which nothing is ever written.
struct DiscardedWrites<World: Effects>: Effects {
  private let world: World

  /// Passes on everything but writing.
  init(of world: World) {
    self.world = world
  }

  func files(under folder: String) throws(EffectError) -> [String] {
    try world.files(under: folder)
  }

  func read(_ path: String) throws(EffectError) -> [UInt8] { try world.read(path) }
  func exists(_ path: String) -> Bool { world.exists(path) }
  func isEmpty(_ folder: String) throws(EffectError) -> Bool { true }
  func makeFolder(_ path: String) throws(EffectError) {}
  func write(_ path: String, _ bytes: Span<UInt8>) throws(EffectError) {}
  func append(_ path: String, _ bytes: Span<UInt8>) throws(EffectError) {}
  func remove(_ path: String) throws(EffectError) {}
  func exchange(_ fresh: String, with target: String) throws(EffectError) {}
  var today: Day { world.today }
  var cores: Int { world.cores }
  func seconds() -> Double { world.seconds() }

  func progress(_ step: Message, done: Int, of total: Int) {
    world.progress(step, done: done, of: total)
  }
}
