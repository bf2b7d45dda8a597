internal import Intake
import Settlement

/// A file that a command is going to read, by the name that messages have for it.
struct ListedFile: Sendable {
  /// As it is shown and archived: from the workspace, or as somebody named it.
  let path: String
  let isRulebook: Bool
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

/// The files of a month in reading order, before any is read.
struct ListedFiles: Sendable {
  static let rulebook = "reference/rulebook.json"

  var reference: [ListedFile]
  let inbox: [ListedFile]

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
  }

  /// Takes lists that were made elsewhere.
  init(reference: [ListedFile], inbox: [ListedFile]) {
    self.reference = reference
    self.inbox = inbox
  }
}

extension InputFiles {
  /// The bytes of a file, or the line that stands for one that lies there and is not read.
  func readOrStandIn(_ path: String) throws(FileError) -> [UInt8] {
    do throws(FileError) {
      return try read(path)
    } catch {
      switch error {
      case .tooLarge(_, let size): return UnreadFile.tooLarge(size: size).bytes
      case .misnamed: return UnreadFile.misnamed.bytes
      case .missing, .unreadable, .unwritable, .taken: throw error
      }
    }
  }
}
