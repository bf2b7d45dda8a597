import Tabular

/// What the ending of a file's name says about it.
struct FileEnding {
  private let ending: String

  /// Takes the letters behind the last dot of a name.
  init(_ name: String) {
    guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else {
      ending = ""
      return
    }
    ending = name[name.index(after: dot)...].lowercased()
  }

  /// Why a file of such a name is not looked into; nil where it may be a table.
  var refusal: TabularError? {
    if Self.packed.contains(ending) { return .packedFiles }
    return Self.contents.first { $0.endings.contains(ending) }.map { .noTable($0.content) }
  }

  /// Whether the file is more likely a note than a table, where it has no headings at all.
  var isOfNotes: Bool { ending == "txt" || ending == "log" }

  private static let packed: Set<String> = ["zip", "rar", "7z", "gz", "tar", "tgz", "bz2", "xz"]

  private static let contents: [(endings: Set<String>, content: FileContent)] = [
    (
      ["jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "webp", "heic", "heif", "svg"],
      .picture
    ),
    (["pdf"], .pdf),
    (["doc", "docx", "wps", "rtf", "odt", "ppt", "pptx", "md", "eml", "msg"], .letter),
    (["mp3", "m4a", "wav", "amr", "mp4", "mov", "avi", "mkv"], .recording),
    (["lnk", "url", "exe", "dll", "tmp", "bak", "db", "ini", "dwg", "psd"], .other),
  ]
}
