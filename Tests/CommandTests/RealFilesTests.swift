import Foundation
import Settlement
import Testing
import TestSupport
import Text
import Workflow

@testable import settle

@Suite struct RealFilesTests {
  private let real = RealFiles()

  @Test("files are listed through all folders in the order of code points, without what is hidden")
  func files() throws {
    let folder = try TemporaryFolder()
    let names = ["b.csv", "a/z.csv", "a.csv", "B.csv", "配件.csv", "𠮷.csv", "\u{FF21}.csv"]
    for name in names + [
      ".hidden", ".git/x", "~$a.xlsx", "a/.DS_Store", "desktop.ini", "a/Thumbs.db",
    ] { try folder.write(name) }
    #expect(
      try real.files(under: folder.path) == [
        "B.csv", "a.csv", "a/z.csv", "b.csv", "配件.csv", "\u{FF21}.csv", "𠮷.csv",
      ])
  }

  @Test("a link back into its own folder is not followed twice")
  func loop() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv")
    _ = unsafe symlink(".", folder.url("loop").path)
    #expect(try real.files(under: folder.path) == ["a.csv"])
  }

  @Test("a link that leads nowhere is reported, because a list may have been meant")
  func brokenLink() throws {
    let folder = try TemporaryFolder()
    _ = unsafe symlink("nowhere", folder.url("list.csv").path)
    #expect(throws: FileError.self) { try real.files(under: folder.path) }
  }

  @Test("a file whose name is not UTF-8 is listed as far as it can be shown, and not read")
  func foreignName() throws {
    let folder = try TemporaryFolder()
    let name = folder.path.utf8.map { CChar(bitPattern: $0) } + [0x2F, -57, -27, 0]
    close(unsafe open(name, O_CREAT | O_WRONLY, 0o600))
    #expect(try real.files(under: folder.path) == ["\u{FFFD}C7\u{FFFD}E5"])
    let path = "\(folder.path)/\u{FFFD}C7\u{FFFD}E5"
    #expect(throws: FileError.misnamed(path: path)) { try real.read(path) }
  }

  @Test("a folder that is not there is missing")
  func missing() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileError.missing(path: folder.url("x").path)) {
      try real.files(under: folder.url("x").path)
    }
    #expect(throws: FileError.missing(path: folder.url("y").path)) {
      try real.read(folder.url("y").path)
    }
  }

  @Test("a folder cannot be read as a file")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    let reason = "Is a directory"
    #expect(throws: FileError.unreadable(path: folder.path, reason: reason)) {
      try real.read(folder.path)
    }
  }

  @Test("what is written is what is read", arguments: [0, 1, 100_000])
  func roundTrip(size: Int) throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
    let path = folder.url("a/b/c.bin").path
    try real.makeFolder(folder.url("a/b").path)
    try real.makeFolder(folder.url("a/b").path)
    try real.write(path, bytes.span)
    #expect(try real.read(path) == bytes)
    #expect(real.exists(path))
  }

  @Test("a file in a folder that is not there cannot be written")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileError.noFolder(folder.url("none").path)) {
      try real.write(folder.url("none/a").path, [1].span)
    }
  }

  @Test("two folders give each other their names")
  func exchange() throws {
    let folder = try TemporaryFolder()
    try folder.write("fresh/new.csv", "new")
    try folder.write("out/old/old.csv", "old")
    #expect(try real.exchange(folder.url("fresh").path, with: folder.url("out").path))
    #expect(try real.files(under: folder.path) == ["fresh/old/old.csv", "out/new.csv"])
  }

  @Test("a folder takes a name that is free")
  func move() throws {
    let folder = try TemporaryFolder()
    try folder.write("fresh/new.csv")
    try real.move(folder.url("fresh").path, to: folder.url("out").path)
    #expect(try real.files(under: folder.path) == ["out/new.csv"])
  }

  @Test("removing takes all below along, follows no link, and minds nothing missing")
  func remove() throws {
    let folder = try TemporaryFolder()
    try folder.write("kept/a.csv")
    try folder.write("gone/b/.hidden")
    try FileManager.default.createSymbolicLink(
      at: folder.url("gone/link"), withDestinationURL: folder.url("kept"))
    try real.remove(folder.url("gone").path)
    try real.remove(folder.url("gone").path)
    #expect(!real.exists(folder.url("gone").path))
    #expect(try real.files(under: folder.path) == ["kept/a.csv"])
  }
}
