import Archive
import Intake
import Settlement
internal import Text

/// How a run's files differ from those of earlier runs, as far as they bear on a dealer's list.
struct InputDifferences {
  /// A file that is not what it was.
  private struct Difference {
    let path: String
    let change: Message
    let kinds: InputKinds
    /// The digest of what it was; nil where it is new.
    let old: Digest?
    /// Nil where all lists share the file.
    let dealers: Set<Symbol>?
  }

  /// A file of this run, and what it was before.
  private struct FileVersions: Hashable {
    let path: String
    let old: Digest?
  }

  private let inputs: Inputs
  private lazy var files = Dictionary(
    inputs.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  private let symbols: SymbolTable
  private let archive: Archive?
  /// By the digest of the earlier run.
  private var found: [String: [Difference]] = [:]
  /// The words of the rows that differ, read once of each file; nil in it where the rows are not at
  /// hand.
  private var words: [FileVersions: Set<String>?] = [:]

  /// Takes the files of the run at hand.
  init(_ inputs: Inputs, symbols: SymbolTable, _ archive: Archive?) {
    self.inputs = inputs
    self.symbols = symbols
    self.archive = archive
  }

  /// Says that a locked statement stays although it would come out differently: which lines, how
  /// much, and which of the files that differ bear on those lines.
  mutating func error(
    of standing: StandingStatement, _ decided: PreparedStatement, _ difference: PaperDifference
  ) throws(ArchiveError) -> Finding {
    let lines = difference.lines
    let isTaxed = lines.isEmpty
    let identifiers = Set(lines.flatMap { [$0.record, $0.item] } + [standing.dealer])
    var files: [Difference] = []
    for file in try differences(from: standing.issue.runDigest)
    where file.dealers?.contains(decided.dealer) ?? true {
      if try bears(file, on: identifiers, isTaxed: isTaxed) { files.append(file) }
    }
    let (number, state) = (standing.number, standing.state)
    let what = described(difference)
    return Finding(
      .error, .statementLocked, at: .nowhere, dealer: standing.dealer,
      Message(
        en: "\(number) is \(state.rawValue) and stays as it is, though now \(what.english); "
          + "\(named(files, .english)); put what has to be corrected into an adjustment",
        zh: "\(number) \(state.lockedWord)，维持不变；按现有文件应为：\(what.chinese)；"
          + "\(named(files, .chinese))；需更正的请填调整单"))
  }

  /// Whether a row that differs names a line's record or item, or its dealer.
  ///
  /// The register of dealers bears on the tax alone. A file whose rows are not at hand may bear on
  /// anything.
  private mutating func bears(
    _ file: Difference, on identifiers: Set<String>, isTaxed: Bool
  ) throws(ArchiveError) -> Bool {
    if file.kinds.tables == [.dealers], !isTaxed { return false }
    if file.kinds.isRulebook { return true }
    return try words(of: file).map { !$0.isDisjoint(with: identifiers) } ?? true
  }

  private mutating func words(of file: Difference) throws(ArchiveError) -> Set<String>? {
    let versions = FileVersions(path: file.path, old: file.old)
    if let known = words[versions] { return known }
    let now = files[file.path]
    let then = try file.old.flatMap { digest throws(ArchiveError) in
      try archive?.content(of: digest)
    }
    let current = try now.flatMap { now throws(ArchiveError) in try content(of: now) }
    let found =
      now != nil && current == nil ? nil : wordsOfRowsThatDiffer(then ?? [], current ?? [])
    words[versions] = .some(found)
    return found
  }

  /// The bytes of a file of this run; nil where they are not at hand.
  private func content(of file: InputFile) throws(ArchiveError) -> [UInt8]? {
    if let content = file.content { return try expand(content) }
    return try archive?.has(file.digest) ?? false ? archive?.content(of: file.digest) : nil
  }

  private mutating func differences(from run: String) throws(ArchiveError) -> [Difference] {
    if let known = found[run] { return known }
    let before = try archive?.inputs(ofRun: run) ?? []
    let digests = (old: Set(before.map(\.digest)), new: Set(inputs.files.map(\.digest)))
    let old = Dictionary(before.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let paths = Set(inputs.files.map(\.path))
    var differences: [Difference] = []
    for file in inputs.files where old[file.path]?.digest != file.digest {
      // A file that was only moved says what it said before.
      if old[file.path] == nil, digests.old.contains(file.digest) { continue }
      let earlier = try old[file.path].map { input throws(ArchiveError) in try dealers(of: input) }
      differences.append(
        Difference(
          path: file.path, change: earlier == nil ? Change.added : Change.changed,
          kinds: file.kinds, old: old[file.path]?.digest,
          dealers: joined(file.dealers, earlier ?? [])))
    }
    for input in before where !paths.contains(input.path) && !digests.new.contains(input.digest) {
      differences.append(
        Difference(
          path: input.path, change: Change.removed, kinds: input.kinds, old: input.digest,
          dealers: try dealers(of: input)))
    }
    found[run] = differences
    return differences
  }

  /// The dealers that a file of an earlier run names; it is read again for that.
  private func dealers(of input: ArchivedInput) throws(ArchiveError) -> Set<Symbol>? {
    guard !input.kinds.bearOnAll else { return nil }
    guard input.kinds.nameDealers, let archive else { return [] }
    return readTable(try archive.content(of: input.digest), file: 0, symbols: symbols).dealers
  }

  private func joined(_ left: Set<Symbol>?, _ right: Set<Symbol>?) -> Set<Symbol>? {
    guard let left, let right else { return nil }
    return left.union(right)
  }

  /// The lines that would be paid otherwise, at most ten, and the totals.
  private func described(_ difference: PaperDifference) -> Message {
    let (before, after) = difference.totals
    var english: [String] = []
    var chinese: [String] = []
    for line in difference.lines.prefix(10) {
      let (then, now) = (line.before.map { text($0) }, line.after.map { text($0) })
      let code = line.code.map { " (\($0.rawValue))" } ?? ""
      english.append(
        "line \(line.number) would be \(now ?? "gone") instead of \(then ?? "nothing")\(code)")
      chinese.append("第 \(line.number) 行 \(then ?? "无") → \(now ?? "无")\(code)")
    }
    let rest = difference.lines.count - 10
    if rest > 0 {
      english.append("and \(rest) more lines")
      chinese.append("另有 \(rest) 行")
    }
    if before.total != after.total {
      english.append("the total \(text(after.total)) instead of \(text(before.total))")
      chinese.append("总额 \(text(before.total)) → \(text(after.total))")
    }
    if before.tax != after.tax {
      english.append("the tax \(text(after.tax)) instead of \(text(before.tax))")
      chinese.append("税额 \(text(before.tax)) → \(text(after.tax))")
    }
    return Message(en: english.joined(separator: ", "), zh: chinese.joined(separator: "，"))
  }

  private func named(_ files: [Difference], _ language: Language) -> String {
    guard !files.isEmpty else { return Change.none[language] }
    let named = files.prefix(20).map { file in
      language == .chinese
        ? "\(file.path)（\(file.change.chinese)）" : "\(file.path) (\(file.change.english))"
    }
    let rest = files.count - named.count
    let more = Message(
      en: rest > 0 ? " and \(rest) more" : "", zh: rest > 0 ? "等 \(files.count) 个" : "")
    let list = named.joined(separator: language == .chinese ? "、" : ", ") + more[language]
    return Message(en: "files that differ: \(list)", zh: "有变动的文件：\(list)")[language]
  }
}

extension ArchivedInput {
  /// What the file is about.
  var kinds: InputKinds { InputKinds(archived: kind) }
}

extension InputKinds {
  /// Whether all lists share what is in the file.
  fileprivate var bearOnAll: Bool { isRulebook || tables.contains { $0.bearing == .all } }

  /// Whether the file has rows of some dealers' lists.
  fileprivate var nameDealers: Bool { tables.contains { $0.bearing == .named } }
}

/// Which dealers' lists a kind of table bears on.
private enum Bearing {
  /// Those of the dealers that it names.
  case named
  case all, none
}

extension TableKind {
  fileprivate var bearing: Bearing {
    switch self {
    case .expenses, .returns, .acceptance, .receipts: .named
    case .confirmations, .invoices, .receivables, .movements, .calls, .callbacks, .complaints,
      .stockCare, .suppliers, .sourcing, .answers, .settlement:
      .none
    case .dealers, .prices, .records, .machines, .approvals, .tariffs, .calendar, .adjustments,
      .machineReturns:
      .all
    }
  }
}

private enum Change {
  static let added = Message(en: "added", zh: "新增")
  static let changed = Message(en: "changed", zh: "已改")
  static let removed = Message(en: "removed", zh: "已删")
  static let none = Message(
    en: "no file of it differs, so another statement or the program does",
    zh: "文件没有变动，差异来自其他结算单或程序版本")
}

/// The words of the rows that only one of two versions of a file has, in upper case.
private func wordsOfRowsThatDiffer(_ then: [UInt8], _ now: [UInt8]) -> Set<String> {
  var words: Set<String> = []
  for row in rowTexts(then).symmetricDifference(rowTexts(now)) {
    for cell in row.split(whereSeparator: { ",\t;|\"\r ".utf8.contains($0) }) {
      words.insert(String(decoding: cell, as: UTF8.self).uppercased())
    }
  }
  return words
}
