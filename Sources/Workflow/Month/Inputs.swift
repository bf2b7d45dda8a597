import Archive
import Intake
import Settlement
internal import Text

/// One file that a run read.
struct InputFile: Sendable {
  /// From the workspace, with `/` between names.
  let path: String
  /// The kind that its header says; empty where none claims it.
  let kind: String
  let size: Int
  let digest: Digest
  /// The dealers on whose lists it bears; nil where all lists share it.
  let dealers: Set<Symbol>?
  /// Nil where nothing is archived.
  let content: CompressedInput?
}

/// All files of a run in reading order: reference before inbox, each by its path's code points.
struct Inputs: Sendable {
  let files: [InputFile]
  private var tables: [FileTable]
  /// The numbers of the files that lie in reference.
  let referenceFiles: Range<Int>
  /// The rulebook's number; nil where there is none.
  let rulebookFile: Int?
  let rulebook: Rulebook?
  let rulebookFindings: [Finding]

  /// Gives the tables away: they are the larger part of a run's memory, and needed once.
  mutating func takeTables() -> [FileTable] {
    defer { tables = [] }
    return tables
  }

  var paths: [String] { files.map(\.path) }
  var size: Int { files.reduce(0) { $0 + $1.size } }

  /// The files as they are archived.
  var archived: [RunInput] {
    files.compactMap { file in
      file.content.map { RunInput(path: file.path, kind: file.kind, content: $0) }
    }
  }
}

/// The paths of a run's inputs, before any is read.
struct InputPaths {
  static let rulebook = "reference/rulebook.json"

  let reference: [String]
  let inbox: [String]

  var all: [String] { reference + inbox }

  /// Lists reference and the month's inbox; a folder that is not there has no files.
  init(_ request: RunRequest, _ effects: some Effects) throws(RunError) {
    try self.init(workspace: request.workspace, inboxOf: request.period, effects)
  }

  /// Lists reference, and the inbox of a month where one is named.
  init(
    workspace: String, inboxOf period: Period?, _ effects: some Effects
  ) throws(RunError) {
    reference = try Self.paths(in: "reference", workspace, effects)
    inbox =
      try period.map { period throws(RunError) in
        try Self.paths(in: "inbox/\(period)", workspace, effects)
      } ?? []
  }

  private static func paths(
    in folder: String, _ workspace: String, _ effects: some Effects
  ) throws(RunError) -> [String] {
    do throws(EffectError) {
      return try effects.files(under: "\(workspace)/\(folder)").map { "\(folder)/\($0)" }
    } catch {
      if case .missing = error { return [] }
      throw RunError(error)
    }
  }
}

extension Inputs {
  /// Reads all files on all threads: bytes, digest, compressed copy for the archive, table.
  init(
    _ paths: InputPaths, _ request: RunRequest, symbols: SymbolTable, _ effects: some Effects
  ) throws(RunError) {
    let all = paths.all
    let read = concurrentMap(all.count, threads: request.threads ?? effects.cores) { index in
      Result { () throws(EffectError) in
        effects.progress(Message(en: "reading", zh: "读取文件"), done: index, of: all.count)
        return try ReadFile(path: all[index], file: index, request, symbols, effects)
      }
    }
    var results: [ReadFile] = []
    results.reserveCapacity(read.count)
    for result in read { results.append(try result.orRunError()) }
    files = results.map(\.input)
    tables = results.compactMap(\.table)
    referenceFiles = 0..<paths.reference.count
    rulebookFile = all.firstIndex(of: InputPaths.rulebook)
    let rules = results.lazy.compactMap(\.rulebook).first
    rulebook = rules?.rulebook
    rulebookFindings = rules?.findings ?? []
  }
}

/// What one file gave, on the thread that read it.
private struct ReadFile: Sendable {
  let input: InputFile
  let table: FileTable?
  let rulebook: (rulebook: Rulebook?, findings: [Finding])?

  init(
    path: String, file: Int, _ request: RunRequest, _ symbols: SymbolTable, _ effects: some Effects
  ) throws(EffectError) {
    let bytes = try effects.read("\(request.workspace)/\(path)")
    let (size, content) = (bytes.count, request.isDryRun ? nil : compress(bytes))
    let digest = content?.digest ?? sha256(bytes.span)
    let isRulebook = path == InputPaths.rulebook
    rulebook = isRulebook ? readRulebook(bytes, file: file) : nil
    table = isRulebook ? nil : readTable(bytes, file: file, symbols: symbols)
    let kind = isRulebook ? "rulebook" : table?.kind?.rawValue ?? ""
    input = InputFile(
      path: path, kind: kind, size: size, digest: digest,
      dealers: isRulebook ? nil : table?.dealers, content: content)
  }
}

extension Result where Failure == EffectError {
  /// The value, or what the failure means for a run.
  func orRunError() throws(RunError) -> Success {
    do throws(EffectError) {
      return try get()
    } catch {
      throw RunError(error)
    }
  }
}

extension RunError {
  /// What a failure of the world means for a run.
  init(_ error: EffectError) {
    switch error {
    case .missing(let path):
      self = .missing([gone(path)], RunFindings([], paths: []))
    case .unreadable(let path, let reason):
      self = .unreadable(path: path, reason: reason)
    case .unwritable(let path, let reason):
      self = .unwritable(path: path, reason: reason)
    }
  }
}

/// What is said of a file that was there when its folder was listed, or that somebody named.
private func gone(_ path: String) -> Message {
  Message(
    en: "\(path): the file is not there; put it back, or run again without it",
    zh: "\(path)：文件不存在；请放回原处，或在没有该文件的情况下重新运行")
}
