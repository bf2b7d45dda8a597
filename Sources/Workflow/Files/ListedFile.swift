import Intake
import Settlement
internal import Text

/// A file that a command is going to read, by the name that messages have for it.
struct ListedFile: Sendable {
  /// As it is shown and archived: from the workspace, or as somebody named it.
  let path: String
  let isRulebook: Bool
  /// Tables of this kind in it are not read, because others take their place.
  var replaced: TableKind?
  let read: @Sendable () throws(RunError) -> [UInt8]

  /// Lists a file that lies somewhere.
  init(_ path: String, isRulebook: Bool, at place: String, _ files: any InputFiles) {
    self.init(path, isRulebook: isRulebook) { () throws(RunError) in
      try mappingErrors { () throws(FileError) in try files.readOrStandIn(place) }
    }
  }

  /// Lists a file whose bytes come from elsewhere.
  init(
    _ path: String, isRulebook: Bool,
    _ read: @escaping @Sendable () throws(RunError) -> [UInt8]
  ) {
    self.path = path
    self.isRulebook = isRulebook
    self.read = read
  }
}

extension ListedFile {
  /// Reads the tables of the file, but for those that others replace; nil where none is left.
  func table(in bytes: consuming [UInt8], number: Int, _ symbols: SymbolTable) -> FileTable? {
    let table = readTable(bytes, file: number, name: path, symbols: symbols)
    guard let replaced else { return table }
    return table.keeping { $0 != replaced }
  }
}

/// The files of a month in reading order, before any is read.
struct ListedFiles: Sendable {
  static let rulebook = "reference/rulebook.json"

  var reference: [ListedFile]
  let inbox: [ListedFile]
  /// What to say where the month has no inbox; nil where it has one.
  let absentInbox: Message?

  var all: [ListedFile] { reference + inbox }

  /// Lists reference, and the inbox of a month where one is named; a folder that is not there has
  /// no files.
  init(
    workspace: String, inboxOf period: Period?, _ files: any InputFiles
  ) throws(RunError) {
    func listed(_ folder: String) throws(RunError) -> [ListedFile] {
      do throws(FileError) {
        let paths = try files.files(under: "\(workspace)/\(folder)")
        return paths.map { name in
          let path = "\(folder)/\(name)"
          return ListedFile(
            path, isRulebook: path == Self.rulebook, at: "\(workspace)/\(path)", files)
        }
      } catch {
        if case .missing = error { return [] }
        throw RunError(error)
      }
    }
    reference = try listed("reference")
    inbox = if let period { try listed("inbox/\(period)") } else { [] }
    guard let period, inbox.isEmpty else {
      absentInbox = nil
      return
    }
    absentInbox = try noInbox(of: period, workspace: workspace, files)
  }

  /// Takes lists that were made elsewhere.
  init(reference: [ListedFile], inbox: [ListedFile]) {
    self.reference = reference
    self.inbox = inbox
    absentInbox = nil
  }
}

/// Says that a month has no inbox, and which folders of months there are.
private func noInbox(
  of period: Period, workspace: String, _ files: any InputFiles
) throws(RunError) -> Message {
  let folders = try files.foldersInInbox(of: workspace)
  let place = "inbox/\(period)"
  if let other = folders.first(where: { Period(asInCells: $0) == period }), other != "\(period)" {
    return Message(
      en: "\(place) is not there (rename inbox/\(other))", zh: "没有 \(place)（请将 inbox/\(other) 改名）")
  }
  let months = folders.filter { Period($0) != nil }
  guard !months.isEmpty else {
    return Message(
      en: "\(place) is not there or empty, and no other month has an inbox (put the lists there)",
      zh: "没有 \(place) 或其中没有文件，其他月份也没有（请把当月收到的表放入该文件夹）")
  }
  let shown = months.suffix(12).joined(separator: ", ")
  return Message(
    en: "\(place) is not there or empty (there are \(shown))",
    zh: "没有 \(place) 或其中没有文件（现有 \(shown.replacing(", ", with: "、"))）")
}

/// The periods that have a folder in the inbox.
func periodsWithInbox(
  of workspace: String, _ files: any InputFiles
) throws(RunError) -> Set<Period> {
  Set(try files.foldersInInbox(of: workspace).compactMap { Period($0) })
}

extension InputFiles {
  /// The names of the folders in the inbox that have files, in the order of their code points.
  func foldersInInbox(of workspace: String) throws(RunError) -> [String] {
    do throws(FileError) {
      var names: [String] = []
      for path in try files(under: "\(workspace)/inbox") {
        let parts = path.split(separator: "/", maxSplits: 1)
        guard parts.count == 2, names.last != String(parts[0]) else { continue }
        names.append(String(parts[0]))
      }
      return names
    } catch {
      if case .missing = error { return [] }
      throw RunError(error)
    }
  }

  /// The bytes of a file, or the line that stands for one that lies there and is not read.
  func readOrStandIn(_ path: String) throws(FileError) -> [UInt8] {
    do throws(FileError) {
      return try read(path)
    } catch {
      switch error {
      case .tooLarge(_, let size): return UnreadFile.tooLarge(size: size).bytes
      case .misnamed: return UnreadFile.misnamed.bytes
      case .missing, .unreadable, .unwritable, .noFolder, .taken, .kept: throw error
      }
    }
  }
}
