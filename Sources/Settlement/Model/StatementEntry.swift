/// The newest revision of a statement that was withdrawn.
package struct WithdrawnStatement: Hashable, Sendable {
  package let number: String
  package let dealer: String
  package let revision: Int

  package init(number: String, dealer: String, revision: Int) {
    self.number = number
    self.dealer = dealer
    self.revision = revision
  }
}

/// One statement of a run without its lines: what summaries print of it.
package struct StatementEntry: Sendable {
  package let head: StatementHead
  package let issue: StatementIssue
  package var state: StatementState

  /// Joins a statement's parts as archived.
  package init(head: StatementHead, issue: StatementIssue, state: StatementState) {
    self.head = head
    self.issue = issue
    self.state = state
  }
}
