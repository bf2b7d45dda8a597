/// A code and the money that it takes or gives back.
struct SlowReason: Equatable {
  let code: String
  let amount: Int
}

/// What became of one line, with every figure that is printed.
struct SlowDecision {
  let line: SlowLine
  /// The machine of the line's own record; blank where there is none.
  var machine = ""
  /// Whether the part has to come back.
  var mustReturn = false
  /// The part that the consent names which the line uses up; blank for any part.
  var consentPart: String?
  var approvedQuantity = 0
  /// In ten-thousandths of a yuan.
  var claimedPrice = 0
  var approvedPrice = 0
  /// In fen, as all that follow.
  var claimedAmount = 0
  var claimedFee = 0
  var approvedAmount = 0
  var approvedFee = 0
  var isRejected = false
  var reasons: [SlowReason] = []
  var advice: [String] = []

  init(line: SlowLine) {
    self.line = line
  }

  var verdict: String {
    isRejected ? "rejected" : reasons.isEmpty ? "approved" : "adjusted"
  }

  var claimed: Int { claimedAmount + claimedFee }
  var approved: Int { approvedAmount + approvedFee }
  var reductions: Int { reasons.reduce(0) { $0 + $1.amount } }

  /// Whether it is the same item of the same record.
  func isLike(_ other: SlowLine) -> Bool {
    line.kind == other.kind && line.record == other.record && line.item == other.item
  }
}
