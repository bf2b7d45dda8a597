import Archive
import Settlement
internal import Text

/// What a run came to then, compared with what it comes to now.
struct ReplayedRun {
  private let link: ChainedRun
  private(set) var defects: [ArchiveDefect] = []
  /// The program that made the run, and this one.
  var versions = (then: "", now: "")

  /// Starts with nothing that differs.
  init(_ link: ChainedRun) {
    self.link = link
  }

  /// Records what differs, and by which programs.
  mutating func add(_ message: Message, then: String? = nil, now: String? = nil) {
    let (made, mine) = versions
    let by =
      made == mine
      ? Message(en: "", zh: "")
      : Message(
        en: " (made by version \(made), this is \(mine))", zh: "（由 \(made) 版生成，本程序为 \(mine) 版）")
    defects.append(
      ArchiveDefect(
        run: link.id, .replay,
        Message(en: message.english + by.english, zh: message.chinese + by.chinese),
        expected: then, found: now))
  }

  /// Records what is in one of two lists and not in the other.
  mutating func compare(_ name: Message, then: [String], now: [String]) {
    var counts: [String: Int] = [:]
    for text in now { counts[text, default: 0] += 1 }
    for text in then {
      if let count = counts[text], count > 0 {
        counts[text] = count - 1
      } else {
        add(name, then: text, now: "")
      }
    }
    for text in now {
      guard let count = counts[text], count > 0 else { continue }
      counts[text] = count - 1
      add(name, then: "", now: text)
    }
  }

  /// Compares the documents of a run with those that were written again.
  mutating func compare(_ then: [WrittenDocument], _ now: [WrittenDocument]) {
    let written = Dictionary(now.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    for document in then where written[document.path] != document {
      let again = written[document.path]
      add(
        Message(
          en: "\(document.path) does not come out as it was issued",
          zh: "\(document.path) 与当时出具的不一致"),
        then: "\(document.digest.hex), format \(document.format)",
        now: again.map { "\($0.digest.hex), format \($0.format)" } ?? "")
    }
    let known = Set(then.map(\.path))
    for document in now where !known.contains(document.path) {
      add(
        Message(en: "\(document.path) was not issued then", zh: "当时没有出具 \(document.path)"))
    }
  }
}
