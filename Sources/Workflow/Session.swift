import Archive
package import Documents

/// What a command works with: one archive, the files it reads, the files it writes, and where it
/// runs.
///
/// A command opens the archive once, here, and asks it as it is at that moment. How it stood after
/// a run is asked through ``Archive/asOf(_:)``, which ends at that run: what others commit meanwhile
/// is in no answer.
package struct Session: Sendable {
  /// The path of the archive.
  package let archive: String
  /// The version of the program, which the archive keeps of every run.
  package let program: String
  /// What the folder of a month can have.
  let documents: DocumentRegistry
  let files: any InputFiles
  let output: any OutputFiles
  let surroundings: any Surroundings

  /// Brings together what a command works with.
  package init(
    archive: String, program: String, documents: DocumentRegistry = .standard,
    reading files: any InputFiles, writing output: any OutputFiles,
    _ surroundings: any Surroundings
  ) {
    self.archive = archive
    self.program = program
    self.documents = documents
    self.files = files
    self.output = output
    self.surroundings = surroundings
  }

  /// The same with another archive.
  func with(archive: String) -> Session {
    Session(
      archive: archive, program: program, documents: documents, reading: files,
      writing: output, surroundings)
  }

  var threads: Int { surroundings.cores }
}

extension Session {
  /// Asks the archive as it is at this moment, whatever others write meanwhile; locks nothing.
  func reading<Value>(
    _ body: (Archive) throws(RunError) -> Value
  ) throws(RunError) -> Value {
    let archive = try orRunError(Archive.open(path: archive, readOnly: true))
    try orRunError(archive.beginReading())
    return try body(archive)
  }

  /// Asks the archive nothing but questions that fail as the archive does.
  func asking<Value>(
    _ body: (Archive) throws(ArchiveError) -> Value
  ) throws(RunError) -> Value {
    try reading { archive throws(RunError) in try orRunError(body(archive)) }
  }

  /// Changes an archive that is there, in one transaction.
  ///
  /// What the body does not commit is taken back.
  /// - Throws: ``RunError/missing(_:_:)`` where there is none: no month was settled yet.
  func changing<Value>(
    _ body: (Archive) throws(RunError) -> Value
  ) throws(RunError) -> Value {
    guard Archive.isThere(path: archive) else {
      throw RunError(ArchiveError.missing(path: archive))
    }
    return try changingOrMaking(body)
  }

  /// Changes the archive in one transaction; one that is not there is made.
  func changingOrMaking<Value>(
    _ body: (Archive) throws(RunError) -> Value
  ) throws(RunError) -> Value {
    let archive = try orRunError(Archive.open(path: archive, readOnly: false))
    try orRunError(archive.begin())
    defer { archive.end() }
    return try body(archive)
  }

  /// Changes the archive as a month-end does, or only asks it where the month-end is a trial; nil
  /// where a trial finds none.
  func settling<Value>(
    asTrial isTrial: Bool, _ body: (Archive?) throws(RunError) -> Value
  ) throws(RunError) -> Value {
    guard isTrial else {
      return try changingOrMaking { archive throws(RunError) in try body(archive) }
    }
    guard Archive.isThere(path: archive) else { return try body(nil) }
    return try reading { archive throws(RunError) in try body(archive) }
  }
}

extension Archive {
  /// Seals a run that wrote no documents, or does nothing where there is none.
  func close(_ stored: StoredRun?) throws(ArchiveError) {
    if let stored { try close(stored, with: []) }
  }

  /// The archive as it stood after one of its runs; 0 for before the first.
  ///
  /// It has a connection of its own and still belongs to the same state: what came with a run never
  /// changes, and nothing of a later run is seen.
  func asOf(_ run: Int64) throws(ArchiveError) -> Archive {
    try Archive.open(path: path, asOf: run)
  }
}
