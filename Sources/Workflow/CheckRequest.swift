package import Settlement

/// What a service center asks before it mails its lists.
package struct CheckRequest: Sendable {
  /// The path of the file with the lists.
  package var list: String
  /// The path of the manifest; nil where the parts' return is not to be checked.
  package var manifest: String?
  /// The folder with prices, records, rulebook and whatever else is at hand.
  package var reference: String?
  /// The day that stands for the postmark; nil for today.
  package var mailedOn: Day?

  /// Asks about a file of lists and nothing else.
  package init(list: String) {
    self.list = list
    manifest = nil
    reference = nil
    mailedOn = nil
  }
}
