import Archive
package import Settlement

/// What a clerk enters by hand about statements: what a table of confirmations says by file.
package struct ConfirmationRequest: Sendable {
  /// Numbers of statements.
  package var statements: [String]
  package var decision: ConfirmationDecision
  package var day: Day
  /// Who decided; may be empty.
  package var who: String
  package var remark: String

  /// Asks for a decision on statements.
  package init(
    statements: [String], decision: ConfirmationDecision, day: Day, who: String = "",
    remark: String = ""
  ) {
    self.statements = statements
    self.decision = decision
    self.day = day
    self.who = who
    self.remark = remark
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
  _ request: ConfirmationRequest, _ session: Session
) throws(RunError) -> ConfirmationReport {
  try session.changing { archive throws(RunError) in
    var intake = ConfirmationIntake(archive)
    try mappingErrors { () throws(ArchiveError) in try intake.add(request.confirmations) }
    let unheardOf = intake.unheardOf.map(intake.unknown)
    guard intake.findings.isEmpty else {
      throw .refused(RunFindings(intake.findings + unheardOf))
    }
    guard unheardOf.isEmpty else { throw .missing(unheardOf.map(\.message)) }
    var new = NewRun(
      request.decision == .confirmed ? .confirm : .dispute, nil, on: request.day,
      asOf: request.day, programVersion: session.program)
    new.events = intake.events
    if !new.events.isEmpty { try orRunError(archive.commit(archive.store(new))) }
    return ConfirmationReport(
      taken: intake.events.map { ($0.number, $0.revision) }, known: intake.known)
  }
}

extension ConfirmationRequest {
  fileprivate var confirmations: [Confirmation] {
    statements.map {
      Confirmation(statement: $0, decision: decision, day: day, who: who, remark: remark)
    }
  }
}
