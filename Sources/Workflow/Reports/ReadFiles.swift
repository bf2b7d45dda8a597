import Archive
import Intake
import Settlement
internal import Text

/// The files of a workspace with tables of some kinds, each read by itself.
struct ReadFiles: Sendable {
  /// In reading order.
  let files: [File]
  /// Where each lies.
  let inboxes: [Inbox]
  let symbols = SymbolTable()

  /// Reads the files of a workspace on all threads.
  init(
    _ kinds: Set<TableKind>, in workspace: String, _ session: Session
  ) throws(RunError) {
    let listed = try ListedInboxes(workspace: workspace, session.files).files
    try self.init(kinds, of: listed, isArchiving: false, session)
  }

  /// Reads some files on all threads, each with where it lies.
  init(
    _ kinds: Set<TableKind>, of listed: [(file: ListedFile, inbox: Inbox)], isArchiving: Bool,
    _ session: Session
  ) throws(RunError) {
    inboxes = listed.map(\.inbox)
    files = try Self.read(
      listed.map(\.file), kinds, isArchiving: isArchiving, session, symbols)
  }

  /// A file as it was read.
  struct File: Sendable {
    let path: String
    /// Nil where it is not read.
    let digest: Digest?
    var table: FileTable?
    let rulebook: (rulebook: Rulebook?, findings: [Finding])?
    /// Nil where nothing is archived.
    let content: CompressedInput?

    /// Digests a file that is read; what other commands read is left alone.
    init(
      _ bytes: [UInt8], of path: String, isArchiving: Bool, table: FileTable? = nil,
      rulebook: (rulebook: Rulebook?, findings: [Finding])? = nil
    ) {
      let isRead = rulebook != nil || table?.isOfNoCommand == false
      content = isArchiving && isRead ? compress(bytes) : nil
      digest = content?.digest ?? (isRead ? sha256(bytes.span) : nil)
      (self.path, self.table, self.rulebook) = (path, table, rulebook)
    }

    /// The file as it is archived; nil where it is not read.
    var archived: RunInput? {
      guard let content else { return nil }
      let kinds = rulebook == nil ? InputKinds(table?.kinds ?? []) : .rulebook
      return RunInput(path: path, kind: kinds.text, content: content)
    }
  }

  /// Reads files on all threads.
  private static func read(
    _ listed: [ListedFile], _ kinds: Set<TableKind>, isArchiving: Bool, _ session: Session,
    _ symbols: SymbolTable
  ) throws(RunError) -> [File] {
    let step = Message(en: "reading", zh: "读取文件")
    let read = concurrentMap(
      listed.count, threads: session.threads, grain: 4,
      each: { SymbolTable(forThread: symbols) }
    ) { index, symbols in
      Result { () throws(RunError) in
        session.surroundings.progress(step, done: index, of: listed.count)
        let file = listed[index]
        let bytes = try file.read()
        guard !file.isRulebook else {
          return File(
            bytes, of: file.path, isArchiving: isArchiving,
            rulebook: readRulebook(bytes, file: index))
        }
        let table = readTable(
          bytes, file: index, name: file.path, for: .reporting(kinds), symbols: symbols)
        return File(bytes, of: file.path, isArchiving: isArchiving, table: table)
      }
    }
    var files: [File] = []
    for result in read { files.append(try result.get()) }
    return files
  }

  /// Says of a file with the bytes of another that it is one, instead of its defects once more.
  ///
  /// Its rows stay: which of them count depends on where they lie.
  var withoutFindingsOfCopies: [File] {
    var first: [Digest: Int] = [:]
    return files.enumerated().map { place, file in
      guard let table = file.table, !table.isOfNoCommand else { return file }
      guard let digest = file.digest else { return file }
      guard let original = first[digest] else {
        first[digest] = place
        return file
      }
      var copy = file
      copy.table = table.copied(from: files[original].path)
      return copy
    }
  }
}
