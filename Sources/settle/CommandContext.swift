import Documents
import Settlement
import Text
import Workflow

/// What every command works with: the console, the files, this machine.
struct CommandContext {
  let console: Console
  let files = RealFiles()

  /// Works on a console.
  init(_ console: Console) {
    self.console = console
  }

  var language: Language { console.language }

  /// Does a command's work on an archive: the one that was named, or that of a workspace.
  func work<Value>(
    in place: WorkspaceOptions, _ body: (Session) throws(RunError) -> Value
  ) throws(Failure) -> Value {
    if !place.isArchiveNamed, !files.exists(place.archive) { try checkWorkspace(place) }
    return try work(onArchive: place.archive, body)
  }

  /// Does a command's work that needs a workspace to be there.
  func workInside<Value>(
    _ place: WorkspaceOptions, _ body: (Session) throws(RunError) -> Value
  ) throws(Failure) -> Value {
    try checkWorkspace(place)
    return try work(onArchive: place.archive, body)
  }

  /// Refuses a folder that has neither what a workspace is read from nor what it is kept in.
  private func checkWorkspace(_ place: WorkspaceOptions) throws(Failure) {
    guard files.exists(place.folder) else { throw Failure(FileError.missing(path: place.folder)) }
    let parts = ["reference", "inbox"].map { join(place.folder, $0) }
    guard !parts.contains(where: files.exists) else { return }
    throw Failure(
      .inputMissing,
      Message(
        en: "\(place.named ?? "the current folder"): this is no workspace: neither reference nor "
          + "inbox is in it (name one with --workspace, or make one with settle init)",
        zh: "\(place.named ?? "当前文件夹")：不是结算工作区，其中没有 reference 和 inbox"
          + "（请用 --workspace 指定工作区，或用 settle init 新建）"))
  }

  /// Does a command's work that needs no archive.
  func workWithoutArchive<Value>(
    _ body: (Session) throws(RunError) -> Value
  ) throws(Failure) -> Value {
    try work(onArchive: "", body)
  }

  private func work<Value>(
    onArchive archive: String, _ body: (Session) throws(RunError) -> Value
  ) throws(Failure) -> Value {
    let session = Session(
      archive: archive, program: Settle.version, reading: files, writing: files,
      RealSurroundings(console))
    do throws(RunError) { return try body(session) } catch { throw Failure(error) }
  }
}

extension CommandContext {
  /// Writes a text for a reader, unless the console is quiet; one of our own word for word.
  func show(_ text: String, isOwn: Bool = false) throws(Failure) {
    guard !console.isQuiet else { return }
    try console.print(text, isOwn: isOwn)
  }

  /// Writes a file to the standard output.
  func show(file: [UInt8]) throws(Failure) {
    guard !console.isQuiet else { return }
    try console.print(file: file)
  }

  /// Writes a report: for a reader, unless the console is quiet, or as JSON where that is asked for.
  func show(_ report: some JSONReport, asJSON: Bool) throws(Failure) {
    guard asJSON else { return try show(report.printed(in: language)) }
    try console.print(printableJSON(report.json(in: language)))
  }

  /// Writes the errors among the findings to the standard error output.
  func complain(of findings: RunFindings) {
    for line in findings.errorLines { console.complain(line) }
  }

  /// Writes the answer of a command that has changed the archive.
  ///
  /// - Throws: ``Failure`` with status 73 where it cannot be written: what was done, it says on the
  ///   error output.
  func answer(
    having done: Message, _ body: () throws(Failure) -> Void
  ) throws(Failure) {
    do throws(Failure) { try body() } catch { throw Failure(.output, error.messages + [done]) }
  }

  /// Writes a page to a file where one was named, and which is none of the command's inputs.
  func write(
    _ report: some PageReport, to path: String?, besides inputs: [String] = []
  ) throws(Failure) {
    guard let path else { return }
    var out = TextBuffer(capacity: 65_536)
    out.guardsTypedText = true
    report.writePage(in: language, to: &out)
    do throws(FileError) {
      try files.writePage(path, out, besides: inputs)
    } catch {
      throw Failure(error)
    }
  }

  /// Writes a new file to fill in, and replaces none that is there.
  func write(new file: [UInt8], to path: String) throws(Failure) {
    do throws(FileError) { try files.writeNew(path, file) } catch { throw Failure(error) }
  }

  /// Writes the tables of a check, marked, to a workbook where one was named.
  func writeWorkbook(
    _ report: CheckReport, to path: String?, besides inputs: [String]
  ) throws(Failure) {
    guard let path else { return }
    var out = TextBuffer(capacity: 65_536)
    report.writeWorkbook(in: language, to: &out)
    do throws(FileError) {
      try files.writeWorkbook(path, out, besides: inputs)
    } catch {
      throw Failure(error)
    }
  }

  /// The text of a report that is written into a buffer.
  static func text(_ write: (inout TextBuffer) -> Void) -> String {
    var out = TextBuffer()
    write(&out)
    return String(decoding: out.copy, as: UTF8.self)
  }
}
