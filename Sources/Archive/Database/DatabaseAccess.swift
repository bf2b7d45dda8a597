internal import CSQLite

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
    var text = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return text
  }
}
