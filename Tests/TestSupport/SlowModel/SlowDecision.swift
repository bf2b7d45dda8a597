/// A code and the money that it takes or gives back.
struct SlowReason {
  let code: String
  let amount: Int
}

/// What became of one line, with every figure that is printed.
struct SlowDecision {
  let line: SlowLine
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

  var name: String {
    isRejected ? "rejected" : reasons.isEmpty ? "approved" : "adjusted"
  }

  var claimed: Int { claimedAmount + claimedFee }
  var approved: Int { approvedAmount + approvedFee }
  var reductions: Int { reasons.reduce(0) { $0 + $1.amount } }
}

/// Products and shares, rounded once, half away from zero.
enum SlowRounding {
  static func quotient(_ dividend: Int, _ divisor: Int) -> Int {
    let half = dividend < 0 ? -divisor / 2 : divisor / 2
    return (dividend + half) / divisor
  }

  /// Thousandths times ten-thousandths of a yuan, in fen.
  static func amount(_ quantity: Int, _ price: Int) -> Int {
    quotient(quantity * price, 100_000)
  }

  static func fee(_ amount: Int) -> Int {
    quotient(amount, 10)
  }
}
