import Archive
import Intake
import Settlement
internal import Text

/// All files of a run in reading order: reference before inbox, each by its path's code points.
struct Inputs: Sendable {
  private(set) var files: [InputFile]
  /// What messages call the files and their sheets.
  let paths: FileNames
  private var tables: [FileTable]
  /// The numbers of the files that lie in reference.
  let referenceFiles: Range<Int>
  /// The rulebook's number; nil where there is none.
  let rulebookFile: Int?
  let rulebook: Rulebook?
  let rulebookFindings: [Finding]
  /// What to say where the month has no inbox; nil where it has one.
  let absentInbox: Message?

  /// Reads files on all threads: bytes, digest, compressed copy for the archive, table.
  ///
  /// - Parameters:
  ///   - listed: The files.
  ///   - isArchiving: Whether a compressed copy of each is wanted.
  ///   - threads: The threads to use.
  ///   - symbols: Where identifiers go.
  ///   - archive: Where the copies are kept as soon as they are there; nil where they stay in memory.
  ///   - surroundings: Where to report how far it is.
  /// - Throws: ``RunError`` for the first file that cannot be read or kept.
  init(
    _ listed: ListedFiles, isArchiving: Bool, threads: Int, symbols: SymbolTable,
    keepingIn archive: Archive? = nil, _ surroundings: any Surroundings
  ) throws(RunError) {
    let all = listed.all
    var results: [ReadFile] = []
    results.reserveCapacity(all.count)
    // The files of a folder name the same identifiers, which a core finds where it put them.
    let grain = all.count >= threads * 64 ? 4 : 1
    try concurrentInOrder(
      all.count, threads: threads, grain: grain, each: { SymbolTable(forThread: symbols) }
    ) { index, symbols in
      Result { () throws(RunError) in
        surroundings.progress(
          Message(en: "reading", zh: "读取文件"), done: index, of: all.count)
        return try ReadFile(all[index], number: index, isArchiving: isArchiving, symbols)
      }
    } taking: { _, read throws(RunError) in
      results.append(try read.get().kept(in: archive))
    }
    passOverCopies(in: &results)
    files = results.map(\.input)
    paths = FileNames(files.map(\.path), sheets: results.map { $0.table?.sheetTitles ?? [] })
    tables = results.compactMap(\.table)
    referenceFiles = 0..<listed.reference.count
    rulebookFile = all.firstIndex { $0.isRulebook }
    let rules = results.lazy.compactMap(\.rulebook).first
    rulebook = rules?.rulebook
    rulebookFindings = rules?.findings ?? []
    absentInbox = listed.absentInbox
  }

  /// Gives the tables away: they are the larger part of a run's memory, and needed once.
  mutating func takeTables() -> [FileTable] {
    defer { tables = [] }
    return tables
  }

  /// The defect of a rulebook whose buyer is still that of a new workspace.
  ///
  /// Statements name the buyer for the invoices, and a confirmed one cannot be mended.
  var placeholderBuyer: [Finding] {
    guard rulebook?.buyer.taxpayerID == Buyer.placeholderID else { return [] }
    return [
      Finding(
        .value, at: Place(file: rulebookFile.map { FileNumber($0) }, column: "buyer.taxpayer_id"),
        Message(
          en:
            "\(Buyer.placeholderID) is the example of a new workspace; put in the name and taxpayer id "
            + "of the company that pays",
          zh: "\(Buyer.placeholderID) 是新建工作区的示例；请填写付款单位的名称和纳税人识别号"))
    ]
  }

  var size: Int { files.reduce(0) { $0 + $1.size } }

  /// The files as they are archived.
  var archived: [RunInput] {
    files.filter(\.isArchived).map(\.archived)
  }
}

/// One file that a run read.
struct InputFile: Sendable {
  /// From the workspace, with `/` between names.
  let path: String
  /// What its headers say that it is about.
  let kinds: InputKinds
  let size: Int
  let digest: Digest
  /// The dealers on whose lists it bears; nil where all lists share it.
  let dealers: Set<Symbol>?
  /// Whether the archive gets a copy.
  let isArchived: Bool
  /// The copy; nil where there is none, or the archive has it.
  fileprivate(set) var content: CompressedInput?

  fileprivate var archived: RunInput {
    RunInput(path: path, kind: kinds.text, digest: digest, content: content)
  }
}

/// Lets files with the same bytes count once: the rulebook, or else the first of them.
private func passOverCopies(in files: inout [ReadFile]) {
  var first: [Digest: Int] = [:]
  if let rulebook = files.firstIndex(where: { $0.rulebook != nil }) {
    first[files[rulebook].input.digest] = rulebook
  }
  for index in files.indices where files[index].table?.isOfNoCommand != true {
    let digest = files[index].input.digest
    if let original = first[digest], original != index {
      files[index] = ReadFile(
        copy: files[index], of: files[original].input.path, number: index)
    } else {
      first[digest] = index
    }
  }
}

/// What one file gave, on the thread that read it.
private struct ReadFile: Sendable {
  private(set) var input: InputFile
  let table: FileTable?
  let rulebook: (rulebook: Rulebook?, findings: [Finding])?

  init(
    _ file: ListedFile, number: Int, isArchiving: Bool, _ symbols: SymbolTable
  ) throws(RunError) {
    var bytes = try file.read()
    var content = isArchiving ? compress(bytes) : nil
    if content?.isTooLarge == true {
      bytes = UnreadFile.tooLarge(size: bytes.count).bytes
      content = compress(bytes)
    }
    let size = bytes.count
    let digest = content?.digest ?? sha256(bytes.span)
    rulebook = file.isRulebook ? readRulebook(bytes, file: number) : nil
    table = file.isRulebook ? nil : file.table(in: bytes, number: number, symbols)
    let kinds = file.isRulebook ? .rulebook : InputKinds(table?.kinds ?? [])
    if table?.isOfNoCommand == true { content = nil }
    input = InputFile(
      path: file.path, kinds: kinds, size: size, digest: digest,
      dealers: file.isRulebook ? nil : table?.dealers, isArchived: content != nil,
      content: content)
  }

  /// The same with its copy in the archive, if any, and no longer in memory: those of a month are many
  /// megabytes.
  func kept(in archive: Archive?) throws(RunError) -> ReadFile {
    guard let archive else { return self }
    try orRunError(archive.keepContent(of: input.archived))
    var file = self
    file.input.content = nil
    return file
  }

  /// A file with the same bytes as another, which must not count a second time.
  init(copy: ReadFile, of path: String, number: Int) {
    table = FileTable(file: number, sameAs: path)
    rulebook = nil
    input = InputFile(
      path: copy.input.path, kinds: InputKinds([]), size: copy.input.size,
      digest: copy.input.digest,
      dealers: [], isArchived: copy.input.isArchived, content: copy.input.content)
  }
}
