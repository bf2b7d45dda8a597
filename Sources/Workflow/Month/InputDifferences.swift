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
    /// Nil where all lists share the file.
    let dealers: Set<Symbol>?
  }

  private let inputs: Inputs
  private let symbols: SymbolTable
  private let archive: Archive?
  /// By the digest of the earlier run.
  private var found: [String: [Difference]] = [:]

  /// Takes the files of the run at hand.
  init(_ inputs: Inputs, symbols: SymbolTable, _ archive: Archive?) {
    self.inputs = inputs
    self.symbols = symbols
    self.archive = archive
  }

  /// Says that a locked statement stays although it would come out differently, and which files
  /// differ from those that it was issued on.
  mutating func notice(
    of standing: StandingStatement, insteadOf decided: PreparedStatement
  ) throws(ArchiveError) -> Finding {
    let files = try differences(from: standing.issue.runDigest)
      .filter { $0.dealers?.contains(decided.dealer) ?? true }
    let (stays, would) = (text(standing.total), text(decided.head.totals.total))
    let (number, state) = (standing.number, standing.state)
    return Finding(
      .notice, .statementLocked, at: .nowhere, dealer: standing.dealer,
      Message(
        en: "\(number) is \(state.rawValue) and stays at \(stays), though it would now come to "
          + "\(would); \(named(files, .english)); put what has to be corrected into an adjustment",
        zh: "\(number) \(state.lockedWord)，维持 \(stays) 不变（按现有文件应为 \(would)）；"
          + "\(named(files, .chinese))；需更正的请填调整单"))
  }

  private mutating func differences(from run: String) throws(ArchiveError) -> [Difference] {
    if let known = found[run] { return known }
    let before = try archive?.inputs(ofRun: run) ?? []
    let digests = (old: Set(before.map(\.digest)), new: Set(inputs.files.map(\.digest)))
    let old = Dictionary(before.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let paths = Set(inputs.paths)
    var differences: [Difference] = []
    for file in inputs.files where old[file.path]?.digest != file.digest {
      // A file that was only moved says what it said before.
      if old[file.path] == nil, digests.old.contains(file.digest) { continue }
      let earlier = try old[file.path].map { input throws(ArchiveError) in try dealers(of: input) }
      differences.append(
        Difference(
          path: file.path, change: earlier == nil ? Change.added : Change.changed,
          dealers: joined(dealers(of: file), earlier ?? [])))
    }
    for input in before where !paths.contains(input.path) && !digests.new.contains(input.digest) {
      differences.append(
        Difference(path: input.path, change: Change.removed, dealers: try dealers(of: input)))
    }
    found[run] = differences
    return differences
  }

  private func dealers(of file: InputFile) -> Set<Symbol>? {
    bearing(of: file.kind) == .named ? file.dealers ?? [] : bearing(of: file.kind).dealers
  }

  /// The dealers that a file of an earlier run names; it is read again for that.
  private func dealers(of input: ArchivedInput) throws(ArchiveError) -> Set<Symbol>? {
    guard bearing(of: input.kind) == .named, let archive else {
      return bearing(of: input.kind).dealers
    }
    return readTable(try archive.content(of: input.digest), file: 0, symbols: symbols).dealers ?? []
  }

  private func joined(_ left: Set<Symbol>?, _ right: Set<Symbol>?) -> Set<Symbol>? {
    guard let left, let right else { return nil }
    return left.union(right)
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

/// Which dealers a kind of file affects.
private enum Bearing {
  /// Those of the dealers that it names.
  case named
  case all, nobody

  var dealers: Set<Symbol>? { self == .all ? nil : [] }
}

private func bearing(of kind: String) -> Bearing {
  guard let table = TableKind(rawValue: kind) else { return kind.isEmpty ? .nobody : .all }
  return switch table {
  case .expenses, .returns, .acceptance, .receipts: .named
  case .confirmations, .invoices: .nobody
  case .dealers, .prices, .records, .machines, .approvals, .tariffs, .calendar, .adjustments: .all
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
