import Foundation

/// The fixtures of the project.
package enum Fixtures {
  /// The names of the folders in a folder of the fixtures, in order.
  package static func folders(in name: String) throws -> [String] {
    try Project.folders(in: "fixtures/\(name)")
  }

  /// All files below a folder of the fixtures, by path from it.
  package static func files(below name: String) throws -> [String: [UInt8]] {
    let folder = "fixtures/\(name)/"
    return Dictionary(
      uniqueKeysWithValues: try Project.files(below: "fixtures/\(name)").map { path in
        (String(path.dropFirst(folder.count)), [UInt8](try Data(contentsOf: Project.url(path))))
      })
  }
}
