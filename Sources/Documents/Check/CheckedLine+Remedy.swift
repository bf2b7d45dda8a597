package import Settlement

/// What has to be done about a line, in the words of someone who has to do it, with its figures.
extension CheckedLine {
  /// The remedy of one code of this line.
  ///
  /// Codes that only the inspection can give keep their general remedy: before the parts are
  /// mailed nobody has inspected them.
  package func remedy(for code: ReasonCode) -> Message {
    switch code {
    case .late: late
    case .recordMissing: recordMissing
    case .recordOtherDealer: recordOtherDealer
    case .recordUnsigned: recordUnsigned
    case .recordIncomplete: recordIncomplete
    case .otherMonth: otherMonth
    case .machineUnknown: machineUnknown
    case .cardLate: cardLate
    case .outOfWarranty: outOfWarranty
    case .duplicate: duplicate
    case .kindUnknown: kindUnknown
    case .partUnknown: partUnknown
    case .noConsent: noConsent
    case .notReturned: notReturned
    case .noLabel, .notReceived, .wrongPart, .notGenuine, .dismantled: code.remedy
    case .formMissing: formMissing
    case .milestoneUnknown: milestoneUnknown
    case .milestoneNotCovered: milestoneNotCovered
    case .milestoneRepeated: milestoneRepeated
    case .noTariff: noTariff
    default: amountRemedy(for: code)
    }
  }

  private func amountRemedy(for code: ReasonCode) -> Message {
    switch code {
    case .arithmetic: arithmetic
    case .shortReturn: shortReturn
    case .quantityAbove: quantityAbove
    case .priceAbove, .priceBelow: price
    case .excessBorne: excessBorne
    case .aboveTariff: aboveTariff
    case .feeAssembly: feeAssembly
    case .feeEmergency: feeEmergency
    case .feeExternal: feeExternal
    case .feeNotDue: feeNotDue
    case .feeAdjusted: feeAdjusted
    case .classDoubtful: classDoubtful
    case .milestoneOffSchedule: milestoneOffSchedule
    case .maybeEmergency: maybeEmergency
    case .nameDiffers: nameDiffers
    case .repeated: repeated
    default: code.remedy
    }
  }
}
