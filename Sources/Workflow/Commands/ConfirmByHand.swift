import Archive
package import Settlement

/// What a clerk enters by hand about statements: what a table of confirmations says by file.
package struct ConfirmationRequest: Sendable {
  /// The path of the archive.
  package var archive: String
  /// Numbers of statements.
  package var statements: [String]
  package var decision: ConfirmationDecision
  package var day: Day
  /// Who decided; may be empty.
  package var who: String
  package var remark: String
  /// The version of the program, for the archive.
  package var programVersion: String

  /// Asks for a decision on statements.
  package init(
    archive: String, statements: [String], decision: ConfirmationDecision, day: Day,
    who: String = "", remark: String = "", programVersion: String
  ) {
    self.archive = archive
    self.statements = statements
    self.decision = decision
    self.day = day
    self.who = who
    self.remark = remark
    self.programVersion = programVersion
  }
}

/// What came of confirmations by hand.
package struct ConfirmationReport: Sendable {
  /// Numbers and revisions of the statements that took it.
  package let taken: [(number: String, revision: Int)]
  /// Numbers of statements of which it says nothing new.
  package let known: [String]
}

/// Confirms or disputes statements by hand: all of them, in one transaction, or none.
///
/// - Throws: ``RunError``; `missing` where a statement was never issued, `refused` where one
///   cannot take it. Then nothing was changed.
package func confirm(
  _ request: ConfirmationRequest, _ effects: some Effects
) throws(RunError) -> ConfirmationReport {
  let archive = try openForWriting(request.archive, effects)
  defer { archive.end() }
  try archived { () throws(ArchiveError) in try archive.begin() }
  var confirming = Confirming(archive)
  let unheardOf = try archived { () throws(ArchiveError) in
    try confirming.take(request.confirmations)
  }
  let refused = confirming.findings
  guard refused.isEmpty else {
    throw .refused(RunFindings(refused + unheardOf.map(confirming.unknown), paths: []))
  }
  guard unheardOf.isEmpty else {
    throw .missing(unheardOf.map { confirming.unknown($0).message }, RunFindings([], paths: []))
  }
  var new = NewRun(
    request.decision == .confirmed ? .confirm : .dispute, nil, on: request.day,
    asOf: request.day, programVersion: request.programVersion)
  new.events = confirming.events
  if !new.events.isEmpty {
    try archived { () throws(ArchiveError) in
      try archive.close(try archive.store(new), with: [])
      try archive.commit()
    }
  }
  return ConfirmationReport(
    taken: confirming.events.map { ($0.number, $0.revision) }, known: confirming.known)
}

/// Opens an archive that is there; none is made, as there is nothing to say about its statements.
func openForWriting(
  _ path: String, _ effects: some Effects
) throws(RunError) -> Archive {
  guard effects.exists(path) else {
    throw .missing([ArchiveError.missing(path: path).message], RunFindings([], paths: []))
  }
  return try archived { () throws(ArchiveError) in
    try Archive.open(path: path, readOnly: false)
  }
}

extension ConfirmationRequest {
  fileprivate var confirmations: [Confirmation] {
    statements.map {
      Confirmation(statement: $0, decision: decision, day: day, who: who, remark: remark)
    }
  }
}
