import Archive
import Documents
internal import Text

/// The folder of a month that a fresh one takes the place of.
///
/// What settle wrote into it is removed. What somebody else put there, or changed, is kept beside
/// it: settle cannot make a signed page again. After the exchange nothing ends the command; what
/// cannot be moved or removed stays where it is, and the next command of the month tries again.
struct ReplacedFolder {
  private let target: String
  private let output: any OutputFiles

  /// Names the folder that is replaced.
  init(_ target: String, _ output: any OutputFiles) {
    self.target = target
    self.output = output
  }

  /// Puts a finished folder in its place.
  ///
  /// - Returns: What somebody else's files became, each a line for the clerk.
  /// - Throws: ``FileError`` where the fresh folder could not take its place; then the old one is as
  ///   it was.
  func give(wayTo fresh: String) throws(FileError) -> [Message] {
    let aside = output.freeName(asideName)
    // Under its new name a folder is whole, or what a whole one replaced.
    try output.move(fresh, to: aside)
    if output.kind(of: target) == nil {
      try output.move(aside, to: target)
    } else if try !output.exchange(aside, with: target) {
      let second = output.freeName(aside)
      try output.move(target, to: second)
      try output.move(aside, to: target)
    }
    return clearAside()
  }

  /// Where somebody else's files are kept.
  var kept: String { "\(target).kept" }

  /// What is set aside lies beside the folder, hidden.
  private var asideName: String {
    guard let slash = target.lastIndex(of: "/") else { return ".\(target).old" }
    return "\(target[...slash]).\(target[target.index(after: slash)...]).old"
  }

  /// Clears all that was ever set aside, as far as that can be done now.
  ///
  /// - Precondition: The folder is in its place: a fresh one is set aside for a moment too.
  func clearAside() -> [Message] {
    let slash = asideName.lastIndex(of: "/")
    let folder = slash.map { String(asideName[..<$0]) } ?? "."
    let start = slash.map { String(asideName[asideName.index(after: $0)...]) } ?? asideName
    let names = ((try? output.names(in: folder)) ?? []).filter {
      $0 == start || $0.hasPrefix(start + ".")
    }
    var clearing = Clearing(keeping: kept, output)
    for name in names { clearing.clear("\(folder)/\(name)", named: lastName(target)) }
    return clearing.messages
  }
}

/// Goes through what was set aside.
private struct Clearing {
  private let kept: String
  private let output: any OutputFiles
  /// Where each file of somebody else lies now.
  private var moved: [String] = []
  private var stuck: [(path: String, reason: String)] = []
  /// The files of somebody else that could not be moved out of the folder at hand.
  private var foreign: [String] = []

  init(keeping kept: String, _ output: any OutputFiles) {
    self.kept = kept
    self.output = output
  }

  /// Removes a folder with what settle wrote into it, and keeps the rest.
  mutating func clear(_ aside: String, named name: String) {
    guard output.kind(of: aside) == .folder else { return keep(aside, as: name) }
    let list = try? output.read("\(aside)/\(ChecksumList.path)")
    let known = ChecksumList.digests(in: list ?? [])
    foreign = []
    clear(aside, "", known)
    guard !foreign.isEmpty else { return }
    // Whoever may not move what is in a folder may still give the whole of it another name.
    let name = output.kind(of: kept) == nil ? kept : output.freeName("\(kept)/\(name)")
    guard (try? output.move(aside, to: name)) != nil else { return }
    moved += foreign.map { name + $0.dropFirst(aside.count) }
    stuck.removeAll { $0.path.hasPrefix(aside + "/") }
  }

  /// - Parameters:
  ///   - aside: The folder that was set aside.
  ///   - path: The folder in it that is gone through.
  ///   - known: What settle wrote, by path.
  private mutating func clear(_ aside: String, _ path: String, _ known: [String: String]) {
    let folder = path.isEmpty ? aside : "\(aside)/\(path)"
    do throws(FileError) {
      for name in try namesListLast(in: folder) {
        let inner = path.isEmpty ? name : "\(path)/\(name)"
        // Where something could not be removed, the next command needs the list.
        if inner == ChecksumList.path, try output.names(in: folder).count > 1 { continue }
        switch output.kind(of: "\(folder)/\(name)") {
        case .folder: clear(aside, inner, known)
        case .file where isOurs("\(folder)/\(name)", inner, known):
          try output.remove("\(folder)/\(name)")
        case .file, .other: keep("\(folder)/\(name)", as: inner)
        case nil: break
        }
      }
      if try output.names(in: folder).isEmpty { try output.remove(folder) }
    } catch {
      stuck.append(error.place)
    }
  }

  /// The list of digests after all that it knows: killed in between, the next command still has it.
  private func namesListLast(in folder: String) throws(FileError) -> [String] {
    let names = try output.names(in: folder)
    return names.filter { $0 != ChecksumList.path } + names.filter { $0 == ChecksumList.path }
  }

  /// Whether settle wrote a file, and nobody changed it since.
  private func isOurs(_ file: String, _ path: String, _ known: [String: String]) -> Bool {
    if path == ChecksumList.path { return !known.isEmpty }
    guard let digest = known[path], let bytes = try? output.read(file) else { return false }
    return sha256(bytes.span).hex == digest
  }

  /// Moves a file to where it is kept, under a name of its own.
  private mutating func keep(_ file: String, as path: String) {
    let name = output.freeName("\(kept)/\(path)")
    do throws(FileError) {
      try output.makeFolder(folder(of: name))
      try output.move(file, to: name)
      moved.append(name)
    } catch {
      removeEmpty(folder(of: name))
      stuck.append((file, error.place.reason))
      foreign.append(file)
    }
  }

  /// Removes folders that were made to keep something in, and have nothing in them.
  private func removeEmpty(_ path: String) {
    var path = path
    while path.hasPrefix(kept), (try? output.isEmpty(path)) == true {
      try? output.remove(path)
      path = folder(of: path)
    }
  }

  private func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  /// A line for each of the first files, and a count of the rest.
  var messages: [Message] {
    let lines =
      moved.map { place in
        let path = shown(place)
        return Message(
          en: "\(path): settle did not write this, or it was changed since, so it is kept here",
          zh: "\(path)：不是 settle 所写，或写后被改动，已移到此处保留")
      }
      + stuck.map { place, reason in
        let path = shown(place)
        return Message(
          en: "\(path): cannot be moved or removed: \(reason) "
            + "(it stays there; the next run of the month tries again)",
          zh: "\(path)：无法移动或删除：\(reason)（暂留原处，下次运行该月份时再处理）")
      }
    return bounded(lines, to: 20)
  }
}

/// The first lines, and a count of those that are left out.
func bounded(_ lines: [Message], to limit: Int) -> [Message] {
  guard lines.count > limit else { return lines }
  let more = lines.count - limit
  return lines.prefix(limit) + [Message(en: "and \(more) more", zh: "另有 \(more) 条")]
}

private func lastName(_ path: String) -> String {
  String(path.split(separator: "/").last ?? "")
}

extension FileError {
  /// What it is about, and why.
  fileprivate var place: (path: String, reason: String) {
    switch self {
    case .missing(let path): (path, "it is gone")
    case .noFolder(let folder): (folder, "there is no such folder")
    case .unreadable(let path, let reason), .unwritable(let path, let reason): (path, reason)
    case .taken(let path), .kept(let path): (path, "it is there already")
    case .tooLarge(let path, _): (path, "it is too large")
    case .misnamed(let path): (path, "its name is not UTF-8")
    }
  }
}

extension OutputFiles {
  /// A name that nothing has: the one given, or it with the first number that is free.
  fileprivate func freeName(_ name: String) -> String {
    guard kind(of: name) != nil else { return name }
    var number = 2
    while kind(of: "\(name).\(number)") != nil { number += 1 }
    return "\(name).\(number)"
  }
}
