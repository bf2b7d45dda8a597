import Foundation
import PackagePlugin

/// Writes the commit that a build is made from into a source file of the program.
///
/// An archive keeps the version of the program with every run; the commit tells two builds of one
/// version apart. The file is written again when git's log of the checkout or a source changes.
@main
struct NameCommit: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let file = context.pluginWorkDirectoryURL.appending(path: "Commit.swift")
    let sources = context.package.targets.compactMap(\.sourceModule)
      .filter { $0.kind != .test }.flatMap { $0.sourceFiles.map(\.url) }
    return [
      .buildCommand(
        displayName: "Naming the commit", executable: URL(filePath: "/bin/sh"),
        arguments: [root.appending(path: "scripts/name-commit").path(), file.path()],
        inputFiles: sources + gitLog(of: root), outputFiles: [file])
    ]
  }

  /// The file that grows with each commit and checkout; none outside a checkout.
  private func gitLog(of root: URL) -> [URL] {
    let git = root.appending(path: ".git")
    let folder = (try? String(contentsOf: git, encoding: .utf8))
      .flatMap { $0.hasPrefix("gitdir: ") ? $0.dropFirst(8).split(separator: "\n").first : nil }
      .map { URL(filePath: String($0), relativeTo: root) }
    let log = (folder ?? git).appending(path: "logs/HEAD").absoluteURL
    return FileManager.default.fileExists(atPath: log.path()) ? [log] : []
  }
}
