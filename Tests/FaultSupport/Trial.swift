import Foundation
package import TestSupport

/// A story to which harm came, and everything about it that does not hold.
package struct Trial: Sendable {
  /// What does not hold; empty where the promises were kept.
  package private(set) var complaints: [String] = []
  package private(set) var ending: Ending?
  /// Whether the archive was found as it is after the story.
  package private(set) var isArchived = false

  private let stage: Stage
  private let program: Program
  private let workspace: TemporaryFolder
  private let name: String

  /// Does harm to a story at one call, and looks at what is left.
  package init(_ stage: Stage, _ fault: Fault, _ program: Program) throws {
    let point = fault.place.isEmpty ? "\(stage.points[fault.point - 1])" : "any call"
    try self.init(stage, program, name: "\(stage.story.name): \(fault) (\(point))") { workspace in
      try program.run(stage.story.words, in: workspace.path, fault, stage.story.variables)
    }
    judgeEnding(fault.harm)
  }

  /// Kills a story some time after its start.
  package init(_ stage: Stage, killedAfter seconds: Double, _ program: Program) throws {
    let name = "\(stage.story.name): killed after \(seconds) s"
    try self.init(stage, program, name: name) { workspace in
      let running = try program.start(
        stage.story.words, in: workspace.path, nil, stage.story.variables)
      usleep(UInt32(seconds * 1e6))
      running.kill()
      return try running.wait()
    }
  }

  /// Tells a story where no file may grow beyond so many blocks of 512 bytes.
  package init(_ stage: Stage, blocks: Int, _ program: Program) throws {
    let name = "\(stage.story.name): files of \(blocks) blocks"
    try self.init(stage, program, name: name) { workspace in
      try program.run(stage.story.words, in: workspace.path, blocks: blocks)
    }
    judgeEnding(.full)
  }

  private init(
    _ stage: Stage, _ program: Program, name: String, _ run: (TemporaryFolder) throws -> Ending
  ) throws {
    self.stage = stage
    self.program = program
    self.name = name
    workspace = try TemporaryFolder(copyOf: stage.workspace.path)
    let ending = try run(workspace)
    self.ending = ending
    try judgeWorkspace()
    try judgeNextRun()
  }

  private mutating func complain(_ what: String) {
    complaints.append("\(name): \(what)")
  }

  /// How the command had to end.
  private mutating func judgeEnding(_ harm: Fault.Harm) {
    guard let ending else { return }
    if harm.kills {
      if !ending.isKilled { complain("was to be killed, and ended with \(ending.status)") }
    } else if ending.isDone {
      if ending.status != stage.status { complain("ended with \(ending.status)") }
    } else if harm == .short {
      complain("ended with \(ending.status): \(ending.errors)")
    } else {
      judgeFailure(ending)
    }
  }

  /// A failure has its status, and a message with the file, the system's reason and what to do.
  private mutating func judgeFailure(_ ending: Ending) {
    if ending.status != 73 { complain("ended with \(ending.status): \(ending.errors)") }
    let message = ending.errors.split(separator: "\n").last ?? ""
    let reasons = [
      "No space left on device", "the disk is full", "Input/output error", "File too large",
      "Read-only file system", "readonly", "disk I/O error", "unable to open database file",
    ]
    let names = ["settle.sqlite", "out/"].contains { message.contains($0) }
    if !names || !reasons.contains(where: message.contains) || !message.hasSuffix(")") {
      complain("is told by: \(message)")
    }
  }

  /// The archive is sound and holds all of the story or none, as does each published month.
  private mutating func judgeWorkspace() throws {
    let found: Snapshot
    do { found = try Snapshot(of: workspace) } catch {
      return complain("the archive is not sound: \(error)")
    }
    isArchived = found.rows == stage.after.rows
    if !isArchived, found.rows != stage.before.rows {
      complain("the archive is between before and after")
    }
    let (before, after, months) = (stage.before.months, stage.after.months, found.months)
    for month in Set(before.keys).union(after.keys).union(months.keys).sorted() {
      let isOld = months[month] == before[month]
      let isNew = months[month] == after[month]
      // Where two names cannot be exchanged there is a moment without the folder.
      let isGone = months[month] == nil && !stage.story.variables.isEmpty
      if !isOld, !isNew, !isGone { complain("out/\(month) is neither old nor new") }
      if isNew, !isOld, !isArchived { complain("out/\(month) is ahead of the archive") }
    }
    try judgeReading()
  }

  /// Who verifies what is left behind finds that nothing in it was changed.
  private mutating func judgeReading() throws {
    let copy = try TemporaryFolder()
    try Snapshot.copyArchive(of: workspace, to: copy)
    let check = try program.run(["verify"], in: copy.path)
    // Before the first run there is nothing to read.
    let isEmpty = check.status == 66 && !isArchived && stage.before.months.isEmpty
    if check.status != 0, !isEmpty {
      complain("settle verify: \(check.status) \(check.output)\(check.errors)")
    }
  }

  /// The next run completes, and all is as if nothing had happened.
  private mutating func judgeNextRun() throws {
    let again = try program.run(stage.story.words, in: workspace.path, nil, stage.story.variables)
    if again.status != stage.status {
      complain("the next run ended with \(again.status): \(again.errors)")
    }
    let found: Snapshot
    do { found = try Snapshot(of: workspace) } catch {
      return complain("the archive is not sound after the next run: \(error)")
    }
    if found.rows != stage.after.rows { complain("the next run leaves another archive") }
    for difference in found.differences(from: stage.after) {
      complain("after the next run, \(difference)")
    }
  }
}
