package import Text

/// One row of the acceptance (旧件验收单).
package struct AcceptanceRow: BitwiseCopyable, Sendable {
  package let label: Symbol
  package let part: Symbol
  /// The day on which the part came back (旧件返回日期); nil where the row does not say.
  package let returnedOn: Day?
  package let result: InspectionResult
  /// The accepted quantity as the column says, whatever the result makes of it.
  package let accepted: Quantity

  package init(
    label: Symbol, part: Symbol, accepted: Quantity, result: InspectionResult,
    returnedOn: Day? = nil
  ) {
    self.returnedOn = returnedOn
    self.label = label
    self.part = part
    self.accepted = accepted
    self.result = result
  }
}

/// What the inspection of returned old parts found (验收结果).
package enum InspectionResult: String, CaseIterable, BitwiseCopyable, Sendable {
  case accepted
  case noLabel = "no-label"
  case notReceived = "not-received"
  case wrongPart = "wrong-part"
  case notGenuine = "not-genuine"
  case dismantled
  /// 未检出故障
  case noFault = "no-fault"
  /// 非质量问题
  case notWarranty = "not-warranty"
}

extension InspectionResult {
  /// The reason that the result gives for a cut; nil where everything was accepted.
  var reasonCode: ReasonCode? {
    switch self {
    case .accepted: nil
    case .noLabel: .noLabel
    case .notReceived: .notReceived
    case .wrongPart: .wrongPart
    case .notGenuine: .notGenuine
    case .dismantled: .dismantled
    case .noFault: .noFault
    case .notWarranty: .notWarranty
    }
  }
}
