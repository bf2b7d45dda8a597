import Foundation
import TestSupport

/// The seconds of the work that no program can leave out.
struct FloorSeconds: Decodable {
  var read = 0.0
  var hash = 0.0
  var write = 0.0
  var sqlite = 0.0
  var bytesIn = 0
  var bytesOut = 0

  var total: Double { read + hash + write + sqlite }

  var json: String {
    "{\"read\":\(read),\"hash\":\(hash),\"write\":\(write),\"sqlite\":\(sqlite),\"total\":\(total),"
      + "\"bytes_in\":\(bytesIn),\"bytes_out\":\(bytesOut)}"
  }
}

/// Reads all inputs, hashes all inputs and outputs, writes the outputs, and puts the same bytes
/// into one transaction.
///
/// Files go through in portions, so that a month larger than the memory has a floor too.
struct Floor {
  private static let portion = 1 << 30
  private let inputs: [String]
  private let outputs: [String]
  private let scratch: String
  private var seconds = FloorSeconds()

  /// - Parameters:
  ///   - folder: The workspace.
  ///   - outputs: The folder of the documents; nil for none.
  ///   - scratch: Where the floor writes; whoever asks for it removes it.
  /// - Throws: What keeps a folder from being read.
  init(inputs folder: String, outputs: String?, scratch: String) throws {
    inputs = try ["reference", "inbox"].flatMap { try Folder.files(below: folder + "/" + $0) }
    self.outputs = try outputs.map { try Folder.files(below: $0) } ?? []
    self.scratch = scratch
  }

  mutating func measure() throws -> FloorSeconds {
    WorkspaceWriter.makeFolders(scratch)
    sync()
    let store = try FloorStore(path: scratch + "/floor.sqlite")
    for portion in Folder.portions(inputs, Self.portion) { try take(portion, store) }
    for portion in Folder.portions(outputs, Self.portion) { try give(portion, store) }
    try timed(\.sqlite) { try store.commit() }
    return seconds
  }

  private mutating func take(_ paths: [String], _ store: FloorStore) throws {
    let contents = try timed(\.read) { try Folder.read(paths) }
    let digests = timed(\.hash) { Digests.of(contents) }
    try timed(\.sqlite) { try store.insert(paths, contents, digests) }
    seconds.bytesIn += contents.reduce(0) { $0 + $1.count }
  }

  private mutating func give(_ paths: [String], _ store: FloorStore) throws {
    let contents = try Folder.read(paths)
    let digests = timed(\.hash) { Digests.of(contents) }
    let targets = paths.indices.map { scratch + "/out/\($0 / 1_000)/\($0)" }
    for folder in Set(targets.indices.map { $0 / 1_000 }) {
      WorkspaceWriter.makeFolders(scratch + "/out/\(folder)")
    }
    try timed(\.write) { try Folder.write(contents, to: targets) }
    try timed(\.sqlite) { try store.insert(paths, contents, digests) }
    seconds.bytesOut += contents.reduce(0) { $0 + $1.count }
  }

  private mutating func timed<T>(
    _ phase: WritableKeyPath<FloorSeconds, Double>, _ work: () throws -> T
  ) rethrows -> T {
    let start = ContinuousClock.now
    let result = try work()
    seconds[keyPath: phase] += (ContinuousClock.now - start) / .seconds(1)
    return result
  }
}
