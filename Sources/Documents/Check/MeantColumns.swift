internal import Settlement

extension ReasonCode {
  /// The columns of a list whose cells a code is about, by their canonical names; none where it is
  /// about none of them, as the day of mailing is.
  var meantColumns: [String] {
    switch self {
    case .late: []
    case .recordMissing, .recordOtherDealer, .recordUnsigned, .recordIncomplete, .recordLate,
      .otherMonth, .machineUnknown, .cardLate, .outOfWarranty, .causeNotCovered, .chargedToUser,
      .noLabel,
      .milestoneOffSchedule, .recordShared:
      ["record_no"]
    case .duplicate, .repeated, .notReturned, .notReceived, .notOnManifest:
      ["record_no", "part_no"]
    case .partUnknown, .wrongPart, .notGenuine, .dismantled, .noFault, .notWarranty,
      .returnedLate, .milestoneUnknown,
      .milestoneNotCovered, .milestoneRepeated, .noTariff, .classDoubtful:
      ["part_no"]
    case .kindUnknown: ["kind"]
    case .noConsent: ["approval_no"]
    case .formMissing: ["attached"]
    case .arithmetic: ["amount"]
    case .shortReturn, .quantityAbove, .acceptedOverManifest: ["quantity"]
    case .priceAbove, .priceBelow, .excessBorne, .aboveTariff: ["unit_price"]
    case .feeAssembly, .feeEmergency, .feeExternal, .feeNotDue, .feeAdjusted: ["fee"]
    case .maybeEmergency: ["source"]
    case .nameDiffers: ["part_name"]
    }
  }
}
