internal import CSQLite
internal import Text

/// How a database is opened.
enum DatabaseAccess {
  case writing
  case reading
  /// For reading, without locks or a log: only where nothing can be written beside the file.
  case immutable
  /// An empty database that has no file.
  case memory

  var flags: Int32 {
    let common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_PRIVATECACHE
    return switch self {
    case .writing: common | SQLITE_OPEN_READWRITE
    case .reading: common | SQLITE_OPEN_READONLY
    case .immutable: common | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
    case .memory: common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY
    }
  }

  /// Whether what fails is reading, and not writing.
  var isReading: Bool { self == .reading || self == .immutable }

  /// The path as SQLite takes it.
  func name(of path: String) -> String {
    let place = DatabaseAccess.place(path)
    return switch self {
    case .writing, .reading: place
    case .immutable: "file:\(escaped(place))?immutable=1"
    case .memory: ":memory:"
    }
  }

  /// A path that is nothing but a path: SQLite, as it is built for some systems, takes `file:…`
  /// for an address whatever the flags, and `:memory:` for no file.
  private static func place(_ path: String) -> String {
    path.hasPrefix("/") ? path : "./\(path)"
  }

  /// A path within an address: all bytes but plain letters, digits and slashes as `%XX`.
  private func escaped(_ path: String) -> String {
    percentEncoded(path) { isPlain($0) || Array("/.".utf8).contains($0) }
  }
}
