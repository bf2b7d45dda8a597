import Foundation
import Testing
import TestSupport

/// `scripts/setup` on machines that lack something, played by a path of stand-ins.
@Suite struct SetupTests {
  private static let script = Project.url("scripts/setup").path(percentEncoded: false)

  /// Programs that print what they are given here and end with a status.
  private static func machine(_ programs: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, body) in programs { try folder.write("\(name).txt", "#!/bin/bash\n\(body)\n") }
    // Another process writes what is run: of a file that this one wrote, a child of another test may
    // still hold the writing end, and the system then refuses to run it.
    let copy = "for f in *.txt; do cp $f ${f%.txt}; chmod 755 ${f%.txt}; rm $f; done"
    let copying = try RunningProgram(["/bin/bash", "-c", "cd '\(folder.path)' && \(copy)"])
    try #require(try copying.wait().status == 0)
    for name in ["bash", "sed", "head", "sort"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.url(name).path, withDestinationPath: "/usr/bin/\(name)")
    }
    return folder
  }

  private static let whole = [
    "swift": "echo 'Swift version 6.3.1 (swift-6.3.1-RELEASE)'", "dpkg-query": "echo -n installed",
    "apt-get": "echo \"apt-get $*\"", "id": "echo 0",
  ]

  private func run(_ changes: [String: String?]) throws -> Ending {
    var programs = Self.whole
    for (name, body) in changes { programs[name] = body }
    let machine = try Self.machine(programs)
    return try RunningProgram([Self.script], variables: ["PATH": machine.path]).wait()
  }

  @Test("a machine that has everything is left alone and told nothing")
  func whole() throws {
    let setup = try run([:])
    #expect(setup.status == 0)
    #expect(setup.output + setup.errors == "")
  }

  @Test(
    "what is missing is named and installed, as root or with sudo",
    arguments: [
      ("0", "apt-get install"), ("1000", "sudo apt-get install"),
    ])
  func installs(user: String, command: String) throws {
    let setup = try run([
      "dpkg-query": "[ $4 = libdeflate-dev ] || echo -n installed", "id": "echo \(user)",
      "sudo": "echo \"sudo $*\"",
    ])
    #expect(setup.status == 0)
    #expect(setup.output == "setup: installing the Debian packages libdeflate-dev\n")
    #expect(setup.errors.contains("\(command) -y -qq --no-install-recommends libdeflate-dev\n"))
  }

  @Test(
    "what cannot be set up is said, with what to do",
    arguments: [
      (["swift": nil], "Swift is not there."),
      (
        ["swift": "echo 'Swift version 6.2 (x)'"],
        "Swift 6.2 is too old; settle needs 6.3 or later."
      ),
      (["swift": "exit 1"], "swift --version does not say which version it is."),
      (["apt-get": nil], "This is not Debian: there is no apt-get."),
      (
        ["dpkg-query": "exit 1", "id": "echo 1000"],
        "Missing Debian packages: libsqlite3-dev libssl-dev libdeflate-dev pkgconf. "
          + "Installing them takes root, and there is no sudo."
      ),
      (
        ["dpkg-query": "exit 1", "apt-get": "exit 100"],
        "apt-get could not install libsqlite3-dev libssl-dev libdeflate-dev pkgconf."
      ),
    ])
  func fails(changes: [String: String?], message: String) throws {
    let setup = try run(changes)
    let lines = setup.errors.split(separator: "\n")
    #expect(setup.status == 1)
    #expect(lines.first == "setup: \(message)")
    #expect(lines.count == 2)
  }
}
