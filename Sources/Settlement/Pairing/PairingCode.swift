/// What the manufacturer's list makes of a line of one's own, or of one that one's own does not have.
///
/// Raw values are frozen. The order is that of precedence: a line has the first that holds.
package enum PairingCode: String, CaseIterable, Sendable {
  /// No row of the manufacturer's list is the line's.
  case notOnTheirs = "not-on-theirs"
  /// A row of the manufacturer's list is no line's.
  case notOnOurs = "not-on-ours"
  /// The manufacturer's list says that something else was claimed.
  case claimedDiffers = "claimed-differs"
  case asExpected = "as-expected"
  /// Less than was claimed, as the check of one's own list says.
  case cutAsExpected = "cut-as-expected"
  case unexpected

  /// Whether the manufacturer has to be asked something.
  package var wantsAttention: Bool {
    switch self {
    case .asExpected, .cutAsExpected: false
    case .notOnTheirs, .notOnOurs, .claimedDiffers, .unexpected: true
    }
  }
}
